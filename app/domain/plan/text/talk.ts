import { canonical } from '../../ledger/canonical';
import { isRefusal, refuse } from '../../refusal';
import { amendedTermsFault, textClosed } from './amendment';
import type { CommandOf, PartRef, TalkCommand } from '../commands';
import { commitmentFault, tidyCommitment } from './commitment-text';
import { barred, entry, misplaced, todayOf, type Asking, type DecideTable, type Decision, misnamed } from '../decide';
import type { Entry } from '../entries';
import { expectationFault, tidyExpectation } from './expectation';
import { latestDate, startTooFar, tooFar } from '../far-date';
import { goalFault, tidyGoal } from './goal';
import { decidePart } from './part';
import { find } from '../state/things';
import type { Commitment } from '../state/commitment';
import type { CommitmentContent, Consent } from '../state/text';
import { LIVE, isLive, type Plan } from '../state/plan';
import { textInTalk } from './plan-text';
import { decidePlayer } from './player';
import { termsFault, tidyTerms } from './terms';
import { commitmentContent, expectationContent, goalContent, termsContent } from '../sign-off/version';
import { notDeclined, waitingNow, waitsFault, type Waiting } from './waits';

interface Put {
  readonly part: PartRef;
  readonly seen: number;
  /** How the part stands now; undefined when it is new. */
  readonly consent: Consent | undefined;
  /** The text as it stands and as it was put. The same text is not a change: it agrees to what is there. */
  readonly before: unknown;
  readonly after: unknown;
  readonly written: (rev: number) => Entry;
}

/** A text that nobody changed since it was on the screen makes the next revision. */
function put(plan: Plan, asking: Asking, { part, seen, consent, before, after, written }: Put): Decision {
  if (seen !== (consent?.rev ?? 0)) return refuse('changed-meanwhile');
  if (consent && !consent.declined && canonical(before) === canonical(after))
    return consent[asking.by.side]
      ? []
      : decidePart['agree-to-part'](plan, { kind: 'agree-to-part', part, seen }, asking);
  return [written(seen + 1)];
}

/** Numbers go on from the highest, so that people can keep calling the others by theirs. */
const highestNumber = (plan: Plan): number =>
  Math.max(0, ...Object.values(plan.commitments).map((one) => Math.trunc(parseFloat(one.number)) || 0));

/** The others a commitment can wait on: all that are in the talk, or, once the plan runs, what both have agreed to. */
const others = (plan: Plan): Commitment[] =>
  isLive(plan) ? Object.values(plan.commitments).filter((one) => one.agreedAt !== null) : notDeclined(plan);

/** What a proposal of a running plan waits on already although it is one itself: it was added in one go with it. */
const proposedWith = (plan: Plan, id: string): Commitment[] =>
  isLive(plan)
    ? (find(plan.commitments, id)?.waitsOn ?? [])
        .flatMap((other) => find(plan.commitments, other) ?? [])
        .filter((one) => one.agreedAt === null && one.consent.declined === null)
    : [];

interface PutCommitment {
  readonly id: string;
  readonly seen: number;
  readonly raw: CommitmentContent;
  /** Its number where it is new. */
  readonly number: string;
  /** What it can wait on. */
  readonly among: readonly Waiting[];
}

function putCommitment(plan: Plan, { id, seen, raw, number: free, among }: PutCommitment, asking: Asking): Decision {
  const before = find(plan.commitments, id);
  if (before?.agreedAt) return refuse('already-agreed');
  // That it needs proof was said when it was added; whoever counters its words or date does not take that away.
  const content = tidyCommitment(before?.proof ? { ...raw, proof: true } : raw);
  const number = before?.number ?? free;
  const fault =
    commitmentFault(content, plan.seats, before?.owner ?? null) ??
    tooFar(content.due, latestDate(plan, todayOf(plan, asking)), 'due') ??
    waitsFault({ ...content, id, number }, among, plan.terms.calendar);
  if (fault) return fault;
  if (isLive(plan) && content.due < todayOf(plan, asking)) return refuse('date-passed', { date: content.due }, 'due');
  return put(plan, asking, {
    part: { type: 'commitment', id },
    seen,
    consent: before?.consent,
    before: before && commitmentContent(before),
    after: content,
    written: (rev) => entry(plan, asking, 'commitment.put', { id, rev, number, content }),
  });
}

