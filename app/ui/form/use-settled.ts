import { useLocation } from '@remix-run/react';
import { useDrawn } from '../use-drawn';
import { settleDrafts, unsendDrafts } from './draft';

/** Around every page: after each, drafts that were answered and those of another reader go, before a form looks for its own. */
export function useSettledDrafts(reader: string | null): void {
  const { key } = useLocation();
  useDrawn(() => settleDrafts(reader), [reader, key]);
}

/** On a page that stands in the place of an answer. What is within is told first: so what was under way is not taken for answered. */
export const useNothingTaken = (): void => useDrawn(unsendDrafts, []);
