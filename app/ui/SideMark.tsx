import type { Side } from '~/domain/access';
import { t } from '~/words';

/** Who a day or a thing goes to. */
export type Party = Side | 'neither';

/** A side as square V or circle C (lozenge N: neither), with its name unless the name stands beside it already. */
export function SideMark({ side, name, bare = false }: { side: Party; name?: string; bare?: boolean }) {
  const label = name ?? t(`ui.side.${side}`);
  const mark = (
    <span
      className={`side-mark side-mark-${side}`}
      {...(bare ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {t(`ui.letter.${side}`)}
    </span>
  );
  if (bare) return mark;
  return (
    <span className={`font-semibold ${INK[side]}`}>
      {mark}
      {` ${label}`}
    </span>
  );
}

export const INK: Readonly<Record<Party, string>> = {
  vendor: 'text-vendor-ink',
  customer: 'text-customer-ink',
  neither: 'text-ink-soft',
};
