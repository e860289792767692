import type { Side } from '../../access';
import type { Actor } from './seat';
import type { TermsContent, GoalContent, ExpectationContent, CommitmentContent } from './text';
import type { Answer } from './commitment';
import type { HeldPolicy } from './policy';
import type { Signature } from './signature';

/** What a version covers: frozen text that executives sign. */
export interface VersionContent {
  readonly plan: string;
  readonly number: number;
  readonly title: string;
  readonly parties: Readonly<Record<Side, string>>;
  readonly terms: TermsContent;
  readonly goals: readonly (GoalContent & { readonly id: string })[];
  readonly expectations: readonly (ExpectationContent & { readonly id: string })[];
  readonly commitments: readonly (CommitmentContent & {
    readonly id: string;
    readonly number: string;
    readonly ownerName: string;
  })[];
  /** What of the vendor's fit policy counts with it, as it held when the text was first fixed; absent where none did. */
  readonly policy?: HeldPolicy;
}

export interface VersionSignature extends Signature {
  /** SHA-256 of the version's canonical content, as on the screen that was signed. */
  readonly hash: string;
}

export interface Version {
  readonly number: number;
  readonly hash: string;
  readonly content: VersionContent;
  readonly frozenAt: string;
  readonly frozenBy: Actor;
  readonly signatures: Readonly<Partial<Record<Side, VersionSignature>>>;
  /** When both signatures took effect, together. */
  readonly inForceAt: string | null;
  readonly sentBack: Answer | null;
  /** Of a version whose text does not say it: what the entry that put it in force said of the vendor's fit policy. */
  readonly policy?: HeldPolicy;
}
