import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { judgeCase } from '~/domain/record/answer';
import { faultsOf } from '~/domain/record/check';
import type { RecordCase } from '~/domain/record/facts';
import { faultLine } from '~/domain/record/fault';

/**
 * `npm run --silent judge -- FILE`: prints the answer to one case, or the array of answers to an array of cases. With any fault
 * nothing is judged: one line a fault on standard error, exit status 2. Needs no database and no settings.
 */
const FAULTY = 2;

const refuse = (lines: readonly string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = FAULTY;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The file's text without a byte order mark; npm starts scripts elsewhere than where the path was typed. */
const textOf = (file: string): string =>
  readFileSync(resolve(process.env.INIT_CWD ?? '.', file), 'utf8').replace(/^\uFEFF/, '');

const judgeFile = (file: string): void => {
  let text: string;
  try {
    text = textOf(file);
  } catch (error) {
    return refuse([`${file}: cannot be read: ${messageOf(error)}`]);
  }
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return refuse([`${file}: is not JSON: ${messageOf(error).replace(/\s+/g, ' ')}`]);
  }
  const cases: unknown[] = Array.isArray(input) ? input : [input];
  const faults = cases.flatMap((one, place) => faultsOf(one, place + 1));
  if (faults.length > 0) return refuse(faults.map(faultLine));
  const answers = (cases as RecordCase[]).map(judgeCase);
  process.stdout.write(`${JSON.stringify(Array.isArray(input) ? answers : answers[0])}\n`);
};

const file = process.argv[2];
if (file === undefined) refuse(['which file? npm run --silent judge -- FILE']);
else judgeFile(file);
