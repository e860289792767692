import type { WholePlan } from '../entries';
import { find } from '../state/things';
import type { Plan } from '../state/plan';
import { tidyPlayer } from '../text/player';
import { byNumber, commitmentContent, expectationContent, goalContent, termsContent } from '../sign-off/version';

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

/** The whole of a draft's text as it is shown to the customer; an owner who has left in the meantime is left open. */
export function wholePlan(plan: Plan): WholePlan {
  const seats = Object.values(plan.seats).filter((seat) => seat.closedAt === null);
  const owner = (id: string | null): string | null => (id !== null && !find(plan.seats, id)?.closedAt ? id : null);
  return {
    title: plan.title,
    parties: plan.parties,
    terms: termsContent(plan.terms),
    seats: seats.map(({ openedAt: _opened, closedAt: _closed, ...seat }) => seat),
    goals: Object.values(plan.goals)
      .sort(byPosition)
      .map((one) => ({ id: one.id, ...goalContent(one) })),
    expectations: Object.values(plan.expectations)
      .sort(byPosition)
      .map((one) => ({ id: one.id, ...expectationContent(one) })),
    commitments: Object.values(plan.commitments)
      .sort(byNumber)
      .map((one) => ({ id: one.id, number: one.number, ...commitmentContent(one), owner: owner(one.owner) })),
    players: Object.values(plan.players)
      .sort((a, b) => a.order - b.order)
      .map((one) => ({
        id: one.id,
        ...tidyPlayer(one),
        view: one.view && { words: one.view.words, heardOn: one.view.heardOn },
      })),
  };
}
