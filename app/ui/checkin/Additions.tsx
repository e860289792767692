import { Link } from '@remix-run/react';
import type { Side } from '~/domain/access';
import type { AdditionView } from '~/data/pages/check-in-talk';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { InstantText } from '../DateText';
import { SideMark } from '../SideMark';

/** What each side put on the agenda, with who did; one's own side's can be taken back while that is open. */
export function Additions({
  additions,
  planId,
  checkIn,
  parties,
  zone,
  mayTakeBack = false,
}: {
  additions: readonly AdditionView[];
  planId: string;
  checkIn: string;
  parties: Readonly<Record<Side, string>>;
  zone: string;
  mayTakeBack?: boolean;
}) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {additions.map(({ id, by, at, words, about, own }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
          <span className="min-w-0 max-w-(--measure)">
            <span className="whitespace-pre-line wrap-anywhere">{words}</span>
            {about && (
              <Link to={inPlan(planId, 'commitments', about.id)} className="block">
                {about.number} {about.title}
              </Link>
            )}
            <span className="block text-sm text-ink-soft">
              <SideMark side={by.side} name={parties[by.side]} bare /> {by.name},{' '}
              <InstantText instant={at} zone={zone} />
            </span>
          </span>
          {own && mayTakeBack && (
            <Link
              to={`${inPlan(planId, 'check-ins', checkIn)}/taking-back?addition=${id}`}
              className="inline-flex min-h-8 items-center no-print"
              aria-label={t('checkin.addition.take-back-what', { words })}
            >
              {t('checkin.addition.take-back')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
