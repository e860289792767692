import { otherSide } from '~/domain/access';
import type { CourtView } from '~/data/pages/court';
import type { NowView } from '~/data/pages/now';
import { inPlan } from '~/domain/addresses';
import { ENDING_DAYS } from '~/domain/plan/closing/ending-days';
import type { Whose } from '~/domain/plan/court/court';
import { t } from '~/words';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { DateText } from '../DateText';
import { Notice } from '../Notice';
import { NoticeLines } from '../notice/NoticeLines';
import { Page, Section } from '../Page';
import { ToHear } from '../text/ToHear';
import { Agreeing } from './Agreeing';
import { CheckInCard } from './CheckInCard';
import { PlanZone } from './PlanZone';
import { RecordLines } from './RecordLines';
import { Turns } from './TurnList';
import { Link } from '@remix-run/react';
import { isLive } from '~/domain/plan/state/plan';

/** The first page of a plan: what waits for the reader, then for their side, then for the other; then how it stands. */
export function NowPage({ view }: { view: NowView }) {
  const { parties, you, court, planId } = view;
  const href = inPlan(planId);
  const other = parties[otherSide(you)];
  const working = isLive(view);
  const over = view.closed !== null || view.withdrawn !== null;
  return (
    <Page level={2} title={t(over ? 'work.now.over' : 'work.now.mine')}>
      {view.withdrawn && (
        <Withdrawn view={view.withdrawn} party={parties[view.withdrawn.by]} exports={`${href}/exports`} />
      )}
      <Over view={view} />
      {(!over || court.mine.length > 0) && (
        <Waiting whose="mine" court={court} href={href} none={t('work.now.mine-none')} />
      )}
      {view.partingSharedOn && <Parting view={view} on={view.partingSharedOn} />}
      {view.agreeing && <Agreeing agreeing={view.agreeing} parties={parties} href={href} />}
      {(working || court.ours.length > 0) && (
        <Section title={t('work.now.ours', { party: parties[you] })}>
          <Waiting whose="ours" court={court} href={href} none={t('work.now.ours-none', { party: parties[you] })} />
        </Section>
      )}
      {(working || court.theirs.length > 0) && (
        <Section title={t('work.now.theirs', { party: other })}>
          <Waiting whose="theirs" court={court} href={href} none={t('work.now.theirs-none', { party: other })} />
        </Section>
      )}
      {view.notices.length > 0 && (
        <Section title={t('notice.title')} actions={<Link to={`${href}/notices`}>{t('notice.record.all')}</Link>}>
          <NoticeLines notices={view.notices} planId={planId} />
        </Section>
      )}
      {working && (
        <Section title={t('work.now.check-in')}>
          <CheckInCard checkIn={view.checkIn} parties={parties} href={href} />
        </Section>
      )}
      {view.toHear && (
        <Section title={t('talk.players.to-hear-title', { moment: view.toHear.moment })}>
          <ToHear toHear={view.toHear} planId={planId} />
        </Section>
      )}
      {view.record && (
        <Section
          title={t(over ? 'work.now.record-over' : 'work.now.record')}
          actions={<Link to={`${href}/record`}>{t('work.now.record-link')}</Link>}
        >
          <RecordLines record={view.record} parties={parties} you={you} />
        </Section>
      )}
      <Section title={t('work.now.frame')}>
        <TimeFrame view={view} />
      </Section>
      {working && (
        <p className="mt-6">
          <LinkButton to={`${href}/commitments`} kind="quiet">
            {t('work.now.show-commitments')}
          </LinkButton>
        </p>
      )}
      <PlanZone zone={view.zone} />
    </Page>
  );
}

