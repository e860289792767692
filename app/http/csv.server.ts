import Papa from 'papaparse';
import type { Rows } from '~/data/pages/exports';
import { file } from './file.server';

/** Letters and digits alone: it stands in a header, and in every file system. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'plan';

/** What a file of a plan is called on whoever's disk it lands: `northquay-recovery-late-days-2026-07-21.csv`. */
export const fileName = (title: string, what: string, day: string, ending: string): string =>
  `${plain(title)}-${what}-${day}.${ending}`;

/**
 * A table as a CSV file (RFC 4180, UTF-8 with its mark, which spreadsheets ask for). A cell that a spreadsheet would run as a formula is
 * kept from it by an apostrophe.
 */
export function csvFile(name: string, rows: Rows): Response {
  const text = Papa.unparse(rows as (string | number)[][], { escapeFormulae: true, newline: '\r\n' });
  return file(`\uFEFF${text}\r\n`, 'text/csv; charset=utf-8', name);
}
