import { ReadableStream } from 'node:stream/web';
import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive: its name, and what is in it as it comes. */
export interface Packed {
  readonly name: string;
  readonly parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/**
 * An archive (ZIP) that is packed as it is taken: no more of it than a part is held, and nothing more is read once nobody takes it. What goes
 * wrong on the way breaks it off before its list of contents, which stands at its end, so that nobody takes a half for the whole.
 */
export function zipped(files: AsyncIterable<Packed> | Iterable<Packed>): ReadableStream<Uint8Array> {
  const steps = packing(files);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await steps.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await steps.return(undefined);
    },
  });
}

async function* packing(files: AsyncIterable<Packed> | Iterable<Packed>): AsyncGenerator<Uint8Array, undefined> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    if (chunk.length > 0) made.push(chunk);
  });
  const encoder = new TextEncoder();
  for await (const { name, parts } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for await (const part of parts) {
      entry.push(typeof part === 'string' ? encoder.encode(part) : part);
      yield* made.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
  return undefined;
}
