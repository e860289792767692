import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

/** A name server on this machine that knows TXT records, as a test sets them. */
export interface NameServer {
  /** `host:port`. */
  readonly address: string;
  /** What a name says; undefined: there is no such name. 'trouble': the server cannot say. */
  set(name: string, texts: readonly string[] | undefined | 'trouble'): void;
  close(): Promise<void>;
}

const TXT = 16;

/** Opens one on a free port (UDP). */
export async function openNameServer(): Promise<NameServer> {
  const known = new Map<string, readonly string[] | 'trouble'>();
  const socket = createSocket('udp4');
  socket.on('message', (asked, from) => {
    const labels: string[] = [];
    let at = 12;
    while (asked[at]) {
      const length = asked[at]!;
      labels.push(asked.toString('latin1', at + 1, at + 1 + length));
      at += length + 1;
    }
    const question = asked.subarray(12, at + 5);
    const said = known.get(labels.join('.').toLowerCase());
    const isText = asked.readUInt16BE(at + 1) === TXT;
    const texts = isText && Array.isArray(said) ? (said as readonly string[]) : [];
    const code = said === 'trouble' ? 2 : said === undefined ? 3 : 0;
    const head = Buffer.alloc(12);
    head.writeUInt16BE(asked.readUInt16BE(0), 0);
    head.writeUInt16BE(0x8180 | code, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(texts.length, 6);
    socket.send(Buffer.concat([head, question, ...texts.map(record)]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    set: (name, texts) => void (texts === undefined ? known.delete(name) : known.set(name, texts)),
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** One TXT record, cut into pieces of 255 bytes, as long ones are. */
function record(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += 255) {
    const piece = bytes.subarray(from, from + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  const data = Buffer.concat(pieces);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(TXT, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
