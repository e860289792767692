import { Link } from '@remix-run/react';
import type { AsOfDay } from '~/data/pages/as-of';
import { T } from '~/words/T';
import { DateText } from '../DateText';
import { Notice } from '../Notice';

/** Says that what stands below is that of a past day, and leads back to today; nothing on the page of today. */
export function PastDay({ asOf, today }: { asOf: AsOfDay; today: string }) {
  if (asOf.day === asOf.today) return null;
  return (
    <div className="mb-4">
      <Notice
        kind="attention"
        title={<T k="score.on.past" values={{ date: <DateText date={asOf.day} form="year" /> }} />}
      >
        <p>
          <T k="score.on.past-words" values={{ today: (parts) => <Link to={today}>{parts}</Link> }} />
        </p>
      </Notice>
    </div>
  );
}
