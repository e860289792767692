import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What this one takes for a virus. */
export const VIRUS = 'NOT-A-VIRUS-BUT-TAKEN-FOR-ONE';

/** A server that speaks clamd's INSTREAM, as far as it is described in its manual page; no bytes are kept. */
export interface Clamd {
  readonly url: string;
  /** How many bytes it was shown, file by file. */
  readonly shown: number[];
  /** From now on it hangs up, or says nothing, or this, when it was shown a file. */
  answer(how: 'hang-up' | 'silence' | (string & {}) | null): void;
  close(): Promise<void>;
}

export async function clamd(): Promise<Clamd> {
  const shown: number[] = [];
  const sockets = new Set<Socket>();
  let how: string | null = null;
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    let received = Buffer.alloc(0);
    socket.on('data', (part) => {
      received = Buffer.concat([received, part]);
      const file = fileIn(received);
      if (!file) return;
      shown.push(file.length);
      if (how === 'silence') return;
      if (how === 'hang-up') return socket.destroy();
      socket.end(how ?? (file.includes(VIRUS) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shown,
    answer: (next) => (how = next),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const COMMAND = 'zINSTREAM\0';

/** The bytes of a file, once the part of no length has come that ends it. */
function fileIn(received: Buffer): Buffer | null {
  if (received.length < COMMAND.length) return null;
  if (received.toString('latin1', 0, COMMAND.length) !== COMMAND) throw new Error('no INSTREAM');
  const parts: Buffer[] = [];
  let at = COMMAND.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > received.length) return null;
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
