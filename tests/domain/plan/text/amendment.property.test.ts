import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber } from '~/domain/calendar';
import { judgeCase } from '~/domain/record/answer';
import { replay } from '~/domain/plan/apply';
import type { PlanCommand } from '~/domain/plan/commands';
import { partsWaitingFor } from '~/domain/plan/text/part';
import { changesNothing } from '~/domain/plan/text/amendment';
import { SIDES } from '~/domain/access';
import { decidePlan } from '~/domain/plan/decide-plan';
import { recordCase } from '~/domain/plan/record-of';
import { termsContent, versionContent, versionInForce, versionOnTable } from '~/domain/plan/sign-off/version';
import { textInTalk } from '~/domain/plan/text/plan-text';
import { isRefusal } from '~/domain/refusal';
import { goal, runningPlan, type Who } from '../../../support/world';
import type { Playing } from '../../../support/playing';
import { runs } from '../../../support/runs';

const MOVES = [
  'open',
  'rhythm',
  'end',
  'goal',
  'agree',
  'freeze',
  'sign',
  'send-back',
  'drop',
  'half',
  'call-off',
  'deliver',
  'withdraw',
] as const;

/** Mostly on with the change, now and then something that disturbs it. */
const step = fc.record({
  move: fc.oneof(
    { weight: 12, arbitrary: fc.constant('on' as const) },
    { weight: 5, arbitrary: fc.constantFrom(...MOVES.slice(0, -1)) },
    { weight: 1, arbitrary: fc.constantFrom(...MOVES) },
  ),
  vendor: fc.boolean(),
  days: fc.constantFrom(0, 0, 0, 0, 1, 3, 8),
  pick: fc.nat(9),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What carries a change on from where it stands, by whoever's turn it is. */
function onwards({ plan }: Playing, one: Step): Step {
  const version = versionOnTable(plan);
  if (version && plan.amendment) return { ...one, move: 'sign', vendor: !version.signatures.vendor };
  if (!plan.amendment) return { ...one, move: 'open' };
  const side = SIDES.find((asked) => partsWaitingFor(plan, asked).length > 0);
  if (side) return { ...one, move: 'agree', vendor: side === 'vendor' };
  return { ...one, move: changesNothing(plan) ? (one.pick % 2 ? 'rhythm' : 'end') : 'freeze' };
}

function commandOf(playing: Playing, { move, vendor, pick }: Step, at: number): PlanCommand | null {
  const { plan } = playing;
  const terms = termsContent(textInTalk(plan).terms);
  const seen = playing.seen({ type: 'terms' });
  const ahead = Object.values(plan.checkIns).filter(({ state }) => state === 'planned');
  const checkIn = (ahead[pick % 2] ?? Object.values(plan.checkIns)[0])?.id ?? 'none';
  const number = Object.keys(plan.versions).length;
  switch (move) {
    case 'open':
      return { kind: 'open-amendment', words: 'Other times' };
    case 'rhythm':
      return {
        kind: 'put-terms',
        seen,
        terms: { ...terms, rhythm: { weeks: pick % 2 ? 1 : 2, weekday: 1 + (pick % 5), time: '09:00' } },
      };
    case 'end':
      return { kind: 'put-terms', seen, terms: { ...terms, end: dateOf(dayNumber('2026-07-06') + 7 * pick) } };
    case 'goal':
      return {
        kind: 'put-goal',
        id: `goal-${pick}`,
        seen: playing.seen({ type: 'goal', id: `goal-${pick}` }),
        goal: goal(`Goal ${at}`),
      };
    case 'agree':
      return { kind: 'agree-to-parts', parts: playing.openFor(vendor ? 'vendor' : 'customer') };
    case 'freeze':
      return { kind: 'freeze' };
    case 'sign':
      return playing.signature();
    case 'send-back':
      return { kind: 'send-back', version: number, words: 'Not so' };
    case 'drop':
      return { kind: 'drop-amendment', words: 'Not needed' };
    case 'half': {
      const before = plan.checkIns[checkIn]?.halvesIn[vendor ? 'vendor' : 'customer'] ?? '';
      return { kind: 'give-half', checkIn, seen: before, confidence: 'at-risk', words: `Half ${at}`, taps: {} };
    }
    case 'call-off':
      return { kind: 'call-off-check-in', checkIn, words: 'No time' };
    case 'deliver':
      return { kind: 'deliver', commitment: vendor ? 'defects' : 'decision', id: `d-${at}`, note: '', link: '' };
    case 'withdraw':
      return { kind: 'withdraw-plan', words: 'Over' };
    case 'on':
      return null;
  }
}

const LEADS: readonly [vendor: Who, customer: Who] = ['priya', 'dana'];
const EXECUTIVES: readonly [vendor: Who, customer: Who] = ['elena', 'ruth'];

interface Happened {
  readonly playing: Playing;
  readonly before: Playing['plan'];
  readonly yesterday: string;
}

/** Plays changes of a running plan out, and looks after each step that changed something. */
function play(steps: readonly Step[], look: (happened: Happened) => void): { inForce: number } {
  const playing = runningPlan();
  for (const [index, drawn] of steps.entries()) {
    const one = drawn.move === 'on' ? onwards(playing, drawn) : drawn;
    const day = dateOf(dayNumber(playing.today()) + one.days);
    const at = playing.instant(day) > playing.now ? playing.instant(day) : playing.now;
    const command = commandOf(playing, one, index);
    if (!command) continue;
    const who = (command.kind === 'sign' || command.kind === 'send-back' ? EXECUTIVES : LEADS)[one.vendor ? 0 : 1];
    const { by, own } = playing.asking(who, at);
    const before = playing.plan;
    const decision = decidePlan(before, command, { by, at, own });
    if (isRefusal(decision)) continue;
    playing.now = at;
    playing.take(decision);
    look({ playing, before, yesterday: dateOf(dayNumber(playing.today()) - 1) });
  }
  return { inForce: Object.values(playing.plan.versions).filter(({ inForceAt }) => inForceAt !== null).length };
}

const stories = fc.array(step, { minLength: 20, maxLength: 70, size: 'max' });
const always = (look: (happened: Happened) => void) =>
  fc.assert(
    fc.property(stories, (steps) => void play(steps, look)),
    { numRuns: runs(60) },
  );

describe('any changes of a running plan, dropped, sent back, signed, and check-ins in between', () => {
  it('come to a third version now and then, or they would show nothing', () => {
    const most = fc.sample(stories, { numRuns: 120, seed: 3 }).map((steps) => play(steps, () => {}).inForce);
    expect(Math.max(...most)).toBeGreaterThanOrEqual(3);
  });

  it('replay to the same plan, and leave in force exactly what was signed last', () => {
    always(({ playing: { id, plan, shared }, playing }) => {
      expect(replay(id, shared.call(playing))).toEqual(plan);
      const { title, terms, goals, expectations } = versionInForce(plan)!.content;
      expect(versionContent({ ...plan, amendment: null }, 0)).toMatchObject({ title, terms, goals, expectations });
      expect(plan.amendment !== null || versionOnTable(plan) === null).toBe(true);
    });
  });

  it('judge no past day anew', () => {
    always(({ playing: { plan }, before, yesterday }) => {
      if (yesterday < '2026-06-01') return;
      expect(judgeCase(recordCase(plan, yesterday))).toEqual(judgeCase(recordCase(before, yesterday)));
    });
  });

  it('lose no half, give no id twice, and let every check-in that has a half be held on its day', () => {
    always(({ playing, before }) => {
      const { plan, entries } = playing;
      for (const one of Object.values(before.checkIns))
        if (Object.keys(one.halvesIn).length > 0) expect(plan.checkIns[one.id]).toBeDefined();
      const made = entries.flatMap((entry) =>
        entry.kind === 'version.in-force' ? entry.data.checkIns.map(({ id }) => id) : [],
      );
      expect(new Set(made).size).toBe(made.length);
      if (plan.withdrawn) return;
      for (const one of Object.values(plan.checkIns)) {
        if (one.state !== 'planned' || one.on < playing.today() || Object.keys(one.halvesIn).length === 0) continue;
        const started = playing.decide('priya', { kind: 'start-check-in', checkIn: one.id }, one.on);
        expect(isRefusal(started) ? started : null).toBeNull();
      }
    });
  });
});
