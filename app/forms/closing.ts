import { TAKEN_OVER } from '~/domain/plan/start/taken-over';
import { choice, day, form, optionalWords, ticked } from './fields';

/** Two deliberate steps: a tick at what it ends, and the button. */
export const closePlanForm = form({ words: optionalWords(4000), ends: ticked('closing.ends-missing') });

export const againForm = form({ start: day(), what: choice(TAKEN_OVER, 'again.what-missing') });
