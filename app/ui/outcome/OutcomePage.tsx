import { Link } from '@remix-run/react';
import type { OutcomeShown, OutcomeView } from '~/data/pages/outcome';
import { inPlan } from '~/domain/addresses';
import { notAgreed, type MustAgree } from '~/domain/plan/agreement/who-must-agree';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Disclosure } from '../Disclosure';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { EvidenceRead, type Read } from '../record/EvidenceRead';
import type { Proving } from '../sign/ProofStep';
import { Heard, Notices, WhenOpened } from './Around';
import { Deciding } from './Deciding';
import { LastResort } from './LastResort';
import { MustAgreeList } from './MustAgree';
import { OutcomeOnRecord } from './OutcomeParts';

export interface OutcomePageProps {
  view: OutcomeView;
  evidence: Read;
  /** Whom the vendor's own policy asks before it parts; nobody for the customer's side. */
  asked: readonly MustAgree[];
  /** What the reader would consent to by signing. */
  consent: string;
  proving: Proving;
  /** Why a signature was not taken, when there is nothing left to sign. */
  overtaken: string | null;
}

/** How it ends: from what the record says to a decision of both sides. */
export function OutcomePage({ view, evidence, asked, consent, proving, overtaken }: OutcomePageProps) {
  const { planId, deciding, outcomes, stage, may, barring, parties } = view;
  const at = inPlan(planId, 'outcome');
  const now = deciding ? outcomes[0] : undefined;
  const decided = !deciding && stage !== 'running' ? outcomes[0] : undefined;
  const past = outcomes.filter((one) => one !== now && one !== decided);
  return (
    <Page
      level={2}
      title={t('outcome.title')}
      lead={leadOf(view, now)}
      actions={
        may.open && (
          <LinkButton to={`${at}/opening`} kind={view.isOver && !view.extending ? 'primary' : 'secondary'}>
            {t('outcome.open')}
          </LinkButton>
        )
      }
    >
      {overtaken && (
        <div role="alert" className="mb-8">
          <Notice kind="attention">{overtaken}</Notice>
        </div>
      )}
      {now && <Deciding view={view} outcome={now} notAgreed={notAgreed(asked)} consent={consent} proving={proving} />}
      {view.extending && (
        <div className="mb-8">
          <Notice kind="attention">
            <p className="mb-3">{t('outcome.next.extend')}</p>
            <LinkButton to={inPlan(planId, 'sign-off')} kind="primary">
              {t('outcome.next.extend.act')}
            </LinkButton>
          </Notice>
        </div>
      )}
      {decided && <Decided view={view} outcome={decided} />}
      <Section
        title={t('outcome.reading')}
        actions={<Link to={inPlan(planId, 'record')}>{t('outcome.reading.more')}</Link>}
      >
        <EvidenceRead view={evidence} planId={planId} short />
      </Section>
      {stage === 'running' && <WhenOpened view={view} />}
      {(stage === 'running' || now) && (
        <>
          <Section title={t('outcome.resort')} lead={t('outcome.resort.lead')} id="last-resort">
            <LastResort view={view} />
            {now && barring.length > 0 && (
              <p className="mt-3 max-w-(--measure)">{t('outcome.override.bars', parties)}</p>
            )}
            {may.override && (
              <p className="mt-3 no-print">
                <LinkButton to={`${at}/override`}>{t('outcome.override.link')}</LinkButton>
              </p>
            )}
          </Section>
          {asked.length > 0 && (
            <div className="my-8">
              <MustAgreeList asked={asked} party={parties[view.you]} planId={planId} />
            </div>
          )}
          <Heard view={view} />
          <Notices view={view} />
        </>
      )}
      {past.length > 0 && (
        <Section title={t('outcome.past')}>
          {past.map((one) => (
            <Disclosure key={one.id} summary={t('outcome.number', { number: one.number })}>
              <OutcomeOnRecord outcome={one} view={view} />
              <AsDocument outcome={one} planId={planId} />
            </Disclosure>
          ))}
        </Section>
      )}
    </Page>
  );
}

/** It is decided: what was, what follows, and both sides’ words beside it. */
function Decided({ view, outcome }: { view: OutcomeView; outcome: OutcomeShown }) {
  const choice = outcome.decisions.find(({ effectiveAt }) => effectiveAt)?.choice;
  return (
    <>
      {choice && (
        <div className="mb-6">
          <Notice kind="done">{t(`outcome.next.${choice}`)}</Notice>
        </div>
      )}
      <OutcomeOnRecord outcome={outcome} view={view} />
      <AsDocument outcome={outcome} planId={view.planId} />
    </>
  );
}

/** What was decided, to hand on. */
function AsDocument({ outcome: { number, decidedAt }, planId }: { outcome: OutcomeShown; planId: string }) {
  if (!decidedAt) return null;
  return (
    <p className="mt-3 no-print">
      <Link
        to={inPlan(planId, 'documents', `decision-${number}`)}
        className="inline-flex min-h-11 items-center sm:min-h-8"
      >
        {t('documents.open')}
      </Link>
    </p>
  );
}

function leadOf({ stage, outcomes }: OutcomeView, now: OutcomeShown | undefined): string {
  if (now) return t(now.openedAt ? 'outcome.lead.deciding' : 'outcome.lead.voting');
  if (stage === 'running') return t('outcome.lead.running');
  if (outcomes[0]?.decidedAt) return t('outcome.lead.decided');
  return t(stage === 'withdrawn' ? 'outcome.lead.withdrawn' : 'outcome.lead.over');
}
