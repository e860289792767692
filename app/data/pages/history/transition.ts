import { find } from '../../../domain/plan/state/things';
import type { Of, Says } from './said';

/** How the sides part, to the letter. */
export const TRANSITION: Says<Of<'transition' | 'letter'>> = {
  'transition.item-put': ({ content }) => ({
    values: { title: content.title },
    words: content.words,
    link: 'transition',
  }),
  'transition.item-removed': ({ id }, { thing }) => ({ values: { thing: thing(id) }, link: 'transition' }),
  'transition.item-restored': ({ id }, { thing }) => ({ values: { thing: thing(id) }, link: 'transition' }),
  'transition.review-asked': ({ reviewer, dueOn }, { plan }) => ({
    values: { name: find(plan.seats, reviewer)?.name ?? '' },
    dates: { due: dueOn },
    link: 'transition',
  }),
  'transition.review-withdrawn': () => ({ link: 'transition' }),
  'transition.reviewed': ({ answer, words }) => ({ values: { answer }, words, link: 'transition' }),
  'transition.conversation-held': ({ on, words }, { plan }) => ({
    values: { customer: plan.parties.customer },
    dates: { on },
    words,
    link: 'transition/conversation',
  }),
  'transition.shared-unreviewed': ({ words }) => ({ words, link: 'transition' }),
  'transition.letter-drafted': ({ words }) => ({ words, link: 'transition/letter' }),
  'transition.shared': ({ items }) => ({ values: { count: items.length }, link: 'transition' }),
  'transition.added': ({ items }) => ({ values: { count: items.length }, link: 'transition' }),
  'transition.answered': ({ words }) => ({ words, link: 'transition' }),
  'letter.sent': ({ name, onBehalfOf, words }) => ({
    values: { name, principal: onBehalfOf?.name ?? 'none' },
    words,
    link: 'transition/letter',
  }),
};
