import type { Side } from '../domain/access';
import { contentHash } from '../domain/ledger/canonical';
import { textOf, type Block } from './block';

/** What a document's hash is taken of: all that it says, or what executives signed of it: a version, a notice or a decision. */
export type Seal =
  | { readonly of: 'document' }
  | { readonly of: 'version' | 'notice' | 'decision'; readonly number: number; readonly hash: string };

/**
 * A document of a plan, ready to be drawn. It is the same for whoever may see it, in whatever country they read it: it is handed on, and
 * two people who hold a copy must hold the same.
 */
export interface PlanDocument {
  /** As in its address: 'brief', 'version-2'. */
  readonly id: string;
  readonly title: string;
  readonly parties: Readonly<Record<Side, string>>;
  /** The company that alone may see it; null for what both sides share. */
  readonly only: string | null;
  /** Never longer than one side of paper, whatever the plan holds. */
  readonly onePage?: true;
  readonly seal: Seal;
  /** When it says what it says: an ISO instant, and its date in the plan's zone. */
  readonly at: string;
  readonly day: string;
  readonly blocks: readonly Block[];
}

/** The end of the shared ledger that was signed last. */
export interface LastCheckpoint {
  readonly seq: number;
  readonly hash: string;
}

/** What stands at the foot of every page. */
export interface Foot {
  /** 64 hex digits. */
  readonly hash: string;
  readonly seal: Seal;
  readonly checkpoint: LastCheckpoint | null;
  /** Where anybody checks it, and where those who sit in the plan see the chain. */
  readonly verifyAt: string;
  readonly proofAt: string;
}

/**
 * The hash at the foot. Of what was signed it is that of the text as it was signed, which the ledger names too. Of anything else it is
 * SHA-256 over the canonical form (RFC 8785) of its title, both names and its blocks: the same on the page and in the PDF, on either paper.
 */
export const documentHash = ({ seal, title, parties, only, blocks }: PlanDocument): string =>
  seal.of === 'document' ? contentHash({ title, parties, only, blocks }) : seal.hash;

/** Every text of a document in reading order, its title first. */
export const textOfDocument = ({ title, blocks }: PlanDocument): string[] => [title, ...textOf(blocks)];
