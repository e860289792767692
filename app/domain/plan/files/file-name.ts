import { isBlank } from '../../text';
import { endingOf } from './file-kinds';

/** Not seen, and yet they change how a name reads: controls, line ends, marks of direction, spaces without width. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const LONGEST = 160;

/**
 * A name as it is kept: without the folders it came from, without what is not seen, otherwise as it was. Longer ones lose their middle.
 * Where nothing is left it is called 'file', with the ending it had.
 */
export function cleanName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1)!;
  const name = last.replace(/\s+/g, ' ').replace(UNSEEN, '').trim().replace(/^\.+/, '');
  const ending = endingOf(last);
  const named = isBlank(name) || name === ending ? (ending ? `file.${ending}` : 'file') : name;
  return shortName(named, LONGEST);
}

/** A name of at most `most` characters: its beginning, an ellipsis, and its end with what kind it is. */
export function shortName(name: string, most = 64): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const end = Math.max(Math.floor(most / 3), Math.min(endingOf(name).length + 4, most - 2));
  return `${letters.slice(0, most - end - 1).join('')}…${letters.slice(-end).join('')}`;
}
