import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskStore } from '~/data/files/disk-store.server';
import { s3Store } from '~/data/files/s3-store.server';
import { keyOf, StoreAway, type FileStore, type StoredBytes } from '~/data/files/store.server';
import { s3Server, type S3Server } from '../../support/s3-server';

let folder: string;
let s3: S3Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-stores-'));
  s3 = await s3Server();
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

const WORKSPACE = randomUUID();

async function written(bytes: Buffer): Promise<StoredBytes> {
  const path = join(folder, randomUUID());
  await writeFile(path, bytes);
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function hashOf(stream: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of stream as AsyncIterable<Buffer>) hash.update(part);
  return hash.digest('hex');
}

const STORES: Readonly<Record<string, () => FileStore>> = {
  'a folder': () => diskStore(join(folder, 'kept')),
  'a bucket': () => s3Store(s3.bucket),
};

describe.each(Object.entries(STORES))('Bytes in %s', (_, open) => {
  it('are had as they were put', async () => {
    for (const size of [1, 70_000, 25_000_000]) {
      const bytes = await written(randomBytes(size));
      const key = keyOf(WORKSPACE, bytes.sha256);
      await open().put(key, bytes);
      expect(await hashOf((await open().get(key))!)).toBe(bytes.sha256);
    }
  });

  it('may be put again, and are there once', async () => {
    const said = randomBytes(10_000);
    const keys = [];
    for (let time = 0; time < 2; time += 1) {
      const bytes = await written(said);
      keys.push(keyOf(WORKSPACE, bytes.sha256));
      await open().put(keys[time]!, bytes);
    }
    expect(keys[0]).toBe(keys[1]);
    expect(await hashOf((await open().get(keys[0]!))!)).toBe(keys[0]!.split('/')[2]);
  });

  it('are not there once they are removed, which may be said twice', async () => {
    const bytes = await written(Buffer.from('Handed over'));
    const key = keyOf(WORKSPACE, bytes.sha256);
    await open().put(key, bytes);
    for (let time = 0; time < 2; time += 1) await open().remove(key);
    expect(await open().get(key)).toBeNull();
  });

  it('flow: of a large one no more than a small part waits at any moment for who reads', async () => {
    const bytes = await written(randomBytes(25_000_000));
    const key = keyOf(WORKSPACE, bytes.sha256);
    await open().put(key, bytes);
    const stream = (await open().get(key))!;
    let most = 0;
    let read = 0;
    for await (const part of stream as AsyncIterable<Buffer>) {
      most = Math.max(most, part.length + stream.readableLength);
      read += part.length;
    }
    expect(read).toBe(25_000_000);
    expect(most).toBeLessThan(1_000_000);
  });
});

describe('A folder', () => {
  it('that cannot be written says so, and leaves nothing', async () => {
    const blocked = join(folder, 'blocked');
    await writeFile(blocked, 'a file where the folder should be');
    const bytes = await written(Buffer.from('Handed over'));
    const store = diskStore(blocked);
    await expect(store.put(keyOf(WORKSPACE, bytes.sha256), bytes)).rejects.toThrow(StoreAway);
    await expect(store.get(keyOf(WORKSPACE, bytes.sha256))).rejects.toThrow(StoreAway);
  });

  it('never shows a part: what is put comes to its name whole', async () => {
    const place = join(folder, 'whole');
    const bytes = await written(randomBytes(1_000));
    await diskStore(place).put(keyOf(WORKSPACE, bytes.sha256), bytes);
    const names = await readdir(place, { recursive: true });
    expect(names.filter((name) => name.includes('.'))).toEqual([]);
  });
});

describe('A bucket', () => {
  const put = async (change: Partial<S3Server['bucket']>) => {
    const bytes = await written(Buffer.from('Handed over'));
    return s3Store({ ...s3.bucket, ...change }).put(keyOf(WORKSPACE, bytes.sha256), bytes);
  };

  it('that is not there, or opens to another key, keeps nothing and says so', async () => {
    await expect(put({ url: s3.bucket.url.replace('evenhand', 'nobodys') })).rejects.toThrow(/answers 404 to PUT/);
    await expect(put({ key: 'SOMEBODY' })).rejects.toThrow(/answers 403 to PUT/);
    await expect(put({ secret: 'ANOTHER' })).rejects.toThrow(/answers 403 to PUT/);
    await expect(s3Store({ ...s3.bucket, secret: 'ANOTHER' }).get('a/b')).rejects.toThrow(StoreAway);
  });

  it('whose server dies says so to whoever reads, at once and in the middle', async () => {
    const own = await s3Server();
    const store = s3Store(own.bucket);
    const bytes = await written(randomBytes(25_000_000));
    const key = keyOf(WORKSPACE, bytes.sha256);
    await store.put(key, bytes);
    const reading = (await store.get(key))!;
    await new Promise((resolve) => reading.once('readable', resolve));
    await own.die();
    await expect(hashOf(reading)).rejects.toThrow();
    await expect(store.get(key)).rejects.toThrow(StoreAway);
    await expect(store.put(key, bytes)).rejects.toThrow(StoreAway);
    await expect(store.remove(key)).rejects.toThrow(StoreAway);
    await own.close();
  });
});
