import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '~/server/folders';

/** The first that squawk is asked about: those before it were written without it, and are made where they are needed already. */
const FROM = '0024';

/** Rules of squawk that are not asked for, and why. */
const LEFT_OUT = {
  'require-lock-timeout': 'runMissing sets it for every migration, and begins anew when it runs out',
  'require-statement-timeout': 'so does it this one',
  'identifier-too-long':
    'drizzle names foreign keys after all their columns; Postgres cuts the name, and they stay different',
  'prefer-bigint-over-int':
    'numbers of entries, steps and bytes of one file are small; what counts without end is bigint',
} as const;

/** What stands in one file in spite of a rule, and why. */
const LET_PASS: Readonly<Record<string, string>> = {
  '0027_workspace_settings.sql require-concurrent-index-creation':
    'sign_in holds the links of thirty days: its index is made in moments',
};

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule_name: string;
  readonly message: string;
}

/** What squawk says of the migrations, less what was decided above; a line for each, and for what is let pass and not found any more. */
export function migrationsDrill(
  say: (line: string) => void = console.log,
  folder = join(checkout, 'drizzle'),
): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql') && name >= FROM);
  const { stdout, stderr, error } = spawnSync(
    join(checkout, 'node_modules/.bin/squawk'),
    [
      ...['--reporter', 'json', '--pg-version', '15', '--assume-in-transaction'],
      ...Object.keys(LEFT_OUT).map((rule) => `--exclude=${rule}`),
      ...files.map((name) => join(folder, name)),
    ],
    { encoding: 'utf8' },
  );
  if (error || !stdout.startsWith('[')) return [`squawk did not run: ${error?.message ?? stderr.split('\n')[0]}`];
  const found = (JSON.parse(stdout) as Finding[]).map((one) => ({ ...one, name: one.file.split('/').at(-1)! }));
  const passed = found.filter(({ name, rule_name: rule }) => `${name} ${rule}` in LET_PASS);
  say(`   ${files.length} migrations, ${passed.length} findings let pass by name`);
  const faults = found
    .filter((one) => !passed.includes(one))
    .map(({ name, line, rule_name: rule, message }) => `${name}:${line + 1}: ${rule}: ${message}`);
  const spent = Object.keys(LET_PASS).filter(
    (key) => folder.endsWith('drizzle') && !passed.some(({ name, rule_name: rule }) => key === `${name} ${rule}`),
  );
  return [...faults, ...spent.map((key) => `${key}: is let pass, and not found`)];
}
