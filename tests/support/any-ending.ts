import fc from 'fast-check';
import { SIDES } from '~/domain/access';
import { dateOf, dayNumber, localDate } from '~/domain/calendar';
import type { PlanCommand } from '~/domain/plan/commands';
import { groundsNow } from '~/domain/plan/outcome/grounds';
import { executivesUnheard } from '~/domain/plan/text/player';
import { lastResort, missingOf } from '~/domain/plan/outcome/last-resort';
import { outcomeNow, openDecision } from '~/domain/plan/outcome/outcome-now';
import { CHOICES, type Outcome } from '~/domain/plan/state/outcome';
import { isRefusal } from '~/domain/refusal';
import { hoursLater, type Happened } from './any-plan';
import { CONSENT } from './outcome';
import { EVERYONE, seatOf } from './people';
import type { Playing } from './playing';
import { runningPlan } from './world';

interface Deed {
  readonly hours: number;
  readonly who: number;
  readonly act: number;
}

/** How plans end: each deed is one that somebody may try just then, in any order, by anybody. */
export const anyEnding = fc.array(
  fc.record({ hours: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(300)), who: fc.nat(999), act: fc.nat(9999) }),
  { minLength: 20, maxLength: 60, size: 'max' },
);

const onOutcome = (playing: Playing, { id, votesIn, decisions }: Outcome, act: number, nth: number): PlanCommand[] => {
  const { plan, now } = playing;
  const outcome = id;
  const today = localDate(now, plan.terms.calendar.timeZone);
  const choice = CHOICES[act % 3] ?? 'part';
  const votes = Object.fromEntries(
    SIDES.flatMap((side) => {
      const vote = playing.own[side].votes[id];
      return vote ? [[side, vote]] : [];
    }),
  );
  const decision = decisions.at(-1);
  const on = { outcome, decision: decision?.id ?? 'nothing' };
  const signing = { ...CONSENT, freshProof: act % 7 > 0 };
  return [
    ...SIDES.map((side): PlanCommand => ({
      ...{ kind: 'give-vote', outcome, seen: votesIn[side]?.at ?? '', choice, words: 'Because' },
    })),
    { kind: 'open-votes', outcome, votes },
    { kind: 'close-voting', outcome },
    { kind: 'override-last-resort', outcome, missing: missingOf(lastResort(plan, now)), words: 'All the same' },
    {
      ...{ kind: 'propose-decision', outcome, id: `decision-${nth}`, choice, words: 'So be it', stays: 'The lead' },
      ...{ end: dateOf(dayNumber(today) + (act % 90)), ...signing },
    },
    { kind: 'sign-decision', ...on, hash: decision?.hash ?? '', ...signing },
    {
      ...{ kind: 'answer-decision', ...on, hash: decision?.hash ?? '' },
      ...(act % 2 ? { how: 'reply', words: 'Not so' } : { how: 'acknowledged', words: '' }),
    },
    { kind: 'conclude-decision', ...on },
    { kind: 'withdraw-decision', ...on, words: 'Another time' },
  ];
};

function options(playing: Playing, { act }: Deed, nth: number): PlanCommand[] {
  const { plan, now } = playing;
  const outcome = outcomeNow(plan);
  const version = playing.signature();
  const grounds = groundsNow(plan, now);
  const ground = grounds[act % grounds.length] ?? 'early';
  if (!outcome)
    return [
      {
        ...{ kind: 'open-outcome', id: `outcome-${nth}`, ground, words: act % 5 ? 'It is time' : '', days: null },
        ...{ redLine: ground === 'red-line' ? 'law' : null },
        ...{ unheard: act % 6 ? executivesUnheard(plan).map(({ id }) => id) : [] },
      },
      ...(version.version > 0 ? [version] : []),
    ];
  const all = onOutcome(playing, outcome, act, nth);
  // People mostly answer what lies before them, rather than take it back at once.
  return openDecision(outcome) && act % 4 ? all.filter(({ kind }) => kind !== 'withdraw-decision') : all;
}

/** Plays how a plan ends. `see` is called after each deed that somebody tried, the forbidden ones too. */
export function playEnding(deeds: readonly Deed[], see: (happened: Happened) => void = () => {}): Playing {
  const playing = runningPlan();
  playing.now = '2026-07-20T14:00:00.000Z';
  for (const [nth, deed] of deeds.entries()) {
    playing.now = hoursLater(playing.now, playing.plan.terms.calendar.timeZone, deed.hours);
    const executives = EVERYONE.filter((one) => ['ruth', 'elena'].includes(one));
    const among = deed.who % 3 ? executives : EVERYONE;
    const who = among[deed.who % among.length] ?? 'ruth';
    const by = playing.plan.seats[seatOf(who)]!;
    const wanted = options(playing, deed, nth);
    for (const command of wanted.map((_, at) => wanted[(at + deed.act) % wanted.length]!)) {
      const before = playing.plan;
      const decision = playing.decide(who, command);
      if (!isRefusal(decision)) playing.take(decision);
      see({ by, command, decision, before, after: playing.plan, playing });
      if (!isRefusal(decision)) break;
    }
  }
  return playing;
}
