import { Temporal } from 'temporal-polyfill';

/**
 * The one clock of everything that happens in a plan. Instants are ISO with milliseconds and Z, so that they sort as text.
 * Sessions, links and jobs use real time instead.
 */
export interface Clock {
  now(): string;
  /** When an instant of plan time comes in real time: what a job's `run_at` needs. */
  toReal(at: string): string;
}

const iso = (epochMs: number): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ smallestUnit: 'millisecond' });
const epochMs = (at: string): number => Temporal.Instant.from(at).epochMilliseconds;

/** A clock that stands a fixed distance from real time: 0 in production, the story's distance in the demo. */
export function offsetClock(offsetMs: number): Clock {
  return { now: () => iso(Date.now() + offsetMs), toReal: (at) => iso(epochMs(at) - offsetMs) };
}

/** A clock that stands still until it is set: for tests and for telling the demo story. */
export interface SetClock extends Clock {
  set(at: string): void;
  /** Steps forward, so that acts of one moment still follow one another. */
  tick(ms?: number): void;
}

/** A clock that stands at `start` (an ISO instant). */
export function setClock(start: string): SetClock {
  let now = epochMs(start);
  return {
    now: () => iso(now),
    toReal: (at) => at,
    set: (at) => {
      now = epochMs(at);
    },
    tick: (ms = 1000) => {
      now += ms;
    },
  };
}
