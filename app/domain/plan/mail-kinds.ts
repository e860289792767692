/**
 * Mails that a person can do without: they inform of what can be read in the plan, or on the policy's page, as well. A way in, an
 * invitation, whatever asks for something by a day (to sign, to vote, to review, to agree), a formal notice, what is shared of a parting, the final
 * letter, a plan's withdrawal and its deletion are sent whatever somebody has turned off.
 */
export const OPTIONAL_MAILS = [
  'digest',
  'check-in-open',
  'check-in-moved',
  'check-in-called-off',
  'check-in-opened',
  'in-force',
  'sent-back',
  'votes-opened',
  'decided',
  'closed',
  'policy-returned',
  'policy-in-force',
] as const;
export type OptionalMail = (typeof OPTIONAL_MAILS)[number];

export const isOptionalMail = (kind: string): kind is OptionalMail =>
  (OPTIONAL_MAILS as readonly string[]).includes(kind);
