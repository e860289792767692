import { SIDES } from '../../access';
import { refuse, type Refusal } from '../../refusal';
import { misnamed } from '../decide';
import type { ExpectationContent } from '../state/text';

/** `known` says whether a commitment is there to close the gap. */
export function expectationFault(expectation: ExpectationContent, known: (id: string) => boolean): Refusal | null {
  if (!SIDES.includes(expectation.of)) return refuse('not-valid', undefined, 'of');
  if (!expectation.closedBy.every(known)) return refuse('not-found', undefined, 'closedBy');
  return misnamed(expectation.title, 'title');
}

export const tidyExpectation = (expectation: ExpectationContent): ExpectationContent => ({
  of: expectation.of,
  title: expectation.title.trim(),
  typical: expectation.typical.trim(),
  now: expectation.now.trim(),
  closedBy: [...new Set(expectation.closedBy)],
});
