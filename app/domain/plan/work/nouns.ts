import { ROLES, type Act } from '../../access';
import type { CommitmentCommand } from '../commands';
import type { CourtAct, CourtItem } from '../court/court-item';
import type { Seat } from '../state/seat';

type Kind = CommitmentCommand['kind'];

interface Noun {
  /** Who it is for, by the table of access. */
  readonly may: Act;
  /** The commands its page can do. */
  readonly kinds: readonly Kind[];
}

/** Every act on a commitment as a noun: each has an address of its own, `commitments/<id>/<noun>`, and no other has one. */
export const NOUNS = {
  delivery: { may: 'deliver', kinds: ['deliver'] },
  acceptance: { may: 'answer-delivery', kinds: ['accept-delivery'] },
  return: { may: 'answer-delivery', kinds: ['return-delivery'] },
  date: { may: 'propose-date', kinds: ['propose-date'] },
  'date-answer': { may: 'answer-date', kinds: ['agree-to-date', 'decline-date'] },
  'date-withdrawal': { may: 'propose-date', kinds: ['withdraw-date'] },
  hold: { may: 'hold', kinds: ['say-hold'] },
  'hold-answer': { may: 'answer-hold', kinds: ['accept-hold', 'refuse-hold'] },
  'hold-end': { may: 'end-hold', kinds: ['end-hold'] },
  contest: { may: 'contest', kinds: ['contest'] },
  settlement: { may: 'contest', kinds: ['offer-settlement', 'settle-contest'] },
  waiver: { may: 'waive', kinds: ['propose-waiver'] },
  'waiver-answer': { may: 'waive', kinds: ['agree-to-waiver', 'decline-waiver'] },
  'waiver-withdrawal': { may: 'waive', kinds: ['withdraw-waiver'] },
  reason: { may: 'give-reason', kinds: ['give-reason'] },
  comment: { may: 'comment', kinds: ['comment'] },
  'comment-edit': { may: 'comment', kinds: ['edit-comment'] },
} as const satisfies Record<string, Noun>;

export type NounName = keyof typeof NOUNS;
export const NOUN_NAMES = Object.keys(NOUNS) as NounName[];

export const isNoun = (name: string | undefined): name is NounName => name !== undefined && Object.hasOwn(NOUNS, name);

const OF_COURT: Readonly<Partial<Record<CourtAct, NounName>>> = {
  deliver: 'delivery',
  'answer-delivery': 'acceptance',
  'answer-hold': 'hold-answer',
  'answer-date': 'date-answer',
  'answer-waiver': 'waiver-answer',
  'offer-settlement': 'settlement',
  'settle-contest': 'settlement',
};

/** The noun by which a turn on a commitment is taken; null for turns on anything else. */
export const nounOf = (act: CourtAct): NounName | null => OF_COURT[act] ?? null;

const ELSEWHERE: Readonly<Partial<Record<CourtAct, string>>> = {
  'propose-plan': 'text',
  'agree-to-parts': 'text',
  'add-executive': 'people',
  freeze: 'sign-off',
  sign: 'sign-off',
  'close-plan': 'closing',
  'say-agreement': 'fit/agreement',
  'review-transition': 'transition/review',
  'mend-transition': 'transition',
  'prepare-transition': 'transition',
  'hold-conversation': 'transition/conversation',
  'share-transition': 'transition/share',
  'answer-transition': 'transition',
  'send-letter': 'transition/letter',
  'give-vote': 'outcome/vote',
  'close-voting': 'outcome',
  'propose-decision': 'outcome/decision',
  'answer-decision': 'outcome',
  'conclude-decision': 'outcome',
};

/** The path within the plan on which a turn is taken: its form, where it has one of its own. */
export function addressOfTurn({ act, thing, about }: Pick<CourtItem, 'act' | 'thing' | 'about'>): string {
  const noun = nounOf(act);
  if (noun) return `commitments/${thing.id}/${noun}${about === null ? '' : `?of=${about}`}`;
  if (thing.type === 'notice') return `notices/${thing.id}`;
  return thing.type === 'check-in' ? `check-ins/${thing.id}` : (ELSEWHERE[act] ?? '');
}

/** What is asked of one person, and said by nobody in their place. */
const isForNobodyElse = (act: CourtAct): boolean => act === 'review-transition' || act === 'say-agreement';

/** Whether a seat may take a turn: its own, or one of its side that asks for a role no higher; a lead may for a contributor. */
export function mayTake(seat: Pick<Seat, 'id' | 'side' | 'role'>, { act, for: whose }: CourtItem): boolean {
  if (whose.side !== seat.side) return false;
  // Whoever is asked for what they think answers, whatever their role; a viewer owns nothing else.
  if (whose.seat === seat.id && (seat.role !== 'viewer' || isForNobodyElse(act))) return true;
  if (isForNobodyElse(act)) return false;
  const rank = ROLES.indexOf(seat.role);
  return rank >= ROLES.indexOf('lead') && rank >= ROLES.indexOf(whose.role);
}
