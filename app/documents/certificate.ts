import { find } from '../domain/plan/state/things';
import type { Version } from '../domain/plan/state/version';
import { versionView } from '../domain/plan/sign-off/sign-off-view';
import { dayOf } from '../domain/plan/work/commitment-state';
import { t } from '../words';
import { part, type Block, type Fact } from './block';
import type { DocumentKind, Known } from './kind';
import { sayDay, sayHash, sayInstant } from './said';
import { signatureBlocks } from './signatures';
import { policyBlocks, sayState, versionsOf } from './version';

const certificateId = (number: number): string => `certificate-${number}`;

function blocksOf({ plan, ends }: Known, one: Version, inForceAt: string): Block[] {
  const view = versionView(plan, one);
  const { parties, title } = one.content;
  const signed = ends.findLast(({ kind, about }) => kind === 'version.in-force' && about === String(one.number));
  const fixed = { name: view.frozenBy, at: sayInstant(view.frozenAt, view.zone) };
  const facts: Fact[] = [
    [t('documents.certificate.plan'), title],
    [t('documents.certificate.plan-id'), plan.id],
    [t('documents.certificate.version'), String(one.number)],
    [t('documents.certificate.parties'), t('documents.certificate.parties-of', parties)],
    [t('documents.certificate.hash'), sayHash(one.hash)],
    [t('documents.certificate.fixed'), t('documents.certificate.fixed-of', fixed)],
    [t('documents.certificate.in-force'), sayInstant(inForceAt, view.zone)],
    [t('documents.certificate.state'), sayState(view)],
  ];
  return [
    { kind: 'words', text: t('documents.certificate.lead', { date: sayDay(dayOf(plan, inForceAt)) }), tone: 'lead' },
    part(t('documents.certificate.what')),
    { kind: 'facts', facts },
    { kind: 'words', text: view.erased ? t('sign.erased') : '', tone: 'small' },
    part(t('sign.policy')),
    ...policyBlocks(view),
    part(t('documents.certificate.who')),
    signatureBlocks(view, parties, true),
    part(t('documents.certificate.means')),
    { kind: 'words', text: t('documents.certificate.simple') },
    ...(signed
      ? [
          part(t('documents.certificate.checked')),
          {
            kind: 'words' as const,
            text: t('documents.certificate.checked-words', { seq: signed.seq }),
            withNext: true as const,
          },
          { kind: 'note' as const, text: signed.note },
        ]
      : []),
  ];
}

/** Who signed a version, for whoever has to be shown that it was signed: once both have. */
export const certificate: DocumentKind = {
  listed: ({ plan }) =>
    versionsOf(plan)
      .filter(({ inForceAt }) => inForceAt !== null)
      .map(({ number }) => ({
        id: certificateId(number),
        group: 'signed',
        title: t('documents.certificate', { number }),
        words: t('documents.certificate.words'),
      })),
  made: (known, id) => {
    const one = find(known.plan.versions, id.slice(certificateId(0).length - 1))!;
    const { number, content, inForceAt } = one;
    return {
      id,
      title: t('documents.certificate.title', { number, title: content.title }),
      parties: content.parties,
      only: null,
      seal: { of: 'document' },
      at: inForceAt!,
      day: dayOf(known.plan, inForceAt!),
      blocks: blocksOf(known, one, inForceAt!),
    };
  },
};
