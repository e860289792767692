import type { Outcome } from '../../domain/plan/state/outcome';
import type { Plan } from '../../domain/plan/state/plan';
import { t } from '../../words';

type Named = Pick<Outcome, 'redLine' | 'ownLine'>;

/** What the red line is called on which an outcome was opened; null where it was opened on none. */
export const redLineName = ({ redLine, ownLine }: Named): string | null =>
  ownLine?.title ?? (redLine && t(`outcome.red-line.${redLine}`));

/** That it is a line of the vendor's own, where it stands, and what is meant by it; null for one that is given. */
export function ownLineSaid({ ownLine }: Named, { vendor: party }: Plan['parties']): string | null {
  if (!ownLine) return null;
  const { policy, words } = ownLine;
  return words
    ? t('outcome.opened.own-line.words', { party, policy, words })
    : t('outcome.opened.own-line', { party, policy });
}
