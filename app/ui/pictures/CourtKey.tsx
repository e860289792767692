import type { KeyLine } from '~/data/pages/pictures/drawing';
import { t } from '~/words';
import { Key } from './Key';

/** How a court strip is read. */
export function CourtKey({ parties }: { parties: Readonly<Record<'vendor' | 'customer', string>> }) {
  const lines: readonly KeyLine[] = [
    ['c-turn', 'M9 3h10v10H9z', t('pictures.court.key.w')],
    ['c-blocked', 'M9.5 3.5h9v9h-9z', t('pictures.court.key.b')],
    ['c-review', 'M9.5 3.5h9v9h-9zM10 12l8 -8', t('pictures.court.key.r')],
    ['c-held', 'M9 3h10v3.4H9zM9 9.6h10v3.4H9z', t('pictures.court.key.h')],
  ];
  return (
    <>
      <p className="max-w-(--measure) text-sm text-ink-soft">{t('pictures.court.key.lead', parties)}</p>
      <Key lines={lines} label={t('pictures.key')} />
    </>
  );
}
