import { t } from '../words';
import type { Block } from './block';
import { sayInstant } from './said';

/** Whoever signed or said something, as they stood then. */
export interface Signer {
  readonly name: string;
  readonly position: string;
  readonly onBehalfOf: { readonly name: string; readonly position: string } | null;
}

/** In whose place somebody signed; '' for who signed in their own. */
export const behalfOf = ({ onBehalfOf }: Pick<Signer, 'onBehalfOf'>): string =>
  onBehalfOf ? t('sign.on-behalf', { name: [onBehalfOf.name, onBehalfOf.position].filter(Boolean).join(', ') }) : '';

/** What stands below a signature: who, in whose place, for which company. */
export const signerLines = (signer: Signer, party: string): string[] =>
  [signer.name, signer.position, behalfOf(signer), party].filter(Boolean);

/** A signature that was given, with what it was given with, under a heading of its own. */
export const signatureOf = (
  signer: Signer & { readonly at: string; readonly consent: string; readonly knownBy: string },
  party: string,
  zone: string,
): Block[] => [
  { kind: 'signature', lines: signerLines(signer, party) },
  {
    kind: 'facts',
    facts: [
      [t('documents.certificate.at'), sayInstant(signer.at, zone)],
      [t('sign.signatures.words'), signer.consent],
      [t('sign.signatures.known'), signer.knownBy],
    ],
  },
];

/** Who said something, in a line below their words. */
export const saidBy = (signer: Signer & { readonly at: string }, zone: string): Block => ({
  kind: 'words',
  text: [signer.name, signer.position, behalfOf(signer), sayInstant(signer.at, zone)].filter(Boolean).join(', '),
  tone: 'small',
});
