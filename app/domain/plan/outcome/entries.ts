import type { Side } from '../../access';
import type { DecisionText, Ground, NamedOwnLine, RedLine, Vote } from '../state/outcome';
import type { OnBehalfOf, SignatureGiven } from '../state/signature';

type On = { readonly outcome: string };
type OnDecision = On & { readonly decision: string };

/** What is written while people decide how it ends. Votes stand in their side’s own ledger until both are opened. */
export interface OutcomeEntries {
  'outcome.opened': {
    readonly id: string;
    readonly ground: Ground;
    readonly redLine: RedLine | null;
    /** A line of the vendor's own policy, said here because it is the reason: both sides read it from now on. */
    readonly ownLine?: NamedOwnLine;
    readonly notice: string | null;
    readonly words: string;
    readonly unheard: readonly string[];
    readonly votesBy: string;
    /** The version that lay on the table and is laid aside by it; null where none did. */
    readonly laidAside: number | null;
  };
  'vote.given': On & { readonly vote: Omit<Vote, 'by' | 'at'> };
  'vote.in': On;
  /** A side that has voted no longer waits for the other. */
  'voting.closed': On;
  'votes.opened': On & { readonly votes: Readonly<Partial<Record<Side, Vote>>> };
  'outcome.overridden': On & {
    readonly missing: readonly string[];
    readonly words: string;
    readonly onBehalfOf: OnBehalfOf;
  };
  'outcome.proposed': On &
    Omit<DecisionText, 'stays'> & {
      readonly id: string;
      /** Absent from `DecisionText` by its plain name: what holds a person’s words stands under a name that says so. */
      readonly stays: { readonly words: string };
      readonly hash: string;
      readonly signature: SignatureGiven;
    };
  'outcome.signed': OnDecision & { readonly hash: string; readonly signature: SignatureGiven };
  /** Without words it was only taken in. */
  'outcome.answered': OnDecision & {
    readonly words: string;
    readonly name: string;
    readonly position: string;
    readonly onBehalfOf: OnBehalfOf;
  };
  /** The other side’s days to answer went by. */
  'outcome.concluded': OnDecision;
  'outcome.withdrawn': OnDecision & { readonly words: string };
  /** It takes effect: they go on, extend or part. */
  'outcome.decided': OnDecision;
}

export type OutcomeKind = Exclude<keyof OutcomeEntries, 'vote.given'>;
