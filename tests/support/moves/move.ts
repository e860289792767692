import type { PlanCommand } from '~/domain/plan/commands';
import type { Plan } from '~/domain/plan/state/plan';

/**
 * Choices of one step, drawn by the property test: small numbers that a move turns into ids, dates and words. Most choices
 * point at what is there; now and then they point nowhere, so that illegal commands come up too.
 */
export interface Choice {
  /** One of these, or something made up, or undefined when there is nothing to choose from. */
  of<T>(list: readonly T[]): T | undefined;
  /** The id of one of these things, at times one that no plan has. */
  id(things: Readonly<Record<string, unknown>>): string;
  /** The day it is in the plan's zone. */
  readonly today: string;
  /** A date around today. */
  day(): string;
  words(): string;
  yes(): boolean;
}

/** A command that somebody might send to this plan, sensible or not; null when the plan has nothing it could be about. */
export type Move = (plan: Plan, choice: Choice, newId: string) => PlanCommand | null;
