import type { ApplyTable } from '../decide';
import type { Answer } from '../state/commitment';
import type { Decision, Outcome } from '../state/outcome';
import type { Plan } from '../state/plan';
import { changeItem, changeThing, find } from '../state/things';
import type { OutcomeKind } from './entries';

const change = (plan: Plan, id: string, changed: (outcome: Outcome) => Partial<Outcome>): Plan => ({
  ...plan,
  outcomes: changeThing(plan.outcomes, id, changed),
});

const changeDecision = (
  plan: Plan,
  { outcome, decision }: { readonly outcome: string; readonly decision: string },
  changed: (decision: Decision) => Partial<Decision>,
): Plan =>
  change(plan, outcome, ({ decisions }) => {
    const one = decisions.find(({ id }) => id === decision);
    return one ? { decisions: changeItem(decisions, decision, changed(one)) } : {};
  });

/** The stage a plan is at once it is decided. One that goes on without a plan is closed by an entry of its own. */
const STAGE_AFTER = { continue: 'outcome', extend: 'running', part: 'transition' } as const;

/** A version that nobody can sign any more came back with the outcome. */
const laidAside = (plan: Plan, number: number | null, sentBack: Answer): Plan['versions'] =>
  number === null ? plan.versions : changeThing(plan.versions, String(number), () => ({ sentBack }));

/** From opening the outcome to the decision that takes effect. */
export const applyOutcome: ApplyTable<OutcomeKind> = {
  'outcome.opened': (plan, { data: { laidAside: version, ...data }, by, at }) => ({
    ...plan,
    stage: 'outcome',
    versions: laidAside(plan, version, { by, at, words: data.words }),
    outcomes: {
      ...plan.outcomes,
      [data.id]: {
        ...data,
        number: Object.keys(plan.outcomes).length + 1,
        by,
        at,
        votesIn: {},
        votingClosedAt: null,
        openedAt: null,
        votes: {},
        override: null,
        decisions: [],
        decidedAt: null,
      },
    },
  }),

  'vote.in': (plan, { data, by, at }) =>
    change(plan, data.outcome, ({ votesIn }) => ({ votesIn: { ...votesIn, [by.side]: { by, at } } })),

  'voting.closed': (plan, { data, at }) => change(plan, data.outcome, () => ({ votingClosedAt: at })),

  'votes.opened': (plan, { data, at }) => change(plan, data.outcome, () => ({ openedAt: at, votes: data.votes })),

  'outcome.overridden': (plan, { data: { outcome, ...data }, by, at }) =>
    change(plan, outcome, () => ({ override: { ...data, by, at } })),

  'outcome.proposed': (plan, { data: { outcome, stays, signature, ...text }, by, at }) =>
    change(plan, outcome, ({ decisions }) => ({
      decisions: [
        ...decisions,
        {
          ...text,
          stays: stays.words,
          // Of its own time, whatever they are called later.
          ...{ title: plan.title, parties: plan.parties },
          side: by.side,
          proposedAt: at,
          signatures: { [by.side]: { ...signature, by, at } },
          answer: null,
          withdrawn: null,
          effectiveAt: null,
        },
      ],
    })),

  'outcome.signed': (plan, { data, by, at }) =>
    changeDecision(plan, data, ({ signatures }) => ({
      signatures: { ...signatures, [by.side]: { ...data.signature, by, at } },
    })),

  'outcome.answered': (plan, { data: { outcome, decision, ...answer }, by, at }) =>
    changeDecision(plan, { outcome, decision }, () => ({ answer: { ...answer, by, at } })),

  'outcome.concluded': (plan) => plan,

  'outcome.withdrawn': (plan, { data: { words, ...on }, by, at }) =>
    changeDecision(plan, on, () => ({ withdrawn: { by, at, words } })),

  'outcome.decided': (plan, { data, at }) => {
    const decided = change(
      changeDecision(plan, data, () => ({ effectiveAt: at })),
      data.outcome,
      () => ({ decidedAt: at }),
    );
    const choice = find(plan.outcomes, data.outcome)?.decisions.find(({ id }) => id === data.decision)?.choice;
    return choice ? { ...decided, stage: STAGE_AFTER[choice] } : decided;
  },
};
