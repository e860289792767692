import { scaleLinear } from 'd3-scale';
import { SIDES, type Side } from '../../../domain/access';
import { workingDays } from '../../../domain/calendar';
import { dateTimeline, type DateMove } from '../../../domain/plan/record-of';
import { dayOf } from '../../../domain/plan/work/commitment-state';
import { byNumber } from '../../../domain/plan/sign-off/version';
import { find } from '../../../domain/plan/state/things';
import type { Plan } from '../../../domain/plan/state/plan';
import { t } from '../../../words';
import { box, cut, hatch, LOOKS, pen, SHAPES, type Drawing, type Picture } from './drawing';
import { sideKey } from './keys';

/** What came of asking: a new promise, relief, moved along with another, no answer yet, or nothing. */
const OUTCOMES = ['re-plan', 'relief', 'along', 'open', 'declined', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Move {
  readonly commitment: string;
  readonly by: Side;
  readonly asked: string;
  readonly from: string;
  readonly to: string;
  /** Working days from the one to the other. */
  readonly days: number;
  readonly outcome: Outcome;
}

/** Every date that somebody asked to move by a day, with what was known of it then; the oldest first. */
export function movesOf(plan: Plan, asOf: string): readonly Move[] {
  const days = workingDays(plan.terms.calendar);
  const known = (at: string | null): boolean => at !== null && dayOf(plan, at) <= asOf;
  const outcomeOf = ({ state, answeredAt, as, along }: DateMove): Outcome => {
    if (along) return 'along';
    if (state === 'withdrawn' && answeredAt === null) return 'withdrawn';
    if (state === 'open' || !known(answeredAt)) return 'open';
    return state === 'agreed' ? as! : state;
  };
  return dateTimeline(plan)
    .filter(({ askedAt }) => known(askedAt))
    .map((move) => ({
      commitment: move.commitment,
      by: move.askedBy,
      asked: dayOf(plan, move.askedAt),
      from: move.from,
      to: move.to,
      days: days.count(move.from, move.to),
      outcome: outcomeOf(move),
    }));
}

const outcomesOf = (moves: readonly Move[]): readonly Outcome[] =>
  OUTCOMES.filter((outcome) => moves.some((move) => move.outcome === outcome));

const daysOf = (moves: readonly Move[]): number => moves.reduce((sum, { days }) => sum + days, 0);

const WIDTH = 340;
const LEFT = 104;
const RIGHT = 226;
const ROW = 24;
const HEAD = 26;

/** A bar for each side and outcome, a piece of it a move, as long as the working days it moved. */
export function drawMoves(moves: readonly Move[], parties: Plan['parties']): Drawing {
  const { draw, write, drawing } = pen();
  const outcomes = outcomesOf(moves);
  const of = (by: Side, outcome: Outcome): Move[] => moves.filter((one) => one.by === by && one.outcome === outcome);
  const most = Math.max(1, ...SIDES.flatMap((by) => outcomes.map((outcome) => daysOf(of(by, outcome)))));
  const length = scaleLinear([0, most], [0, RIGHT - LEFT]);
  let y = 0;
  SIDES.forEach((by, at) => {
    const letter = at === 0 ? 'V' : 'C';
    draw(LOOKS[letter], SHAPES[letter](9, y + 10, 7));
    write('x-on', 9, y + 13.8, letter);
    write('x-start x-strong', 22, y + 14, t('pictures.moves.asked', { side: cut(parties[by], 34) }));
    y += HEAD;
    for (const outcome of outcomes) {
      const ones = of(by, outcome);
      write('x-end', LEFT - 8, y + 13, t(`pictures.moves.${outcome}`));
      let x = LEFT;
      for (const { days } of ones) {
        const width = Math.max(2, length(days) - 2);
        const counts = outcome === 're-plan' || outcome === 'relief' || outcome === 'along';
        draw(counts ? LOOKS[letter] : 'm-empty', box(x, y + 3, width, 13));
        if (counts && letter === 'C') draw('p-hatch', hatch(x, y + 3, width, 13));
        x += width + 2;
      }
      write('x-start', x + 4, y + 13, t('pictures.moves.sum', { times: ones.length, days: daysOf(ones) }));
      y += ROW;
    }
    y += 8;
  });
  return drawing(WIDTH, y);
}

export function movesPicture(plan: Plan, asOf: string): Picture {
  const moves = movesOf(plan, asOf);
  const { parties } = plan;
  const count = (by: Side, ...outcomes: readonly Outcome[]): number =>
    moves.filter((move) => move.by === by && outcomes.includes(move.outcome)).length;
  return {
    title: t('pictures.moves.title'),
    said:
      moves.length === 0
        ? t('pictures.moves.none')
        : SIDES.map((by) =>
            t('pictures.moves.said', {
              side: parties[by],
              asked: count(by, 're-plan', 'relief', 'open', 'declined', 'withdrawn'),
              replans: count(by, 're-plan'),
              reliefs: count(by, 'relief'),
              declined: count(by, 'declined'),
            }),
          ).join(' '),
    drawing: drawMoves(moves, parties),
    key: [...sideKey(parties), ['m-empty', box(4, 3, 20, 10), t('pictures.moves.not-moved')]],
    columns: ['who', 'came', 'times', 'days', 'each'].map((column) => t(`pictures.moves.column.${column as 'who'}`)),
    rows: SIDES.flatMap((by) =>
      outcomesOf(moves).flatMap((outcome) => {
        const ones = moves.filter((move) => move.by === by && move.outcome === outcome);
        if (ones.length === 0) return [];
        return [[parties[by], t(`pictures.moves.${outcome}`), `${ones.length}`, `${daysOf(ones)}`, eachOf(ones, plan)]];
      }),
    ),
  };
}

/** By how many working days each commitment was moved, move by move; when and to what day stands with what is told of dates. */
function eachOf(moves: readonly Move[], { commitments }: Plan): string {
  const of = new Map<string, number[]>();
  for (const { commitment, days } of moves) of.set(commitment, [...(of.get(commitment) ?? []), days]);
  return [...of]
    .map(([id, days]) => ({ number: find(commitments, id)?.number ?? '', days: days.join(' + ') }))
    .sort(byNumber)
    .map((one) => t('pictures.moves.each', one))
    .join('; ');
}
