import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { otherSide, type Side } from '~/domain/access';
import type { AgendaLine, AgendaView, StoodThen } from '~/data/pages/check-in-agenda';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { VerdictBadge } from '../Badge';
import { DateText, InstantText } from '../DateText';
import { NoticeLines } from '../notice/NoticeLines';
import { SideMark } from '../SideMark';
import { ToHear } from '../text/ToHear';
import { When } from '../work/When';
import { AgendaCourts } from './AgendaCourts';

interface Around {
  readonly planId: string;
  readonly parties: Readonly<Record<Side, string>>;
  readonly zone: string;
}

type Thing = Pick<AgendaLine, 'id' | 'number' | 'title' | 'side'>;

/** What the check-in talks about. What is empty is left out. */
export function Agenda({ agenda, ...around }: Around & { agenda: AgendaView }) {
  const { parties, zone } = around;
  const { dueSince, missed, dueNext, held, contested, moved, asked, notices, courts, toHear } = agenda;
  const nothing =
    !toHear &&
    [...[dueSince, missed, dueNext, held, contested, moved, asked, notices], ...[courts.vendor, courts.customer]].every(
      ({ length }) => length === 0,
    );
  if (nothing) return <p className="text-ink-soft">{t('checkin.agenda-none')}</p>;
  return (
    <div className="grid gap-6">
      <Lines
        title={<T k="checkin.agenda.dueSince" values={{ date: <DateText date={agenda.since} /> }} />}
        lines={dueSince}
        {...around}
      />
      <Lines title={t('checkin.agenda.missed')} lines={missed} {...around} />
      <Points title={t('checkin.agenda.held')} things={held} {...around}>
        {({ since, stands, side }) => (
          <>
            <T
              k="checkin.agenda.held-line"
              values={{
                party: parties[side],
                other: parties[otherSide(side)],
                date: <InstantText instant={since} zone={zone} />,
              }}
            />
            {`, ${t(`checkin.agenda.held.${stands}`)}`}
          </>
        )}
      </Points>
      <Points title={t('checkin.agenda.contested')} things={contested} {...around}>
        {({ since }) => (
          <T k="checkin.agenda.contested-line" values={{ date: <InstantText instant={since} zone={zone} /> }} />
        )}
      </Points>
      <Points title={t('checkin.agenda.asked')} things={asked} {...around}>
        {({ askedBy, from, to }) => (
          <T
            k="checkin.agenda.asked-line"
            values={{ party: parties[askedBy], from: <DateText date={from} />, to: <DateText date={to} /> }}
          />
        )}
      </Points>
      <Points title={t('checkin.agenda.moved')} things={moved} {...around}>
        {({ askedBy, from, to, as }) => (
          <>
            <T
              k="checkin.agenda.moved-line"
              values={{ party: parties[askedBy], from: <DateText date={from} />, to: <DateText date={to} /> }}
            />
            {as && `; ${t(`checkin.agenda.moved.${as}`)}`}
          </>
        )}
      </Points>
      <Lines
        title={<T k="checkin.agenda.dueNext" values={{ date: <DateText date={agenda.until} /> }} />}
        lines={dueNext}
        {...around}
      />
      {notices.length > 0 && (
        <Part title={t('notice.title')}>
          <NoticeLines notices={notices} planId={around.planId} />
        </Part>
      )}
      {toHear && (
        <Part title={t('talk.players.to-hear-title', { moment: toHear.moment })}>
          <ToHear toHear={toHear} planId={around.planId} />
        </Part>
      )}
      {courts.vendor.length + courts.customer.length > 0 && (
        <Part title={t('checkin.agenda.courts')}>
          <AgendaCourts courts={courts} parties={parties} planId={around.planId} />
        </Part>
      )}
    </div>
  );
}

/** The same two lists as they stood on a day that has gone by. */
export function Then({ then, ...around }: Around & { then: StoodThen }) {
  if (then.dueSince.length + then.missed.length === 0) return <p className="text-ink-soft">{t('checkin.then-none')}</p>;
  return (
    <div className="grid gap-6">
      <Lines
        title={<T k="checkin.agenda.dueSince" values={{ date: <DateText date={then.since} /> }} />}
        lines={then.dueSince}
        plain
        {...around}
      />
      <Lines title={t('checkin.agenda.missed')} lines={then.missed} plain {...around} />
    </div>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 text-base">{title}</h3>
      {children}
    </div>
  );
}

function ThingLink({ planId, parties, thing: { id, number, title, side } }: Around & { thing: Thing }) {
  return (
    <>
      <SideMark side={side} name={parties[side]} bare />{' '}
      <Link to={inPlan(planId, 'commitments', id)}>
        {number} {title}
      </Link>
    </>
  );
}

/** Commitments with their date and how they stand. `plain`: seen from a day gone by, so without how far off they are. */
function Lines({
  title,
  lines,
  plain = false,
  ...around
}: Around & { title: ReactNode; lines: readonly AgendaLine[]; plain?: boolean }) {
  if (lines.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2.5">
            <span className="min-w-0">
              <ThingLink {...around} thing={line} />
              <span className="block text-sm text-ink-soft">
                {line.owner && `${line.owner}, `}
                <T
                  k="checkin.due"
                  values={{ date: plain ? <DateText date={line.due.date} /> : <When when={line.due} /> }}
                />
              </span>
            </span>
            <VerdictBadge verdict={line.verdict} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Points<T extends Thing>({
  title,
  things,
  children,
  ...around
}: Around & { title: string; things: readonly T[]; children: (thing: T) => ReactNode }) {
  if (things.length === 0) return null;
  return (
    <Part title={title}>
      <ul className="divide-y divide-line border-y border-line">
        {things.map((thing, at) => (
          <li key={`${thing.id}-${at}`} className="py-2.5">
            <ThingLink {...around} thing={thing} />
            <span className="block text-sm text-ink-soft">{children(thing)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
