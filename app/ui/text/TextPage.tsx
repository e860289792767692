import { Link } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { otherSide } from '~/domain/access';
import type { Change } from '~/data/pages/version-changes';
import type { AmendmentView, TextView } from '~/domain/plan/text/text-view';
import type { SentBackView } from '~/domain/plan/sign-off/sign-off-view';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Empty } from '../Empty';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { SentBack } from '../sign/SentBack';
import { Changes } from './Changes';
import { CommitmentsText } from './CommitmentsText';
import { ExpectationsText } from './ExpectationsText';
import { GoalsText } from './GoalsText';
import { PlayersText } from './PlayersText';
import { StandingLine, type TextPlace } from './StandingLine';
import { TermsText } from './TermsText';

/** The whole of a plan's text on one page, with how far the sides have come on each part. */
export function TextPage({
  text,
  sentBack,
  mayLookAsOther,
  mayWithdraw,
  mayKeep,
  changes,
}: {
  text: TextView;
  sentBack: SentBackView | null;
  mayLookAsOther: boolean;
  mayWithdraw: boolean;
  /** Whether the reader works for the vendor and may save it as a template. */
  mayKeep: boolean;
  changes: readonly Change[];
}) {
  const { planId, parties, stage, you, asOther, mayEdit } = text;
  const other = otherSide(you);
  const at = inPlan(planId, 'text');
  const place: TextPlace = { planId, stage, parties, you: asOther ? other : you };
  const add = (path: string, label: string) =>
    mayEdit && (
      <LinkButton to={`${at}/${path}/new`} kind="quiet">
        {label}
      </LinkButton>
    );
  return (
    <Page
      level={2}
      title={t('talk.title')}
      lead={leadOf(text)}
      actions={<NextAct text={text} changed={changes.length > 0} />}
      parts={parts()}
    >
      {asOther && (
        <div className="mb-6 no-print">
          <Notice title={t('talk.lead.other', { party: parties[other] })}>
            {stage === 'draft' && other === 'customer' && (
              <p>{t('talk.as-other.draft', { party: parties.customer })}</p>
            )}
            <Link to={at}>{t('talk.as-own')}</Link>
          </Notice>
        </div>
      )}
      {text.withdrawn && (
        <div className="mb-8">
          <Notice>{t('talk.withdrawn', { ...text.withdrawn, party: parties[text.withdrawn.side] })}</Notice>
        </div>
      )}
      {sentBack && <SentBack sentBack={sentBack} parties={parties} />}
      {text.amendment && <Amending text={text} amendment={text.amendment} changes={changes} />}
      {(stage === 'proposed' || (changes.length > 0 && !text.amendment?.onTable)) && <Progress text={text} />}
      <Section
        title={t('talk.goals')}
        lead={t('talk.goals.lead')}
        id="goals"
        actions={add('goals', t('talk.goals.add'))}
      >
        {text.goals.length > 0 ? (
          <GoalsText goals={text.goals} place={place} />
        ) : (
          <Empty title={t('talk.goals.empty')} example={t('talk.goals.example')} />
        )}
      </Section>
      <Section
        title={t('talk.expectations')}
        lead={t('talk.expectations.lead')}
        id="expectations"
        actions={add('expectations', t('talk.expectations.add'))}
      >
        {text.expectations.length > 0 ? (
          <ExpectationsText expectations={text.expectations} parties={parties} place={place} />
        ) : (
          <Empty title={t('talk.expectations.empty')} example={t('talk.expectations.example')} />
        )}
      </Section>
      <Commitments text={text} place={place} />
      <Section
        title={t('talk.players')}
        lead={
          text.unheard.length > 0
            ? t('talk.players.unheard', { names: text.unheard.join(', ') })
            : t('talk.players.lead')
        }
        id="players"
        actions={
          text.mayNamePlayers.length > 0 && (
            <LinkButton to={`${at}/players/new`} kind="quiet">
              {t('talk.players.add')}
            </LinkButton>
          )
        }
      >
        {text.players.length > 0 ? (
          <PlayersText players={text.players} parties={parties} planId={planId} />
        ) : (
          <Empty title={t('talk.players.empty')} example={t('talk.players.example')} />
        )}
      </Section>
      <Section title={t('talk.terms')} id="terms">
        <div className="card">
          <TermsText terms={text.terms} />
          <StandingLine standing={text.termsStanding} place={place} edit={`${at}/terms`} title={t('talk.terms')} />
        </div>
      </Section>
      <p className="mt-10 flex flex-wrap gap-x-6 border-t border-line pt-3 text-sm no-print">
        {stage !== 'draft' && (
          <Link to={inPlan(planId, 'sign-off')} className="inline-flex min-h-11 items-center">
            {t('talk.signatures')}
          </Link>
        )}
        {mayLookAsOther && !asOther && (
          <Link to={`${at}?as=other`} className="inline-flex min-h-11 items-center">
            {t('talk.as-other', { party: parties[other] })}
          </Link>
        )}
        {mayEdit && (
          <Link to={`${at}/title`} className="inline-flex min-h-11 items-center">
            {t('talk.rename')}
          </Link>
        )}
        {mayKeep && !asOther && (
          <Link to={inPlan(planId, 'template')} className="inline-flex min-h-11 items-center">
            {t('templates.save.link')}
          </Link>
        )}
        {text.mayAmend && (
          <Link to={inPlan(planId, 'amendment')} className="inline-flex min-h-11 items-center">
            {t('talk.amend.begin')}
          </Link>
        )}
        {mayWithdraw && !asOther && (
          <Link to={inPlan(planId, 'withdrawal')} className="inline-flex min-h-11 items-center">
            {t('talk.withdraw.link')}
          </Link>
        )}
      </p>
    </Page>
  );
}

