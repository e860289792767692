/** What takes part of a row: from and to in units of the picture. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/**
 * The row of each thing, so that none lies on another: each takes the first row that is free where it begins. `things` are in the order
 * of their beginnings; `gap` stays free between two.
 */
export function packRows(things: readonly Extent[], gap: number): readonly number[] {
  const ends: number[] = [];
  return things.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gap <= from);
    const row = free === -1 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}
