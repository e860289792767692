import type { Side } from '../../domain/access';
import { heldBefore, movesOf } from '../../domain/plan/check-in/check-in-view';
import type { CheckIn, Confidence, Half, MeetingTime } from '../../domain/plan/state/check-in';
import type { Plan } from '../../domain/plan/state/plan';
import { find } from '../../domain/plan/state/things';
import { verdictsOf } from '../../domain/plan/record-of';
import { dueDates } from '../../domain/plan/work/commitment-state';
import type { Verdict } from '../../domain/record/verdict';
import type { Said } from './commitment';
import { named } from './people';
import { whenOf, type When } from './when';

type BySide<T> = Readonly<Partial<Record<Side, T>>>;

/** A commitment by its number and title. */
export interface NamedCommitment {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** What a side put on the agenda. `own`: of the reader's side. */
export interface AdditionView extends Said {
  readonly id: string;
  readonly about: NamedCommitment | null;
  readonly own: boolean;
}

export const namedCommitment = (plan: Plan, id: string | null): NamedCommitment | null => {
  const one = id === null ? undefined : find(plan.commitments, id);
  return one ? { id: one.id, number: one.number, title: one.title } : null;
};

export const additionsOf = (plan: Plan, { additions = [] }: CheckIn, you: Side): readonly AdditionView[] =>
  additions.map(({ id, by, at, words, commitment }) => ({
    ...{ id, at, words, by: named(plan, by), own: by.side === you },
    about: namedCommitment(plan, commitment),
  }));

/** That it was moved: who asked, from when to when, how long before, and why. */
export interface MoveView extends Said {
  readonly from: MeetingTime;
  readonly to: MeetingTime;
  readonly workingDays: number;
  /** Whole hours before it was to start; negative once that had passed. */
  readonly hours: number;
}

export const moveViews = (plan: Plan, checkIn: CheckIn): readonly MoveView[] =>
  movesOf(plan, checkIn).map(({ by, at, words, from, to, notice: { workingDays, hours } }) => ({
    ...{ by: named(plan, by), at, words, from, to, workingDays, hours },
  }));

/** What became of a commitment that was proposed while people met. */
export interface Became extends NamedCommitment {
  readonly side: Side;
  /** Where both have not agreed to it: that it waits, or was declined. */
  readonly stands: 'proposed' | 'declined' | 'agreed';
  readonly due: When;
  readonly verdict: Verdict | null;
}

/** The commitments that were proposed at a check-in, as they stand now; one that was taken back again is left out. */
export function becameOf(plan: Plan, { lines = [] }: CheckIn, now: string): readonly Became[] {
  const verdicts = verdictsOf(plan, now);
  return lines.flatMap(({ commitment }) => {
    const one = commitment === null ? undefined : find(plan.commitments, commitment);
    if (!one) return [];
    const { id, number, title, side, consent, agreedAt } = one;
    const stands = agreedAt !== null ? 'agreed' : consent.declined ? 'declined' : 'proposed';
    const due = whenOf(plan.terms.calendar, dueDates(plan, one).now, now);
    return [{ id, number, title, side, stands, due, verdict: agreedAt === null ? null : (verdicts.get(id) ?? null) }];
  });
}

/** The last time people met: what each side said, and what was decided, with what became of it. */
export interface LastTime {
  readonly id: string;
  readonly on: string;
  readonly halves: BySide<Pick<Half, 'confidence' | 'words'>>;
  /** By commitment. */
  readonly taps: Readonly<Record<string, BySide<Confidence>>>;
  readonly decisions: readonly string[];
  readonly became: readonly Became[];
}

/** The check-in that was held before this one; null where there was none. */
export function lastTimeOf(plan: Plan, checkIn: CheckIn, now: string): LastTime | null {
  const before = heldBefore(plan, checkIn);
  if (!before) return null;
  const { id, on, halves, minutedAt, decisions, lines = [] } = before;
  const sides = (['vendor', 'customer'] as const).filter((side) => halves[side]);
  const tapped = new Set(sides.flatMap((side) => Object.keys(halves[side]!.taps)));
  const bySide = <T>(of: (half: Half) => T | undefined): BySide<T> =>
    Object.fromEntries(sides.flatMap((side) => (of(halves[side]!) === undefined ? [] : [[side, of(halves[side]!)!]])));
  return {
    id,
    on,
    halves: bySide(({ confidence, words }) => ({ confidence, words })),
    taps: Object.fromEntries([...tapped].map((one) => [one, bySide(({ taps }) => taps[one])])),
    decisions: minutedAt === null ? lines.flatMap(({ words }) => (words ? [words] : [])) : decisions,
    became: becameOf(plan, before, now),
  };
}
