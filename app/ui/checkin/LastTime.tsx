import { Link } from '@remix-run/react';
import { SIDES, type Side } from '~/domain/access';
import type { Became, LastTime as LastTimeView } from '~/data/pages/check-in-talk';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { VerdictBadge } from '../Badge';
import { DateText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { SideMark } from '../SideMark';
import { When } from '../work/When';
import { ConfidenceMark } from './ConfidenceMark';

interface LastTimeProps {
  lastTime: LastTimeView;
  planId: string;
  parties: Readonly<Record<Side, string>>;
}

/** What a side said the last time they met, small, below what it says now. */
export function SaidLastTime({ lastTime, side }: { lastTime: LastTimeView; side: Side }) {
  const half = lastTime.halves[side];
  return (
    <div className="mt-3 border-t border-line pt-3 text-sm text-ink-soft">
      <p>
        <T k="checkin.last-time" values={{ date: <DateText date={lastTime.on} /> }} />
        {': '}
        <ConfidenceMark confidence={half?.confidence} />
      </p>
      {half?.words && <p className="mt-1 max-w-(--measure) whitespace-pre-line wrap-anywhere">{half.words}</p>}
    </div>
  );
}

/** What was decided last time, and what became of the commitments that were proposed there. */
export function DecidedLastTime({ lastTime: { decisions, became }, planId, parties }: LastTimeProps) {
  return (
    <div className="grid gap-4">
      {decisions.length > 0 ? (
        <ol className="max-w-(--measure) list-decimal ps-6">
          {decisions.map((words, index) => (
            <li key={index} className="py-0.5 wrap-anywhere">
              {words}
            </li>
          ))}
        </ol>
      ) : (
        <p className="text-ink-soft">{t('checkin.decisions-none')}</p>
      )}
      {became.length > 0 && (
        <div>
          <h3 className="mb-1 text-base">{t('checkin.last-time.became')}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {became.map((one) => (
              <BecameLine key={one.id} one={one} planId={planId} parties={parties} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function BecameLine({ one, planId, parties }: { one: Became } & Omit<LastTimeProps, 'lastTime'>) {
  const { id, number, title, side, stands, due, verdict } = one;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
      <span className="min-w-0">
        <SideMark side={side} name={parties[side]} bare />{' '}
        <Link to={inPlan(planId, 'commitments', id)}>
          {number} {title}
        </Link>
        <span className="block text-sm text-ink-soft">
          <T k="checkin.due" values={{ date: <When when={due} /> }} />
        </span>
      </span>
      {stands === 'agreed' ? (
        verdict && <VerdictBadge verdict={verdict} />
      ) : (
        <span className="text-sm text-ink-soft">{t(`checkin.became.${stands}`)}</span>
      )}
    </li>
  );
}

/** Folded away on the half's own page: it is to be given in two minutes. */
export function LastTimeFolded({ lastTime, planId, parties }: LastTimeProps) {
  return (
    <Disclosure summary={<T k="checkin.last-time.half" values={{ date: <DateText date={lastTime.on} /> }} />}>
      <div className="grid gap-4">
        {SIDES.map((side) => (
          <div key={side}>
            <p>
              <SideMark side={side} name={parties[side]} />{' '}
              <ConfidenceMark confidence={lastTime.halves[side]?.confidence} />
            </p>
            {lastTime.halves[side]?.words && (
              <p className="max-w-(--measure) whitespace-pre-line wrap-anywhere">{lastTime.halves[side].words}</p>
            )}
          </div>
        ))}
        <div>
          <h3 className="mb-1 text-base">{t('checkin.decisions')}</h3>
          <DecidedLastTime lastTime={lastTime} planId={planId} parties={parties} />
        </div>
      </div>
    </Disclosure>
  );
}
