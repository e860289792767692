import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has the tool that plays the authority and checks its stamps. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** How the authority answers: as it should, or in one of the ways in which one can go wrong. */
export type Manner =
  'grants' | 'refuses' | 'stalls' | 'garbage' | 'other-imprint' | 'other-nonce' | 'too-long' | 'away' | 'a-page';

export interface StampAuthority {
  readonly url: string;
  /** How many have asked. */
  asked(): number;
  /** From now on. */
  answer(manner: Manner): void;
  /** What `openssl ts -verify` says of a stamp over a text. */
  verifies(text: string, stamp: Uint8Array): { readonly holds: boolean; readonly said: string };
  close(): Promise<void>;
}

const CONFIG = `
[req]
distinguished_name = dn
[dn]
[ca]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[stamps]
basicConstraints = CA:false
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = grants
[grants]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256, sha512
signer_digest = sha256
[refuses]
serial = serial
default_policy = 1.2.3.4.1
digests = sha512
signer_digest = sha256
`;

/** A time-stamping authority (RFC 3161) on this machine, with certificates of its own, in a folder that goes with it. */
export async function stampAuthority(): Promise<StampAuthority> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-stamps-'));
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
  writeFileSync(join(folder, 'cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  const certificate = (name: string, extensions: string, ...signed: string[]) =>
    openssl(
      ...`req -x509 -config cnf -newkey rsa:2048 -nodes -days 2 -extensions ${extensions} -subj /CN=${name}`.split(' '),
      ...signed,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
    );
  certificate('root', 'ca');
  certificate('stamps', 'stamps', '-CA', 'root.pem', '-CAkey', 'root.key');

  const reply = (query: Uint8Array, section: 'grants' | 'refuses' = 'grants'): Buffer => {
    writeFileSync(join(folder, 'query'), query);
    const words = `ts -reply -config cnf -section ${section} -queryfile query -signer stamps.pem -inkey stamps.key -out reply`;
    openssl(...words.split(' '));
    return execFileSync('cat', ['reply'], { cwd: folder });
  };
  const otherQuery = (digest: string): Buffer =>
    openssl('ts', '-query', '-config', 'cnf', '-digest', digest, '-sha256', '-cert');
  const digestIn = (query: Buffer): string =>
    query
      .subarray(query.indexOf('0420', 0, 'hex') + 2)
      .subarray(0, 32)
      .toString('hex');

  let manner: Manner = 'grants';
  let asked = 0;
  const send = (response: ServerResponse, body: Uint8Array | string, type = 'application/timestamp-reply') =>
    response.writeHead(200, { 'content-type': type }).end(body);
  const ANSWERS: Readonly<Record<Manner, (query: Buffer, response: ServerResponse) => unknown>> = {
    grants: (query, response) => send(response, reply(query)),
    refuses: (query, response) => send(response, reply(query, 'refuses')),
    // Begins, and never goes on.
    stalls: (_, response) => response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).write('0'),
    garbage: (_, response) => send(response, Buffer.alloc(2_000, 0x30)),
    'other-imprint': (_, response) => send(response, reply(otherQuery('ab'.repeat(32)))),
    'other-nonce': (query, response) => send(response, reply(otherQuery(digestIn(query)))),
    'too-long': (_, response) => send(response, Buffer.alloc(1_000_000, 0x30)),
    away: (_, response) => response.writeHead(503).end(),
    'a-page': (_, response) => send(response, '<p>Please sign in', 'text/html'),
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      asked += 1;
      ANSWERS[manner](Buffer.concat(parts), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => asked,
    answer: (next) => (manner = next),
    verifies: (text, stamp) => {
      writeFileSync(join(folder, 'text'), text);
      writeFileSync(join(folder, 'stamp'), stamp);
      const words = 'ts -verify -data text -in stamp -CAfile root.pem -untrusted stamps.pem'.split(' ');
      const { status, stdout, stderr } = spawnSync('openssl', words, { cwd: folder, encoding: 'utf8' });
      return { holds: status === 0, said: stdout + stderr };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
