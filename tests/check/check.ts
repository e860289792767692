import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserLaunch, NoBrowser } from '../support/find-browser';
import { runStep, type Outcome } from './run-step';
import { CHECKS, countsFolder, type Step } from './steps';
import { closingLine, nothing, sum } from './tally';

/** `npm test`, or with a word another check of the list: stops after the first line of steps in which one falls. */
const word = process.argv[2] ?? 'whole';
if (!(word in CHECKS)) throw new Error(`there is no check called ${word}`);
const lines: readonly (readonly Step[])[] = CHECKS[word as keyof typeof CHECKS];

rmSync(countsFolder, { recursive: true, force: true });
mkdirSync(countsFolder, { recursive: true });

if (word === 'whole') {
  try {
    console.log(`browser: ${browserLaunch().executablePath}`);
  } catch (error) {
    if (!(error instanceof NoBrowser)) throw error;
    console.error(error.message);
    close([], true);
  }
}

const outcomes: Outcome[] = [];
for (const line of lines) {
  console.log(`\n== ${line.map(({ name }) => name).join(' and ')}`);
  const ended = await Promise.all(line.map((step) => runStep(step, line.length === 1)));
  outcomes.push(...ended);
  for (const { step, fell, seconds } of ended) {
    console.log(`== ${step.name} ${fell ? 'fell' : 'stands'} (${seconds.toFixed(1)} s)`);
  }
  if (ended.some(({ fell }) => fell)) break;
}
close(outcomes, false);

/** Writes the closing line, last and alone, keeps it for who called this, and ends the process. */
function close(ended: readonly Outcome[], noBrowser: boolean): never {
  const total = sum([noBrowser ? { ...nothing, failed: 1 } : nothing, ...ended.map(({ tally }) => tally)]);
  const line = closingLine(total);
  writeFileSync(join(countsFolder, 'closing-line'), `${line}\n`);
  console.log(`\n${line}`);
  process.exit(total.failed > 0 ? 1 : 0);
}
