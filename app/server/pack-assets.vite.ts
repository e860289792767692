import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const pack = promisify(brotliCompress);
const LEAST = 1_000;

/** Lays a packed copy (`.br`) beside every script and style of the built client, as small as it gets: packed once, sent often. */
export function packAssets(): Plugin {
  return {
    name: 'pack-assets',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      if (this.environment.name !== 'client') return;
      const names = Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name));
      await Promise.all(
        names.map(async (name) => {
          const file = join(dir, name);
          const plain = await readFile(file);
          if (plain.length < LEAST) return;
          await writeFile(
            `${file}.br`,
            await pack(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
          );
        }),
      );
    },
  };
}
