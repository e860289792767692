import { may, type Side } from '../../domain/access';
import { checkInDrafts } from '../../domain/plan/work/acts';
import { agenda } from '../../domain/plan/check-in/agenda';
import { CHECK_IN_NOUNS, type CheckInNoun } from '../../domain/plan/check-in/check-in-nouns';
import { heldBefore } from '../../domain/plan/check-in/check-in-view';
import { boundCommitments, dueDates, isDone } from '../../domain/plan/work/commitment-state';
import { decidePlan } from '../../domain/plan/decide-plan';
import { find } from '../../domain/plan/state/things';
import { localTime } from '../../domain/calendar';
import type { HalfDraft, HalfText } from '../../domain/plan/check-in/half-draft';
import type { CheckIn, Confidence, Half } from '../../domain/plan/state/check-in';
import type { Plan, PrivatePlan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { emptyPrivate } from '../../domain/plan/private';
import { verdictsOf } from '../../domain/plan/record-of';
import { isRefusal, type Reason } from '../../domain/refusal';
import type { Verdict } from '../../domain/record/verdict';
import { sayRefusal } from '../../words/refusals';
import { calledOffOf, checkInHead, type CalledOff, type CheckInHead } from './check-in-head';
import { minutesOf, type Minutes } from './check-in';
import { whenOf, type When } from './when';

/** A commitment that can be tapped. */
export interface Tappable {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly due: When;
  readonly verdict: Verdict | null;
}

/** Somebody who may have been there: a seat or a key player of that side. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly position: string;
}

/** What the page of one act shows. Of the parts below only that of its noun is filled. */
export interface CheckInActView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly zone: string;
  readonly noun: CheckInNoun;
  readonly checkIn: CheckInHead;
  /** Why it cannot be done now, as a sentence. */
  readonly refused: string | null;
  readonly half: {
    readonly own: Half | null;
    /** What somebody of this side saved of it and did not give yet. */
    readonly draft: (HalfText & Pick<HalfDraft, 'rev'> & { readonly by: string; readonly time: string }) | null;
    /** When it was handed in; '' where it was not. */
    readonly seen: string;
    readonly lastTime: Confidence | null;
    /** This side's own: those the agenda names first, then the rest; then the other side's. */
    readonly now: readonly Tappable[];
    readonly later: readonly Tappable[];
    readonly theirs: readonly Tappable[];
    /** Every commitment that may be tapped, those that are done meanwhile among them. */
    readonly all: readonly string[];
  } | null;
  readonly minutes: {
    /** When they were written; '' where there are none. */
    readonly at: string;
    readonly known: Readonly<Record<Side, readonly Known[]>>;
    readonly present: Readonly<Record<Side, readonly string[]>>;
    /** Names that are nobody's among the known, a line each. */
    readonly more: Readonly<Record<Side, string>>;
    readonly decisions: string;
  } | null;
  readonly written: Minutes | null;
  /** What the record will say if it is called off now. */
  readonly off: CalledOff | null;
}

/** Asks the decider itself whether the act would go through. */
function refusalOf(plan: Plan, checkIn: CheckIn, seat: Seat, now: string, noun: CheckInNoun) {
  const [draft] = checkInDrafts(checkIn, seat.side).find(([{ kind }]) => kind === CHECK_IN_NOUNS[noun].kind)!;
  const decided = decidePlan(plan, draft, { by: seat, at: now, own: emptyPrivate(seat.side) });
  return isRefusal(decided) ? decided : null;
}

