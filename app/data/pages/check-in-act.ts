import { may, type Side } from '../../domain/access';
import { checkInDrafts, mayDo } from '../../domain/plan/work/acts';
import { NOUNS } from '../../domain/plan/work/nouns';
import { agenda } from '../../domain/plan/check-in/agenda';
import {
  BESIDE_HALF,
  CHECK_IN_NOUNS,
  type BesideHalf,
  type CheckInNoun,
} from '../../domain/plan/check-in/check-in-nouns';
import { minutesSeen, noticeNow } from '../../domain/plan/check-in/check-in-view';
import { plannedFor, roomToMove } from '../../domain/plan/check-in/moving';
import { byNumber } from '../../domain/plan/sign-off/version';
import { boundCommitments, dueDates, isDone, openHold, openProposal } from '../../domain/plan/work/commitment-state';
import { decidePlan } from '../../domain/plan/decide-plan';
import { find } from '../../domain/plan/state/things';
import { localTime, workingDays } from '../../domain/calendar';
import type { HalfDraft, HalfText } from '../../domain/plan/check-in/half-draft';
import type { Commitment } from '../../domain/plan/state/commitment';
import type { CheckIn, Half, MeetingTime } from '../../domain/plan/state/check-in';
import type { Plan, PrivatePlan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { emptyPrivate } from '../../domain/plan/private';
import { verdictsOf } from '../../domain/plan/record-of';
import { isRefusal, type Reason } from '../../domain/refusal';
import type { Verdict } from '../../domain/record/verdict';
import { t } from '../../words';
import { formatDay } from '../../words/dates';
import { sayRefusal } from '../../words/refusals';
import { calledOffOf, checkInHead, type CalledOff, type CheckInHead } from './check-in-head';
import { minutesOf, type Minutes } from './check-in';
import { lastTimeOf, namedCommitment, type LastTime, type NamedCommitment } from './check-in-talk';
import { whenOf, type When } from './when';

/** A commitment that can be tapped. */
export interface Tappable {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  readonly due: When;
  readonly verdict: Verdict | null;
  /** What else can be done about it from here. */
  readonly acts: readonly BesideHalf[];
  /** Its owner has said to be waiting, and still is. */
  readonly waiting: boolean;
  /** The date that somebody has asked for, and nobody has answered yet. */
  readonly asked: { readonly by: Side; readonly date: string } | null;
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
  /** The reader's own. */
  readonly seat: string;
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
    readonly lastTime: LastTime | null;
    /** This side's own: those the agenda names first, then the rest; then the other side's. */
    readonly now: readonly Tappable[];
    readonly later: readonly Tappable[];
    readonly theirs: readonly Tappable[];
    /** Every commitment that may be tapped, those that are done meanwhile among them. */
    readonly all: readonly string[];
  } | null;
  readonly minutes: {
    /** Which ones these are (`minutesSeen`). */
    readonly at: string;
    readonly known: Readonly<Record<Side, readonly Known[]>>;
    readonly present: Readonly<Record<Side, readonly string[]>>;
    /** Names that are nobody's among the known, a line each. */
    readonly more: Readonly<Record<Side, string>>;
    readonly decisions: string;
  } | null;
  readonly moving:
    | ({
        readonly seen: string;
        /** The days between which it can be moved. */
        readonly first: string;
        readonly last: string;
        /** What the record will say: how long before it is. */
        readonly workingDays: number;
        readonly hours: number;
      } & MeetingTime)
    | null;
  /** What an addition can be about. */
  readonly addition: { readonly about: readonly NamedCommitment[] } | null;
  readonly takingBack: { readonly id: string; readonly words: string } | null;
  readonly written: Minutes | null;
  /** What the record will say if it is called off now. */
  readonly off: CalledOff | null;
}

/** Which act on which check-in; of taking back, which addition. */
interface Named {
  readonly checkIn: string;
  readonly noun: CheckInNoun;
  readonly addition: string;
}

/** Asks the decider itself whether the act would go through; undefined where there is nothing of the kind to be done. */
function refusalOf(plan: Plan, checkIn: CheckIn, seat: Seat, now: string, { noun, addition }: Named) {
  const about = noun === 'taking-back' ? addition : null;
  const [draft] =
    checkInDrafts(plan, checkIn, seat.side, now).find(
      ([{ kind }, of]) => kind === CHECK_IN_NOUNS[noun].kind && of === about,
    ) ?? [];
  if (!draft) return undefined;
  const decided = decidePlan(plan, draft, { by: seat, at: now, own: emptyPrivate(seat.side) });
  return isRefusal(decided) ? decided : null;
}

