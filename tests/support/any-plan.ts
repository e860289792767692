import fc from 'fast-check';
import { dateOf, dayNumber, localDate, zonedInstant } from '~/domain/calendar';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Decision } from '~/domain/plan/decide';
import { decidePlan } from '~/domain/plan/decide-plan';
import type { Plan } from '~/domain/plan/state/plan';
import type { Seat } from '~/domain/plan/state/seat';
import { isRefusal } from '~/domain/refusal';
import type { Choice, Move } from './moves/move';
import { signOffMoves, talkMoves, withdrawMove } from './moves/talk';
import { workMoves } from './moves/work';
import type { Playing } from './playing';
import { agreedPlan, draftPlan, proposedPlan, runningPlan } from './world';

/** One step of a story: who, what, after how long, and the choices that make it a command. */
export interface Step {
  readonly who: number;
  readonly move: number;
  readonly hours: number;
  readonly picks: readonly number[];
}

/** What people mostly try at a stage stands there often; everything else is tried too. */
const movesAt = (stage: Plan['stage']): readonly Move[] =>
  stage === 'running'
    ? [...workMoves, ...workMoves, ...workMoves, ...talkMoves, withdrawMove]
    : [...talkMoves, ...talkMoves, ...talkMoves, ...signOffMoves, ...workMoves, withdrawMove];

/** How many seats try the same command in a row, until one may: most people know what is theirs to do. */
const TRIES = 4;

const STARTS = [draftPlan, proposedPlan, agreedPlan, runningPlan, runningPlan];
const WORDS = ['Because of the move', 'Other words', 'One more', ' '];

function chooser(picks: readonly number[], today: string): Choice {
  let at = 0;
  const next = (): number => picks[at++ % picks.length] ?? 0;
  const of = <T>(list: readonly T[]): T | undefined => list[next() % Math.max(1, list.length)];
  return {
    of,
    today,
    id: (things) => of([...Object.keys(things), ...Object.keys(things), 'constructor']) ?? 'nothing',
    day: () => dateOf(dayNumber(today) - 3 + (next() % 40)),
    words: () => of(WORDS) ?? '',
    yes: () => next() % 2 === 0,
  };
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(999),
  move: fc.nat(9999),
  hours: fc.oneof(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(100)),
  picks: fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 }),
});

/** What happened at one step. `before` and `after` are the same object when the domain said no. */
export interface Happened {
  readonly by: Seat;
  readonly command: PlanCommand;
  readonly decision: Decision;
  readonly before: Plan;
  readonly after: Plan;
  readonly playing: Playing;
}

/** Stories of legal and illegal commands, by anybody who has or had a seat, from any stage on. */
export const anyStory = fc.record({
  start: fc.nat(STARTS.length - 1),
  steps: fc.array(step, { minLength: 1, maxLength: 80, size: 'max' }),
});

export const hoursLater = (at: string, zone: string, hours: number): string => {
  const days = Math.floor(hours / 24);
  const moved = zonedInstant(dateOf(dayNumber(localDate(at, zone)) + days), `${10 + (hours % 12)}:00`, zone);
  return moved > at ? moved : at;
};

/** Plays a story out; `see` is called after each step. Refused commands leave everything as it was. */
export function playOut(
  { start, steps }: { readonly start: number; readonly steps: readonly Step[] },
  see: (happened: Happened) => void = () => {},
): Playing {
  const playing = (STARTS[start] ?? draftPlan)();
  const zone = playing.plan.terms.calendar.timeZone;
  for (const [index, { who, move, hours, picks }] of steps.entries()) {
    const at = hoursLater(playing.now, zone, hours);
    const moves = movesAt(playing.plan.stage);
    const choice = chooser(picks, localDate(at, zone));
    const command = moves[move % moves.length]?.(playing.plan, choice, `new-${index}`);
    if (!command) continue;
    playing.now = at;
    const seats = Object.values(playing.plan.seats);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const by = seats[(who + tries) % seats.length];
      if (!by) break;
      const before = playing.plan;
      const decision = decidePlan(before, command, { by, at, own: playing.own[by.side] });
      if (!isRefusal(decision)) playing.take(decision);
      see({ by, command, decision, before, after: playing.plan, playing });
      if (!isRefusal(decision)) break;
    }
  }
  return playing;
}
