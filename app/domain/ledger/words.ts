import { sha256Hex, type Sha256 } from './canonical';
import { erasedText } from './erased';

/**
 * What people wrote is kept beside the chain, not in it: the entry holds a salted hash, so that a text which must be erased can
 * go while the chain still verifies. These property names hold words wherever they stand in an entry's data; all other
 * strings are ids, dates, kinds and hashes.
 */
const WORD_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'initiative',
  'measure',
  'baseline',
  'target',
  'unit',
  'typical',
  'now',
  'doneMeans',
  'workstream',
  'notes',
  'name',
  'position',
  'email',
  'view',
  'words',
  'note',
  'link',
  'consent',
  'knownBy',
  'parties',
  'heldBy',
  'heldWith',
]);

/**
 * A text that was taken out of an entry: where it stood (RFC 6901 pointer), its salt and itself. Once erased both are null, since
 * whoever had the salt could try names until one fits; `erasedOn` is the day, 'YYYY-MM-DD' in the plan's zone.
 */
export interface Word {
  readonly at: string;
  readonly salt: string | null;
  readonly text: string | null;
  readonly erasedOn?: string;
}

/** The word without its text and salt; one that was erased before keeps its day. */
export const eraseWord = (word: Word, on: string): Word =>
  word.text === null ? word : { at: word.at, salt: null, text: null, erasedOn: on };

export interface SealedData {
  /** The data with each text replaced by `{sha256}`. */
  readonly data: unknown;
  readonly words: readonly Word[];
}

/**
 * How a salt is spelled: hex, of 16 bytes at least. A salt in any other form could take a line of the text with it, since the two are
 * hashed with a newline between them: the same hash, and less said.
 */
export const SALT = /^[0-9a-f]{32,128}$/;

export const saltedHash = (salt: string, text: string, sha: Sha256 = sha256Hex): string => sha(`${salt}\n${text}`);

const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Takes the words out of an entry's data. Empty texts stay: there is nothing to erase. Salts are hex, at least 16 bytes each. */
export function takeWords(data: unknown, newSalt: () => string): SealedData {
  const words: Word[] = [];
  const walk = (value: unknown, at: string, isWords: boolean): unknown => {
    if (typeof value === 'string') {
      if (!isWords || value === '') return value;
      const salt = newSalt();
      words.push({ at, salt, text: value });
      return { sha256: saltedHash(salt, value) };
    }
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${at}/${index}`, isWords));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .map(([key, inner]) => [key, walk(inner, `${at}/${escapePointer(key)}`, isWords || WORD_FIELDS.has(key))]),
    );
  };
  return { data: walk(data, '', false), words };
}

/** Puts the words back. An erased text reads `erasedText`. */
export function putWordsBack(data: unknown, words: readonly Word[]): unknown {
  const byPlace = new Map(words.map((word) => [word.at, word]));
  const walk = (value: unknown, at: string): unknown => {
    const word = byPlace.get(at);
    if (word) return word.text ?? erasedText(word.erasedOn);
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${at}/${index}`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, walk(inner, `${at}/${escapePointer(key)}`)]),
    );
  };
  return walk(data, '');
}
