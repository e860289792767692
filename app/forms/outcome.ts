import { CHOICES, GROUNDS, RED_LINES, type RedLine } from '~/domain/plan/state/outcome';
import * as z from 'zod/mini';
import { coded } from '~/words';
import { choice, form, id, line, many, optionalLine, optionalWords, signing, ticked, words } from './fields';

const OWN = 'own-';

/** What stands in the field for a line of the vendor's own, by its place in the policy. */
export const ownLineValue = (at: number): string => `${OWN}${at}`;

/** Which red line was named: one that is given, or one of the vendor's own by its place. An empty field is no answer. */
const namedLine = () =>
  z.pipe(
    z._default(
      z
        .string()
        .check(
          z.refine(
            (value) => value === '' || RED_LINES.some((line) => line === value) || /^own-\d{1,2}$/.test(value),
            'form.invalid',
          ),
        ),
      '',
    ),
    z.transform((value): { readonly redLine: RedLine | null; readonly ownLine: number | null } => ({
      redLine: RED_LINES.find((line) => line === value) ?? null,
      ownLine: value.startsWith(OWN) ? Number(value.slice(OWN.length)) : null,
    })),
  );

const days = () =>
  z.pipe(
    z._default(
      z.string().check(
        z.trim(),
        z.refine(
          (value) => value === '' || (/^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 20),
          coded('form.number-between', { min: 1, max: 20 }),
        ),
      ),
      '',
    ),
    z.transform((value) => (value === '' ? null : Number(value))),
  );

const optionalDay = () =>
  z.pipe(
    z._default(
      z.string().check(
        z.trim(),
        z.refine((value) => value === '' || /^\d{4}-\d\d-\d\d$/.test(value), coded('form.date')),
      ),
      '',
    ),
    z.transform((value) => (value === '' ? null : value)),
  );

const WORDS = 4000;

export const openingForm = form({
  ground: choice(GROUNDS, 'outcome.opening.ground-missing'),
  redLine: namedLine(),
  words: optionalWords(WORDS),
  unheard: many(id()),
  days: days(),
});

/** When the vote on the screen was handed in is sent along, so that nobody overwrites what they have not read. */
export const voteForm = form({
  outcome: id(),
  seen: optionalLine(40),
  choice: choice(CHOICES, 'outcome.vote.choice-missing'),
  words: words(WORDS, 'outcome.vote.words-missing'),
});

/** Nobody ends the waiting for the other side by a tap alone. */
export const closingVotesForm = form({ outcome: id(), sure: ticked('outcome.votes.close.sure-missing') });

export const overrideForm = form({
  outcome: id(),
  missing: line(200),
  words: words(WORDS, 'outcome.override.words-missing'),
});

export const decisionForm = form({
  outcome: id(),
  choice: choice(CHOICES, 'outcome.decision.choice-missing'),
  words: words(WORDS, 'outcome.decision.words-missing'),
  stays: optionalWords(WORDS),
  end: optionalDay(),
  notAgreed: many(id()),
  ...signing(),
});

/** The decision and its hash are those on the screen. */
export const signDecisionForm = form({
  outcome: id(),
  decision: id(),
  hash: line(100),
  notAgreed: many(id()),
  ...signing(),
});

export const answerForm = form({
  outcome: id(),
  decision: id(),
  hash: line(100),
  how: choice(['acknowledged', 'reply'], 'outcome.answer.how-missing'),
  words: optionalWords(WORDS),
  notAgreed: many(id()),
});

export const conclusionForm = form({
  outcome: id(),
  decision: id(),
  sure: ticked('outcome.conclude.sure-missing'),
});

export const withdrawalForm = form({
  outcome: id(),
  decision: id(),
  words: words(WORDS, 'outcome.withdrawal.words-missing'),
});

/** To which form the code leads back. */
export const codeForm = form({ back: choice(['outcome', 'decision']) });
