import { may } from '../domain/access';
import { isLive, type Plan, type PrivatePlan } from '../domain/plan/state/plan';
import type { TransitionDraft } from '../domain/plan/state/transition';
import { draftOf, toTell } from '../domain/plan/transition/draft';
import { dayOf } from '../domain/plan/work/commitment-state';
import { reasonsFromRecord } from '../data/pages/transition/reasons';
import { t } from '../words';
import { part, type Block } from './block';
import type { DocumentKind, Known } from './kind';
import { sectionBlocks, toldFacts } from './parting';
import { LOCALE, paragraphs, sayDay } from './said';

const ID = 'conversation';

/** Lines to write on below a point of the talk, and below the last one, where the other side speaks. */
const ROOM = { point: 2, last: 7, told: 4 } as const;

/**
 * Whether there is a sheet for a seat: for those who prepare how they part, from the first thing that is prepared. For everybody else there
 * never is one, also once the plan for it is shared: what was said is in the record of the talk, which both sides have then.
 */
export function hasSheet(plan: Plan, seat: Known['seat'], own: PrivatePlan): boolean {
  if (!may(seat, 'prepare-transition') || own.side !== 'vendor' || plan.stage === 'draft') return false;
  if (plan.transition) return true;
  const { items, conversation } = draftOf(own);
  return isLive(plan) && (plan.stage === 'transition' || items.length > 0 || conversation !== null);
}

const ruled = (lines: number, label = t('documents.conversation.notes')): Block => ({ kind: 'ruled', label, lines });

const point = (nth: 1 | 2 | 3 | 4 | 5): Block[] => [
  part(t('documents.conversation.point', { nth, words: t(`transition.agenda.${nth}`) })),
  { kind: 'words', text: t(`transition.agenda.${nth}-words`), tone: 'soft' },
];

function planBlocks(plan: Plan, draft: TransitionDraft): Block[] {
  const going = toTell(plan, draft);
  return going.length > 0
    ? sectionBlocks(plan, going)
    : [{ kind: 'words', text: t('documents.conversation.no-items'), tone: 'soft' }];
}

/** How it went, as it was written down; or room to write it down by hand. */
function toldBlocks(plan: Plan, { conversation }: TransitionDraft): Block[] {
  const told = plan.transition?.conversation ?? conversation;
  if (!told) return [ruled(ROOM.told, t('documents.conversation.told'))];
  return [{ kind: 'facts', facts: toldFacts(plan, told) }, ...paragraphs(told.words)];
}

function blocksOf({ plan, own, now }: Known): Block[] {
  const draft = draftOf(own);
  const date = sayDay(dayOf(plan, now));
  return [
    { kind: 'words', text: t('documents.conversation.lead', { ...plan.parties, date }), tone: 'lead' },
    ...point(1),
    ruled(ROOM.point),
    ...point(2),
    { kind: 'list', items: reasonsFromRecord(plan, now, LOCALE).map((text) => ({ text })) },
    ruled(ROOM.point),
    ...point(3),
    ruled(ROOM.point),
    ...point(4),
    ...planBlocks(plan, draft),
    ruled(ROOM.point),
    ...point(5),
    ruled(ROOM.last),
    part(t('transition.told.title')),
    ...toldBlocks(plan, draft),
  ];
}

/** The sheet to hold the talk by: five points, the reasons from the record, and room to write. The vendor's alone. */
export const conversation: DocumentKind = {
  listed: ({ plan, seat, own }) =>
    hasSheet(plan, seat, own)
      ? [
          {
            id: ID,
            group: 'own',
            title: t('documents.conversation', { other: plan.parties.customer }),
            words: t('documents.conversation.words'),
          },
        ]
      : [],
  made: (known) => ({
    id: ID,
    title: t('documents.conversation', { other: known.plan.parties.customer }),
    parties: known.plan.parties,
    only: known.plan.parties.vendor,
    seal: { of: 'document' },
    at: known.now,
    day: dayOf(known.plan, known.now),
    blocks: blocksOf(known),
  }),
};
