import { Link } from '@remix-run/react';
import type { TimelineRow, TimelineView } from '~/data/pages/pictures/timeline';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { VerdictBadge } from '../Badge';
import { SideMark } from '../SideMark';
import { CourtStrip } from './CourtStrip';

/** The timeline as a table, with the court strip of each commitment. By hand: it may have hundreds of rows. */
export function TimelineTable({ rows, parties, planId }: Pick<TimelineView, 'rows' | 'parties'> & { planId: string }) {
  const columns = [
    ['due', t('pictures.timeline.dates')],
    ['delivered', t('pictures.timeline.delivered')],
    ['held', t('pictures.timeline.held')],
    ['waits', t('pictures.timeline.waits')],
  ] as const satisfies readonly (readonly [keyof TimelineRow, string])[];
  return (
    <table className="rows timeline-rows">
      <caption className="sr-only">{t('pictures.timeline.commitments')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('score.commitment')}</th>
          {columns.map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{t('pictures.timeline.court')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link to={inPlan(planId, 'commitments', row.id)}>
                {row.number} {row.title}
              </Link>
              <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm font-normal">
                <SideMark side={row.side} name={parties[row.side]} />
                <VerdictBadge verdict={row.verdict} />
                {row.contested && <VerdictBadge verdict="contested" />}
              </span>
            </th>
            {columns.map(([name, label]) => (
              <td key={name} data-label={label}>
                {row[name]}
              </td>
            ))}
            <td className="prose court-cell">
              <CourtStrip strip={row.strip} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
