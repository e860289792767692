import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { MOST_FILE_BYTES, MOST_FILES, MOST_FORM_BYTES } from '~/domain/plan/files/file-kinds';
import { arrive, isFault, letGo, type Arrived, type FileFault } from './arrive.server';

/** A posted form with files, read a part at a time. */
export interface Upload {
  /** All of its fields that are no files. */
  readonly fields: FormData;
  readonly files: readonly (Arrived | FileFault)[];
  /** More files than one form may hold were sent; those are not among them. */
  readonly tooMany: boolean;
}

const LIMITS = {
  fileSize: MOST_FILE_BYTES,
  files: MOST_FILES,
  fields: 200,
  fieldSize: 100_000,
  fieldNameSize: 100,
  parts: 220,
  headerPairs: 20,
  headerSize: 8_000,
};

/** The bytes of a form as they come, and no more than any of ours has. */
async function* counted(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > MOST_FORM_BYTES) throw new Error('the form is too large');
    yield part;
  }
}

/** The one field of our forms that holds files. */
const FIELD = 'files';

/**
 * Reads a multipart body as it comes. With a folder each file is written there and looked at; without one nothing is kept of them. Throws
 * where the body is none, breaks off, or holds more than a form of ours can: then nothing is left of it.
 */
export async function readUpload(request: Request, body: Readable, folder: string | null): Promise<Upload> {
  const fields = new FormData();
  const files: Promise<Arrived | FileFault>[] = [];
  const streams: Readable[] = [];
  let tooMany = false;
  let odd = false;
  const reading = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: LIMITS,
  });
  reading.on('field', (name, value, nameCut, valueCut) => {
    odd ||= nameCut || valueCut;
    fields.append(name, value);
  });
  reading.on('file', (name, stream, filename) => {
    odd ||= name !== FIELD;
    streams.push(stream);
    // It may break off before anybody reads it; whoever does is told by the stream.
    stream.on('error', () => {});
    // A field without a file is sent with neither a name nor bytes.
    if (folder === null || !filename) return void stream.resume();
    files.push(arrive(folder, filename, stream));
  });
  reading.on('filesLimit', () => (tooMany = true));
  for (const limit of ['fieldsLimit', 'partsLimit'] as const) reading.on(limit, () => (odd = true));
  const brokeOff = await pipeline(body, counted, reading).then(
    () => false,
    () => true,
  );
  // Whoever reads a part that breaks off would wait for its end for ever.
  if (brokeOff) for (const stream of streams) stream.destroy(new Error('the form broke off'));
  const arrived = await Promise.all(files);
  if (!brokeOff && !odd) return { fields, files: arrived, tooMany };
  await Promise.all(arrived.map((one) => (isFault(one) ? null : letGo(one))));
  throw new Error('the form broke off, or is none of ours');
}
