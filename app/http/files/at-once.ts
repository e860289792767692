/** How many forms with files somebody can be sending to this process at a time: what arrives takes room on its disk. */
export const MOST_AT_ONCE = 2;

const sending = new Map<string, number>();

/** Counts a form that a person begins to send; returns what ends that, or null where they have to let another end first. */
export function beginSending(personId: string): (() => void) | null {
  const before = sending.get(personId) ?? 0;
  if (before >= MOST_AT_ONCE) return null;
  sending.set(personId, before + 1);
  return () => {
    const left = (sending.get(personId) ?? 1) - 1;
    if (left > 0) sending.set(personId, left);
    else sending.delete(personId);
  };
}
