import { fold, quoted, told } from './fold';
import type { FaultName, FaultValues } from './fault';

/** A step as another may name it. */
export interface Named {
  readonly number: string;
  readonly title: string;
}

/** Finds steps by number and by title, as they are written in a dependencies cell. */
export interface StepIndex {
  readonly steps: readonly Named[];
  readonly byNumber: ReadonlyMap<string, number>;
  readonly byTitle: ReadonlyMap<string, readonly number[]>;
  /** The first words of titles, and of numbers that are written with a separator: where more than one piece may be meant together. */
  readonly firstWords: ReadonlySet<string>;
}

export interface WaitsCell {
  /** Indexes of the steps waited on, each once. */
  readonly found: readonly number[];
  /** As written ("5FS+2 days"), where days between two steps are named too: dates say that already, so they are not kept. */
  readonly lags: readonly string[];
  readonly faults: readonly { readonly key: FaultName; readonly values: FaultValues }[];
  /** How many pieces were read, and whether there were more of them than might be. */
  readonly pieces: number;
  readonly cut: boolean;
}

type Found =
  { readonly step: number; readonly lag?: string } | { readonly key: FaultName; readonly values: FaultValues };

/** "01" and "1" are one number; so are "a3" and "A3". */
export const numberKey = (number: string): string =>
  number
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, '');

const firstWord = (words: string): string => words.split(' ', 1)[0]!;

const SEPARATOR = /[,;\n&]|\s(?:and)\s/gi;

/** Where a number or title comes twice, the first bears the number, and the title is nobody's alone. */
export function indexSteps(steps: readonly Named[]): StepIndex {
  const byNumber = new Map<string, number>();
  const byTitle = new Map<string, number[]>();
  const firstWords = new Set<string>();
  steps.forEach(({ number, title }, i) => {
    const key = numberKey(number);
    if (key && !byNumber.has(key)) byNumber.set(key, i);
    const words = fold(title);
    const same = byTitle.get(words);
    if (same) same.push(i);
    else if (words) byTitle.set(words, [i]);
    firstWords.add(firstWord(words));
    if (number.search(SEPARATOR) >= 0) firstWords.add(firstWord(fold(number)));
  });
  return { steps, byNumber, byTitle, firstWords };
}

const PREFIX = /^(?:(?:step|task|action|item|no|nr|id)\b[\s.:]*)?#?\s*/i;
/**
 * As project planners write it, also in German, French and Spanish: "5FS+2d" waits on the end of 5; "5SS" on its start, which a plan
 * does not know.
 */
const PLANNER =
  /^(\d[\d.]{0,20})\s*(FS|SS|FF|SF|EA|AA|EE|AE|FD|DD|DF|FC|CC|CF)\s*([+-]\s*\d{1,6}(?:[.,]\d{1,6})?\s*[\p{L}%]{0,12})?$/iu;
const END_TO_START = new Set(['FS', 'EA', 'FD', 'FC']);
const NUMBER_AND_TITLE = /^(\S{1,20}?)[.:)]?\s+(?:[-–—]\s+)?(\S.*)$/s;

function byNumber(text: string, { byNumber: known }: StepIndex): number | undefined {
  return known.get(numberKey(text)) ?? known.get(numberKey(text.replace(/(\.0+|[.)])$/, '')));
}

function findStep(piece: string, index: StepIndex): Found | null {
  const exact = byNumber(piece, index);
  if (exact !== undefined) return { step: exact };
  const titled = index.byTitle.get(fold(piece)) ?? [];
  if (titled.length > 1) return { key: 'waits.several', values: { text: quoted(piece), count: titled.length } };
  if (titled[0] !== undefined) return { step: titled[0] };
  const bare = piece.replace(PREFIX, '');
  const prefixed = byNumber(bare, index);
  if (prefixed !== undefined) return { step: prefixed };
  const planner = PLANNER.exec(bare);
  const planned = planner ? byNumber(planner[1] ?? '', index) : undefined;
  if (planner && planned !== undefined) {
    return END_TO_START.has(planner[2]?.toUpperCase() ?? '')
      ? { step: planned, ...(planner[3] ? { lag: quoted(piece) } : {}) }
      : { key: 'waits.kind', values: { text: quoted(piece), number: planner[1] ?? '' } };
  }
  const [, number = '', title = ''] = NUMBER_AND_TITLE.exec(bare) ?? [];
  const both = number ? byNumber(number, index) : undefined;
  return both !== undefined && fold(index.steps[both]!.title) === fold(title) ? { step: both } : null;
}

function unknown(piece: string, { byNumber: known }: StepIndex): WaitsCell['faults'][number] {
  const bare = piece.replace(PREFIX, '') || piece;
  const isNumber = /^[a-z]{0,4}[-.]?\d[\w.-]*$/i.test(bare);
  if (isNumber && known.size === 0) return { key: 'waits.noNumbers', values: { text: quoted(bare) } };
  return { key: 'waits.unknown', values: { by: isNumber ? 'number' : 'title', text: quoted(isNumber ? bare : piece) } };
}

/** A title may itself hold commas and "and"; none holds more of them than this. */
const MOST_JOINED = 8;
/** Whoever has these to mend has enough to do; the rest of the cell is read then. */
const MOST_FAULTS = 10;

/** Whether a piece may be the start of something that itself holds a separator: "5 Load, check and report", "5FS+1,5d". */
function mayGoOn(piece: string, { firstWords }: StepIndex): boolean {
  const words = fold(piece).split(' ', 4);
  return /[+-]\s*\d+$/.test(piece) || words.some((word) => word === '' || firstWords.has(word));
}

/** The stretches of `text` between separators, as positions. */
function stretches(text: string): (readonly [from: number, to: number])[] {
  let from = 0;
  const found: (readonly [number, number])[] = [];
  for (const match of text.matchAll(SEPARATOR)) {
    found.push([from, match.index]);
    from = match.index + match[0].length;
  }
  return [...found, [from, text.length] as const].filter(([start, end]) => text.slice(start, end).trim());
}

/**
 * Reads a dependencies cell: numbers, ids and titles between commas, semicolons, line breaks or "and". The longest
 * stretch that names a step counts, so a title with a comma in it is found whole. Reads `most` pieces, and no more than a person
 * mends at a time.
 */
export function readWaits(cell: string, index: StepIndex, most = Infinity): WaitsCell {
  const text = told(cell).replace(/\r\n?/g, '\n');
  const all = stretches(text);
  const parts = all.slice(0, most);
  const found = new Set<number>();
  const lags: string[] = [];
  const faults: { key: FaultName; values: FaultValues }[] = [];
  let i = 0;
  let wrong = 0;
  const say = (fault: (typeof faults)[number]): void => {
    wrong += 1;
    if (!faults.some(({ key, values }) => key === fault.key && values['text'] === fault.values['text']))
      faults.push(fault);
  };
  while (i < parts.length && wrong < MOST_FAULTS) {
    const piece = text.slice(...parts[i]!).trim();
    const longest = mayGoOn(piece, index) ? Math.min(MOST_JOINED, parts.length - i) : 1;
    let taken = 1;
    let hit: Found | null = null;
    for (let many = longest; many > 0 && !hit; many -= 1) {
      hit = findStep(text.slice(parts[i]![0], parts[i + many - 1]![1]).trim(), index);
      taken = many;
    }
    if (hit && 'step' in hit) {
      found.add(hit.step);
      if (hit.lag) lags.push(hit.lag);
    } else if (hit) say(hit);
    else say(unknown(piece, index));
    i += taken;
  }
  return { found: [...found], lags, faults, pieces: i, cut: i === parts.length && parts.length < all.length };
}
