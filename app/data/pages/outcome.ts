import { SIDES, type Side } from '../../domain/access';
import {
  decisionAnswerBy,
  decisionOf,
  isOpenDecision,
  isUnanswered,
  outcomeNow,
  outcomesOf,
  readsOwnVote,
  stateOfDecision,
  type DecisionState,
} from '../../domain/plan/outcome/outcome-now';
import { cureOf, noticesOf } from '../../domain/plan/notice/cure';
import { needsBoth } from '../../domain/plan/outcome/decision-text';
import { isTimeFrameOver } from '../../domain/plan/outcome/grounds';
import {
  barsParting,
  lastResort,
  type LastResortItem,
  type LastResortKey,
} from '../../domain/plan/outcome/last-resort';
import { signerOn, type WhoSigns } from '../../domain/plan/sign-off/principal';
import { mayInOutcome, type MayInOutcome } from '../../domain/plan/outcome/may';
import { versionOnTable } from '../../domain/plan/sign-off/version';
import type { Choice, Decision, Ground, Outcome, Vote } from '../../domain/plan/state/outcome';
import type { Notice } from '../../domain/plan/state/notice';
import { isOver, stageOf, type Plan, type Stage } from '../../domain/plan/state/plan';
import type { Actor, Seat } from '../../domain/plan/state/seat';
import type { Moment, Player } from '../../domain/plan/state/text';
import { find } from '../../domain/plan/state/things';
import { executivesUnheard, executivesUnnamed, lastHeard } from '../../domain/plan/text/player';
import { dayOf } from '../../domain/plan/work/commitment-state';
import { named, type Named } from './people';
import { ownLineSaid, redLineName } from './red-line';

type Behalf = { readonly name: string; readonly position: string } | null;

/** Who said or signed something, as they stood then. */
export interface Signer {
  readonly name: string;
  readonly position: string;
  readonly onBehalfOf: Behalf;
  readonly at: string;
}

export interface VoteShown extends Signer {
  readonly choice: Choice;
  readonly words: string;
}

/** How a side stands to a decision. */
export interface StandShown {
  readonly how: 'proposed' | 'signed' | 'replied' | 'acknowledged' | 'unanswered' | 'waits';
  readonly by: Signer | null;
  /** What it signed with; null where it has not signed. */
  readonly signed: { readonly consent: string; readonly knownBy: string } | null;
  /** What it says of it: why it proposed it, or its reply. */
  readonly words: string;
  /** Its vote, where it was another: the minority's own words. */
  readonly otherwise: VoteShown | null;
}

export interface DecisionShown {
  readonly id: string;
  /** As they were called when it was proposed. */
  readonly parties: Plan['parties'];
  readonly side: Side;
  readonly choice: Choice;
  readonly stays: string;
  readonly end: string | null;
  readonly hash: string;
  readonly proposedAt: string;
  readonly state: DecisionState;
  readonly answerBy: string;
  /** The days to answer have gone by, and it is still open. */
  readonly late: boolean;
  readonly needsBoth: boolean;
  readonly stands: Readonly<Record<Side, StandShown>>;
  readonly withdrawn: { readonly who: Named; readonly at: string; readonly words: string } | null;
  readonly effectiveAt: string | null;
}

export interface OutcomeShown {
  readonly id: string;
  /** As they were called in the decision that it came to; until it came to one, as they are called now. */
  readonly parties: Plan['parties'];
  readonly number: number;
  readonly who: Named;
  readonly at: string;
  readonly ground: Ground;
  /** The red line by its name, where it was opened on one. */
  readonly line: string | null;
  /** That it is the vendor's own, and what is meant by it; null for one that is given. */
  readonly lineWords: string | null;
  /** The number of the notice it was opened on. */
  readonly notice: number | null;
  readonly words: string;
  /** Key players whom nobody had heard in the end by then. */
  readonly unheard: readonly string[];
  readonly votesBy: string;
  readonly votesIn: Readonly<Record<Side, string | null>>;
  readonly openedAt: string | null;
  readonly votingClosedAt: string | null;
  readonly votes: Readonly<Record<Side, VoteShown | null>>;
  readonly override: (Signer & { readonly words: string; readonly missing: readonly LastResortKey[] }) | null;
  readonly decisions: readonly DecisionShown[];
  readonly decidedAt: string | null;
}

