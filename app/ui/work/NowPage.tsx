import { otherSide } from '~/domain/access';
import type { CourtView } from '~/data/pages/court';
import type { NowView } from '~/data/pages/now';
import { inPlan } from '~/domain/addresses';
import type { Whose } from '~/domain/plan/court/court';
import { t } from '~/words';
import { T } from '~/words/T';
import { LinkButton } from '../Button';
import { DateText } from '../DateText';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { Agreeing } from './Agreeing';
import { CheckInCard } from './CheckInCard';
import { PlanZone } from './PlanZone';
import { RecordLines } from './RecordLines';
import { Turns } from './TurnList';
import { Link } from '@remix-run/react';

/** The first page of a plan: what waits for the reader, then for their side, then for the other; then how it stands. */
export function NowPage({ view }: { view: NowView }) {
  const { parties, you, court, planId } = view;
  const href = inPlan(planId);
  const other = parties[otherSide(you)];
  const working = view.stage === 'running';
  return (
    <Page level={2} title={t('work.now.mine')}>
      {view.withdrawn && (
        <Notice title={t('work.now.withdrawn', { party: parties[view.withdrawn.by] })}>
          <p className="whitespace-pre-line wrap-anywhere">{view.withdrawn.words}</p>
        </Notice>
      )}
      {view.stage === 'closed' && <Notice>{t('work.now.ended')}</Notice>}
      <Waiting whose="mine" court={court} href={href} none={t('work.now.mine-none')} />
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
      {working && (
        <Section title={t('work.now.check-in')}>
          <CheckInCard checkIn={view.checkIn} parties={parties} href={href} />
        </Section>
      )}
      {view.record && (
        <Section title={t('work.now.record')} actions={<Link to={`${href}/record`}>{t('work.now.record-link')}</Link>}>
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
