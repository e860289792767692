import { paragraphsOf } from '../domain/plan/transition/letter';
import type { Plan } from '../domain/plan/state/plan';
import type { Letter } from '../domain/plan/state/transition';
import { dayOf } from '../domain/plan/work/commitment-state';
import { t } from '../words';
import { part, type Block } from './block';
import type { DocumentKind } from './kind';
import { sayDay } from './said';
import { signatureOf } from './signer';

const ID = 'letter';

/**
 * As it was sent, and nothing that can change afterwards: to whom it went stands as the company and not as names, since seats come and
 * go; its own first line greets people by theirs.
 */
function blocksOf({ terms }: Plan, sent: Letter, day: string): Block[] {
  const { parties, title } = sent;
  return [
    { kind: 'lines', lines: [parties.customer, t('documents.letter.to')] },
    { kind: 'lines', lines: [t('documents.letter.from', { vendor: parties.vendor }), day] },
    { kind: 'words', text: t('documents.letter.about', { title }), tone: 'strong' },
    ...paragraphsOf(sent.words).map((text): Block => ({ kind: 'words', text })),
    part(t('documents.letter.signed')),
    ...signatureOf(sent, parties.vendor, terms.calendar.timeZone),
  ];
}

/** The final letter, from the moment it is sent: both sides'. */
export const letter: DocumentKind = {
  listed: ({ plan }) => {
    const sent = plan.transition?.letter;
    if (!sent) return [];
    const words = t('documents.letter.words', { name: sent.name, date: sayDay(dayOf(plan, sent.at)) });
    return [{ id: ID, group: 'signed', title: t('documents.final-letter'), words }];
  },
  made: ({ plan }) => {
    const sent = plan.transition!.letter!;
    const day = dayOf(plan, sent.at);
    return {
      id: ID,
      title: t('documents.letter.title', { title: sent.title }),
      parties: sent.parties,
      only: null,
      seal: { of: 'document' },
      at: sent.at,
      day,
      blocks: blocksOf(plan, sent, sayDay(day)),
    };
  },
};
