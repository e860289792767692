import type { ImportView } from '~/forms/import-view';
import { t } from '~/words';
import { DateText } from '../DateText';
import { Notice } from '../Notice';
import { Section } from '../Page';
import { SideMark } from '../SideMark';

/** The commitments that would be made, or, while there is something to mend, the rows as far as they could be read. */
export function ImportRows({ view, title }: { view: ImportView; title: string }) {
  const { rows, made, names, passed } = view;
  const total = made && made.vendor + made.customer;
  return (
    <Section
      title={made ? title : t('start.rows.read')}
      lead={
        made &&
        t('start.rows.made', {
          count: total ?? 0,
          vendor: made.vendor,
          vendorName: names.vendor,
          customer: made.customer,
          customerName: names.customer,
        })
      }
    >
      {passed > 0 && (
        <div className="mb-4">
          <Notice kind="attention">{t('start.passed', { count: passed })}</Notice>
        </div>
      )}
      <table className="rows">
        <caption className="sr-only">{t('start.rows.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('start.rows.step')}</th>
            <th scope="col">{t('start.rows.owner')}</th>
            <th scope="col">{t('start.rows.due')}</th>
            <th scope="col">{t('start.rows.weight')}</th>
            <th scope="col">{t('start.rows.waits')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at} {...(rows[at - 1]?.row === row.row ? {} : { id: `row-${row.row}` })}>
              <th scope="row" className="wrap-anywhere">
                {row.number && <span className="text-ink-soft">{row.number} </span>}
                {row.title || t('start.rows.no-title', { row: row.row })}
                {row.toMend && <span className="badge ms-2">{t('start.rows.to-mend')}</span>}
              </th>
              <td data-label={t('start.rows.owner')}>
                <span>
                  {row.owners.map(({ name, side }, owner) => (
                    <span key={owner} className="block">
                      {side && <SideMark side={side} name={names[side]} bare />} {name}
                    </span>
                  ))}
                </span>
              </td>
              <td data-label={t('start.rows.due')}>{row.due && <DateText date={row.due} form="short" />}</td>
              <td data-label={t('start.rows.weight')}>{row.weight && t(`start.weight.${row.weight}`)}</td>
              <td data-label={t('start.rows.waits')}>{row.waits.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
