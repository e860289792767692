import { consentOfAgreed, consentOfDeclined, consentOfPut } from './consent';
import type { ApplyTable } from '../decide';
import type { PartRef } from '../commands';
import type { TalkKind } from '../entries';
import { agreedByBoth, type Consent } from '../state/text';
import { changeThing, find, without, type Things } from '../state/things';
import type { Commitment } from '../state/commitment';
import { isLive, type Plan } from '../state/plan';
import { changeText } from './plan-text';
import { freshCommitment } from '../start/started';

/** One after the last, so that what is added stands at the end and nothing else moves. */
const nextPlace = (places: readonly number[]): number => Math.max(0, ...places) + 1;

const placeOf = (things: Things<{ readonly position: number }>, id: string): number =>
  find(things, id)?.position ?? nextPlace(Object.values(things).map(({ position }) => position));

/** While the plan runs, the second agreement to an added commitment binds both sides to it. */
const bound = (plan: Plan, commitment: Commitment, at: string): Commitment =>
  isLive(plan) && !commitment.agreedAt && agreedByBoth(commitment.consent)
    ? { ...commitment, agreedAt: at }
    : commitment;

function changeConsent(plan: Plan, part: PartRef, at: string, change: (consent: Consent) => Consent): Plan {
  const changed = <T extends { readonly consent: Consent }>(thing: T): T => ({
    ...thing,
    consent: change(thing.consent),
  });
  if (part.type === 'terms') return changeText(plan, ({ terms }) => ({ terms: changed(terms) }));
  if (part.type === 'goal') return changeText(plan, ({ goals }) => ({ goals: changeThing(goals, part.id, changed) }));
  if (part.type === 'expectation')
    return changeText(plan, ({ expectations }) => ({ expectations: changeThing(expectations, part.id, changed) }));
  return {
    ...plan,
    commitments: changeThing(plan.commitments, part.id, (commitment) => bound(plan, changed(commitment), at)),
  };
}

/** Negotiating: every put makes a new revision, agreed by the side that put it. */
export const applyTalk: ApplyTable<TalkKind> = {
  'plan.renamed': (plan, { data }) => changeText(plan, () => ({ title: data.title })),

  'terms.put': (plan, { data, by }) =>
    changeText(plan, () => ({ terms: { ...data.terms, consent: consentOfPut(data.rev, by) } })),

  'goal.put': (plan, { data: { id, rev, goal }, by }) =>
    changeText(plan, ({ goals }) => ({
      goals: { ...goals, [id]: { ...goal, id, position: placeOf(goals, id), consent: consentOfPut(rev, by) } },
    })),

  'expectation.put': (plan, { data: { id, rev, expectation }, by }) =>
    changeText(plan, ({ expectations }) => ({
      expectations: {
        ...expectations,
        [id]: { ...expectation, id, position: placeOf(expectations, id), consent: consentOfPut(rev, by) },
      },
    })),

  'commitment.put': (plan, { data: { id, rev, number, content }, by, at }) => {
    const consent = consentOfPut(rev, by);
    const now = find(plan.commitments, id);
    const put = now ? { ...now, ...content, consent } : freshCommitment(id, number, content, consent);
    return { ...plan, commitments: { ...plan.commitments, [id]: isLive(plan) ? { ...put, putAt: at } : put } };
  },

  'player.put': (plan, { data: { id, rev, player } }) => {
    const now = find(plan.players, id);
    const order = now?.order ?? nextPlace(Object.values(plan.players).map((one) => one.order));
    const heard = { view: now?.view ?? null, ...(now?.later && { later: now.later }) };
    return { ...plan, players: { ...plan.players, [id]: { ...player, id, order, rev, ...heard } } };
  },

  'player.removed': (plan, { data }) => ({ ...plan, players: without(plan.players, data.id) }),

  'player.heard': (plan, { data, by }) => ({
    ...plan,
    players: changeThing(plan.players, data.id, ({ later }) => {
      const heard = { words: data.view, heardOn: data.heardOn, by };
      return data.moment ? { later: { ...later, [data.moment]: heard } } : { view: heard };
    }),
  }),

  'part.agreed': (plan, { data, by, at }) =>
    changeConsent(plan, data.part, at, (consent) => consentOfAgreed(consent, data.of ?? by.side)),

  'part.declined': (plan, { data, by, at }) =>
    changeConsent(plan, data.part, at, (consent) => consentOfDeclined(consent, by, at, data.words)),

  'part.removed': (plan, { data: { part } }) => {
    if (part.type === 'terms') return plan;
    if (part.type === 'goal') return changeText(plan, ({ goals }) => ({ goals: without(goals, part.id) }));
    if (part.type === 'expectation')
      return changeText(plan, ({ expectations }) => ({ expectations: without(expectations, part.id) }));
    const left = {
      ...plan,
      commitments: without(plan.commitments, part.id),
      expectations: withoutClosing(plan.expectations, part.id),
    };
    return changeText(left, ({ expectations }) => ({ expectations: withoutClosing(expectations, part.id) }));
  },
};

/** An expectation no longer points at a commitment that was taken out; its words, and who agreed to them, stay. */
function withoutClosing(expectations: Plan['expectations'], commitment: string): Plan['expectations'] {
  if (!Object.values(expectations).some((one) => one.closedBy.includes(commitment))) return expectations;
  return Object.fromEntries(
    Object.entries(expectations).map(([id, one]) => [
      id,
      one.closedBy.includes(commitment)
        ? { ...one, closedBy: one.closedBy.filter((closing) => closing !== commitment) }
        : one,
    ]),
  );
}
