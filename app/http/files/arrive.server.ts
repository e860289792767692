import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { kindByName, type FileLook } from '~/domain/plan/files/file-kinds';
import { cleanName } from '~/domain/plan/files/file-name';
import { zipParts } from './zip-parts.server';

/** A file as it arrived, on this machine until it is put in its place or let go. */
export interface Arrived {
  readonly name: string;
  readonly type: string;
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Why a file is not taken; `away`: nothing is wrong with it. */
export type NotTaken = 'kind' | 'content' | 'empty' | 'large' | 'found' | 'unscanned' | 'waiting' | 'away';

/** A file that was not taken, by its name. */
export interface FileFault {
  readonly name: string;
  readonly why: NotTaken;
}

export const isFault = (one: object): one is FileFault => 'why' in one;

export const letGo = ({ path }: Pick<Arrived, 'path'>): Promise<void> => rm(path, { force: true }).catch(() => {});

/** A stream of bytes that may have been cut off at the limit. */
type Sent = Readable & { readonly truncated?: boolean };

/**
 * Writes a file to the folder of what arrives while it is hashed and looked at, and says what it is. A part at a time, so that its size is
 * nobody's memory. Whatever is wrong with it or with the folder, the stream is read to its end: the rest of the form stands behind it.
 */
export async function arrive(folder: string, given: string, sent: Sent): Promise<Arrived | FileFault> {
  const name = cleanName(given);
  const kind = kindByName(name);
  if (!kind) {
    await readOut(sent);
    return { name, why: 'kind' };
  }
  const path = join(folder, randomUUID());
  const written = await write(folder, path, sent).catch(() => null);
  if (written && !sent.truncated && written.size > 0 && kind.fits(written.look)) {
    const { size, sha256 } = written;
    return { name, type: kind.type, path, size, sha256 };
  }
  await letGo({ path });
  if (!written) return { name, why: 'away' };
  return { name, why: sent.truncated ? 'large' : written.size === 0 ? 'empty' : 'content' };
}

/** To its end, or to where it breaks off. */
const readOut = (sent: Readable): Promise<void> =>
  new Promise((resolve) => {
    sent.on('error', () => resolve()).on('close', () => resolve());
    sent.on('end', () => resolve()).resume();
  });

interface Written {
  readonly size: number;
  readonly sha256: string;
  readonly look: FileLook;
}

const HEAD = 128;

async function write(folder: string, path: string, sent: Sent): Promise<Written> {
  let handle: FileHandle | undefined;
  let failed: unknown;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    handle = await open(path, 'wx+', 0o600);
  } catch (error) {
    failed = error;
  }
  try {
    const hash = createHash('sha256');
    let head = Buffer.alloc(0);
    let size = 0;
    let text = true;
    for await (const part of sent as AsyncIterable<Buffer>) {
      if (failed !== undefined) continue;
      if (head.length < HEAD) head = Buffer.concat([head, part.subarray(0, HEAD - head.length)]);
      text &&= isPlain(part) || isWide(head);
      hash.update(part);
      size += part.length;
      await handle!.appendFile(part).catch((error: unknown) => (failed = error));
    }
    if (failed !== undefined) throw failed;
    const parts = head.subarray(0, 2).toString() === 'PK' ? await zipParts(handle!, size) : [];
    return { size, sha256: hash.digest('hex'), look: { head, text, parts } };
  } finally {
    await handle?.close();
  }
}

/** UTF-16 says so in its first two bytes; half of it may be zeros. */
const isWide = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

/** No controls but tab, line ends and page ends. */
function isPlain(part: Buffer): boolean {
  for (const byte of part) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) return false;
  return true;
}
