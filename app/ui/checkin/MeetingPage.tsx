import type { MeetingView } from '~/data/pages/meeting';
import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { T } from '~/words/T';
import { zoneName } from '~/words/dates';
import { LinkButton } from '../Button';
import { DateText } from '../DateText';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { When } from '../work/When';
import { Additions } from './Additions';
import { Agenda } from './Agenda';
import { Halves } from './Halves';
import { DecidedLastTime } from './LastTime';
import { MeetingHere } from './MeetingHere';
import { MeetingLines } from './MeetingLines';
import { MeetingTyping } from './MeetingTyping';

/** People meet: both sides have this page open, read the same agenda and halves, and see each other's lines as they are sent. */
export function MeetingPage({ view, started }: { view: MeetingView; started: boolean }) {
  const { checkIn, open, mayType } = view;
  const here = t(open ? 'meeting.here' : 'checkin.there');
  const { planId, parties, zone, agenda, additions, lastTime } = checkIn;
  const page = inPlan(planId, 'check-ins', checkIn.id);
  const href = `${page}/meeting`;
  return (
    <Page
      level={2}
      title={t('meeting.title', { number: checkIn.number })}
      lead={
        <>
          <When when={checkIn.when} />
          {', '}
          {t('checkin.at', { time: checkIn.time, zone: zoneName(zone) })}
        </>
      }
      crumbs={[
        { href: inPlan(planId, 'check-ins'), label: t('checkin.title') },
        { href: page, label: t('checkin.one', { number: checkIn.number }) },
      ]}
      parts={[
        { id: 'lines', label: t(open ? 'meeting.lines' : 'meeting.lines-then') },
        { id: 'here', label: here },
        { id: 'halves', label: t('checkin.halves') },
        ...(agenda ? [{ id: 'agenda', label: t('checkin.agenda') }] : []),
      ]}
    >
      {started && open && (
        <div className="mb-6">
          <Notice kind="done" title={t('checkin.done.start')} />
        </div>
      )}
      {!open && <Over view={view} page={page} />}
      <div className="grid gap-x-10 gap-y-10 lg:grid-cols-2">
        {/* First on a phone, where one came to type; beside what is talked about on a desk. */}
        <div className="min-w-0 lg:order-last">
          <Section
            id="lines"
            title={t(open ? 'meeting.lines' : 'meeting.lines-then')}
            lead={open ? t('meeting.lines-lead') : undefined}
          >
            <MeetingLines view={view} href={href} />
            {mayType && <MeetingTyping view={view} href={href} />}
          </Section>
          <Section id="here" title={here}>
            <MeetingHere view={view} href={href} />
          </Section>
          {mayType && (
            <Section title={t('meeting.end')} lead={t('meeting.end-lead')}>
              <LinkButton to={`${page}/minutes`}>{t('checkin.do.minutes')}</LinkButton>
            </Section>
          )}
        </div>
        <div id="halves" className="min-w-0">
          <Halves view={checkIn} />
          {agenda && (
            <Section id="agenda" title={t('checkin.agenda')}>
              {additions.length > 0 && (
                <div className="mb-6">
                  <h3 className="mb-1 text-base">{t('checkin.additions')}</h3>
                  <Additions {...checkIn} checkIn={checkIn.id} />
                </div>
              )}
              <Agenda agenda={agenda} planId={planId} parties={parties} zone={zone} />
            </Section>
          )}
          {lastTime && (
            <Section title={<T k="checkin.last-time.decided" values={{ date: <DateText date={lastTime.on} /> }} />}>
              <DecidedLastTime lastTime={lastTime} planId={planId} parties={parties} />
            </Section>
          )}
        </div>
      </div>
    </Page>
  );
}

/** The minutes are written: what was typed here is in them, and what comes next is on the check-in's own pages. */
function Over({ view: { checkIn }, page }: { view: MeetingView; page: string }) {
  const acknowledges = checkIn.waitsFor === checkIn.you && checkIn.next === 'acknowledgement';
  return (
    <div className="mb-8">
      <Notice title={t('meeting.over')}>
        <p className="mt-3">
          {acknowledges ? (
            <LinkButton to={`${page}/acknowledgement`} kind="primary">
              {t('checkin.do.acknowledgement')}
            </LinkButton>
          ) : (
            <LinkButton to={page}>{t('checkin.to-check-in')}</LinkButton>
          )}
        </p>
      </Notice>
    </div>
  );
}
