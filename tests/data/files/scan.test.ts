import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scanWithClamd } from '~/data/files/scan.server';
import { clamd, VIRUS, type Clamd } from '../../support/clamd';

let folder: string;
let server: Clamd;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-scan-'));
  server = await clamd();
});
afterEach(() => server.answer(null));
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function scan(bytes: string | Buffer, patience?: number) {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  return scanWithClamd(server.url, path, patience);
}

describe('A file that is shown to the scanner', () => {
  it('is clean when it says so, after every byte of it', async () => {
    expect(await scan(Buffer.alloc(5_000_000, 1))).toBe('clean');
    expect(server.shown.at(-1)).toBe(5_000_000);
  });

  it('is not, when it finds something', async () => {
    expect(await scan(`Handed over ${VIRUS}`)).toBe('found');
  });

  it('is clean on no other word: neither an error, nor silence, nor a connection that breaks', async () => {
    for (const word of ['INSTREAM size limit exceeded. ERROR\0', 'stream: OK but not quite\0', '', 'hang-up']) {
      server.answer(word);
      expect([word, await scan('Handed over')]).toEqual([word, 'away']);
    }
    server.answer('silence');
    expect(await scan('Handed over', 100)).toBe('away');
  });

  it('is not looked at where there is no scanner', async () => {
    const gone = await clamd();
    await gone.close();
    expect(await scanWithClamd(gone.url, join(folder, 'file'))).toBe('away');
  });
});
