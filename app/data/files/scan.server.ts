import { createReadStream } from 'node:fs';
import { connect } from 'node:net';

/** What a scanner says of a file; `away` when it did not say anything that can be relied on. */
export type Scanned = 'clean' | 'found' | 'away';

const PATIENCE = 20_000;
const MOST_SAID = 4_096;

/**
 * Shows a file to clamd (or whatever speaks its INSTREAM over TCP): lengths of four bytes before each part, a zero at the end. Only
 * `stream: OK` is taken for clean.
 */
export function scanWithClamd(address: string, path: string, patience = PATIENCE): Promise<Scanned> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) });
    let said = '';
    const end = (scanned: Scanned): void => {
      resolve(scanned);
      socket.destroy();
    };
    socket.setTimeout(patience, () => end('away'));
    socket.on('error', () => end('away'));
    socket.on('data', (part) => {
      said += part.toString('utf8');
      if (said.length > MOST_SAID) end('away');
    });
    socket.on('end', () => end(verdictOf(said)));
    socket.on('close', () => end(verdictOf(said)));
    socket.once('connect', () => {
      void send().catch(() => end(said === '' ? 'away' : verdictOf(said)));
    });

    async function send(): Promise<void> {
      socket.write('zINSTREAM\0');
      for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(part.length);
        socket.write(length);
        if (!socket.write(part)) await drained();
        if (socket.destroyed) return;
      }
      socket.write(Buffer.alloc(4));
    }

    const drained = (): Promise<void> =>
      new Promise((go) => {
        const on = (): void => {
          socket.off('drain', on).off('close', on);
          go();
        };
        socket.on('drain', on).on('close', on);
      });
  });
}

function verdictOf(said: string): Scanned {
  const answer = said.replace(/\0.*$/s, '').trim();
  if (answer === 'stream: OK') return 'clean';
  return / FOUND$/.test(answer) ? 'found' : 'away';
}