function askedOf(plan: Plan, one: Commitment): Tappable['asked'] {
  const proposal = openProposal(one);
  return proposal ? { by: proposal.by.side, date: workingDays(plan.terms.calendar).roll(proposal.to) } : null;
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
    open.filter(wanted).map(({ on, one, one: { id, number, title } }) => ({
      id,
      number,
      title,
      side: one.side,
      acts: BESIDE_HALF.filter((noun) => mayDo(plan, one, seat, now, NOUNS[noun].kinds[0])),
      waiting: openHold(one) !== undefined,
      asked: askedOf(plan, one),
      due: whenOf(plan.terms.calendar, on, now),
      verdict: verdicts.get(id) ?? null,
    }));
  return {
    own: half,
    draft: own.draft ? draftPart(plan, own.draft) : null,
    seen: checkIn.halvesIn[seat.side] ?? '',
    lastTime: lastTimeOf(plan, checkIn, now),
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
export function knownOf(plan: Plan, side: Side, present: readonly string[]): Known[] {
  const seats = Object.values(plan.seats).filter(
    (seat) => seat.side === side && (seat.closedAt === null || present.includes(seat.name)),
  );
  const known = new Map<string, Known>();
  for (const { id, name, position } of [...seats, ...Object.values(plan.players).filter((one) => one.side === side)])
    if (!known.has(name)) known.set(name, { id, name, position });
  return [...known.values()];
}

/** What was typed in while people met, a line each: a commitment by its title, whose it is and when it is due. */
export const typedLines = (plan: Plan, { lines = [] }: CheckIn, locale: string): string[] =>
  lines.flatMap(({ words, commitment }) => {
    if (commitment === null) return [words];
    const one = find(plan.commitments, commitment);
    if (!one) return [];
    const { number, title, side } = one;
    const due = formatDay(dueDates(plan, one).now, locale);
    return [t('checkin.minutes.proposed', { number, title, party: plan.parties[side], due })];
  });

/** The minutes as they are, or, before they were ever written, what was typed in while people met. */
function minutesPart(plan: Plan, checkIn: CheckIn, locale: string): NonNullable<CheckInActView['minutes']> {
  const { minutedAt } = checkIn;
  const attendance = minutedAt === null ? checkIn.there : checkIn.attendance;
  const decisions = minutedAt === null ? typedLines(plan, checkIn, locale) : checkIn.decisions;
  const bySide = <T>(make: (side: Side, names: readonly string[]) => T): Record<Side, T> => ({
    vendor: make('vendor', attendance?.vendor ?? []),
    customer: make('customer', attendance?.customer ?? []),
  });
  const known = bySide((side, names) => knownOf(plan, side, names));
  return {
    at: minutesSeen(checkIn),
    known,
    present: bySide((side, names) => known[side].filter(({ name }) => names.includes(name)).map(({ id }) => id)),
    more: bySide((side, names) => names.filter((name) => !known[side].some((one) => one.name === name)).join('\n')),
    decisions: decisions.join('\n'),
  };
}

/** When it can be moved to, and what the record will say of it. */
function movingPart(plan: Plan, checkIn: CheckIn, seat: Seat, now: string): NonNullable<CheckInActView['moving']> {
  const { workingDays, hours } = noticeNow(plan, checkIn, seat.side, now);
  const { on, time } = checkIn;
  return { seen: plannedFor(checkIn), on, time, ...roomToMove(plan, checkIn, now), workingDays, hours };
}

const takingBack = (checkIn: CheckIn, addition: string): CheckInActView['takingBack'] => {
  const found = checkIn.additions?.find(({ id }) => id === addition);
  return found ? { id: found.id, words: found.words } : null;
};

const HIDDEN: readonly Reason[] = ['not-allowed', 'not-found', 'own-proposal'];

/**
 * The page of one act for one seat; null where it is not this seat's to do, or there is no such check-in. `own` is what the seat's
 * side keeps to itself; `locale` is how dates in sentences are written.
 */
export function checkInActView(
  plan: Plan,
  seat: Seat,
  now: string,
  asked: Named,
  own: OwnWithDraft,
  locale: string,
): CheckInActView | null {
  const { checkIn: id, noun } = asked;
  const checkIn = find(plan.checkIns, id);
  if (!checkIn || !may(seat, CHECK_IN_NOUNS[noun].may)) return null;
  const refusal = refusalOf(plan, checkIn, seat, now, asked);
  if (refusal === undefined || (refusal && HIDDEN.includes(refusal.refused))) return null;
  const by = { seat: seat.id, side: seat.side, role: seat.role };
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    seat: seat.id,
    zone: plan.terms.calendar.timeZone,
    noun,
    checkIn: checkInHead(plan, checkIn, now),
    refused: refusal && sayRefusal(refusal, locale),
    half: noun === 'half' ? halfPart(plan, checkIn, seat, now, own) : null,
    minutes: noun === 'minutes' ? minutesPart(plan, checkIn, locale) : null,
    written: noun === 'acknowledgement' || noun === 'correction' ? minutesOf(plan, checkIn) : null,
    moving: noun === 'moving' ? movingPart(plan, checkIn, seat, now) : null,
    addition:
      noun === 'addition'
        ? {
            about: boundCommitments(plan)
              .filter((one) => !isDone(one))
              .sort(byNumber)
              .map(({ id: one }) => namedCommitment(plan, one)!),
          }
        : null,
    takingBack: noun === 'taking-back' ? takingBack(checkIn, asked.addition) : null,
    off: noun === 'calling-off' ? calledOffOf(plan, { ...checkIn, calledOff: { by, at: now, words: '' } }) : null,
  };
}
