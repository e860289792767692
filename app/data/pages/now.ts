import { may, SIDES, type Side } from '../../domain/access';
import { localDate, workingDays } from '../../domain/calendar';
import { nextCheckIn } from '../../domain/plan/check-in/check-in-view';
import { partsOf } from '../../domain/plan/text/part';
import { toHearOn } from '../../domain/plan/text/player';
import { agreedByBoth, type LaterMoment } from '../../domain/plan/state/text';
import { isLive, stageOf, type Plan, type Stage } from '../../domain/plan/state/plan';
import { find } from '../../domain/plan/state/things';
import { mayStartAgain } from '../../domain/plan/start/again';
import type { CheckIn } from '../../domain/plan/state/check-in';
import type { Seat } from '../../domain/plan/state/seat';
import type { CourtItem } from '../../domain/plan/court/court';
import { recordOn } from '../../domain/plan/record-of';
import { dayOf } from '../../domain/plan/work/commitment-state';
import { versionOnTable } from '../../domain/plan/sign-off/version';
import { courtView, type CourtView } from './court';
import { openNoticeLines, type NoticeLine } from './notices';
import { whenOf, type When } from './when';

export interface NextCheckIn {
  readonly id: string;
  readonly number: number;
  readonly when: When;
  readonly time: string;
  readonly zone: string;
  readonly state: CheckIn['state'];
  /** Which halves are in; what they say is sealed. */
  readonly in: Readonly<Record<Side, boolean>>;
}

/** One side's record in a line. */
export interface RecordLine {
  readonly kept: number;
  readonly of: number;
  readonly lateDays: number;
  readonly heldUpDays: number;
}

export interface TimeFrame {
  readonly start: string;
  readonly end: string;
  /** Working days from today through its last day, today left out. */
  readonly left: number;
  readonly state: 'ahead' | 'running' | 'over';
}

/** Who matters and has not been heard on the way, or at the end, once that has come. */
export interface ToHear {
  readonly moment: LaterMoment;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Whether the reader may write down how they see it. */
  readonly may: boolean;
}

/** As of an instant; null while there is nobody to be heard. */
export function toHearView(plan: Plan, seat: Seat, now: string): ToHear | null {
  const asked = toHearOn(plan, localDate(now, plan.terms.calendar.timeZone));
  return (
    asked && {
      moment: asked.moment,
      people: asked.players.map(({ id, name }) => ({ id, name })),
      may: may(seat, 'edit-plan'),
    }
  );
}

/** How far a plan has come that is not signed yet. */
export interface Agreeing {
  readonly stage: Extract<Stage, 'draft' | 'proposed' | 'agreed'>;
  readonly agreed: number;
  readonly parts: number;
  readonly signed: Readonly<Record<Side, boolean>>;
}

export interface NowView {
  readonly planId: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly stage: Stage;
  readonly zone: string;
  readonly court: CourtView;
  /** Formal notices of either side that are not cured for good. */
  readonly notices: readonly NoticeLine[];
  readonly checkIn: NextCheckIn | null;
  readonly record: Readonly<Record<Side, RecordLine>> | null;
  readonly timeFrame: TimeFrame;
  readonly agreeing: Agreeing | null;
  /** By whom, on which day and why it was withdrawn. */
  readonly withdrawn: {
    readonly by: Side;
    readonly name: string;
    readonly on: string;
    readonly words: string;
    /** The last day on which it can be read; null where nobody said so when it was withdrawn. */
    readonly keepUntil: string | null;
  } | null;
  /** How it ended, for a plan that is over for good, and until when it can be read. */
  readonly closed:
    | (Pick<NonNullable<Plan['closed']>, 'how' | 'keepUntil' | 'words'> & {
        readonly name: string;
        readonly by: Side;
        readonly on: string;
      })
    | null;
  /** The reader may start with this customer again. */
  readonly mayStartAgain: boolean;
  /** The day on which how they part was shared; null before, and where it is not. */
  readonly partingSharedOn: string | null;
  readonly toHear: ToHear | null;
}

/** The check-in people prepare for, with what one may know of its halves. */
export function nextCheckInView(plan: Plan, now: string): NextCheckIn | null {
  const next = isLive(plan) ? nextCheckIn(plan, now) : undefined;
  if (!next) return null;
  return {
    id: next.id,
    number: next.number,
    when: whenOf(plan.terms.calendar, next.on, now),
    time: next.time,
    zone: plan.terms.calendar.timeZone,
    state: next.state,
    in: { vendor: next.halvesIn.vendor !== undefined, customer: next.halvesIn.customer !== undefined },
  };
}

/** Both sides' records in a line each; null before anything is on the record. */
export function recordLines(plan: Plan, now: string): Readonly<Record<Side, RecordLine>> | null {
  const { sides, commitments } = recordOn(plan, now);
  if (commitments.size === 0) return null;
  const line = (side: Side): RecordLine => {
    const { kept, missed, lateDays, heldUpDays } = sides[side];
    return { kept, of: kept + missed, lateDays, heldUpDays };
  };
  return { vendor: line('vendor'), customer: line('customer') };
}

function timeFrameOf({ terms }: Plan, now: string): TimeFrame {
  const { start, end, calendar } = terms;
  const today = localDate(now, calendar.timeZone);
  const state = today < start ? 'ahead' : today > end ? 'over' : 'running';
  return { start, end, left: workingDays(calendar).count(today < start ? start : today, end), state };
}

function agreeingOf(plan: Plan): Agreeing | null {
  const stage = stageOf(plan);
  if (stage !== 'draft' && stage !== 'proposed' && stage !== 'agreed') return null;
  const parts = partsOf(plan);
  const version = versionOnTable(plan);
  const signed = Object.fromEntries(SIDES.map((side) => [side, version?.signatures[side] !== undefined]));
  return {
    stage,
    agreed: parts.filter(({ consent }) => agreedByBoth(consent)).length,
    parts: parts.length,
    signed: signed as Record<Side, boolean>,
  };
}

function closedOf(plan: Plan): NowView['closed'] {
  if (!plan.closed) return null;
  const { how, keepUntil, words, by, at } = plan.closed;
  const name = find(plan.seats, by.seat)?.name ?? '';
  return {
    how,
    keepUntil,
    ...(words && { words }),
    name,
    by: by.side,
    on: localDate(at, plan.terms.calendar.timeZone),
  };
}

/** The first page of a plan: whose turn it is, what comes next, and how it stands. `ownTurns` are turns that only the reader's side knows of. */
export function nowView(plan: Plan, seat: Seat, now: string, ownTurns: readonly CourtItem[] = []): NowView {
  return {
    planId: plan.id,
    parties: plan.parties,
    you: seat.side,
    stage: stageOf(plan),
    zone: plan.terms.calendar.timeZone,
    court: courtView(plan, seat, now, ownTurns),
    notices: openNoticeLines(plan, now),
    checkIn: nextCheckInView(plan, now),
    record: recordLines(plan, now),
    timeFrame: timeFrameOf(plan, now),
    agreeing: agreeingOf(plan),
    closed: closedOf(plan),
    mayStartAgain: mayStartAgain(plan, seat),
    partingSharedOn: plan.transition && localDate(plan.transition.sharedAt, plan.terms.calendar.timeZone),
    withdrawn: plan.withdrawn && {
      by: plan.withdrawn.by.side,
      name: find(plan.seats, plan.withdrawn.by.seat)?.name ?? '',
      on: dayOf(plan, plan.withdrawn.at),
      words: plan.withdrawn.words,
      keepUntil: plan.withdrawn.keepUntil ?? null,
    },
    toHear: toHearView(plan, seat, now),
  };
}
