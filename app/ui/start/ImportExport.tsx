import type { ExportView } from '~/forms/import-view';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';
import { Hidden } from '../form/fields';
import { Notice } from '../Notice';

/** Whose export the table looks like, what of it is left out, and the way to have it read as an ordinary table. */
export function ImportExport({ from }: { from: ExportView }) {
  const { name, asIs, columns, rows } = from;
  const title = asIs ? t('start.from.plain') : name ? t(`start.from.${name}`) : t('start.from.title');
  return (
    <Notice title={title}>
      {!asIs && columns.length > 0 && (
        <p className="wrap-anywhere">{t('start.from.columns', { columns: columns.join(', ') })}</p>
      )}
      {!asIs && columns.length === 0 && rows.length === 0 && <p>{t('start.from.all')}</p>}
      {rows.length > 0 && (
        <Disclosure summary={t('start.from.rows', { count: rows.length })}>
          <ul className="grid gap-1">
            {rows.map(({ row, title: of, why }) => (
              <li key={row} className="wrap-anywhere">
                {t(`start.from.row.${why}`, { row, title: of })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {asIs && <Hidden name="asIsWas" value="on" />}
      <label htmlFor="as-is" className="flex min-h-11 items-start gap-3 py-2.5">
        <input
          id="as-is"
          type="checkbox"
          name="asIs"
          value="on"
          defaultChecked={asIs}
          className="mt-0.5 size-5 flex-none accent-ink"
        />
        <span className="min-w-0">{t('start.from.as-is')}</span>
      </label>
    </Notice>
  );
}
