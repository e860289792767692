import { SIDES, type Side } from '../domain/access';
import type { VersionView } from '../domain/plan/sign-off/sign-off-view';
import { t } from '../words';
import type { Block, Fact } from './block';
import { sayHash, sayInstant } from './said';

/** Who signed for a side; `whole`: with their words and how they were known. */
function signatureOf({ signatures, zone }: VersionView, side: Side, whole: boolean): Block[] {
  const signed = signatures[side];
  if (!signed) return [{ kind: 'words', text: t('documents.version.not-signed'), tone: 'soft' }];
  const { name, position, at, consent, knownBy, hash, onBehalfOf } = signed;
  const behalf = onBehalfOf && [onBehalfOf.name, onBehalfOf.position].filter(Boolean).join(', ');
  const facts: Fact[] = [[t('documents.certificate.at'), sayInstant(at, zone)]];
  if (whole)
    facts.push(
      [t('sign.signatures.words'), consent],
      [t('sign.signatures.known'), knownBy],
      [t('sign.signatures.same'), sayHash(hash)],
    );
  return [
    { kind: 'words', text: name, tone: 'strong' },
    { kind: 'words', text: position },
    { kind: 'words', text: behalf ? t('sign.on-behalf', { name: behalf }) : '' },
    { kind: 'facts', facts },
  ];
}

/** Both signatures of a version at one height. */
export const signatureBlocks = (view: VersionView, parties: Readonly<Record<Side, string>>, whole: boolean): Block => {
  const [vendor, customer] = SIDES.map((side) => signatureOf(view, side, whole)) as [Block[], Block[]];
  return { kind: 'sides', names: parties, vendor, customer };
};
