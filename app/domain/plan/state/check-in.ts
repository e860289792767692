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

/** When a check-in is: a date and 'HH:MM' in the plan's zone. */
export interface MeetingTime {
  readonly on: string;
  readonly time: string;
}

/** A check-in was put on another day or time: by whom, why, from when to when. */
export interface CheckInMove extends Answer {
  readonly from: MeetingTime;
  readonly to: MeetingTime;
}

/** Something a side wants to talk about, besides what the plan writes by itself. */
export interface Addition extends Answer {
  readonly id: string;
  /** The commitment it is about; null for none. */
  readonly commitment: string | null;
}

/**
 * The minutes begin with every line, so that there are only as many, each only as long, as they can hold: as many of each side, so that
 * neither can take the other's room.
 */
export const MOST_LINES = 100;
export const LONGEST_LINE = 500;

/** A line typed in while people meet: a decision, or a commitment that was proposed there, which then has no words of its own. */
export interface MeetingLine extends Answer {
  readonly id: string;
  readonly commitment: string | null;
  /** When its words were written: another one means that it was changed. */
  readonly writtenAt: string;
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
  /** The oldest first; absent before the first. */
  readonly moves?: readonly CheckInMove[];
  readonly additions?: readonly Addition[];
  readonly lines?: readonly MeetingLine[];
  /** Who was ticked as being there while people meet; the minutes begin with it. */
  readonly there?: Readonly<Record<Side, readonly string[]>>;
}
