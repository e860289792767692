import { t } from '~/words';

/** '4 of 5 kept': the fact before any mark. */
export function Count({ kept, of, large = false }: { kept: number; of: number; large?: boolean }) {
  return (
    <span className={large ? 'figures text-xl font-semibold' : 'figures'}>
      {of === 0 ? t('ui.count.none') : t('ui.count', { kept, of })}
    </span>
  );
}
