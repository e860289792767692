import type { Side } from '../../access';
import type { Answer } from './commitment';
import type { Signature } from './signature';

/**
 * What cures a miss, so that the record alone can say whether it did: a commitment of that side is delivered by the day and not
 * returned, or nothing of theirs that falls due until then is missed.
 */
export type Cure =
  | { readonly kind: 'delivered'; readonly commitment: string; readonly words: string }
  | { readonly kind: 'kept'; readonly words: string };

/** A commitment that was missed, as the record said on the day of the notice: what is said later of that day does not change what was signed. */
export interface NoticedMiss {
  readonly commitment: string;
  /** By which the record judged it. */
  readonly due: string;
  /** Delivered after its date, or not delivered. */
  readonly verdict: 'late' | 'overdue';
  /** Of its late working days, those charged to its owner. */
  readonly lateDays: number;
}

export interface NoticeItem extends NoticedMiss {
  readonly cure: Cure;
}

/** Formal notice of one side to the other, from the record. */
export interface Notice {
  readonly id: string;
  /** '1' first. */
  readonly number: number;
  /** The side that gave it; the other has to cure. */
  readonly side: Side;
  /** What the plan and the companies were called then. */
  readonly title: string;
  readonly parties: Readonly<Record<Side, string>>;
  readonly items: readonly NoticeItem[];
  /** What else it says, such as the terms of the agreement that it goes by. */
  readonly words: string;
  /** How many working days there are to cure, and the last of them. */
  readonly cureDays: number;
  readonly cureBy: string;
  /** SHA-256 of what was signed, in canonical form. */
  readonly hash: string;
  readonly signature: Signature;
  /** Somebody of the other side has taken it in; says nothing of whether they agree. */
  readonly acknowledged: Answer | null;
  readonly withdrawn: Answer | null;
}
