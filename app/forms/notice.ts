import * as z from 'zod/mini';
import { coded } from '~/words';
import { inRows } from './check';
import { form, id, line, many, optionalWords, signing, whole, words } from './fields';

const MOST = 200;

/** 'kept', or the commitment that is to be delivered. */
const cure = () =>
  z.string('form.missing-choice').check(z.regex(/^(kept|deliver:[\w-]{1,64})$/, coded('form.invalid')));

/**
 * A notice as it is prepared: `row`, `cure` and `cureWords` go together, a row for each miss that was listed; those in `pick` are
 * what it is about.
 */
export const prepareNoticeForm = form({
  pick: many(id(), MOST),
  row: many(id(), MOST),
  cure: many(cure(), MOST),
  cureWords: inRows(many(optionalWords(1000), MOST)),
  cureDays: whole(1, 1000),
  words: optionalWords(4000),
});

/** What was prepared, whole, as it goes from one step to the next. */
const draft = () => z.string('form.invalid').check(z.maxLength(400_000, coded('form.invalid')));

/** Back to what was chosen, or another code to show who it is. */
export const preparedNoticeForm = form({ draft: draft() });

/** The hash is of the text on the screen. */
export const signNoticeForm = form({
  draft: draft(),
  hash: line(100),
  ...signing(),
});

export const acknowledgeNoticeForm = form({ words: optionalWords(4000) });

export const withdrawNoticeForm = form({ words: words(4000, 'notice.withdraw.words-missing') });
