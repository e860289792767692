/** Of each three moments, digests leave two to whoever waits for a page. */
const LEAVES = 2;

/** Milliseconds of one lane of the worker a digest, with what it leaves: two lanes make those of 10,000 people in 250 seconds. */
const WITHIN = 50;

/**
 * How long the worker leaves a digest's lane alone after it, when it `took` so long: milliseconds. A digest that took longer than its time
 * is followed by the next at once, so that a morning's are told in the morning.
 */
export const restAfter = (took: number): number => Math.max(0, Math.min(LEAVES * took, WITHIN - took));
