import { createHash, randomUUID } from 'node:crypto';

/** A file as a browser sends it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** What the browser takes it for; nothing follows from it. */
  readonly type?: string;
}

/** A form with files, in the order in which ours has its fields. */
export function multipart(fields: Readonly<Record<string, string | readonly string[]>>, files: readonly SentFile[]) {
  const boundary = `----form${randomUUID()}`;
  const parts: Buffer[] = [];
  for (const [name, given] of Object.entries(fields))
    for (const value of typeof given === 'string' ? [given] : given)
      parts.push(Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));
  // A file field in which nothing was chosen is sent too.
  const sent = files.length > 0 ? files : [{ name: '', bytes: Buffer.alloc(0) }];
  for (const { name, bytes, type = 'application/octet-stream' } of sent) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name.replaceAll('"', '%22')}"\r\nContent-Type: ${type}\r\n\r\n`;
    parts.push(Buffer.from(head), bytes, Buffer.from('\r\n'));
  }
  const body = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return {
    body,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': String(body.length) },
  };
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A file that is a PDF as far as anybody looks, with these words in it. */
export const pdf = (words: string, name = 'Handover.pdf'): SentFile => ({
  name,
  bytes: Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`),
});

/** A large one. */
export const largePdf = (bytes: number, name = 'Large.pdf'): SentFile => ({
  name,
  bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 32)]),
});
