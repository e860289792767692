import { Link } from '@remix-run/react';
import { SIDES, type Side } from '~/domain/access';
import type { NextCheckIn } from '~/data/pages/now';
import { t } from '~/words';
import { zoneName } from '~/words/dates';
import { When } from './When';

/** When both sides meet next, and whose half is in. What the halves say stays sealed. */
export function CheckInCard({
  checkIn,
  parties,
  href,
}: {
  checkIn: NextCheckIn | null;
  parties: Readonly<Record<Side, string>>;
  href: string;
}) {
  if (!checkIn) return <p className="text-ink-soft">{t('work.now.check-in-none')}</p>;
  return (
    <div className="card">
      <p className="font-semibold">
        <Link to={`${href}/check-ins/${checkIn.id}`}>{t('work.now.open-check-in', { number: checkIn.number })}</Link>
      </p>
      <p>
        <When when={checkIn.when} />
        {', '}
        {t('work.now.check-in-at', { time: checkIn.time, zone: zoneName(checkIn.zone) })}
      </p>
      <ul className="mt-1 text-sm text-ink-soft">
        {SIDES.map((side) => (
          <li key={side}>
            {checkIn.in[side]
              ? t('work.now.half-in', { party: parties[side] })
              : t('work.now.half-out', { party: parties[side] })}
          </li>
        ))}
      </ul>
    </div>
  );
}
