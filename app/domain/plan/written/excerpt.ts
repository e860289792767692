import { treeOf } from './markdown';
import { flatten } from './written';

/** A text as one line without its markdown. */
const lineOf = (words: string): string => treeOf(words).children.map(flatten).join(' ').replace(/\s+/g, ' ').trim();

/** How much stands before the words that were looked for, in signs. */
const BEFORE = 40;

/**
 * What a text says around the first of some words that is in it, as one line without markdown, of some `most` signs; what is left out is
 * marked. None of the words in it: its beginning.
 */
export function excerptOf(words: string, sought: readonly string[], most = 160): string {
  const line = lineOf(words);
  if (line.length <= most) return line;
  const first = Math.min(...sought.map((part) => placeOf(part, line)).filter((at) => at >= 0), line.length);
  const from =
    first === line.length || first <= BEFORE ? 0 : wordAfter(line, Math.min(first - BEFORE, line.length - most), first);
  const to = from + most >= line.length ? line.length : wordBefore(line, from + most, from + most / 2);
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
}

/** Where words begin in a line, whatever their case; -1 for nowhere. The line stays as it is: in small letters some signs are two. */
const placeOf = (words: string, line: string): number =>
  line.search(new RegExp(words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'iu'));

/** Where the next word begins, unless that is past a place: a word is shown whole, if it is no word without end. */
function wordAfter(line: string, at: number, past: number): number {
  const space = line.indexOf(' ', at);
  return space < 0 || space >= past ? whole(line, at) : space + 1;
}

function wordBefore(line: string, at: number, least: number): number {
  const space = line.lastIndexOf(' ', at);
  return space <= least ? whole(line, at) : space;
}

/** A place that cuts no sign in two. */
const whole = (line: string, at: number): number => (/[\uDC00-\uDFFF]/.test(line.charAt(at)) ? at + 1 : at);
