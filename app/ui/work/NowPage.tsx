import { otherSide } from '~/domain/access';
import type { NowView } from '~/data/pages/now';
import { inPlan } from '~/domain/addresses';
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
import { TurnList } from './TurnList';
import { Link } from '@remix-run/react';

/** The first page of a plan: what waits for the reader, then for their side, then for the other; then how it stands. */
export function NowPage({ view }: { view: NowView }) {
  const { parties, you, court, planId } = view;
  const href = inPlan(planId);
  const planOf = () => href;
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
      {court.mine.length > 0 ? (
        <TurnList turns={court.mine} planOf={planOf} first />
      ) : (
        <p className="text-ink-soft">{t('work.now.mine-none')}</p>
      )}
      {view.agreeing && <Agreeing agreeing={view.agreeing} parties={parties} href={href} />}
      {(working || court.ours.length > 0) && (
        <Section title={t('work.now.ours', { party: parties[you] })}>
          {court.ours.length > 0 ? (
            <TurnList turns={court.ours} planOf={planOf} parties={parties} shown={5} />
          ) : (
            <p className="text-ink-soft">{t('work.now.ours-none', { party: parties[you] })}</p>
          )}
        </Section>
      )}
      {(working || court.theirs.length > 0) && (
        <Section title={t('work.now.theirs', { party: other })}>
          {court.theirs.length > 0 ? (
            <TurnList turns={court.theirs} planOf={planOf} parties={parties} theirs shown={8} />
          ) : (
            <p className="text-ink-soft">{t('work.now.theirs-none', { party: other })}</p>
          )}
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
