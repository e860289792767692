import { CircleCheck, OctagonX, Triangle, type LucideIcon } from 'lucide-react';
import type { Confidence } from '~/domain/plan/state/check-in';
import { t } from '~/words';

/** A shape for each, so that it is told apart without colour. */
export const SHAPE: Readonly<Record<Confidence, LucideIcon>> = {
  'on-track': CircleCheck,
  'at-risk': Triangle,
  'off-track': OctagonX,
};

/** How sure a side is, by shape and word; so says, too, where it said nothing. */
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
    <span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap${strong ? ' font-semibold' : ''}`}>
      <Shape size={15} strokeWidth={2.25} aria-hidden="true" className="flex-none self-center" />
      {t(`ui.confidence.${confidence}`)}
    </span>
  );
}
