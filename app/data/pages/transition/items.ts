import type { Side } from '../../../domain/access';
import type { Plan, PrivatePlan } from '../../../domain/plan/state/plan';
import {
  SECTIONS,
  type Money,
  type MoneyKind,
  type Section,
  type SharedItem,
  type TransitionItem,
} from '../../../domain/plan/state/transition';
import { find } from '../../../domain/plan/state/things';
import { draftOf, isShared, toShare, toTell } from '../../../domain/plan/transition/draft';
import { ownerName } from '../people';
import { whenOf, type When } from '../when';

/** Who has an item by now: both sides, both once it is shared, or the vendor alone for good. */
export type ItemReach = 'with' | 'goes' | 'own';

export interface ItemView {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly owner: string | null;
  readonly date: When | null;
  readonly money: (Money & { readonly kind: MoneyKind }) | null;
  readonly task: { readonly side: Side; readonly doneMeans: string; readonly proof: boolean } | null;
  readonly reach: ItemReach;
  /** The commitment that the task became. */
  readonly commitment: string | null;
}

export interface SectionView {
  readonly section: Section;
  readonly items: readonly ItemView[];
}

/** An item in the words of a page. */
function itemView(plan: Plan, item: SharedItem | TransitionItem, now: string): ItemView {
  const { id, title, words, owner, date, money, task } = item;
  const isWith = isShared(plan, id);
  return {
    id,
    title,
    words,
    owner: ownerName(plan, owner),
    date: date === null ? null : whenOf(plan.terms.calendar, date, now),
    money,
    task,
    reach: isWith ? 'with' : 'shared' in item && item.shared ? 'goes' : 'own',
    commitment: isWith && task && find(plan.commitments, id) ? id : null,
  };
}

/** Items by section, every section in its order, empty ones too. */
export const inSections = (plan: Plan, items: readonly (SharedItem | TransitionItem)[], now: string): SectionView[] =>
  SECTIONS.map((section) => ({
    section,
    items: items.filter((item) => item.section === section).map((item) => itemView(plan, item, now)),
  }));

/** Everything that is prepared, section by section. */
export const draftSections = (plan: Plan, own: PrivatePlan, now: string): readonly SectionView[] =>
  inSections(plan, draftOf(own).items, now);

/** What goes to the customer with the next act of sharing. */
export const sectionsToShare = (plan: Plan, own: PrivatePlan, now: string): readonly SectionView[] =>
  inSections(plan, toShare(plan, draftOf(own)), now).filter(({ items }) => items.length > 0);

/** What the sheet for the talk lists, section by section: nothing that the customer may not hear, since it is printed and taken along. */
export const sectionsToTell = (plan: Plan, own: PrivatePlan, now: string): readonly SectionView[] =>
  inSections(plan, toTell(plan, draftOf(own)), now).filter(({ items }) => items.length > 0);
