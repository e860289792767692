/**
 * Mails that a person can do without: all that can be read in the plan as well. A way in, an invitation, the request to sign and a
 * formal notice are sent whatever somebody has turned off.
 */
export const OPTIONAL_MAILS = [
  'digest',
  'check-in-open',
  'check-in-moved',
  'check-in-called-off',
  'check-in-opened',
  'in-force',
  'sent-back',
  'closed',
] as const;
export type OptionalMail = (typeof OPTIONAL_MAILS)[number];

export const isOptionalMail = (kind: string): kind is OptionalMail =>
  (OPTIONAL_MAILS as readonly string[]).includes(kind);
