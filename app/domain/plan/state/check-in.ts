import type { Side } from '../../access';
import type { Actor } from './seat';
import type { Answer } from './commitment';

export const CONFIDENCES = ['on-track', 'at-risk', 'off-track'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

export interface Half {
  readonly confidence: Confidence;
  readonly words: string;
  /** One tap a commitment. */
  readonly taps: Readonly<Record<string, Confidence>>;
}

export interface CheckIn {
  readonly id: string;
  readonly number: number;
  /** Date and 'HH:MM' in the plan's zone. */
  readonly on: string;
  readonly time: string;
  readonly state: 'planned' | 'started' | 'opened' | 'minuted' | 'fixed' | 'called-off';
  /** When each side's half was last handed in; the half itself is sealed until it is opened. */
  readonly halvesIn: Readonly<Partial<Record<Side, string>>>;
  readonly startedAt: string | null;
  readonly openedAt: string | null;
  readonly halves: Readonly<Partial<Record<Side, Half>>>;
  readonly attendance: Readonly<Record<Side, readonly string[]>> | null;
  readonly decisions: readonly string[];
  readonly minutedBy: Actor | null;
  readonly minutedAt: string | null;
  /** How often they were written; absent before the first time. */
  readonly minutedTimes?: number;
  readonly acknowledged: Answer | null;
  readonly corrections: readonly Answer[];
  readonly calledOff: Answer | null;
}
