import { createContext } from 'react';
import type { HalfState } from '../checkin/half-saver';

export type RowState = 'open' | 'given' | 'needs-you';

/** How far each plan of the week is, told by its row: outside React's tree, so that one key draws one row. */
export class WeekTally {
  private readonly states = new Map<string, RowState>();
  private readonly own = new Set<string>();
  private readonly given = new Map<string, string>();
  private readonly listeners = new Set<() => void>();
  private said = '';

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** As one text, so that it is another only when something changed. */
  readonly read = (): string => this.said;

  /** Somebody has written in this row here, for as long as it stands. */
  readonly wrote = (row: string): (() => void) => {
    this.own.add(row);
    return () => void this.own.delete(row);
  };

  /** When the half of a row that was given here was handed in. */
  gave(row: string, seen: string): void {
    this.given.set(row, seen);
  }

  gaveAt(row: string): string | undefined {
    return this.given.get(row);
  }

  isWritten(row: string): boolean {
    return this.own.has(row);
  }

  tell(row: string, state: RowState | null): void {
    if (state === null) this.states.delete(row);
    else this.states.set(row, state);
    const said = [...this.states].map(([id, one]) => `${id} ${one}`).join('\n');
    if (said === this.said) return;
    this.said = said;
    for (const listener of this.listeners) listener();
  }
}

/** What was told, by row. */
export const rowsTold = (said: string): readonly (readonly [row: string, state: RowState])[] =>
  said.split('\n').flatMap((line) => {
    const [row, state] = line.split(' ');
    return row && state ? [[row, state as RowState] as const] : [];
  });

/** Whatever is neither saved nor about to be waits for the person. */
export const stateOfRow = ({ kind }: HalfState, given: boolean): RowState =>
  kind === 'overtaken' || kind === 'refused' || kind === 'unsaved'
    ? 'needs-you'
    : kind === 'given' || (kind === 'clean' && given)
      ? 'given'
      : 'open';

export const TallyContext = createContext<WeekTally | null>(null);
