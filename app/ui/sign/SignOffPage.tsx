import { Link } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import { otherSide } from '~/domain/access';
import type { Change } from '~/data/pages/version-changes';
import type { SignOffView, VersionView } from '~/domain/plan/sign-off/sign-off-view';
import { T } from '~/words/T';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { InstantText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { Empty } from '../Empty';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import { Changes } from '../text/Changes';
import { Brief } from './Brief';
import { Delegations } from './Delegations';
import { FreezePart } from './FreezePart';
import type { Proving } from './ProofStep';
import { SentBack } from './SentBack';
import { Hash, Signatures } from './Signatures';
import { SignForm } from './SignForm';
import { VersionText } from './VersionText';

export interface SignOffPageProps {
  view: SignOffView;
  /** Why the text cannot be fixed, besides open parts. */
  said: string | null;
  /** Where the terms say otherwise than the vendor's fit policy, before the text is fixed. */
  beside: string | null;
  /** What the reader would consent to by signing. */
  consent: string;
  proving: Proving;
  /** Why a signature was not taken, when somebody was first and there is nothing left to sign. */
  overtaken: string | null;
  /** What it says differently from the last version that the reader's side signed. */
  changed: {
    /** Which version they signed last, and whether the reader did themselves. */
    readonly since: number;
    readonly byYou: boolean;
    readonly changes: readonly Change[];
    readonly agreedMeanwhile: boolean;
  } | null;
}

const schema = () => import('~/forms/sign').then((m) => m.signForm);

/** From the last open part to both signatures: for an executive, everything that is needed to sign, on one page. */
export function SignOffPage({ view, said, beside, consent, proving, overtaken, changed }: SignOffPageProps) {
  const { planId, stage, parties, version, onTable, you } = view;
  return (
    <Page
      level={2}
      title={t('sign.title')}
      lead={leadOf(view)}
      actions={<Link to={inPlan(planId, 'documents')}>{t('documents.link')}</Link>}
    >
      {overtaken && (
        <div role="alert" className="mb-8">
          <Notice kind="attention">{overtaken}</Notice>
        </div>
      )}
      {view.sentBack && <SentBack sentBack={view.sentBack} parties={parties} />}
      <FreezePart view={view} said={said} beside={beside} />
      {stage !== 'proposed' && (!version || (stage === 'withdrawn' && version.inForceAt === null)) && (
        <Empty title={t('sign.nothing')}>
          {stage === 'draft' ? t('sign.nothing.draft') : t('sign.nothing.withdrawn')}
        </Empty>
      )}
      {version && (onTable || version.inForceAt) && (
        <>
          {onTable && version.signatures[you] && (
            <div className="mb-8">
              <Notice kind="done">{t('sign.done', { party: parties[you], other: parties[otherSide(you)] })}</Notice>
            </div>
          )}
          {view.maySign && (
            <p className="mb-6 no-print">
              <a href="#sign" className="button button-secondary">
                {t('sign.straight')}
              </a>
            </p>
          )}
          {changed && (
            <Section
              title={t(changed.byYou ? 'sign.changes.you' : 'sign.changes', {
                number: changed.since,
                party: parties[you],
              })}
              lead={changed.agreedMeanwhile ? t('sign.changes.agreed') : undefined}
            >
              {changed.changes.length > 0 ? <Changes changes={changed.changes} /> : <p>{t('sign.changes.none')}</p>}
            </Section>
          )}
          <Brief version={version} />
          {view.maySign && (
            <SignForm
              heading={t('sign.sign.for', { party: parties[you] })}
              at={inPlan(planId, 'sign-off')}
              form={{ name: 'sign', schema }}
              version={version}
              signer={view.signer}
              consent={consent}
              proving={proving}
              sendBack={view.maySendBack}
              delegate={view.mayDelegate}
            />
          )}
          <Section
            title={version.inForceAt ? t('sign.certificate') : t('sign.signatures')}
            lead={version.inForceAt ? t('sign.certificate.lead') : undefined}
          >
            <VersionFacts version={version} />
            <Signatures version={version} parties={version.text.parties} executives={view.executives} you={you} />
            {version.inForceAt && (
              <p className="mt-2 no-print">
                <Link
                  to={inPlan(planId, 'documents', `certificate-${version.number}`)}
                  className="inline-flex min-h-11 items-center"
                >
                  {t('documents.certificate.open')}
                </Link>
              </p>
            )}
          </Section>
          {!view.maySign && view.maySendBack && (
            <p className="mt-8">
              <LinkButton to={inPlan(planId, 'sign-off', 'return')}>{t('sign.return')}</LinkButton>
            </p>
          )}
          <div className="mt-10">
            <Disclosure summary={t('sign.text', { number: version.number })}>
              <VersionText version={version} />
            </Disclosure>
            <p className="no-print">
              <Link
                to={inPlan(planId, 'versions', String(version.number))}
                className="inline-flex min-h-11 items-center"
              >
                {t('sign.text.open')}
              </Link>
            </p>
          </div>
        </>
      )}
      <Delegations view={view.maySign ? { ...view, mayDelegate: false } : view} />
      <OtherVersions view={view} />
    </Page>
  );
}

/** What was fixed before, and what became of it: nothing that was on the table is out of reach. */
function OtherVersions({ view: { planId, others } }: { view: Pick<SignOffView, 'planId' | 'others'> }) {
  if (others.length === 0) return null;
  return (
    <div className="mt-10 no-print">
      <Section title={t('sign.versions')}>
        <ul>
          {others.map(({ number, state, replacedBy }) => (
            <li key={number} className="flex flex-wrap items-center gap-x-3">
              <Link to={inPlan(planId, 'versions', String(number))} className="inline-flex min-h-11 items-center">
                {t('sign.version', { number })}
              </Link>
              <span className="text-sm text-ink-soft">{t(`sign.version.${state}`, { by: replacedBy ?? 0 })}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** Hash, who fixed the text and when, and since when it is in force. */
export function VersionFacts({ version }: { version: VersionView }) {
  const { frozenBy, frozenAt, inForceAt, zone, hash, erased } = version;
  return (
    <div className="mb-4 text-sm">
      <p>
        <T k="sign.frozen" values={{ name: frozenBy, at: <InstantText instant={frozenAt} zone={zone} /> }} />
      </p>
      {inForceAt && (
        <p className="font-semibold">
          <T k="sign.certificate.in-force" values={{ at: <InstantText instant={inForceAt} zone={zone} /> }} />
        </p>
      )}
      <p>
        <span className="text-ink-soft">{t('sign.hash')}</span> <Hash hash={hash} />
      </p>
      {erased && <p className="max-w-(--measure)">{t('sign.erased')}</p>}
    </div>
  );
}

function leadOf({ stage, onTable, freeze }: SignOffView): string | undefined {
  if (stage === 'proposed') return t('sign.lead.proposed');
  if (stage === 'running' && onTable) return t('sign.lead.amended');
  if (stage === 'running' && freeze) return t('sign.lead.amending');
  return onTable ? t('sign.lead.agreed') : undefined;
}
