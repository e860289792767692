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

const left = <T extends { readonly consent: Consent }>(thing: T, dropped: T | undefined): T =>
  dropped && dropped.consent.rev !== thing.consent.rev
    ? { ...thing, consent: { ...thing.consent, rev: dropped.consent.rev + 1 } }
    : thing;

const allLeft = <T extends { readonly consent: Consent }>(things: Things<T>, dropped: Things<T>): Things<T> =>
  Object.fromEntries(Object.entries(things).map(([id, one]) => [id, left(one, find(dropped, id))]));

/**
 * What holds when a change of it is dropped: the same text, past every revision that was on a screen, so that an answer to the change
 * never passes for one to the next.
 */
export const textLeft = ({ terms, goals, expectations }: PlanText, dropped: PlanText): Omit<PlanText, 'title'> => ({
  terms: left(terms, dropped.terms),
  goals: allLeft(goals, dropped.goals),
  expectations: allLeft(expectations, dropped.expectations),
});
