import * as z from 'zod/mini';
import { MOST_EXPECTATIONS, MOST_STEPS } from '~/domain/plan/start/limits';
import { coded } from '~/words';
import { inRows } from './check';
import { choice, CONTROL_IN_WORDS, form, line, many, optionalWords } from './fields';

/** Rows for what is added stand below those that are there. */
export const NEW_STEPS = 3;
export const NEW_EXPECTATIONS = 1;

/** As many names of one word as can be said to be ordinary words. */
const MOST_MEANT = 100;

/** Who owns a step: a side, or a role on it. */
export const OWNERS = [
  'vendor',
  'vendor-contributor',
  'vendor-lead',
  'vendor-executive',
  'customer',
  'customer-contributor',
  'customer-lead',
  'customer-executive',
] as const;

/** All steps by their places, as the form writes them: '1, 2, 3'. */
export const LONGEST_PLACES = (MOST_STEPS + NEW_STEPS) * '150, '.length;

const cell = (max: number) =>
  z.string().check(
    z.trim(),
    z.maxLength(max, coded('form.too-long-plain', { max })),
    z.refine((value) => !CONTROL_IN_WORDS.test(value), coded('form.hidden-marks')),
  );
const steps = <T extends z.ZodMiniType>(of: T) => inRows(many(of, MOST_STEPS + NEW_STEPS));
const expectations = <T extends z.ZodMiniType>(of: T) => inRows(many(of, MOST_EXPECTATIONS + NEW_EXPECTATIONS));

/**
 * A template as it is written: lists of one prefix go together, row by row; steps name one another by their place, from 1. A row
 * without a title that was new is none. `outStep` and `outExpectation` name rows that are left out. `meant` are names of one word
 * that are ordinary words here.
 */
export const templateForm = form({
  rev: z._default(z.string().check(z.regex(/^\d{0,6}$/, coded('form.invalid'))), ''),
  title: line(120, 'templates.title-missing'),
  purpose: optionalWords(300),
  stepTitle: steps(cell(200)),
  stepDone: steps(cell(2000)),
  stepOwner: steps(choice(OWNERS)),
  stepWeight: steps(choice(['1', '2', '3'])),
  stepDays: steps(cell(10)),
  stepAfter: steps(cell(10)),
  stepWaits: steps(cell(LONGEST_PLACES)),
  stepStream: steps(cell(80)),
  outStep: steps(cell(10)),
  expOf: expectations(choice(['vendor', 'customer'])),
  expTitle: expectations(cell(200)),
  expTypical: expectations(cell(2000)),
  expNow: expectations(cell(2000)),
  expSteps: expectations(cell(LONGEST_PLACES)),
  outExpectation: expectations(cell(10)),
  meant: many(cell(200), MOST_MEANT),
});

/** A name of the customer's that is an ordinary word too, and whether it was said to be meant as one. */
export interface OrdinaryWord {
  readonly word: string;
  readonly meant: boolean;
}

/** What a row of the form starts with. */
export interface StepRow {
  readonly title: string;
  readonly done: string;
  readonly owner: string;
  readonly weight: string;
  readonly days: string;
  readonly after: string;
  readonly waits: string;
  readonly stream: string;
  readonly out: boolean;
}

export interface ExpectationRow {
  readonly of: string;
  readonly title: string;
  readonly typical: string;
  readonly now: string;
  readonly steps: string;
  readonly out: boolean;
}

/** A template as its form shows it. */
export interface TemplateRows {
  readonly title: string;
  readonly purpose: string;
  readonly steps: readonly StepRow[];
  readonly expectations: readonly ExpectationRow[];
}

export const retireForm = form({ retired: choice(['yes', 'no']) });
