import fc from 'fast-check';
import { SIDES, type Side } from '~/domain/access';
import { dateOf, dayNumber, localDate } from '~/domain/calendar';
import { checkInDrafts, commitmentDrafts } from '~/domain/plan/work/acts';
import { nextCheckIn } from '~/domain/plan/check-in/check-in-view';
import type { PlanCommand } from '~/domain/plan/commands';
import { CONTEST_OUTCOMES } from '~/domain/plan/state/commitment';
import { isRefusal } from '~/domain/refusal';
import { hoursLater, type Happened } from './any-plan';
import { noticeOptions } from './notices';
import { EVERYONE, seatOf, type Who } from './people';
import type { Playing } from './playing';
import { runningPlan } from './world';

interface Deed {
  readonly hours: number;
  readonly thing: number;
  readonly who: number;
  readonly act: number;
  readonly days: number;
}

/**
 * Weeks in which everybody is busy: each deed is one that the plan allows to somebody just then, so that questions are
 * answered, dates move twice, things come back, and meetings are held; `any-plan.ts` tries the forbidden ones.
 */
export const anyWeeks = fc.array(
  fc.record({
    hours: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(120)),
    thing: fc.nat(999),
    who: fc.nat(999),
    act: fc.nat(9999),
    days: fc.integer({ min: 0, max: 15 }),
  }),
  { minLength: 20, maxLength: 80, size: 'max' },
);

/** What makes the drafts of one moment differ: a new id, a date, a way out. */
function varied(command: PlanCommand, { days, act }: Deed, now: string, id: string): PlanCommand {
  if (command.kind === 'propose-date')
    return { ...command, id, to: dateOf(dayNumber(now) + days), moveAlong: act % 2 === 0 };
  if (command.kind === 'offer-settlement') return { ...command, outcome: CONTEST_OUTCOMES[days % 2] ?? 'stands' };
  if (command.kind === 'note-commitment') return { ...command, id, commitment: `${id}-commitment` };
  return 'id' in command && command.kind !== 'write-note' ? { ...command, id } : command;
}

/** Talk is cheap: it would crowd out what the record looks at. */
const SELDOM: readonly PlanCommand['kind'][] = [
  'comment',
  'give-reason',
  'call-off-check-in',
  'propose-waiver',
  'move-check-in',
];

/** What people add and type around a meeting: in a deed of their own, so that meetings go on too. */
const ASIDE: readonly PlanCommand['kind'][] = [
  'add-to-agenda',
  'take-back-addition',
  'note-decision',
  'note-commitment',
  'change-decision',
  'remove-decision',
  'note-attendance',
];

function options(playing: Playing, deed: Deed, index: number, side: Side): PlanCommand[] {
  const { plan, now } = playing;
  const today = localDate(now, plan.terms.calendar.timeZone);
  const things = Object.values(plan.commitments);
  const meeting = nextCheckIn(plan, now);
  const held = Object.values(plan.checkIns).filter(({ openedAt }) => openedAt !== null);
  const places = things.length + 9;
  const place = deed.thing % places;
  if (place === places - 1) return noticeOptions(plan, side, now, deed.act, `new-${index}`);
  const one = things[place];
  const checkIn = place < things.length + 3 ? meeting : held.at(-1);
  // While people meet they mostly type; before that they mostly come to meet.
  const turn = Math.floor(deed.thing / places) % 4;
  const aside = checkIn?.state === 'opened' ? turn !== 1 : turn === 0;
  const drafts: PlanCommand[] = one
    ? commitmentDrafts(plan, one, now).map(([command]) => command)
    : checkIn
      ? checkInDrafts(plan, checkIn, side, now)
          .map(([command]) => command)
          .filter(({ kind }) => ASIDE.includes(kind) === aside)
      : [];
  if (checkIn && !one) {
    const halves = Object.fromEntries(
      SIDES.flatMap((side) => {
        const half = playing.own[side].halves[checkIn.id];
        return half ? [[side, half]] : [];
      }),
    );
    const open: PlanCommand = { kind: 'open-halves', checkIn: checkIn.id, halves };
    if (checkIn.state === 'started') return [open];
    drafts.push(open);
  }
  return drafts
    .filter(({ kind }) => !SELDOM.includes(kind) || deed.days % 3 === 0)
    .map((command) => varied(command, deed, today, `new-${index}`));
}

function firstAllowed(playing: Playing, who: Who, commands: readonly (PlanCommand | undefined)[]) {
  for (const command of commands) {
    const decision = command && playing.decide(who, command);
    if (command && decision && !isRefusal(decision)) return { command, decision };
  }
  return null;
}

/** Plays busy weeks on a running plan. `see` is called after each deed. */
export function playWeeks(weeks: readonly Deed[], see: (happened: Happened) => void = () => {}): Playing {
  const playing = runningPlan();
  const zone = playing.plan.terms.calendar.timeZone;
  for (const [index, deed] of weeks.entries()) {
    playing.now = hoursLater(playing.now, zone, deed.hours);
    const who = EVERYONE[deed.who % EVERYONE.length] ?? 'priya';
    const by = playing.plan.seats[seatOf(who)];
    const before = playing.plan;
    const wanted = options(playing, deed, index, by?.side ?? 'vendor');
    const turned = wanted.map((_, place) => wanted[(place + deed.act) % wanted.length]);
    const done = firstAllowed(playing, who, turned);
    if (!by || !done) continue;
    playing.take(done.decision);
    see({ by, ...done, before, after: playing.plan, playing });
  }
  return playing;
}
