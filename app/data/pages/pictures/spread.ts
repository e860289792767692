import { scalePoint } from 'd3-scale';
import type { Spread } from '../../../domain/plan/fit/answers';
import { SCORES } from '../../../domain/plan/state/fit';
import { disc, pen, rule, type Drawing } from './drawing';

const WIDTH = 300;
const R = 6;
const STEP = 2 * R + 2;
const TOP = 10;

/** Answers from 1 to 5 as dots on a line, those alike above one another; a short rule below marks the middle one. */
export function drawSpread({ scores, median }: Spread): Drawing {
  const { draw, write, drawing } = pen(['axis-line', 'p-private']);
  const place = scalePoint(SCORES, [16, WIDTH - 16]);
  const x = (score: number): number => place(1)! + (score - 1) * place.step();
  const most = Math.max(...SCORES.map((score) => scores.filter((one) => one === score).length));
  const line = TOP + most * STEP;
  draw('axis-line', rule(x(1), line, x(5), line));
  for (const score of SCORES) {
    draw('axis-line', rule(x(score), line - 3, x(score), line + 3));
    scores
      .filter((one) => one === score)
      .forEach((_, at) => draw('p-private', disc(x(score), line - R - 3 - at * STEP, R)));
    write('x-mid', x(score), line + 18, `${score}`);
  }
  draw('m-private', `M${x(median)} ${line + 1}l4 5h-8z`);
  return drawing(WIDTH, line + 24);
}
