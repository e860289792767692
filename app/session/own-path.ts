/**
 * Browsers skip control characters, so `/\t/elsewhere` would lead away; and what stands in no address as it is, but only written by its
 * bytes, stands in no header either: nobody's way in may end at it.
 */
const OWN = /^\/(?![/\\])[!-[\]-~]{0,1000}$/;

/** A path of this site to go on to, or '/' for anything that could lead elsewhere. */
export const ownPath = (to: string | null | undefined): string => (to && OWN.test(to) ? to : '/');