/** A plan that is over: how, what of it stays, and the open door. */
function Over({ view: { closed, withdrawn, mayStartAgain, parties, planId } }: { view: NowView }) {
  if (!closed && !(withdrawn && mayStartAgain)) return null;
  return (
    <div className="mb-8">
      {closed && (
        <Notice title={t(`closing.now.${closed.how}`, parties)}>
          {closed.words && <p className="mb-2 whitespace-pre-line wrap-anywhere">“{closed.words}”</p>}
          <p>
            <T
              k="closing.now.words"
              values={{
                name: closed.name,
                party: parties[closed.by],
                on: <DateText date={closed.on} />,
                until: <DateText date={closed.keepUntil} />,
              }}
            />{' '}
            {t('closing.now.deleted', ENDING_DAYS)}
          </p>
        </Notice>
      )}
      <p className="mt-3 flex flex-wrap gap-3 no-print">
        {closed && (
          <>
            <LinkButton to={inPlan(planId, 'documents', 'closing')}>{t('documents.closing')}</LinkButton>
            <LinkButton to={inPlan(planId, 'exports')}>{t('closing.now.exports')}</LinkButton>
          </>
        )}
        {mayStartAgain && (
          <LinkButton to={inPlan(planId, 'again')} kind="quiet">
            {t('closing.now.again')}
          </LinkButton>
        )}
      </p>
    </div>
  );
}

/** By whom and why it ended, what became of what was open, and where all of it is taken along. */
function Withdrawn({
  view: { name, on, words, keepUntil },
  party,
  exports,
}: {
  view: NonNullable<NowView['withdrawn']>;
  party: string;
  exports: string;
}) {
  return (
    <Notice title={<T k="work.now.withdrawn" values={{ name, party, on: <DateText date={on} /> }} />}>
      <p className="whitespace-pre-line wrap-anywhere">“{words}”</p>
      <p className="mt-2">
        {t('work.now.withdrawn-open')}
        {keepUntil && (
          <>
            {' '}
            <T k="work.now.withdrawn-kept" values={{ until: <DateText date={keepUntil} /> }} />{' '}
            {t('closing.now.deleted', ENDING_DAYS)}
          </>
        )}
      </p>
      <p>
        <Link to={exports} className="inline-flex min-h-11 items-center">
          {t('work.now.withdrawn-take')}
        </Link>
      </p>
    </Notice>
  );
}

/** One of the three lists, and the way to what it leaves out. */
function Waiting({ whose, court, href, none }: { whose: Whose; court: CourtView; href: string; none: string }) {
  const rest = court.rest[whose];
  if (court[whose].length === 0) return <p className="text-ink-soft">{none}</p>;
  return (
    <>
      <Turns
        turns={court[whose]}
        planOf={() => href}
        first={whose === 'mine'}
        named={whose !== 'mine'}
        theirs={whose === 'theirs'}
      />
      {rest && (
        <p>
          <Link to={`${href}/commitments?turn=${whose}&by=due`} className="inline-flex min-h-11 items-center">
            {t('work.now.rest', { ...rest })}
          </Link>
        </p>
      )}
    </>
  );
}

/** How the two sides part, once it is shared: for everybody who sits in the plan. */
function Parting({ view: { planId, parties }, on }: { view: NowView; on: string }) {
  return (
    <Section title={t('transition.title')}>
      <p className="mb-3">
        <T k="transition.card.shared" values={{ ...parties, on: <DateText date={on} /> }} />
      </p>
      <LinkButton to={inPlan(planId, 'transition')}>{t('transition.card.open')}</LinkButton>
    </Section>
  );
}

function TimeFrame({ view: { timeFrame } }: { view: NowView }) {
  const { state, start, end, left } = timeFrame;
  const dates = { start: <DateText date={start} />, end: <DateText date={end} /> };
  return (
    <p>
      {state === 'ahead' && <T k="work.now.frame.ahead" values={dates} />}
      {state === 'running' && <T k="work.now.frame.running" values={{ ...dates, left }} />}
      {state === 'over' && <T k="work.now.frame.over" values={dates} />}
    </p>
  );
}
