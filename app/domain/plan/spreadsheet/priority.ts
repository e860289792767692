import { fold } from './fold';

export type Weight = 1 | 2 | 3;

/** A step whose priority is left empty matters as much as most. */
export const USUAL_WEIGHT: Weight = 2;

const WORDS: Readonly<Record<string, Weight>> = {
  ...weighing(3, 'high,h,highest,very high,critical,blocker,p0,p1,must,must have,mandatory,essential,major'),
  ...weighing(2, 'medium,m,med,mid,middle,moderate,normal,standard,average,p2,should,should have'),
  ...weighing(1, 'low,l,lowest,very low,minor,p3,p4,could,could have,nice to have,optional'),
};

const RANKS: Readonly<Record<string, Weight>> = { 1: 3, 2: 2, 3: 1 };
const WEIGHTS: Readonly<Record<string, Weight>> = { 1: 1, 2: 2, 3: 3 };

function weighing(weight: Weight, words: string): Record<string, Weight> {
  return Object.fromEntries(words.split(',').map((word) => [word, weight]));
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/**
 * The weight of a priority word, 3 the most; undefined where the word is unknown. Bare numbers rank under "Priority"
 * (1 is first) and weigh under "Weight" (3 is most); under "Importance" either could be meant, so they are unknown there.
 */
export function readPriority(
  cell: string,
  heading: string,
  answers: Readonly<Record<string, Weight>>,
): Weight | undefined {
  const word = fold(cell);
  const answered = Object.keys(answers).find((key) => fold(key) === word);
  if (answered !== undefined) return answers[answered];
  const numbers = /weight/i.test(heading) ? WEIGHTS : /importance/i.test(heading) ? {} : RANKS;
  return own(numbers, word) ?? own(WORDS, word) ?? own(WORDS, word.replace(/ priority$/, ''));
}
