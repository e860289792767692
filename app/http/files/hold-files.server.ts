import { randomUUID } from 'node:crypto';
import { asViewer } from '~/data/as-viewer.server';
import { fileIsKept, noteFile } from '~/data/files/file-rows.server';
import { isStoreAway, keyOf } from '~/data/files/store.server';
import type { NamedFile } from '~/domain/plan/state/file';
import { faultForLog } from '../fault-for-log';
import type { SeatedGuest } from '../guard.server';
import { letGo, type Arrived, type FileFault } from './arrive.server';

/**
 * Keeps a file that has arrived, as its sender's alone until an entry names it: looked at by the scanner, noted, put in its place, and only
 * then offered. Killed anywhere in between it leaves nothing that is named.
 */
export async function holdFile(guest: SeatedGuest, about: string, arrived: Arrived): Promise<NamedFile | FileFault> {
  const { house, viewer, seat, planId, workspaceId, context } = guest;
  const { name, type, size, sha256, path } = arrived;
  const file: NamedFile = { id: randomUUID(), name, size, type, sha256 };
  const eyes = { personId: viewer.personId, seatId: seat.id };
  const by = { planId, personId: viewer.personId, about };
  try {
    const scanned = await house.files.scan(path);
    if (scanned !== 'clean') return { name, why: scanned === 'found' ? 'found' : 'unscanned' };
    if (!(await asViewer(house, eyes, 'write', (tx) => noteFile(tx, { workspaceId, planId }, by, file))))
      return { name, why: 'waiting' };
    await house.files.store.put(keyOf(workspaceId, sha256), { path, size, sha256 });
    await asViewer(house, eyes, 'write', (tx) => fileIsKept(tx, planId, file.id));
    return file;
  } catch (error) {
    if (!isStoreAway(error)) throw error;
    const { requestId } = context;
    context.log.error({ requestId, error: faultForLog(error), cause: faultForLog(error.cause) }, 'a file was not kept');
    return { name, why: 'away' };
  } finally {
    await letGo(arrived);
  }
}
