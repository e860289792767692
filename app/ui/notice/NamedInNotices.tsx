import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { NamedInNotice } from '~/data/pages/notices';
import { inPlan } from '~/domain/addresses';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { When } from '../work/When';
import { NoticeState } from './NoticeState';

/** The notices that name a commitment: what it is to be delivered for, or was missed in. */
export function NamedInNotices({ notices, planId }: { notices: readonly NamedInNotice[]; planId: string }) {
  if (notices.length === 0) return null;
  return (
    <ul className="mb-6 grid gap-2">
      {notices.map((line) => (
        <li key={line.id} className="border-s-4 border-line-strong ps-4">
          <T
            k={`notice.named.${line.as}`}
            values={{
              number: line.number,
              by: line.by,
              date: line.state === 'open' ? <When when={line.cureBy} /> : <DateText date={line.cureBy.date} />,
              notice: (parts: ReactNode[]) => <Link to={inPlan(planId, 'notices', line.id)}>{parts}</Link>,
            }}
          />{' '}
          <NoticeState line={line} />
        </li>
      ))}
    </ul>
  );
}
