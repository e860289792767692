import { find } from '../domain/plan/state/things';
import type { Plan } from '../domain/plan/state/plan';
import { SECTIONS, type Conversation, type SharedItem } from '../domain/plan/state/transition';
import { t } from '../words';
import { formatMoney } from '../words/money';
import type { Block, Fact, Item } from './block';
import { LOCALE, sayDay } from './said';

/** One thing of how they part: what, how much, who sees to it, by when, and what done means where it is a task. */
function itemOf(plan: Plan, { title, words, owner, date, money, task }: SharedItem): Item {
  const name = owner === null ? '' : (find(plan.seats, owner)?.name ?? '');
  const amount = money && formatMoney(money.amount, money.currency, LOCALE);
  return {
    text: title,
    below: [
      words,
      money ? t(`transition.item.${money.kind}`, { amount: amount ?? '' }) : '',
      [
        name && t('documents.parting.owner', { name, party: plan.parties.vendor }),
        date === null ? '' : t('documents.parting.by', { date: sayDay(date) }),
      ]
        .filter(Boolean)
        .join(', '),
      task ? t('documents.parting.task', { party: plan.parties[task.side], words: task.doneMeans }) : '',
      task?.proof ? t('transition.item.is-proven') : '',
    ].filter(Boolean),
  };
}

/** Things of how they part by the section they belong to; sections that hold nothing are left out. */
export const sectionBlocks = (plan: Plan, items: readonly SharedItem[]): Block[] =>
  SECTIONS.flatMap((section): Block[] => {
    const own = items.filter((item) => item.section === section);
    return own.length > 0
      ? [
          { kind: 'heading', level: 3, text: t(`transition.section.${section}`) },
          { kind: 'list', items: own.map((item) => itemOf(plan, item)) },
        ]
      : [];
  });

/** How the customer was told, and by whom. */
export const toldFacts = ({ parties }: Plan, { how, on, heldBy, heldWith }: Conversation): Fact[] => [
  [t('transition.told.how'), t(`transition.told.how.${how}`)],
  [t('transition.told.on'), sayDay(on)],
  [t('transition.told.held-by', { party: parties.vendor }), heldBy],
  [t('transition.told.held-with', { party: parties.customer }), heldWith],
];
