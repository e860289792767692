import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { setBrand } from '~/commands/set-up-workspace.server';
import { isRefusal } from '~/domain/refusal';
import { personIdOf } from '../../drizzle/seed/cast';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { TestHouse } from './house';

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: Buffer): number =>
  (bytes.reduce((sum, byte) => CRC[(sum ^ byte) & 255]! ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, check]);
}

/** A whole picture of one colour. */
export function png(width: number, height: number, [red, green, blue] = [0x2f, 0x6f, 0x9f]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([
    Buffer.from([0]),
    ...Array.from({ length: width }, () => Buffer.from([red!, green!, blue!])),
  ]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([sign, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

export const COLOUR = '#3a7aa5';

/** Gives the vendor of the story a logo and a colour. */
export async function giveLooks({ house }: TestHouse): Promise<void> {
  const ask = { house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() };
  const logo = { type: 'image/png' as const, bytes: png(120, 40) };
  const done = await setBrand(ask, { colour: COLOUR, logo, seen: 0 });
  if (isRefusal(done)) throw new Error(done.refused);
}
