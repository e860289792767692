import { Circle, Octagon, Triangle, type LucideIcon } from 'lucide-react';
import type { Confidence } from '~/domain/plan/plan';
import { t } from '~/words';

/** A shape for each, so that it is told apart without colour. */
export const SHAPE: Readonly<Record<Confidence, LucideIcon>> = {
  'on-track': Circle,
  'at-risk': Triangle,
  'off-track': Octagon,
};

/** How sure a side is, by shape and word; a dash where it did not say. */
export function ConfidenceMark({
  confidence,
  strong = false,
}: {
  confidence: Confidence | undefined;
  strong?: boolean;
}) {
  if (!confidence) return <span className="text-ink-soft">{t('checkin.not-said')}</span>;
  const Shape = SHAPE[confidence];
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap${strong ? ' font-semibold' : ''}`}>
      <Shape size={14} strokeWidth={2.5} aria-hidden="true" className="flex-none" />
      {t(`ui.confidence.${confidence}`)}
    </span>
  );
}
