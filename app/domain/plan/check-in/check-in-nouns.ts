import type { Act } from '../../access';
import type { CheckInCommand } from '../commands';

interface CheckInAct {
  /** Who it is for, by the table of access. */
  readonly may: Act;
  /** The command its page does. */
  readonly kind: CheckInCommand['kind'];
}

/**
 * Every act on a check-in as a noun: each has an address of its own, `check-ins/<id>/<noun>`. Opening the halves has none: it follows
 * a half or a start. What is typed while people meet has the meeting's page.
 */
export const CHECK_IN_NOUNS = {
  half: { may: 'give-half', kind: 'give-half' },
  start: { may: 'run-check-in', kind: 'start-check-in' },
  minutes: { may: 'run-check-in', kind: 'minute-check-in' },
  acknowledgement: { may: 'run-check-in', kind: 'acknowledge-check-in' },
  correction: { may: 'run-check-in', kind: 'correct-check-in' },
  moving: { may: 'move-check-in', kind: 'move-check-in' },
  addition: { may: 'add-to-agenda', kind: 'add-to-agenda' },
  'taking-back': { may: 'add-to-agenda', kind: 'take-back-addition' },
  'calling-off': { may: 'call-off-check-in', kind: 'call-off-check-in' },
} as const satisfies Record<string, CheckInAct>;

/** The acts on a commitment that can be done at that commitment while a half is being written. */
export const BESIDE_HALF = ['hold', 'date'] as const;
export type BesideHalf = (typeof BESIDE_HALF)[number];

export const isBesideHalf = (name: string | null | undefined): name is BesideHalf =>
  BESIDE_HALF.some((one) => one === name);

export type CheckInNoun = keyof typeof CHECK_IN_NOUNS;
export const CHECK_IN_NOUN_NAMES = Object.keys(CHECK_IN_NOUNS) as CheckInNoun[];

export const isCheckInNoun = (name: string | undefined): name is CheckInNoun =>
  name !== undefined && Object.hasOwn(CHECK_IN_NOUNS, name);
