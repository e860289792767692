import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copiesIn, segmentsIn, type BackupPlace } from './place';

/**
 * Lets go what no instant since `oldest` needs: every copy but the newest that ended by then and those after it, and the log before the
 * first that stays. Returns how many of each went.
 */
export function letGo(place: BackupPlace, oldest: string): { copies: number; segments: number } {
  const copies = copiesIn(place);
  const needed = copies.findLast(({ ended }) => ended <= oldest) ?? copies[0];
  if (!needed) return { copies: 0, segments: 0 };
  const going = copies.slice(0, copies.indexOf(needed));
  for (const { folder } of going) rmSync(folder, { recursive: true, force: true });
  // The name of a segment begins with its timeline: order within it is what follows.
  const before = segmentsIn(place).filter(({ name }) => name.slice(8) < needed.firstSegment.slice(8));
  for (const { name } of before) rmSync(join(place.wal, name), { force: true });
  return { copies: going.length, segments: before.length };
}