/** Puts new commitments, all or none; whether the seat may is the caller's question. They are numbered on from the highest. */
export function addCommitments(
  plan: Plan,
  commitments: CommandOf<'add-commitments'>['commitments'],
  asking: Asking,
): Decision {
  const first = highestNumber(plan) + 1;
  const added = commitments.map(({ id, commitment }, nth) => ({ id, number: String(first + nth), raw: commitment }));
  const among = [...waitingNow(plan, others(plan)), ...added.map(({ raw, ...one }) => ({ ...raw, ...one }))];
  const entries = [];
  for (const one of added) {
    const decision = putCommitment(plan, { ...one, seen: 0, among }, asking);
    if (isRefusal(decision)) return decision;
    entries.push(...decision);
  }
  return entries;
}

const talking = (plan: Plan, asking: Asking) => barred(asking, 'edit-plan') ?? textClosed(plan);

/** What is in the plan while the sides talk about it, and what is added to it while it runs. */
export const decideTalk: DecideTable<TalkCommand> = {
  'rename-plan': (plan, command, asking) => {
    const title = command.title.trim();
    const no = talking(plan, asking) ?? misnamed(title, 'title');
    if (no) return no;
    const now = textInTalk(plan).title;
    if (command.seen !== undefined && command.seen !== now && title !== now) return refuse('changed-meanwhile');
    return title === now ? [] : [entry(plan, asking, 'plan.renamed', { title })];
  },

  'put-terms': (plan, { seen, terms: raw }, asking) => {
    const no = talking(plan, asking) ?? termsFault(raw) ?? startTooFar(raw.start, todayOf(plan, asking));
    if (no) return no;
    const terms = tidyTerms(raw);
    const fixed = plan.amendment ? amendedTermsFault(plan, terms, todayOf(plan, asking)) : null;
    if (fixed) return fixed;
    const now = textInTalk(plan).terms;
    return put(plan, asking, {
      part: { type: 'terms' },
      seen,
      consent: now.consent,
      before: termsContent(now),
      after: terms,
      written: (rev) => entry(plan, asking, 'terms.put', { rev, terms }),
    });
  },

  'put-goal': (plan, { id, seen, goal: raw }, asking) => {
    const no = talking(plan, asking) ?? goalFault(raw);
    if (no) return no;
    const before = find(textInTalk(plan).goals, id);
    const goal = tidyGoal(raw);
    return put(plan, asking, {
      part: { type: 'goal', id },
      seen,
      consent: before?.consent,
      before: before && goalContent(before),
      after: goal,
      written: (rev) => entry(plan, asking, 'goal.put', { id, rev, goal }),
    });
  },

  'put-expectation': (plan, { id, seen, expectation: raw }, asking) => {
    const known = (commitment: string): boolean => find(plan.commitments, commitment) !== undefined;
    const no = talking(plan, asking) ?? expectationFault(raw, known);
    if (no) return no;
    const before = find(textInTalk(plan).expectations, id);
    const expectation = tidyExpectation(raw);
    return put(plan, asking, {
      part: { type: 'expectation', id },
      seen,
      consent: before?.consent,
      before: before && expectationContent(before),
      after: expectation,
      written: (rev) => entry(plan, asking, 'expectation.put', { id, rev, expectation }),
    });
  },

  'put-commitment': (plan, { id, seen, commitment }, asking) =>
    barred(asking, 'edit-plan') ??
    misplaced(plan, 'draft', 'proposed', ...LIVE) ??
    putCommitment(
      plan,
      {
        id,
        seen,
        raw: commitment,
        number: String(highestNumber(plan) + 1),
        among: waitingNow(plan, [...others(plan), ...proposedWith(plan, id)]),
      },
      asking,
    ),

  'add-commitments': (plan, { commitments }, asking) =>
    barred(asking, 'edit-plan') ??
    misplaced(plan, 'draft', 'proposed', ...LIVE) ??
    addCommitments(plan, commitments, asking),

  ...decidePlayer,
  ...decidePart,
};
