import { useState, type ReactNode } from 'react';
import type { WhoSigns } from '~/domain/plan/sign-off/principal';
import { tickOf } from '~/forms/tick';
import { t } from '~/words';
import { Facts } from '../Facts';
import { CheckboxField, Hidden, TextField } from '../form/fields';
import { Form, type FormProps } from '../form/Form';
import { ProofStep, type AskingForCode, type Proving } from './ProofStep';

export interface SigningFormProps extends Pick<
  FormProps,
  'name' | 'thing' | 'schema' | 'seen' | 'submit' | 'beside' | 'cancel'
> {
  /** Where the signature is sent; the page's own address when absent. */
  at?: string;
  asking: AskingForCode;
  proving: Proving;
  signer: WhoSigns;
  /** The words that are ticked and kept. */
  consent: string;
  /** What is signed, as it is on the screen. */
  what?: Readonly<Record<string, string>>;
  /** To be read once one knows as whom one signs. */
  note?: ReactNode;
  /** What is filled in besides. */
  children?: ReactNode;
}

/** A signature: whether it is them, as whom they sign, the code where one is needed, and the consent. */
export function SigningForm(props: SigningFormProps) {
  const { at, asking, proving, signer, consent, what = {}, note, children, ...form } = props;
  const { proof } = proving;
  // By a passkey it is shown without leaving the page, and what is typed in it stays.
  const [proved, setProved] = useState(false);
  const fresh = proving.fresh || proved;
  return (
    <>
      <ProofStep {...proving} fresh={fresh} asking={asking} onProved={() => setProved(true)} />
      <Form {...form} {...(at ? { action: proof ? withProof(at, proof) : at } : {})}>
        {Object.entries(what).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Hidden name="proof" value={proof ?? ''} />
        {children}
        <Facts facts={[[t('sign.as'), signerLine(signer)]]} />
        {note}
        {!fresh && (
          <TextField
            name="code"
            label={t('sign.proof.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            size="short"
          />
        )}
        <CheckboxField name="consent" label={consent} value={tickOf(consent, what['hash'])} />
      </Form>
    </>
  );
}

/** A wrong code leads back here, to try again with the code that was asked for. */
const withProof = (at: string, proof: string): string => `${at}${at.includes('?') ? '&' : '?'}proof=${proof}`;

/** As whom somebody signs, and in whose place. */
const signerLine = ({ name, position, onBehalfOf }: WhoSigns): string =>
  [name, position, onBehalfOf && t('sign.on-behalf', { name: onBehalfOf })].filter(Boolean).join(', ');
