import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { TextField } from '../form/fields';
import { Notice } from '../Notice';

export interface ProofStepProps {
  /** Where a code is asked for. */
  at: string;
  email: string;
  /** The last proof is younger than five minutes. */
  fresh: boolean;
  /** Which code was asked for. */
  proof: string | null;
  /** Hidden fields that go along with the asking. */
  fields?: Readonly<Record<string, string>>;
}

/** Before a signature: whether it is them, and a code by mail where that was too long ago. */
export function ProofStep({ at, email, fresh, proof, fields = {} }: ProofStepProps) {
  if (fresh)
    return (
      <div className="mb-6">
        <Notice kind="done">{t('sign.proof.fresh')}</Notice>
      </div>
    );
  return (
    <div className="mb-6">
      <h3 className="text-base">{t('sign.proof')}</h3>
      <p className="mb-3">{proof ? t('sign.proof.sent', { email }) : t('sign.proof.lead', { email })}</p>
      <ActButton name="code" action={at} fields={fields} {...(proof ? { thing: proof } : {})}>
        {proof ? t('sign.proof.again') : t('sign.proof.send')}
      </ActButton>
    </div>
  );
}

/** Where the code is typed, within the form that signs. */
export const CodeField = ({ fresh }: { fresh: boolean }) =>
  fresh ? null : (
    <TextField name="code" label={t('sign.proof.code')} inputMode="numeric" autoComplete="one-time-code" size="short" />
  );
