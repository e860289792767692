import { Link } from '@remix-run/react';
import type { WhoSigns } from '~/domain/plan/sign-off/principal';
import type { FormSchema } from '~/forms/check';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Section } from '../Page';
import type { Proving } from './ProofStep';
import { SigningForm } from './SigningForm';

export interface SignFormProps {
  heading: string;
  /** The address that the signature is sent to, whose `/code` mails a code. */
  at: string;
  form: { readonly name: string; readonly schema: () => Promise<FormSchema> };
  version: { readonly number: number; readonly hash: string };
  signer: WhoSigns;
  consent: string;
  proving: Proving;
  sendBack: boolean;
  /** They can name somebody to sign in their place. */
  delegate?: boolean;
}

/** The signature under a version, of a plan or of a policy: or it is sent back, or left to somebody else. */
export function SignForm({ heading, at, form, version, sendBack, delegate, ...signing }: SignFormProps) {
  return (
    <Section title={heading} id="sign">
      <div className="card">
        <SigningForm
          {...form}
          {...signing}
          at={at}
          asking={{ at: `${at}/code` }}
          what={{ version: String(version.number), hash: version.hash }}
          submit={t('sign.sign')}
          beside={
            sendBack && (
              <LinkButton to={`${at}/return`} kind="secondary">
                {t('sign.return')}
              </LinkButton>
            )
          }
        />
        {delegate && (
          <p className="mt-3 text-sm">
            <Link to={`${at}/delegate`} className="inline-flex min-h-11 items-center">
              {t('sign.delegate.name')}
            </Link>
          </p>
        )}
      </div>
    </Section>
  );
}
