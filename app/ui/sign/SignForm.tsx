import { Link } from '@remix-run/react';
import { inPlan } from '~/domain/addresses';
import type { FormSchema } from '~/forms/check';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Facts } from '../Facts';
import { CheckboxField, Hidden } from '../form/fields';
import { Form } from '../form/Form';
import { Section } from '../Page';
import { CodeField, ProofStep } from './ProofStep';

const schema = () => import('~/forms/sign').then((m) => m.signForm);

export interface SignFormProps {
  /** The address that the signature is sent to, whose `/code` mails a code; a plan's sign-off where none is given. */
  at?: string;
  /** What is ticked, and what stands above, where it is no version of a plan. */
  consent?: string;
  heading?: string;
  form?: { readonly name: string; readonly schema: () => Promise<FormSchema> };
  planId?: string;
  party: string;
  version: { number: number; hash: string };
  title: string;
  signer: { name: string; position: string; onBehalfOf: string | null };
  email: string;
  /** The last proof is younger than five minutes. */
  fresh: boolean;
  /** Which code was asked for. */
  proof: string | null;
  sendBack: boolean;
  /** They can name somebody to sign in their place. */
  delegate?: boolean;
}

/** The signature: consent words, name as it will stand, and where it is needed the code that shows who it is. */
export function SignForm(props: SignFormProps) {
  const { party, version, title, signer, email, fresh, proof, sendBack, delegate } = props;
  const { at = inPlan(props.planId ?? '', 'sign-off'), form = { name: 'sign', schema } } = props;
  const { onBehalfOf } = signer;
  const ofPlan = onBehalfOf
    ? t('sign.consent.words-for', { number: version.number, title, party, name: onBehalfOf })
    : t('sign.consent.words', { number: version.number, title, party });
  const words = props.consent ?? ofPlan;
  const behalf = onBehalfOf ? [t('sign.on-behalf', { name: onBehalfOf })] : [];
  return (
    <Section title={props.heading ?? t('sign.sign.for', { party })} id="sign">
      <div className="card">
        <ProofStep at={`${at}/code`} email={email} fresh={fresh} proof={proof} />
        <Form
          name={form.name}
          schema={form.schema}
          // A wrong code leads back here, to try again with the code that was asked for.
          action={proof ? `${at}?proof=${proof}` : at}
          submit={t('sign.sign')}
          beside={
            sendBack && (
              <LinkButton to={`${at}/return`} kind="secondary">
                {t('sign.return')}
              </LinkButton>
            )
          }
        >
          <Hidden name="version" value={String(version.number)} />
          <Hidden name="hash" value={version.hash} />
          <Hidden name="proof" value={proof ?? ''} />
          <Facts facts={[[t('sign.as'), [signer.name, signer.position, ...behalf].filter(Boolean).join(', ')]]} />
          <CodeField fresh={fresh} />
          <CheckboxField name="consent" label={words} />
        </Form>
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
