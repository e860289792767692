import type { ColumnView } from '~/forms/import-view';
import { FIELDS } from '~/domain/plan/spreadsheet/columns';
import { t } from '~/words';
import { Disclosure } from '../Disclosure';
import { Section } from '../Page';

/** What each column was taken for, to be corrected by hand. */
export function ImportColumns({ columns, open }: { columns: readonly ColumnView[]; open: boolean }) {
  return (
    <Section title={t('start.columns.title')} lead={t('start.columns.lead')}>
      <Disclosure summary={t('start.columns.summary', { count: columns.length })} open={open}>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {columns.map(({ index, heading, example, field }) => (
            <div key={index} className="min-w-0">
              <label htmlFor={`column-${index}`} className="mb-1 block font-semibold wrap-anywhere">
                {heading ? t('start.columns.of', { heading }) : t('start.columns.empty', { number: index + 1 })}
              </label>
              {example && <p className="mb-1 truncate text-sm text-ink-soft">{example}</p>}
              <select id={`column-${index}`} name="column" defaultValue={`${index}:${field}`} className="input">
                <option value={`${index}:ignore`}>{t('start.columns.none')}</option>
                {FIELDS.map((one) => (
                  <option key={one} value={`${index}:${one}`}>
                    {t(`start.field.${one}`)}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
      </Disclosure>
    </Section>
  );
}
