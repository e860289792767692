import { Writable } from 'node:stream';

/**
 * Takes a page as React writes it and gives it whole: one piece is packed and sent for less than a stream. React 18 writes in blocks, and
 * where a letter of several bytes does not fit a block's end it leaves zero bytes there, which browsers show or keep in attributes and
 * data. No text of a page holds one (Postgres takes none): they are left out.
 */
export function gatheredPage(take: (page: Buffer<ArrayBuffer>) => void): Writable {
  const blocks: Uint8Array[] = [];
  return new Writable({
    write(block: Uint8Array, _encoding, next) {
      blocks.push(block.includes(0) ? block.filter((byte) => byte !== 0) : block);
      next();
    },
    final(done) {
      take(endedOnce(Buffer.concat(blocks)));
      done();
    },
  });
}

const END = '</body></html>';

/**
 * React ends the document before the scripts that bring its data, which stand outside of it then: browsers put them into its body, and
 * checkers call them stray. They are put there as they are sent.
 */
function endedOnce(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const at = page.indexOf(END);
  if (at === -1 || at + END.length === page.length) return page;
  return Buffer.concat([page.subarray(0, at), page.subarray(at + END.length), page.subarray(at, at + END.length)]);
}
