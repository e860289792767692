import * as z from 'zod/mini';
import { MONEY_KINDS, REVIEW_ANSWERS, SECTIONS, TEAMS, TOLD_HOW } from '~/domain/plan/state/transition';
import { coded } from '~/words';
import { choice, day, form, id, line, optionalId, optionalWords, signing, tick, whole, words } from './fields';

const seen = () => whole(0, 1_000_000);

/** A letter and what was said are longer than a comment. */
const LONG = 12_000;

export const itemForm = form({
  rev: seen(),
  section: choice(SECTIONS),
  title: line(120, 'transition.item.title-missing'),
  words: optionalWords(4000),
  owner: optionalId(),
  date: z._default(z.union([z.literal(''), day()]), ''),
  moneyKind: z._default(choice(['', ...MONEY_KINDS]), ''),
  amount: z._default(
    z.string().check(
      z.trim(),
      z.refine(
        (value) => value === '' || /^\d{1,13}([.,]\d{1,3})?$/.test(value),
        coded('transition.item.amount-wrong'),
      ),
    ),
    '',
  ),
  currency: z._default(
    z.string().check(
      z.trim(),
      z.toUpperCase(),
      z.refine((value) => value === '' || /^[A-Z]{3}$/.test(value), coded('transition.item.currency-wrong')),
    ),
    '',
  ),
  shared: choice(['shared', 'own']),
  task: z._default(choice(['', 'vendor', 'customer']), ''),
  doneMeans: optionalWords(2000),
  proof: tick(),
});

export const itemActForm = form({ item: id() });

export const askReviewForm = form({ team: choice(TEAMS), reviewer: id(), days: whole(1, 30) });

export const withdrawReviewForm = form({ review: id() });

export const reviewForm = form({
  review: id(),
  seen: seen(),
  /** The button that approves has no value of its own. */
  answer: z._default(choice(REVIEW_ANSWERS), 'approved'),
  words: optionalWords(4000),
});

export const conversationForm = form({
  seen: seen(),
  how: choice(TOLD_HOW),
  on: day(),
  heldBy: line(200, 'transition.told.name-missing'),
  heldWith: line(200, 'transition.told.name-missing'),
  words: words(LONG, 'transition.told.words-missing'),
});

/** What was on the screen, as one text. */
export const shareForm = form({ seen: line(100), words: optionalWords(4000) });

export const answerForm = form({ words: words(4000, 'transition.answer.words-missing') });

export const letterForm = form({ seen: seen(), words: words(LONG, 'transition.letter.words-missing') });

export const letterTextForm = form({ seen: seen(), from: choice(['facts', 'former']) });

export const sendLetterForm = form({
  seen: seen(),
  ...signing(),
});
