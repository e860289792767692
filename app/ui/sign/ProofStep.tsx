import type { Proving } from '~/domain/sign-in/proving';
import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { Notice } from '../Notice';
import { PasskeyButton } from '../passkey/PasskeyButton';

export type { Proving };

/** How a code is asked for. */
export interface AskingForCode {
  /** Where; the page's own address when absent. */
  readonly at?: string;
  /** What the action answers to. */
  readonly name?: string;
  /** Hidden fields that go along. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Before a signature: whether it is them, and where that was too long ago a passkey or a code by mail. */
export function ProofStep({
  email,
  fresh,
  proof,
  passkey,
  provider,
  asking,
  ofPage = false,
  onProved,
}: Proving & {
  asking: AskingForCode;
  /** The page asks nothing else, and its heading says so. */
  ofPage?: boolean;
  onProved?: () => void;
}) {
  const { at, name = 'code', fields = {} } = asking;
  // Each asking by an address of its own is an act of its own; a step of the same page is known by its name alone.
  const thing = at && proof ? { thing: proof } : {};
  return (
    <div className="mb-6">
      {fresh ? (
        <Notice kind="done">{t('sign.proof.fresh')}</Notice>
      ) : (
        <>
          {!ofPage && <h3 className="text-base">{t('sign.proof')}</h3>}
          <p className="mb-3">{proof ? t('sign.proof.sent', { email }) : t('sign.proof.lead', { email })}</p>
          <div className="flex flex-wrap items-start gap-3">
            {passkey && (
              <PasskeyButton
                name="proof"
                place={passkey}
                asks={{ at: '/you/passkeys/challenge', fields: { purpose: 'proof' } }}
                sends={{ at: '/you/proof/passkey' }}
                {...(onProved ? { onTaken: onProved } : {})}
              >
                {t('passkey.prove')}
              </PasskeyButton>
            )}
            {provider && <AtProvider {...provider} stays={!at} />}
            <ActButton name={name} {...(at ? { action: at } : {})} fields={fields} {...thing}>
              {proof ? t('sign.proof.again') : t('sign.proof.send')}
            </ActButton>
          </div>
        </>
      )}
    </div>
  );
}

/**
 * To be asked anew at one's own company, and back. A step of a page that holds what was typed in the step before is not left for that:
 * there it is shown in a new tab, and holds here too.
 */
function AtProvider({ host, to, stays }: { host: string; to: string; stays: boolean }) {
  if (!stays)
    return (
      <ActButton name="proof-provider" action="/you/proof/provider" fields={{ to }}>
        {t('sso.prove', { host })}
      </ActButton>
    );
  return (
    <div>
      <a href="/you/proof?to=/you" target="_blank" rel="noreferrer" className="button button-secondary">
        {t('sso.prove.new-tab', { host })}
      </a>
      <p className="mt-2 text-sm text-ink-soft">{t('sso.prove.new-tab.lead')}</p>
    </div>
  );
}
