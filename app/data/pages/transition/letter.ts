import { executivesOf } from '../../../domain/plan/seats/seat';
import type { Plan } from '../../../domain/plan/state/plan';
import type { Seat } from '../../../domain/plan/state/seat';
import type { Section, SharedItem, Transition } from '../../../domain/plan/state/transition';
import { t } from '../../../words';
import { formatDayWithYear } from '../../../words/dates';
import { formatMoney } from '../../../words/money';
import { reasonsFromRecord } from './reasons';

const day = (date: string, locale: string): string => formatDayWithYear(date, locale);

/** One thing in a line: what, by when, and what is said of it. */
function lineOf({ title, words, date, money }: SharedItem, locale: string): string {
  const said = words.replace(/\s+/g, ' ').trim() || 'none';
  if (money)
    return t('transition.draft.money-line', {
      kind: t(`transition.letter.money.${money.kind}`),
      amount: formatMoney(money.amount, money.currency, locale),
      day: date === null ? 'none' : day(date, locale),
      title,
    });
  return date === null
    ? t('transition.draft.line', { title, words: said })
    : t('transition.draft.line-by', { title, words: said, day: day(date, locale) });
}

/** The sections of a letter, in the order in which somebody reads them, and what stands above each. */
const SECTIONS = [
  ['contract', 'transition.draft.terms'],
  ['timeline', 'transition.draft.timeline'],
  ['refunds', 'transition.draft.money'],
  ['support', 'transition.draft.support'],
  ['data', 'transition.draft.data'],
  ['alternatives', 'transition.draft.alternatives'],
  ['people', 'transition.draft.people'],
] as const satisfies readonly (readonly [Section, string])[];

const hello = (plan: Plan): string => {
  const names = executivesOf(plan, 'customer').map(({ name }) => name);
  return names.length > 0
    ? t('transition.draft.hello', { names: names.join(', ') })
    : t('transition.draft.hello-all', { customer: plan.parties.customer });
};

/**
 * The final letter as the facts of the plan write it: what was shared, told and counted, and nothing that the customer has not got. Paragraphs
 * are parted by empty lines.
 */
export function letterFromFacts(
  plan: Plan,
  { items, conversation }: Transition,
  writer: Pick<Seat, 'name' | 'position'>,
  now: string,
  locale: string,
): string {
  const { vendor, customer } = plan.parties;
  const { heldBy: by, heldWith, on } = conversation;
  const talk = t('transition.draft.talk', { by, with: heldWith, on: day(on, locale) });
  const sections = SECTIONS.flatMap(([section, heading]) => {
    const lines = items.filter((item) => item.section === section).map((item) => lineOf(item, locale));
    return lines.length > 0 ? [[t(heading), ...lines].join('\n')] : [];
  });
  const reasons = reasonsFromRecord(plan, now, locale).map((line) => (/[.!?]$/.test(line) ? line : `${line}.`));
  return [
    hello(plan),
    t('transition.draft.decision', { vendor, customer, plan: plan.title, talk }),
    t('transition.draft.reasons', { lines: reasons.join(' ') }),
    ...sections,
    t('transition.draft.thanks'),
    t('transition.draft.from', { name: writer.name, position: writer.position || 'none', vendor }),
  ].join('\n\n');
}
