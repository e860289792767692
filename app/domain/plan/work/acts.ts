import { minutesSeen } from '../check-in/check-in-view';
import type { Side } from '../../access';
import { workingDays } from '../../calendar';
import { isRefusal } from '../../refusal';
import type { CheckInCommand, CommitmentCommand } from '../commands';
import { dayOf, dueDates } from './commitment-state';
import { decidePlan } from '../decide-plan';
import { plannedFor, someMove } from '../check-in/moving';
import type { CheckIn } from '../state/check-in';
import type { Commitment } from '../state/commitment';
import type { Plan } from '../state/plan';
import type { Seat } from '../state/seat';
import { emptyPrivate } from '../private';
import { timesEdited } from '../written/wording';

/** An act that would go through, and what it would be on: the delivery, hold, proposal, waiver or contest, where it answers one. */
export interface OpenAct<K> {
  readonly act: K;
  readonly about: string | null;
}

/** Stands for what the person has not written yet. */
const words = '·';
const id = '·new';
const NEW_COMMITMENT = {
  owner: null,
  title: words,
  doneMeans: '',
  weight: 2,
  waitsOn: [],
  workstream: '',
  notes: '',
} as const;

/** Every command on a commitment that could make sense, with words still to be written. */
export const commitmentDrafts = (plan: Plan, one: Commitment, at: string): [CommitmentCommand, string | null][] => {
  const commitment = one.id;
  const { now } = dueDates(plan, one);
  const today = dayOf(plan, at);
  const to = workingDays(plan.terms.calendar).after(now > today ? now : today, 1);
  return [
    // With a link, since what is asked is whether it can be delivered at all: some are only with one.
    [{ kind: 'deliver', commitment, id, note: '', link: 'https://example.org' }, null],
    [{ kind: 'propose-date', commitment, id, to, category: 'unforeseen', words, moveAlong: false }, null],
    [{ kind: 'say-hold', commitment, id, words }, null],
    [{ kind: 'contest', commitment, id, words }, null],
    [{ kind: 'propose-waiver', commitment, id, words }, null],
    [{ kind: 'give-reason', commitment, category: 'unforeseen', words }, null],
    [{ kind: 'comment', commitment, id, words }, null],
    ...one.deliveries.flatMap(({ id: delivery }): [CommitmentCommand, string][] => [
      [{ kind: 'accept-delivery', commitment, delivery, words }, delivery],
      [{ kind: 'return-delivery', commitment, delivery, words }, delivery],
    ]),
    ...one.holds.flatMap(({ id: hold }): [CommitmentCommand, string][] => [
      [{ kind: 'accept-hold', commitment, hold, words }, hold],
      [{ kind: 'refuse-hold', commitment, hold, words }, hold],
      [{ kind: 'end-hold', commitment, hold }, hold],
    ]),
    ...one.dateProposals.flatMap(({ id: proposal }): [CommitmentCommand, string][] => [
      [{ kind: 'agree-to-date', commitment, proposal, words }, proposal],
      [{ kind: 'decline-date', commitment, proposal, words }, proposal],
      [{ kind: 'withdraw-date', commitment, proposal }, proposal],
    ]),
    ...one.waivers.flatMap(({ id: waiver }): [CommitmentCommand, string][] => [
      [{ kind: 'agree-to-waiver', commitment, waiver, words }, waiver],
      [{ kind: 'decline-waiver', commitment, waiver, words }, waiver],
      [{ kind: 'withdraw-waiver', commitment, waiver }, waiver],
    ]),
    ...one.contests.flatMap(({ id: contest, offer }): [CommitmentCommand, string][] => [
      [{ kind: 'offer-settlement', commitment, contest, outcome: 'stands', words }, contest],
      [{ kind: 'settle-contest', commitment, contest, outcome: offer?.outcome ?? 'stands' }, contest],
    ]),
    ...one.comments.map((said): [CommitmentCommand, string] => [
      { kind: 'edit-comment', commitment, comment: said.id, seen: timesEdited(said), words },
      said.id,
    ]),
  ];
};

