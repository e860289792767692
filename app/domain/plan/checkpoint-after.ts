import type { Entry, EntryData } from './entries';

/** What a checkpoint was made for: the kind of entry, and the version's number, or the id of the check-in or notice. */
export interface CheckpointOccasion {
  readonly kind: CheckpointKind;
  readonly about: string;
}

/** The moments that both sides look back to. After each, the shared ledger's end is signed. */
const OCCASIONS = {
  'version.in-force': ({ number }: EntryData['version.in-force']) => String(number),
  'check-in.opened': ({ checkIn }: EntryData['check-in.opened']) => checkIn,
  'check-in.acknowledged': ({ checkIn }: EntryData['check-in.acknowledged']) => checkIn,
  'plan.closed': () => '',
  'notice.given': ({ id }: EntryData['notice.given']) => id,
  'transition.shared': () => '',
  'transition.added': () => '',
  'letter.sent': () => '',
  'votes.opened': ({ outcome }: EntryData['votes.opened']) => outcome,
  'outcome.decided': ({ outcome }: EntryData['outcome.decided']) => outcome,
} as const;

export type CheckpointKind = keyof typeof OCCASIONS;

/** The occasion for a checkpoint that the entries of one step give, the last where there are several; mostly there is none. */
export function checkpointAfter(entries: readonly Entry[]): CheckpointOccasion | null {
  const last = entries.findLast(({ ledger, kind }) => ledger === 'shared' && kind in OCCASIONS);
  if (!last) return null;
  const aboutOf = OCCASIONS[last.kind as CheckpointKind] as (data: Entry['data']) => string;
  return { kind: last.kind as CheckpointKind, about: aboutOf(last.data) };
}
