// Browsers skip control characters, so `/\t/elsewhere` would lead away
const OWN = /^\/(?![/\\])[^\\\u0000-\u001f\u007f]{0,1000}$/;

/** A path of this site to go on to, or '/' for anything that could lead elsewhere. */
export const ownPath = (to: string | null | undefined): string => (to && OWN.test(to) ? to : '/');
