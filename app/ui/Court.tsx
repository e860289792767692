import type { Side } from '~/domain/access';
import { t } from '~/words';
import { INK } from './SideMark';

/** Whose turn it is, in one line: 'Waits for you', 'Waits for Northquay Freight'. */
export function Court({ side, name, you = false }: { side: Side; name: string; you?: boolean }) {
  return (
    <span className={`font-semibold ${INK[side]}`}>
      <span className={`side-mark side-mark-${side}`} aria-hidden="true">
        {t(`ui.letter.${side}`)}
      </span>{' '}
      {you ? t('ui.court.you') : t('ui.court', { side: name })}
    </span>
  );
}
