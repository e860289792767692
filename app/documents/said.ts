import { formatDayWithYear, formatInstant, zoneName } from '../words/dates';
import { t } from '../words';
import type { Block } from './block';

/** A document is handed on to others, so it is written the same for everybody, with the year in every date. */
export const LOCALE = 'en-GB';

/** 'Friday 24 July 2026'. */
export const sayDay = (date: string): string => formatDayWithYear(date, LOCALE);

/** 'Fri 24 Jul 2026, 15:00, New York time'. */
export const sayInstant = (instant: string, zone: string): string =>
  t('documents.instant', { at: formatInstant(instant, LOCALE, zone), zone: zoneName(zone) });

/** In groups of eight, so that two people can compare it by eye or voice. */
export const sayHash = (hash: string): string => hash.match(/.{1,8}/g)?.join(' ') ?? hash;

/** A text that is kept to so many signs, cut between words where it has any. */
export function cut(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const signs = [...line];
  if (signs.length <= most) return line;
  const kept = signs.slice(0, most - 1).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > kept.length * 0.6 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** What somebody wrote as plain text, a block a paragraph: an empty line parts them, other line breaks stand. */
export const paragraphs = (text: string): Block[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ kind: 'words', text: part }));
