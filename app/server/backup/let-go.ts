import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { copiesIn, segmentsIn, type BackupPlace, type KeptCopy } from './place';
import { copyBefore, timelinesIn } from './timelines';

/**
 * Lets go what no instant since `oldest`, an ISO instant, needs: of each timeline that was written to since then the newest copy before
 * stays, and every copy after it; of the log, all that follows the earliest of those. Returns how many of each went.
 */
export function letGo(place: BackupPlace, oldest: string): { copies: number; segments: number } {
  const copies = copiesIn(place);
  if (copies.length === 0) return { copies: 0, segments: 0 };
  const needed = neededSince(place, copies, oldest);
  const going = needed.size === 0 ? [] : copies.filter((copy) => !needed.has(copy) && copy.ended <= oldest);
  const staying = copies.filter((copy) => !going.includes(copy));
  for (const { folder } of going) rmSync(folder, { recursive: true, force: true });
  // The name of a segment begins with its timeline, and a later one may begin before a copy of an earlier: what counts is the place alone.
  const first = staying.map(({ firstSegment }) => firstSegment.slice(8)).sort()[0]!;
  const before = segmentsIn(place).filter(({ name }) => name.slice(8) < first);
  for (const { name } of before) rmSync(join(place.wal, name), { force: true });
  return { copies: going.length, segments: before.length };
}

function neededSince(place: BackupPlace, copies: readonly KeptCopy[], oldest: string): Set<KeptCopy> {
  const timelines = timelinesIn(place, copies);
  const from = Temporal.Instant.from(oldest).epochMilliseconds;
  const needed = timelines.flatMap((timeline, at) => {
    const next = timelines[at + 1];
    if (next && next.since <= from) return [];
    const since = Temporal.Instant.fromEpochMilliseconds(Math.max(from, Math.ceil(timeline.since)));
    const copy = copyBefore(copies, timeline, since.toString({ smallestUnit: 'millisecond' }));
    return copy ? [copy] : [];
  });
  return new Set(needed);
}