const signer = ({ name, position, onBehalfOf, at }: Signer): Signer => ({
  name,
  position,
  onBehalfOf: onBehalfOf && { name: onBehalfOf.name, position: onBehalfOf.position },
  at,
});

/** A vote as it is read once it is open, or by the side that gave it. */
export const voteShown = (vote: Vote): VoteShown => ({ ...signer(vote), choice: vote.choice, words: vote.words });

const bySide = <T>(of: (side: Side) => T): Record<Side, T> => ({ vendor: of('vendor'), customer: of('customer') });

function standOf(outcome: Outcome, decision: Decision, side: Side): StandShown {
  const vote = outcome.votes[side];
  const otherwise = vote && vote.choice !== decision.choice ? voteShown(vote) : null;
  const signed = decision.signatures[side];
  if (signed) {
    const { consent, knownBy } = signed;
    const own = side === decision.side;
    return {
      ...{ how: own ? 'proposed' : 'signed', by: signer(signed), signed: { consent, knownBy }, otherwise },
      words: own ? decision.words : '',
    };
  }
  const { answer, effectiveAt } = decision;
  if (!answer)
    return { how: effectiveAt === null ? 'waits' : 'unanswered', by: null, signed: null, words: '', otherwise };
  return {
    how: answer.words ? 'replied' : 'acknowledged',
    by: signer(answer),
    signed: null,
    words: answer.words,
    otherwise,
  };
}

function decisionShown(plan: Plan, outcome: Outcome, decision: Decision, now: string): DecisionShown {
  const { id, parties, side, choice, stays, end, hash, proposedAt, effectiveAt, withdrawn } = decision;
  return {
    ...{ id, parties, side, choice, stays, end, hash, proposedAt, effectiveAt },
    state: stateOfDecision(decision),
    answerBy: decisionAnswerBy(plan, decision),
    late: isOpenDecision(decision) && isUnanswered(plan, decision, now),
    needsBoth: needsBoth(choice),
    stands: bySide((one) => standOf(outcome, decision, one)),
    withdrawn: withdrawn && { who: named(plan, withdrawn.by), at: withdrawn.at, words: withdrawn.words },
  };
}

/** What the record of an outcome holds once somebody went past the last resort, with the name of whoever did. */
function overrideShown(plan: Plan, { override }: Outcome): OutcomeShown['override'] {
  if (!override) return null;
  const { by, at, words, onBehalfOf } = override;
  const { name, position } = seatNamed(plan, by);
  return { ...signer({ name, position, onBehalfOf, at }), words, missing: override.missing as LastResortKey[] };
}

const seatNamed = (plan: Plan, { seat }: Actor): { readonly name: string; readonly position: string } => {
  const found = find(plan.seats, seat);
  return { name: found?.name ?? '', position: found?.position ?? '' };
};

/** An outcome as both sides read it: nothing of a vote before both are opened. */
export function outcomeShown(plan: Plan, outcome: Outcome, now: string): OutcomeShown {
  const { id, number, by, at, ground, words, votesBy, openedAt, votingClosedAt, decidedAt } = outcome;
  return {
    ...{ id, number, at, ground, words, votesBy, openedAt, votingClosedAt, decidedAt },
    line: redLineName(outcome),
    lineWords: ownLineSaid(outcome, decisionOf(outcome)?.parties ?? plan.parties),
    parties: decisionOf(outcome)?.parties ?? plan.parties,
    who: named(plan, by),
    notice: outcome.notice === null ? null : (find(plan.notices, outcome.notice)?.number ?? null),
    unheard: outcome.unheard.map((id) => (find(plan.players, id) ?? find(plan.seats, id))?.name ?? ''),
    votesIn: bySide((side) => outcome.votesIn[side]?.at ?? null),
    votes: bySide((side) => {
      const vote = outcome.votes[side];
      return vote ? voteShown(vote) : null;
    }),
    override: overrideShown(plan, outcome),
    decisions: outcome.decisions.map((one) => decisionShown(plan, outcome, one, now)),
  };
}

/** Every outcome of a plan as it was known, the newest first. */
export const outcomesShown = (plan: Plan, now: string): readonly OutcomeShown[] =>
  outcomesOf(plan)
    .map((one) => outcomeShown(plan, one, now))
    .reverse();

