import { t } from '~/words';
import { ActButton } from '../form/ActButton';
import { Notice } from '../Notice';

/** What is known of who signs, and what is asked of them before. */
export interface Proving {
  readonly email: string;
  /** The last proof is younger than five minutes. */
  readonly fresh: boolean;
  /** Which code was asked for. */
  readonly proof: string | null;
}

/** How a code is asked for. */
export interface AskingForCode {
  /** Where; the page's own address when absent. */
  readonly at?: string;
  /** What the action answers to. */
  readonly name?: string;
  /** Hidden fields that go along. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Before a signature: whether it is them, and a code by mail where that was too long ago. */
export function ProofStep({ email, fresh, proof, asking }: Proving & { asking: AskingForCode }) {
  const { at, name = 'code', fields = {} } = asking;
  // Each asking by an address of its own is an act of its own; a step of the same page is known by its name alone.
  const thing = at && proof ? { thing: proof } : {};
  return (
    <div className="mb-6">
      {fresh ? (
        <Notice kind="done">{t('sign.proof.fresh')}</Notice>
      ) : (
        <>
          <h3 className="text-base">{t('sign.proof')}</h3>
          <p className="mb-3">{proof ? t('sign.proof.sent', { email }) : t('sign.proof.lead', { email })}</p>
          <ActButton name={name} {...(at ? { action: at } : {})} fields={fields} {...thing}>
            {proof ? t('sign.proof.again') : t('sign.proof.send')}
          </ActButton>
        </>
      )}
    </div>
  );
}
