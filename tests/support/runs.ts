const share = Number(process.env.PROPERTY_SHARE ?? 1);

/** How often a property is tried: `whole` times, or its share of them where the same tests run once more in another time zone. */
export const runs = (whole: number): number => Math.max(5, Math.round(whole * share));
