import * as z from 'zod/mini';
import { TAKEN_OVER } from '~/domain/plan/start/taken-over';
import { choice, day, form, optionalWords, tick, ticked, whole } from './fields';

/** Two deliberate steps: a tick at what it ends, and the button. */
export const closePlanForm = form({
  words: optionalWords(4000),
  noLetter: tick(),
  /** How many payments to come were on the screen, and whether they were ticked. */
  money: z._default(whole(0, 100_000), 0),
  knownMoney: tick(),
  ends: ticked('closing.ends-missing'),
});

export const againForm = form({ start: day(), what: choice(TAKEN_OVER, 'again.what-missing') });
