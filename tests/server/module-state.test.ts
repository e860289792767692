import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { checkout } from '~/server/folders';

/**
 * Several processes answer as one: whatever a module of one of them remembers must be nothing that another would miss. All that is
 * remembered, and why that is so.
 */
const REMEMBERED: Readonly<Record<string, string>> = {
  'app/http/remembered.server.ts': 'what is drawn of values that never change, by those values; and one request’s own',
  'app/http/known-page.server.ts': 'pages by the stamp of their plan, which is asked for first; and one request’s own',
  'app/http/shell.server.ts': 'one request’s own',
  'app/http/guard.server.ts': 'one request’s own',
  'app/http/holidays.server.ts': 'countries that a library knows',
  'app/http/files/at-once.ts':
    'how many forms with files somebody sends to this process: they take room on its disk alone',
  'app/session/single-sign-on/configuration.server.ts':
    'what a provider says of itself, for ten minutes, by what the database says of the provider, which is read first',
  'app/forms/check.ts': 'which lists of our own forms stand in rows, said as they are read',
  'app/session/lucia.server.ts': 'the library that sessions are kept with, by house; the sessions are in the database',
  'app/data/as-viewer.server.ts': 'plans by their stamp, which is asked for first',
  'app/domain/plan/text/part.ts': 'nothing: a set that stays empty',
  'app/data/save-plan.server.ts': 'what follows from a value, by that value',
  'app/data/migrate.server.ts': 'which migration is this release’s newest, as its files say',
  'app/data/named.server.ts': 'names of statements, which follow from their text',
  'app/data/calendars.server.ts': 'what follows from a plan, by its stamp, which is asked for first',
  'app/data/pages/as-of.server.ts': 'a plan as it was, by its ledger’s own hash',
  'app/words/index.ts': 'texts, read',
  'app/words/money.ts': 'forms of numbers',
  'app/words/dates.ts': 'forms of dates',
  'app/domain/plan/spreadsheet/encodings.ts': 'tables of letters',
  'app/domain/plan/record-of.ts': 'what follows from a plan, by its value',
  'app/domain/plan/written/markdown.ts': 'texts, read',
  'app/domain/plan/calendar/dated.ts': 'what follows from a plan, by its value',
  'app/domain/sign-in/mail-domain.ts': 'domains at which anybody has a mailbox',
  'app/domain/money.ts': 'currencies that the platform knows',
  'app/domain/record/facts.ts': 'what follows from a calendar, by its value',
  'app/domain/calendar.ts': 'what a time zone’s rules say',
  'app/documents/pdf/faces.server.ts': 'typefaces, read from the package',
};

const FOLDERS = [
  'commands',
  'data',
  'documents',
  'domain',
  'forms',
  'http',
  'post',
  'routes',
  'server',
  'session',
  'words',
];

/** Something at the outermost of a module that is filled, or set, after it was read. */
const STATE =
  /^(?:export )?(?:let \w+|const \w+(?::[^=\n]+)? = new (?:Map|Set|WeakMap|WeakSet|LRUCache)\b[^(]*\((?!\[|\w))/m;

const filesIn = (folder: string): string[] =>
  readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(checkout, join(entry.parentPath, entry.name)));

it('no process remembers what another would miss: each thing that one remembers is named, with the reason', () => {
  const found = FOLDERS.flatMap((folder) => filesIn(`app/${folder}`)).filter((file) =>
    STATE.test(readFileSync(join(checkout, file), 'utf8')),
  );
  expect(found.filter((file) => REMEMBERED[file] === undefined)).toEqual([]);
  expect(Object.keys(REMEMBERED).filter((file) => !found.includes(file))).toEqual([]);
});
