import { agreedByBoth, type Consent } from '../state/text';
import type { Plan, PlanText } from '../state/plan';
import { find, type Things } from '../state/things';

/** The text the sides talk about: the plan's own, or, while a change of it is open, the text as it would be. */
export const textInTalk = (plan: Plan): PlanText => plan.amendment ?? plan;

/** The plan after a change of the text in talk: of its own, or of what it would be, in which case what holds stays as it is. */
export const changeText = (plan: Plan, change: (text: PlanText) => Partial<PlanText>): Plan =>
  plan.amendment
    ? { ...plan, amendment: { ...plan.amendment, ...change(plan.amendment) } }
    : { ...plan, ...change(plan) };

const agreed = <T extends { readonly consent: Consent }>(things: Things<T>): Things<T> =>
  Object.fromEntries(Object.entries(things).filter(([, { consent }]) => agreedByBoth(consent)));

/** A text without what was declined: what holds of it, and what a change of it begins from. */
export const agreedText = ({ title, terms, goals, expectations }: PlanText): PlanText => ({
  title,
  terms,
  goals: agreed(goals),
  expectations: agreed(expectations),
});

type Talked = { readonly consent: Consent };

const goneOn = <T extends Talked>(thing: T, dropped: Talked | undefined): T =>
  dropped && dropped.consent.rev > thing.consent.rev
    ? { ...thing, consent: { ...thing.consent, rev: dropped.consent.rev + 1 } }
    : thing;

const allGoneOn = <T extends Talked>(things: Things<T>, dropped: Things<Talked>): Things<T> =>
  Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, goneOn(thing, find(dropped, id))]));

/**
 * What holds once a change of it was dropped: the same words, while revisions go on from those of the change, so that a page which
 * showed it never passes for one of the next change.
 */
export const withoutAmendment = (plan: Plan): Plan => {
  const { amendment } = plan;
  if (!amendment) return plan;
  return {
    ...plan,
    terms: goneOn(plan.terms, amendment.terms),
    goals: allGoneOn(plan.goals, amendment.goals),
    expectations: allGoneOn(plan.expectations, amendment.expectations),
    amendment: null,
  };
};
