import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { Bucket } from '~/data/files/s3-store.server';

/** A real S3-compatible server on this machine, with one bucket. */
export interface S3Server {
  readonly bucket: Bucket;
  /** The keys of what it keeps. */
  keys(): Promise<string[]>;
  /** Cuts all connections and answers no more. */
  die(): Promise<void>;
  close(): Promise<void>;
}

const NAME = 'evenhand-files';
const REGION = 'eu-central-1';
const KEY = 'S3RVER';
const SECRET = 'a secret of the store';

export async function s3Server(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'evenhand-s3-'));
  const store = new S3rver({ directory, silent: true, vhostBuckets: false, configureBuckets: [{ name: NAME }] });
  await store.configureBuckets();
  const answer = store.callback();
  // The server looks at the key alone, and at no signature of version 4.
  const server = createServer((req, res) => {
    if (isSigned(req)) return answer(req, res);
    req.resume();
    res.writeHead(403).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${NAME}`;
  const die = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return {
    bucket: { url, region: REGION, key: KEY, secret: SECRET },
    keys: async () => {
      const names = await readdir(join(directory, NAME), { recursive: true });
      return names.flatMap((name) => /^(.*)\._S3rver_object$/.exec(name)?.[1] ?? []).sort();
    },
    die,
    close: async () => {
      await die();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Signature version 4, worked out anew from what was received: method, path, the headers that it says it signs, the body's hash. */
function isSigned({ method, url = '', headers }: IncomingMessage): boolean {
  const said = /Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  );
  if (!said) return false;
  const [, credential = '', signed = '', signature] = said;
  const [, ...scope] = credential.split('/');
  const [day = '', region = '', service = '', end = ''] = scope;
  const names = signed.split(';');
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return false;
  const asked = [
    method,
    ...[url.split('?')[0], ''],
    ...names.map((name) => `${name}:${String(headers[name]).trim()}`),
    ...['', signed, headers['x-amz-content-sha256']],
  ].join('\n');
  const hash = createHash('sha256').update(asked).digest('hex');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope.join('/'), hash].join('\n');
  const key = [region, service, end].reduce<Buffer>(hmac, hmac(`AWS4${SECRET}`, day));
  return hmac(key, text).toString('hex') === signature;
}
