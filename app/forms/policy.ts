import * as z from 'zod/mini';
import { coded } from '~/words';
import { inRows } from './check';
import { CONTROL_IN_WORDS, form, id, line, many, optionalWords, signing, whole, words } from './fields';

/** Rows for lines that the workspace draws itself stand below those that are there. */
export const NEW_OWN_LINES = 2;

/** A workspace has so many members at most whom its policy can name. */
const MOST_MEMBERS = 300;

const cell = (max: number) =>
  z.string().check(
    z.trim(),
    z.maxLength(max, coded('form.too-long-plain', { max })),
    z.refine((value) => !CONTROL_IN_WORDS.test(value), coded('form.hidden-marks')),
  );

/**
 * A fit policy as it is written. `person` and `office` go together, row by row; so do `ownTitle` and `ownWords`. A line of the
 * workspace's own without a title is none.
 */
export const policyForm = form({
  rev: z._default(z.string().check(z.regex(/^\d{0,6}$/, coded('form.invalid'))), '0'),
  /** In per cent. */
  floor: whole(0, 100),
  minResults: whole(1, 1000),
  minCheckIns: whole(0, 100),
  cureDays: whole(1, 250),
  retentionMonths: whole(1, 240),
  abuse: optionalWords(2000),
  security: optionalWords(2000),
  law: optionalWords(2000),
  ownTitle: inRows(many(cell(120), 22)),
  ownWords: inRows(many(cell(2000), 22)),
  person: many(id(), MOST_MEMBERS),
  office: inRows(many(cell(100), MOST_MEMBERS)),
  signs: many(id(), MOST_MEMBERS),
  agrees: many(id(), MOST_MEMBERS),
});

export type PolicyTyped = z.infer<typeof policyForm>;

/** Puts the draft that was on the screen to its leaders. */
export const offerForm = form({ rev: whole(1, 1_000_000) });

/** The very version and hash that were on the screen. */
export const policySignForm = form({
  version: whole(1, 100_000),
  hash: line(100),
  ...signing(),
});

export const policyReturnForm = form({ hash: line(100), words: words(4000, 'sign.return.words-missing') });

/** Whether somebody whom the policy names agrees to parting ways. */
export const agreementForm = form({
  seen: z._default(z.string().check(z.maxLength(40, coded('form.invalid'))), ''),
  agrees: z.enum(['yes', 'no'], 'policy.agreement.missing'),
  words: optionalWords(4000),
});
