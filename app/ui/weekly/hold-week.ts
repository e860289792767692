import type { WeeklyRow } from '~/data/pages/weekly';

/** A row as it is shown: its half may be one that is no longer asked for, and stands because somebody has written in it. */
export type HeldRow = WeeklyRow & {
  /** It was not asked for any more: nothing may be left to be given here. */
  readonly isOver?: boolean;
  /** When the half was handed in by now, which the half as it stands may not know. */
  readonly seen?: string;
  /** It reads differently by what the reader has just done here. */
  readonly isOwnAct?: boolean;
};

export interface Writing {
  /** Whether somebody has written in the half of a row since it was drawn. */
  readonly written: (planId: string) => boolean;
  /** When the half of a row that they gave here was handed in. */
  readonly gave: (planId: string) => string | undefined;
  /** The row that they are in. */
  readonly within: string | null;
}

/**
 * The rows of a week that was asked for again while it stood open. What others did shows around the halves; a half that somebody has
 * written in stays as it was, with its words, and the one they are in stays where it is: the rows keep their order for as long as somebody is
 * in one of them, and one that fits no more stays while it is theirs. `narrowed`: another choice of plans was asked for, which is shown as it is.
 */
export function holdWeek(
  before: readonly HeldRow[],
  now: readonly WeeklyRow[],
  { written, gave, within }: Writing,
  narrowed = false,
): readonly HeldRow[] {
  const fresh = new Map(now.map((row) => [row.planId, row]));
  const held = before.flatMap((was): HeldRow[] => {
    const row = fresh.get(was.planId);
    const isOwn = written(was.planId);
    if (!row) return !narrowed && (isOwn || within === was.planId) ? [{ ...was, isOver: true }] : [];
    return [isOwn ? withHalfOf(was, row, gave(was.planId)) : within === was.planId ? inPlaceOf(was, row) : row];
  });
  const shown = new Map(held.map((row) => [row.planId, row]));
  const isThere = new Set(before.map(({ planId }) => planId));
  if (within !== null && !narrowed) return [...held, ...now.filter(({ planId }) => !isThere.has(planId))];
  const ordered = now.map((row) => shown.get(row.planId) ?? row);
  // What is no longer asked for, and is held, stands where it stood.
  for (const [at, { planId }] of before.entries()) {
    const row = shown.get(planId);
    if (row && !fresh.has(planId)) ordered.splice(at, 0, row);
  }
  return ordered;
}

const isSameCheckIn = (a: WeeklyRow, b: WeeklyRow): boolean => a.checkIn?.id === b.checkIn?.id;

/** What the plan has become, around the half that was written in. */
function withHalfOf(was: HeldRow, now: WeeklyRow, gave?: string): HeldRow {
  const { half } = was;
  if (isSameCheckIn(was, now) && now.half) {
    const { seen } = now.half;
    return { ...now, half, seen, isOwnAct: seen === gave && seen !== (was.seen ?? half?.seen) };
  }
  const { checkIn, reasons, otherIn, refused } = was;
  return { ...now, half, checkIn, reasons, otherIn, refused, isOver: true };
}

/** Nothing is written yet: what the form begins with may be another, and only the form itself has to stay. */
const inPlaceOf = (was: HeldRow, now: WeeklyRow): HeldRow =>
  isSameCheckIn(was, now) && (was.half === null) === (now.half === null) ? now : withHalfOf(was, now);
