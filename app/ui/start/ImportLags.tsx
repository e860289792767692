import type { ImportView } from '~/forms/import-view';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';
import { Notice } from '../Notice';

/** Days that a file names between two steps: said, since they are not kept. */
export function ImportLags({ lags }: { lags: ImportView['lags'] }) {
  return (
    <Notice title={t('start.lags.title', { count: lags.length })}>
      <p>{t('start.lags.lead')}</p>
      <Disclosure summary={t('start.lags.rows', { count: lags.length })}>
        <ul className="grid gap-1">
          {lags.map(({ row, text }, at) => (
            <li key={at} className="wrap-anywhere">
              {t('start.lags.row', { row, text })}
            </li>
          ))}
        </ul>
      </Disclosure>
    </Notice>
  );
}