/** What the form of a half shows to one seat. */
export function halfPart(plan: Plan, checkIn: CheckIn, seat: Seat, now: string, own: OwnWithDraft) {
  const verdicts = verdictsOf(plan, now);
  const { until } = agenda(plan, checkIn, now);
  const bound = boundCommitments(plan);
  const half = find(own.halves, checkIn.id) ?? null;
  const open = bound
    .filter((one) => !isDone(one) || half?.taps[one.id] !== undefined)
    .map((one) => ({ side: one.side, on: dueDates(plan, one).now, one }))
    .sort((a, b) => a.on.localeCompare(b.on));
  const show = (wanted: (row: (typeof open)[number]) => boolean): Tappable[] =>
    open.filter(wanted).map(({ on, one: { id, number, title } }) => ({
      id,
      number,
      title,
      due: whenOf(plan.terms.calendar, on, now),
      verdict: verdicts.get(id) ?? null,
    }));
  return {
    own: half,
    draft: own.draft ? draftPart(plan, own.draft) : null,
    seen: checkIn.halvesIn[seat.side] ?? '',
    lastTime: heldBefore(plan, checkIn)?.halves[seat.side]?.confidence ?? null,
    now: show(({ side, on }) => side === seat.side && on <= until),
    later: show(({ side, on }) => side === seat.side && on > until),
    theirs: show(({ side }) => side !== seat.side),
    all: bound.map(({ id }) => id),
  };
}

/** A draft as its page shows it: what it says, and who saved it last, when. */
export const draftPart = (plan: Plan, { confidence, words, taps, rev, seat, at }: HalfDraft) => ({
  ...{ confidence, words, taps, rev },
  by: find(plan.seats, seat)?.name ?? '',
  time: localTime(at, plan.terms.calendar.timeZone),
});

/** What a seat's side keeps to itself, with its draft of the half that is asked about. */
export type OwnWithDraft = PrivatePlan & { readonly draft?: HalfDraft | null };

/** The people of a side who may have been there, each once: seats first, then key players without one. */
function knownOf(plan: Plan, side: Side, present: readonly string[]): Known[] {
  const seats = Object.values(plan.seats).filter(
    (seat) => seat.side === side && (seat.closedAt === null || present.includes(seat.name)),
  );
  const known = new Map<string, Known>();
  for (const { id, name, position } of [...seats, ...Object.values(plan.players).filter((one) => one.side === side)])
    if (!known.has(name)) known.set(name, { id, name, position });
  return [...known.values()];
}

function minutesPart(
  plan: Plan,
  { attendance, decisions, minutedAt }: CheckIn,
): NonNullable<CheckInActView['minutes']> {
  const bySide = <T>(make: (side: Side, names: readonly string[]) => T): Record<Side, T> => ({
    vendor: make('vendor', attendance?.vendor ?? []),
    customer: make('customer', attendance?.customer ?? []),
  });
  const known = bySide((side, names) => knownOf(plan, side, names));
  return {
    at: minutedAt ?? '',
    known,
    present: bySide((side, names) => known[side].filter(({ name }) => names.includes(name)).map(({ id }) => id)),
    more: bySide((side, names) => names.filter((name) => !known[side].some((one) => one.name === name)).join('\n')),
    decisions: decisions.join('\n'),
  };
}

const HIDDEN: readonly Reason[] = ['not-allowed', 'not-found', 'own-proposal'];

/**
 * The page of one act for one seat; null where it is not this seat's to do, or there is no such check-in. `own` is what the seat's
 * side keeps to itself; `locale` is how dates in sentences are written.
 */
export function checkInActView(
  plan: Plan,
  seat: Seat,
  now: string,
  { checkIn: id, noun }: { readonly checkIn: string; readonly noun: CheckInNoun },
  own: OwnWithDraft,
  locale: string,
): CheckInActView | null {
  const checkIn = find(plan.checkIns, id);
  if (!checkIn || !may(seat, CHECK_IN_NOUNS[noun].may)) return null;
  const refusal = refusalOf(plan, checkIn, seat, now, noun);
  if (refusal && HIDDEN.includes(refusal.refused)) return null;
  const by = { seat: seat.id, side: seat.side, role: seat.role };
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    zone: plan.terms.calendar.timeZone,
    noun,
    checkIn: checkInHead(plan, checkIn, now),
    refused: refusal && sayRefusal(refusal, locale),
    half: noun === 'half' ? halfPart(plan, checkIn, seat, now, own) : null,
    minutes: noun === 'minutes' ? minutesPart(plan, checkIn) : null,
    written: noun === 'acknowledgement' || noun === 'correction' ? minutesOf(plan, checkIn) : null,
    off: noun === 'calling-off' ? calledOffOf(plan, { ...checkIn, calledOff: { by, at: now, words: '' } }) : null,
  };
}