export interface HeardShown {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
  readonly position: string;
  readonly executive: boolean;
  readonly signedPurchase: boolean;
  /** The last time, and at which moment of the plan; null for never. */
  readonly heard: { readonly moment: Moment; readonly on: string } | null;
  /** They should be heard in the end, and have not been. */
  readonly awaited: boolean;
}

function heardShown(player: Player, awaited: ReadonlySet<string>): HeardShown {
  const { id, side, name, position, executive, signedPurchase } = player;
  const last = lastHeard(player);
  const heard = last && { moment: last.moment, on: last.heardOn };
  return { ...{ id, side, name, position, executive, signedPurchase }, heard, awaited: awaited.has(id) };
}

/** An executive who sits here and is no key player: nobody has asked them. */
const unnamedShown = ({ id, side, name, position }: Seat): HeardShown => ({
  ...{ id, side, name, position },
  ...{ executive: true, signedPurchase: false, heard: null, awaited: true },
});

export interface OutcomeView {
  readonly planId: string;
  readonly title: string;
  readonly stage: Stage;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly zone: string;
  readonly end: string;
  readonly isOver: boolean;
  /** By which a change of the plan that is open is dropped when the outcome is opened. */
  readonly changing: boolean;
  readonly notices: readonly {
    readonly id: string;
    readonly number: number;
    readonly side: Side;
    readonly cureBy: string;
    readonly state: 'running' | 'cured' | 'uncured' | 'ended' | 'withdrawn';
  }[];
  readonly resort: readonly LastResortItem[];
  /** What of it still keeps the vendor from proposing to part. */
  readonly barring: readonly LastResortKey[];
  readonly players: readonly HeardShown[];
  /** The newest first; the first is the one that is being decided, where one is. */
  readonly outcomes: readonly OutcomeShown[];
  readonly deciding: boolean;
  /** The new version of an extension waits to be signed. */
  readonly extending: boolean;
  /** This side's own vote while it is sealed, for who may read it (`readsOwnVote`). */
  readonly own: VoteShown | null;
  /** Who signs, as they will stand; `onBehalfOf` names the executive whose delegate they are. */
  readonly signer: WhoSigns;
  readonly may: MayInOutcome;
}

/** While its days run nothing is said of a notice that may still turn. */
function noticeStands(plan: Plan, notice: Notice, now: string): OutcomeView['notices'][number]['state'] {
  const { state, over } = cureOf(plan, notice, now);
  if (state === 'withdrawn' || state === 'ended') return state;
  if (!over && !isOver(plan)) return 'running';
  return state === 'cured' ? 'cured' : 'uncured';
}

/** The outcome of a plan as one seat sees it. `own`: this side's vote on the outcome that is being decided. */
export function outcomeView(plan: Plan, seat: Seat, now: string, own: Vote | undefined): OutcomeView {
  const outcome = outcomeNow(plan);
  const awaited = new Set(executivesUnheard(plan).map(({ id }) => id));
  const sealed = outcome?.openedAt === null && readsOwnVote(plan, seat, now) ? own : undefined;
  return {
    planId: plan.id,
    title: plan.title,
    stage: stageOf(plan),
    parties: plan.parties,
    you: seat.side,
    zone: plan.terms.calendar.timeZone,
    end: plan.terms.end,
    isOver: isTimeFrameOver(plan, now),
    changing: plan.amendment !== null,
    notices: noticesOf(plan).map((notice) => {
      const { id, number, side, cureBy } = notice;
      return { id, number, side, cureBy, state: noticeStands(plan, notice, now) };
    }),
    resort: lastResort(plan, now),
    barring: outcome ? barsParting(plan, outcome, now) : [],
    players: [
      ...Object.values(plan.players)
        .sort((a, b) => a.order - b.order)
        .map((player) => heardShown(player, awaited)),
      ...executivesUnnamed(plan).map(unnamedShown),
    ].sort((a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side)),
    outcomes: outcomesShown(plan, now),
    deciding: outcome !== undefined,
    extending: isExtending(plan),
    own: sealed ? voteShown(sealed) : null,
    signer: signerOn(plan, seat, dayOf(plan, now), 'decide'),
    may: mayInOutcome(plan, seat, now),
  };
}

const isExtending = (plan: Plan): boolean => {
  const last = outcomesOf(plan).at(-1);
  return versionOnTable(plan) !== null && last !== undefined && decisionOf(last)?.choice === 'extend';
};