/** Every command on a check-in that could make sense for a side, with words still to be written, and the addition or line it is about. */
export const checkInDrafts = (plan: Plan, one: CheckIn, side: Side, at: string): [CheckInCommand, string | null][] => {
  const { id: checkIn, minutedAt, halvesIn, additions = [], lines = [] } = one;
  const content = { ...NEW_COMMITMENT, side, due: plan.terms.end };
  return [
    [{ kind: 'give-half', checkIn, seen: halvesIn[side] ?? '', confidence: 'on-track', words, taps: {} }, null],
    [{ kind: 'start-check-in', checkIn }, null],
    [
      {
        kind: 'minute-check-in',
        checkIn,
        seen: minutesSeen(one),
        attendance: { vendor: [words], customer: [words] },
        decisions: [],
      },
      null,
    ],
    [{ kind: 'acknowledge-check-in', checkIn, seen: minutedAt ?? '', words }, null],
    [{ kind: 'correct-check-in', checkIn, words }, null],
    [{ kind: 'call-off-check-in', checkIn, words }, null],
    [{ kind: 'move-check-in', checkIn, seen: plannedFor(one), ...someMove(plan, one, at), words }, null],
    [{ kind: 'add-to-agenda', checkIn, id, commitment: null, words }, null],
    ...additions.map(({ id: addition }): [CheckInCommand, string] => [
      { kind: 'take-back-addition', checkIn, addition },
      addition,
    ]),
    [{ kind: 'note-decision', checkIn, id, words }, null],
    [{ kind: 'note-commitment', checkIn, id, commitment: `${id}-commitment`, content }, null],
    [{ kind: 'note-attendance', checkIn, side, name: words, there: true }, null],
    ...lines.flatMap(({ id: decision, writtenAt: seen, words: before }): [CheckInCommand, string][] => [
      [{ kind: 'change-decision', checkIn, decision, seen, words: before + words }, decision],
      [{ kind: 'remove-decision', checkIn, decision }, decision],
    ]),
  ];
};

/** Asks the deciders themselves, so that no button is shown that would be refused, and none is missing. */
const goingThrough = <C extends CommitmentCommand | CheckInCommand>(
  plan: Plan,
  seat: Seat,
  at: string,
  drafts: readonly [C, string | null][],
): OpenAct<C['kind']>[] =>
  drafts
    .filter(([command]) => !isRefusal(decidePlan(plan, command, { by: seat, at, own: emptyPrivate(seat.side) })))
    .map(([{ kind: act }, about]) => ({ act, about }));

/** What a seat may do on a commitment at an instant. */
export const actsOnCommitment = (
  plan: Plan,
  commitment: Commitment,
  seat: Seat,
  at: string,
): readonly OpenAct<CommitmentCommand['kind']>[] =>
  goingThrough(plan, seat, at, commitmentDrafts(plan, commitment, at));

/** Whether a seat may do one kind of act on a commitment that answers nothing. */
export const mayDo = (
  plan: Plan,
  commitment: Commitment,
  seat: Seat,
  at: string,
  kind: CommitmentCommand['kind'],
): boolean =>
  goingThrough(
    plan,
    seat,
    at,
    commitmentDrafts(plan, commitment, at).filter(([draft, about]) => draft.kind === kind && about === null),
  ).length > 0;

/** What a seat may do on a check-in at an instant. Opening the halves is nobody's button: it follows a half or a start. */
export const actsOnCheckIn = (
  plan: Plan,
  checkIn: CheckIn,
  seat: Seat,
  at: string,
): readonly OpenAct<CheckInCommand['kind']>[] =>
  goingThrough(plan, seat, at, checkInDrafts(plan, checkIn, seat.side, at));
