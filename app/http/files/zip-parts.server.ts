import type { FileHandle } from 'node:fs/promises';

const END = Buffer.from([0x50, 0x4b, 5, 6]);
const ENTRY = 0x02014b50;
/** A zip file may end with a comment of this length. */
const TAIL = 22 + 65_535;
const MOST_DIRECTORY = 2_000_000;

/** The names of what a zip file says it holds, from the directory at its end; none where there is no directory that makes sense. Nothing is unpacked. */
export async function zipParts(handle: FileHandle, size: number): Promise<string[]> {
  const tail = await read(handle, Math.max(0, size - TAIL), Math.min(size, TAIL));
  const end = tail.lastIndexOf(END);
  if (end < 0 || end + 22 > tail.length) return [];
  const length = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  if (length > MOST_DIRECTORY || from + length > size) return [];
  return namesIn(await read(handle, from, length));
}

function namesIn(directory: Buffer): string[] {
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    names.push(directory.toString('utf8', at + 46, at + 46 + name).replaceAll('\\', '/'));
    at += 46 + name + extra + comment;
  }
  return names;
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
