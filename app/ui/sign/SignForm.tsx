import { inPlan } from '~/domain/addresses';
import { t } from '~/words';
import { LinkButton } from '../Button';
import { Facts } from '../Facts';
import { ActButton } from '../form/ActButton';
import { CheckboxField, Hidden, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { Notice } from '../Notice';
import { Section } from '../Page';

const schema = () => import('~/forms/sign').then((m) => m.signForm);

export interface SignFormProps {
  planId: string;
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
}

/** The signature: consent words, name as it will stand, and where it is needed the code that shows who it is. */
export function SignForm({ planId, party, version, title, signer, email, fresh, proof, sendBack }: SignFormProps) {
  const at = inPlan(planId, 'sign-off');
  const { onBehalfOf } = signer;
  const words = onBehalfOf
    ? t('sign.consent.words-for', { number: version.number, title, party, name: onBehalfOf })
    : t('sign.consent.words', { number: version.number, title, party });
  const behalf = onBehalfOf ? [t('sign.on-behalf', { name: onBehalfOf })] : [];
  return (
    <Section title={t('sign.sign.for', { party })} id="sign">
      <div className="card">
        {!fresh && (
          <div className="mb-6">
            <h3 className="text-base">{t('sign.proof')}</h3>
            <p className="mb-3">{proof ? t('sign.proof.sent', { email }) : t('sign.proof.lead', { email })}</p>
            <ActButton name="code" action={`${at}/code`} {...(proof ? { thing: proof } : {})}>
              {proof ? t('sign.proof.again') : t('sign.proof.send')}
            </ActButton>
          </div>
        )}
        {fresh && (
          <div className="mb-6">
            <Notice kind="done">{t('sign.proof.fresh')}</Notice>
          </div>
        )}
        <Form
          name="sign"
          schema={schema}
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
          {!fresh && (
            <TextField
              name="code"
              label={t('sign.proof.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              size="short"
            />
          )}
          <CheckboxField name="consent" label={words} />
        </Form>
      </div>
    </Section>
  );
}
