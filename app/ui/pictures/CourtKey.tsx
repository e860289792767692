import type { KeyLine } from '~/data/pages/pictures/drawing';
import { t } from '~/words';
import { Key } from './Key';

/** How a court strip is read. */
export function CourtKey({ parties }: { parties: Readonly<Record<'vendor' | 'customer', string>> }) {
  const lines: readonly KeyLine[] = [
    ['c-turn', 'M4.5 8h19', t('pictures.court.key.w')],
    ['c-blocked', 'M4.5 8h19', t('pictures.court.key.b')],
    ['c-review', 'M4.5 8h19', t('pictures.court.key.r')],
    ['c-held', 'M4.5 8h18', t('pictures.court.key.h')],
  ];
  return (
    <>
      <p className="max-w-(--measure) text-sm text-ink-soft">{t('pictures.court.key.lead', parties)}</p>
      <Key lines={lines} label={t('pictures.key')} />
    </>
  );
}
