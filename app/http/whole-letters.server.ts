import { Transform } from 'node:stream';

/**
 * React 18 writes pages in blocks, and where a letter of several bytes does not fit a block's end it leaves zero bytes there, which
 * browsers show or keep in attributes and data. No text of a page holds one (Postgres takes none): they are left out.
 */
export const wholeLetters = (): Transform =>
  new Transform({
    transform(block: Uint8Array, _encoding, done) {
      done(null, block.includes(0) ? block.filter((byte) => byte !== 0) : block);
    },
  });
