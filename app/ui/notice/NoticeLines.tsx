import { Link } from '@remix-run/react';
import { otherSide } from '~/domain/access';
import type { NoticeLine } from '~/data/pages/notices';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { SideMark } from '../SideMark';
import { When } from '../work/When';
import { NoticeState } from './NoticeState';

/** Notices of either side, in one form: who gave it to whom, and how it stands. */
export function NoticeLines({ notices, planId }: { notices: readonly NoticeLine[]; planId: string }) {
  return (
    <ul className="grid gap-4">
      {notices.map((line) => (
        <li key={line.id}>
          <p>
            <SideMark side={line.side} name={line.parties[line.side]} bare />{' '}
            <Link to={inPlan(planId, 'notices', line.id)} className="font-semibold">
              {t('notice.line', {
                number: line.number,
                giver: line.parties[line.side],
                other: line.parties[otherSide(line.side)],
              })}
            </Link>
          </p>
          <p>
            <T
              k="notice.line.facts"
              values={{
                count: line.count,
                on: <DateText date={line.on} />,
                by: line.state === 'open' ? <When when={line.cureBy} /> : <DateText date={line.cureBy.date} />,
              }}
            />
          </p>
          <p className="mt-1 flex flex-wrap gap-x-3">
            <NoticeState line={line} />
            {!line.acknowledged && line.state !== 'withdrawn' && (
              <span className="text-ink-soft">{t('notice.unanswered')}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
