import type { Change } from '~/data/pages/version-changes';
import type { PolicyVersionView } from '~/data/pages/policy';
import { policyAddress } from '~/domain/addresses';
import { t } from '~/words';
import { Facts } from '../Facts';
import { Notice } from '../Notice';
import { Page, Section } from '../Page';
import type { Proving } from '../sign/ProofStep';
import { Hash } from '../sign/Signatures';
import { SignForm } from '../sign/SignForm';
import { Changes } from '../text/Changes';
import { Answer } from './PolicyPage';

interface PolicyVersionPageProps {
  workspaceId: string;
  /** Of the workspace. */
  name: string;
  version: PolicyVersionView;
  /** What it says differently from the version that held when it was written. */
  changed: { readonly number: number; readonly changes: readonly Change[] } | null;
  /** The reader as they sign; null where nothing is asked of them. */
  signer: { readonly name: string; readonly office: string } | null;
  /** What they would consent to by signing. */
  consent: string;
  proving: Proving;
  /** Why a signature was not taken, where there is nothing left to sign. */
  overtaken: string | null;
}

const schema = () => import('~/forms/policy').then((m) => m.policySignForm);

/** One version of the fit policy: what it changes, the whole text, who signed which hash when, and the signature where one is asked for. */
export function PolicyVersionPage(props: PolicyVersionPageProps) {
  const { workspaceId, name, version, changed, signer, consent, proving, overtaken } = props;
  const { number, state, lines, leaders, hash } = version;
  return (
    <Page
      title={t('policy.version-of', { number })}
      lead={t(`policy.state.${state}`)}
      crumbs={[{ href: policyAddress(workspaceId), label: t('policy.title') }]}
    >
      {overtaken && (
        <div role="alert" className="mb-8">
          <Notice kind="attention">{overtaken}</Notice>
        </div>
      )}
      {changed && changed.changes.length > 0 && (
        <Section title={t('policy.changes', { number: changed.number })}>
          <Changes changes={changed.changes} />
        </Section>
      )}
      <Section title={t('policy.text')}>
        <Facts facts={lines} />
      </Section>
      <Section title={t('policy.signatures')}>
        <ul className="grid gap-4">
          {leaders.map((leader) => (
            <li key={leader.who} className="wrap-anywhere keep-together">
              <p className="font-semibold">
                <Answer leader={leader} />
              </p>
              {leader.words && <p className="whitespace-pre-line">“{leader.words}”</p>}
              {leader.consent && (
                <Facts
                  facts={[
                    [t('sign.signatures.words'), leader.consent],
                    [t('sign.signatures.known'), leader.knownBy],
                    [t('sign.signatures.same'), <Hash key="hash" hash={leader.hash} />],
                  ]}
                />
              )}
            </li>
          ))}
        </ul>
        {hash && (
          <div className="mt-5">
            <Facts facts={[[t('policy.hash'), <Hash key="hash" hash={hash} />]]} />
          </div>
        )}
        {version.erased && <p className="mt-3 text-sm text-ink-soft">{t('policy.erased')}</p>}
      </Section>
      {signer && hash && (
        <SignForm
          heading={t('policy.sign.for', { name })}
          at={policyAddress(workspaceId, number)}
          form={{ name: 'sign-policy', schema }}
          version={{ number, hash }}
          signer={{ name: signer.name, position: signer.office, onBehalfOf: null }}
          consent={consent}
          proving={proving}
          sendBack
        />
      )}
    </Page>
  );
}
