import type { Sitter } from '../domain/access';
import type { Plan, PrivatePlan } from '../domain/plan/state/plan';
import type { PlanDocument } from './document';

/** A signed end of the shared ledger, with what it was signed for. */
export interface SignedEnd {
  readonly seq: number;
  readonly hash: string;
  readonly kind: string;
  readonly about: string;
  readonly note: string;
}

/** What documents are made from: the plan as both sides see it, what the asker's side keeps to itself of a parting, and who asks. */
export interface Known {
  readonly plan: Plan;
  readonly own: PrivatePlan;
  readonly seat: Sitter;
  /** The plan's clock, as an ISO instant. */
  readonly now: string;
  /** Scheme, host and port of the addresses that are printed. */
  readonly baseUrl: string;
  /** The oldest first. */
  readonly ends: readonly SignedEnd[];
}

/** A document that there is, as it is listed. */
export interface Listed {
  /** As in its address. */
  readonly id: string;
  /** `own`: the asker's side alone has it. */
  readonly group: 'now' | 'signed' | 'own';
  readonly title: string;
  /** What is in it, in a sentence. */
  readonly words: string;
}

/**
 * One kind of document: which of it there are for whoever asks, and how each is made. What a seat may not see is not listed, and what is
 * not listed is not made.
 */
export interface DocumentKind {
  readonly listed: (known: Known) => readonly Listed[];
  /** One that was listed for the same. */
  readonly made: (known: Known, id: string) => PlanDocument;
}
