import { Link } from '@remix-run/react';
import { otherSide } from '~/domain/access';
import type { Reason } from '~/domain/plan/weekly/weekly';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { zoneName } from '~/words/dates';
import { ConfidenceMark } from '../checkin/ConfidenceMark';
import { Day } from '../DateText';
import { SideMark } from '../SideMark';
import { When } from '../work/When';
import type { HeldRow as Row } from './hold-week';
import { WeekForm } from './WeekForm';

/** One reason in words. */
function reasonWords(reason: Reason): string {
  switch (reason.why) {
    case 'half-due':
      return t('weekly.why.half-due', { days: reason.days });
    case 'late':
      return t('weekly.why.late', { count: reason.count, days: reason.days });
    case 'worry':
      return t('weekly.why.worry', { confidence: t(`ui.confidence.${reason.confidence}`) });
    case 'half-missing':
      return t('weekly.why.half-missing', { days: reason.days });
    case 'half-given':
      return t('weekly.why.half-given', { days: reason.days, passed: reason.days < 0 ? 'yes' : 'no' });
    case 'no-check-in':
      return t('weekly.why.no-check-in');
  }
}

/** One plan's week: why it stands here, what is late on whom, last time's words beside this time's half. */
export function WeeklyRow({ row }: { row: Row }) {
  const { planId, title, parties, you, zone, reasons, checkIn, otherIn, half, refused } = row;
  const other = otherSide(you);
  const heading = `week-${planId}`;
  const to = inPlan(planId);
  return (
    <li
      className="card"
      data-week-row={planId}
      data-marked-by-parts
      data-own-act={row.isOwnAct || undefined}
      aria-labelledby={heading}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={heading} className="min-w-0 text-lg wrap-anywhere">
          <Link to={to} data-week-link>
            {title}
          </Link>
        </h2>
        <SideMark side={other} name={parties[other]} />
      </div>
      <p className="mt-1">
        <span className="sr-only">{t('weekly.why')}</span>
        <span className="inline-block font-semibold first-letter:uppercase">{reasons.map(reasonWords).join('; ')}</span>
      </p>
      {checkIn && (
        <p className="text-sm text-ink-soft">
          <Link to={inPlan(planId, 'check-ins', checkIn.id)}>
            {t('weekly.check-in', { number: checkIn.number, time: checkIn.time, zone: zoneName(zone) })}
          </Link>
          {', '}
          <When when={checkIn.when} form="short" />
          {otherIn && ` · ${t('weekly.other-in', { other: parties[other] })}`}
        </p>
      )}
      <div className="mt-3 grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="min-w-0 text-sm">
          <LateList row={row} to={to} />
          <LastTime row={row} />
        </div>
        <div className="min-w-0">
          {half && checkIn ? (
            <WeekForm
              key={`${row.seat} ${checkIn.id}`}
              row={row}
              half={half}
              checkIn={checkIn.id}
              labelledBy={heading}
            />
          ) : (
            checkIn && <p className="text-sm text-ink-soft">{refused ? `${refused}.` : t('weekly.not-yours')}</p>
          )}
        </div>
      </div>
    </li>
  );
}

function LateList({ row, to }: { row: Row; to: string }) {
  const { late, moreLate, parties } = row;
  if (late.length === 0) return <p className="text-ink-soft">{t('weekly.late-none')}</p>;
  return (
    <>
      <h3 className="text-sm font-semibold">{t('weekly.late')}</h3>
      <ul>
        {late.map(({ id, number, title, on, days }) => (
          <li key={id} className="wrap-anywhere">
            <Link to={`${to}/commitments/${id}`}>{`${number} ${title}`}</Link>
            {' · '}
            <span className="text-overdue">
              {t('weekly.late-line', { days, on, party: on === 'neither' ? '' : parties[on] })}
            </span>
          </li>
        ))}
        {moreLate > 0 && <li className="text-ink-soft">{t('weekly.late-more', { count: moreLate })}</li>}
      </ul>
    </>
  );
}

function LastTime({ row: { last, parties } }: { row: Row }) {
  if (!last) return <p className="mt-3 text-ink-soft">{t('weekly.last-none')}</p>;
  return (
    <div className="mt-3">
      <h3 className="text-sm font-semibold">
        <T k="weekly.last" values={{ date: <Day date={last.on} form="short" /> }} />
      </h3>
      <dl className="grid gap-2 sm:grid-cols-2">
        {(['vendor', 'customer'] as const).map((side) => (
          <div key={side} className="min-w-0">
            <dt>
              <SideMark side={side} name={parties[side]} />
            </dt>
            <dd>
              <ConfidenceMark confidence={last.halves[side]?.confidence} />
              {last.halves[side]?.words && (
                <p className="line-clamp-4 whitespace-pre-line wrap-anywhere">{last.halves[side].words}</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
