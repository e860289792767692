import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import { expect, it } from 'vitest';
import { packedAssets } from '~/server/packed-assets';

it('leaves no trace of a packed file that is gone: whatever answers instead says what it is', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'evenhand-assets-'));
  writeFileSync(join(dir, 'a.js.br'), brotliCompressSync('export {};'));
  const app = express().use(packedAssets(dir));
  app.use((req, res) => void res.status(404).append('Content-Type', 'text/html').end(req.url));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const ask = () =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a.js`, { headers: { 'accept-encoding': 'br' } });
  try {
    const there = await ask();
    expect([there.status, there.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(await there.text()).toBe('export {};');
    rmSync(join(dir, 'a.js.br'));
    const gone = await ask();
    expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(gone.headers.get('content-encoding')).toBeNull();
    expect(await gone.text()).toBe('/a.js');
  } finally {
    server.close();
    rmSync(dir, { recursive: true });
  }
});
