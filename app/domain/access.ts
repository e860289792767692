/** Who may do what in a plan: one table, asked by the domain before it decides and by pages before they show a button. */

export const SIDES = ['vendor', 'customer'] as const;
export type Side = (typeof SIDES)[number];

export const ROLES = ['viewer', 'contributor', 'lead', 'executive'] as const;
export type Role = (typeof ROLES)[number];

export const otherSide = (side: Side): Side => (side === 'vendor' ? 'customer' : 'vendor');

export interface Sitter {
  readonly id: string;
  readonly side: Side;
  readonly role: Role;
}

/** What an act is on: whose it is, and which seat owns it. Both absent for acts on the plan as a whole. */
export interface Thing {
  readonly side?: Side;
  readonly owner?: string | null;
}

interface Rule {
  /** The least role that may, on the right side. */
  readonly role: Role;
  /** Whose thing it must be, seen from the seat. */
  readonly side?: 'own' | 'other';
  /** A contributor may, when the thing is their own. */
  readonly owner?: true;
  /** Only seats of this side. */
  readonly only?: Side;
}

const RULES = {
  read: { role: 'viewer' },
  'read-private': { role: 'lead' },
  'write-note': { role: 'lead' },
  'keep-fit': { role: 'lead' },
  'edit-plan': { role: 'lead' },
  'agree-to-part': { role: 'lead' },
  'propose-plan': { role: 'lead', only: 'vendor' },
  'withdraw-plan': { role: 'lead' },
  freeze: { role: 'lead' },
  sign: { role: 'executive' },
  'send-back': { role: 'executive' },
  'close-plan': { role: 'executive' },
  'name-delegate': { role: 'executive', side: 'own' },
  'seat-own-side': { role: 'lead', side: 'own' },
  'seat-other-side': { role: 'lead', only: 'vendor' },
  'rename-party': { role: 'lead', side: 'own' },
  deliver: { role: 'lead', side: 'own', owner: true },
  'answer-delivery': { role: 'lead', side: 'other' },
  'propose-date': { role: 'lead' },
  'answer-date': { role: 'lead' },
  hold: { role: 'lead', side: 'own', owner: true },
  'answer-hold': { role: 'lead', side: 'other' },
  'end-hold': { role: 'lead', owner: true },
  contest: { role: 'lead' },
  waive: { role: 'lead' },
  'give-reason': { role: 'lead', owner: true },
  comment: { role: 'lead', owner: true },
  'give-half': { role: 'lead' },
  'run-check-in': { role: 'lead' },
  'call-off-check-in': { role: 'lead' },
  'move-check-in': { role: 'lead' },
  'add-to-agenda': { role: 'lead' },
  'give-notice': { role: 'executive' },
  'acknowledge-notice': { role: 'lead' },
  'withdraw-notice': { role: 'executive' },
  'prepare-transition': { role: 'lead', only: 'vendor' },
  'share-transition': { role: 'executive', only: 'vendor' },
  'answer-transition': { role: 'lead' },
  'send-letter': { role: 'executive', only: 'vendor' },
  'open-outcome': { role: 'lead' },
  'open-outcome-early': { role: 'executive' },
  vote: { role: 'executive' },
  decide: { role: 'executive' },
  'override-last-resort': { role: 'executive', only: 'vendor' },
} as const satisfies Record<string, Rule>;

export type Act = keyof typeof RULES;
export const ACTS = Object.keys(RULES) as Act[];

const rank = (role: Role): number => ROLES.indexOf(role);

/** Whether a seat may do an act on a thing. Pure; the caller has made sure that seat and thing belong to one plan. */
export function may(seat: Sitter, act: Act, thing: Thing = {}): boolean {
  const rule: Rule = RULES[act];
  if (rule.only && seat.side !== rule.only) return false;
  if (rule.side && thing.side && (seat.side === thing.side) !== (rule.side === 'own')) return false;
  if (rank(seat.role) >= rank(rule.role)) return true;
  return rule.owner === true && seat.role === 'contributor' && thing.side === seat.side && thing.owner === seat.id;
}
