import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checkout } from '~/server/folders';
import type { Step } from './steps';
import { tallyOf, type Tally } from './tally';

/** What became of a step. `seconds` are of the clock on the wall. */
export type Outcome = { step: Step; fell: boolean; seconds: number; tally: Tally };

/** The settings of whoever runs the check are no business of the tests. */
const settings = [
  'DATABASE_URL',
  'BASE_URL',
  'SECRET',
  'SMTP_URL',
  'MAIL_FROM',
  'PORT',
  'HOST',
  'PROXIES',
  'LOG_LEVEL',
  'NODE_ENV',
];

/** Runs a step; its words appear at once when it runs alone, else together at its end, so that two do not mix. */
export async function runStep(step: Step, alone: boolean): Promise<Outcome> {
  const start = performance.now();
  const [command, ...args] = step.command;
  const child = spawn(command, args, {
    cwd: checkout,
    env: environmentFor(step),
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
  });
  const words: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => words.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => words.push(chunk));
  const fell = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      words.push(Buffer.from(`${error.message}\n`));
      resolve(true);
    });
    child.once('close', (code) => resolve(code !== 0));
  });
  process.stdout.write(Buffer.concat(words));
  const file = step.counts?.file;
  const json = file && existsSync(file) ? readFileSync(file, 'utf8') : null;
  return { step, fell, seconds: (performance.now() - start) / 1000, tally: tallyOf(step.counts?.form, json, fell) };
}

function environmentFor(step: Step): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: [join(checkout, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  };
  for (const name of settings) delete env[name];
  Object.assign(env, step.env);
  if (step.counts?.form === 'playwright') env.PLAYWRIGHT_JSON_OUTPUT_FILE = step.counts.file;
  return env;
}
