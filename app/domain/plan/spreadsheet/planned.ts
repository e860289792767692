import type { WholePlan } from '../entries';
import type { ImportedCommitment } from './commitments';

/**
 * The imported commitments as parts of a plan. Where the file gives no number, the next free one is taken. `seatOf` answers with the
 * seat of a person by their key.
 */
export function plannedCommitments(
  imported: readonly ImportedCommitment[],
  { ids, seatOf }: { readonly ids: () => string; readonly seatOf: (key: string) => string | null },
): WholePlan['commitments'] {
  const idOf = imported.map(() => ids());
  const taken = new Set(imported.map(({ number }) => number));
  let next = 1;
  const free = (): string => {
    while (taken.has(String(next))) next += 1;
    taken.add(String(next));
    return String(next);
  };
  return imported.map((one, index) => ({
    id: idOf[index]!,
    number: one.number || free(),
    side: one.side,
    owner: seatOf(one.ownerKey),
    title: one.title,
    doneMeans: one.doneMeans,
    weight: one.weight,
    due: one.due,
    waitsOn: one.waitsOn.flatMap((at) => idOf[at] ?? []),
    workstream: one.workstream,
    notes: one.notes,
  }));
}
