import { COST_KINDS, RED_FLAG_KINDS } from '~/domain/plan/state/fit';
import { choice, day, form, id, optionalLine, optionalWords, whole, words } from './fields';

/** The revision that was on the screen; 0 for a new one. */
const rev = () => whole(0, 1_000_000);

export const assessForm = form({
  score: choice(['1', '2', '3', '4', '5'], 'fit.question.score-missing'),
  on: day(),
  words: words(4000, 'fit.question.words-missing'),
});

/** Sums stand in the currency's own figures, so that they are read once both are known. */
export const costForm = form({
  rev: rev(),
  kind: choice(COST_KINDS),
  on: day(),
  /** Whether it is one is the domain's question. */
  currency: id(),
  amount: optionalLine(40),
  hours: optionalLine(20),
  rate: optionalLine(40),
  words: words(2000, 'fit.cost.words-missing'),
});

export const flagForm = form({
  rev: rev(),
  kind: choice(RED_FLAG_KINDS),
  on: day(),
  severity: choice(['1', '2', '3']),
  words: words(4000, 'fit.flag.words-missing'),
  note: optionalWords(4000),
});

export const settleFlagForm = form({ rev: rev(), on: day() });

/** Takes a settlement back. */
export const reopenFlagForm = form({ flag: id(), rev: rev() });
export const removeCostForm = form({ cost: id(), rev: rev() });
export const removeFlagForm = form({ flag: id(), rev: rev() });
