import * as z from 'zod/mini';
import { MOST_FILES } from '~/domain/plan/files/file-kinds';
import { CONTEST_OUTCOMES, REASON_CATEGORIES } from '~/domain/plan/state/commitment';
import type { NounName } from '~/domain/plan/work/nouns';
import type { FormSchema } from './check';
import {
  choice,
  day,
  files,
  form,
  id,
  many,
  optionalId,
  optionalLink,
  optionalWords,
  tick,
  whole,
  words,
} from './fields';

/** Which delivery, hold, proposal, waiver or contest was on the screen. */
const of = id('form.invalid');
const LONG = 4000;

/** To what the other side asked: the one button says yes, the other, which has this name, no. */
const answer = z._default(choice(['yes', 'no']), 'yes');

/** What each act on a commitment asks of the person. */
export const WORK_FORMS = {
  delivery: form({
    of: optionalId(),
    note: words(LONG, 'acts.delivery.note-missing'),
    link: optionalLink(),
    files: files(),
    /** Files that were kept when the form came back. */
    held: many(id('form.invalid'), MOST_FILES),
  }),
  acceptance: form({ of, words: optionalWords() }),
  return: form({ of, words: words(LONG, 'acts.return.words-missing') }),
  date: form({
    of: optionalId(),
    to: day('acts.date.to-missing'),
    category: choice(REASON_CATEGORIES, 'acts.category-missing'),
    words: words(LONG, 'acts.date.words-missing'),
    moveAlong: tick(),
    /** The date whose meaning the person has seen. */
    shown: optionalId(),
  }),
  'date-answer': form({ of, words: optionalWords(), answer }),
  'date-withdrawal': form({ of }),
  hold: form({ of: optionalId(), words: words(LONG, 'acts.hold.words-missing') }),
  'hold-answer': form({ of, words: optionalWords(), answer }),
  'hold-end': form({ of }),
  contest: form({ of: optionalId(), words: words(LONG, 'acts.contest.words-missing') }),
  settlement: form({
    of,
    outcome: choice(CONTEST_OUTCOMES, 'acts.settlement.outcome-missing'),
    words: optionalWords(),
    /** `settle` agrees to what the other side offered, `offer` offers a way out. */
    does: choice(['settle', 'offer']),
  }),
  waiver: form({ of: optionalId(), words: words(LONG, 'acts.waiver.words-missing') }),
  'waiver-answer': form({ of, words: optionalWords(), answer }),
  'waiver-withdrawal': form({ of }),
  reason: form({
    of: optionalId(),
    category: choice(REASON_CATEGORIES, 'acts.category-missing'),
    words: optionalWords(),
  }),
  comment: form({ of: optionalId(), words: words(LONG, 'acts.comment.words-missing') }),
  /** `seen`: how often it had been written anew as it stood on the screen. */
  'comment-edit': form({ of, seen: whole(0, 9999), words: words(LONG, 'acts.comment.words-missing') }),
} as const satisfies Record<NounName, FormSchema>;
