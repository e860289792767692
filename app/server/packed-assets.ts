import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import express, { type RequestHandler } from 'express';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const YEAR = 365 * 24 * 3600 * 1000;

/** No list of a folder, nothing whose name or whose folder's begins with a dot, and each file whole. */
export const OURS_ALONE = { index: false, redirect: false, dotfiles: 'ignore', acceptRanges: false } as const;

/** The built files of a folder: their names carry their hash, so they are kept for ever; packed where the reader can unpack. */
export function packedAssets(dir: string): RequestHandler {
  const packed = new Set(existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.br')) : []);
  const files = express.static(dir, { ...OURS_ALONE, immutable: true, maxAge: YEAR });
  return (req, res, next) => {
    const name = req.path.slice(1);
    const type = TYPES[extname(name)];
    if (type) res.vary('Accept-Encoding');
    if (type && packed.has(`${name}.br`) && /\bbr\b/.test(req.headers['accept-encoding'] ?? '')) {
      const { url } = req;
      req.url = `/${name}.br`;
      res.set('Content-Encoding', 'br').type(type);
      return files(req, res, (error?: unknown) => {
        // It went since the process started, with a newer build: what answers instead is neither packed nor of this kind.
        req.url = url;
        res.removeHeader('Content-Encoding');
        res.removeHeader('Content-Type');
        next(error);
      });
    }
    files(req, res, next);
  };
}