const parts = () => [
  { id: 'goals', label: t('talk.goals') },
  { id: 'expectations', label: t('talk.expectations') },
  { id: 'commitments', label: t('talk.commitments') },
  { id: 'players', label: t('talk.players') },
  { id: 'terms', label: t('talk.terms') },
];

function leadOf({ stage, parties, amendment }: TextView): string {
  if (amendment)
    return t(amendment.onTable ? 'talk.lead.amended-on-table' : 'talk.lead.amended', { number: amendment.inForce });
  if (stage === 'draft') return t('talk.lead.draft', { vendor: parties.vendor });
  if (stage === 'proposed') return t('talk.lead.proposed');
  return stage === 'agreed' ? t('talk.lead.agreed') : t('talk.lead.running');
}

function NextAct({ text, changed }: { text: TextView; changed: boolean }) {
  const { planId, stage, mayEdit, mayPropose, asOther, open, parties } = text;
  if (asOther) return null;
  if (mayPropose)
    return (
      <LinkButton to={inPlan(planId, 'proposal')} kind="primary">
        {t('talk.propose', { customer: parties.customer })}
      </LinkButton>
    );
  if (text.mayAdd && stage !== 'draft' && text.toAgree > 0)
    return (
      <LinkButton to={inPlan(planId, 'text', 'agreements')} kind="primary">
        {t('talk.agree-all', { count: text.toAgree })}
      </LinkButton>
    );
  const talked = mayEdit && (stage === 'proposed' || changed) && open.vendor + open.customer === 0;
  const toSign = stage === 'agreed' || text.amendment?.onTable || talked;
  return toSign ? (
    <LinkButton to={inPlan(planId, 'sign-off')} kind="primary">
      {t('talk.to-sign-off')}
    </LinkButton>
  ) : null;
}

/** Who wants to change what, against what holds. */
function Amending({
  text,
  amendment,
  changes,
}: {
  text: TextView;
  amendment: AmendmentView;
  changes: readonly Change[];
}) {
  const { planId, parties } = text;
  const { name, side, words, inForce, mayDrop } = amendment;
  return (
    <div className="mb-8">
      <p className="mb-4 max-w-(--measure) wrap-anywhere">
        {t('talk.amend.by', { name, party: parties[side], words })}
      </p>
      <h3 className="mb-2 text-base">{t('talk.amend.changes')}</h3>
      {changes.length > 0 ? <Changes changes={changes} /> : <p className="text-ink-soft">{t('talk.amend.nothing')}</p>}
      <p className="mt-3 flex flex-wrap gap-x-6 text-sm no-print">
        <Link to={inPlan(planId, 'versions', String(inForce))} className="inline-flex min-h-11 items-center">
          {t('talk.amend.in-force', { number: inForce })}
        </Link>
        {mayDrop && (
          <Link to={inPlan(planId, 'amendment', 'drop')} className="inline-flex min-h-11 items-center">
            {t('talk.amend.drop')}
          </Link>
        )}
      </p>
    </div>
  );
}

/** Whom the talk waits for, in a sentence a side. */
function Progress({ text }: { text: TextView }) {
  const { open, parties, you, asOther } = text;
  const line = (side: 'vendor' | 'customer') =>
    side === you && !asOther
      ? t('talk.open.you', { count: open[side] })
      : t('talk.open.side', { count: open[side], side: parties[side] });
  return (
    <div className="mb-8">
      <Notice title={line('vendor')}>
        <p className="font-semibold">{line('customer')}</p>
      </Notice>
    </div>
  );
}

function Commitments({ text, place }: { text: TextView; place: TextPlace }) {
  const all = text.workstreams.flatMap(({ commitments }) => commitments);
  const of = (side: 'vendor' | 'customer') => all.filter((one) => one.side === side).length;
  return (
    <Section
      title={t('talk.commitments')}
      lead={
        all.length > 0
          ? t('talk.commitments.count', {
              count: all.length,
              vendor: of('vendor'),
              vendorName: text.parties.vendor,
              customer: of('customer'),
              customerName: text.parties.customer,
            })
          : t('talk.commitments.lead')
      }
      id="commitments"
      up
      actions={
        text.mayAdd && (
          <>
            <LinkButton to={inPlan(text.planId, 'text', 'commitments', 'new')} kind="quiet">
              {t('talk.commitments.add')}
            </LinkButton>
            <LinkButton to={inPlan(text.planId, 'text', 'import')} kind="quiet">
              {t('talk.commitments.import')}
            </LinkButton>
          </>
        )
      }
    >
      {all.length > 0 ? (
        <CommitmentsText workstreams={text.workstreams} parties={text.parties} place={place} />
      ) : (
        <Empty title={t('talk.commitments.empty')} example={t('talk.commitments.example')} />
      )}
    </Section>
  );
}
