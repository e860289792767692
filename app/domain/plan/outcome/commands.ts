import type { Side } from '../../access';
import type { NamedMember } from '../../fit-policy/policy-version';
import type { Choice, Ground, OwnRedLine, RedLine, Vote } from '../state/outcome';
import type { Signing } from '../state/signature';

type On = { readonly outcome: string };
type OnDecision = On & { readonly decision: string };

/** What the vendor's own policy asks of its executive where an act leads to parting. */
interface Agreed {
  /** Of those whom that policy asks, who has not agreed, ticked as known: ids of people. */
  readonly notAgreed?: readonly string[];
  /** Whom that policy asks; read within the transaction, never sent by anybody. */
  readonly named?: readonly NamedMember[];
}

/** From opening the outcome to a decision that takes effect. */
export type OutcomeCommand =
  | {
      readonly kind: 'open-outcome';
      readonly id: string;
      readonly ground: Ground;
      readonly redLine: RedLine | null;
      /** Or which of the vendor's own: its place among those of the policy that counts. */
      readonly ownLine?: number | null;
      /** The vendor's own lines; read within the transaction, never sent by anybody, and by nobody of the customer. */
      readonly ownLines?: readonly OwnRedLine[];
      /** Needed where the ground is a red line or it comes early. */
      readonly words: string;
      /** Key players whom nobody has heard in the end yet, ticked as known: their ids. */
      readonly unheard: readonly string[];
      /** Working days to vote in; null for as many as the plan gives for an answer. */
      readonly days: number | null;
    }
  | (On & {
      readonly kind: 'give-vote';
      /** When the vote of this side that was on the screen was handed in; '' where there was none. */
      readonly seen: string;
      readonly choice: Choice;
      readonly words: string;
    })
  /** The days to vote are over, and the other side’s vote is not in. */
  | (On & { readonly kind: 'close-voting' })
  /** Follows a vote or the end of voting within the same transaction; the votes are read past the seal by the database’s own rule. */
  | (On & { readonly kind: 'open-votes'; readonly votes: Readonly<Partial<Record<Side, Vote>>> })
  /** `missing`: what was missing of the last resort as it stood on the screen, by its keys. */
  | (On & { readonly kind: 'override-last-resort'; readonly missing: readonly string[]; readonly words: string })
  | (On &
      Signing &
      Agreed & {
        readonly kind: 'propose-decision';
        readonly id: string;
        readonly choice: Choice;
        readonly words: string;
        readonly stays: string;
        readonly end: string | null;
      })
  | (OnDecision & Signing & Agreed & { readonly kind: 'sign-decision'; readonly hash: string })
  | (OnDecision &
      Agreed & {
        readonly kind: 'answer-decision';
        readonly hash: string;
        readonly how: 'acknowledged' | 'reply';
        readonly words: string;
      })
  | (OnDecision & { readonly kind: 'conclude-decision' })
  | (OnDecision & { readonly kind: 'withdraw-decision'; readonly words: string });
