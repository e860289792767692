import { randomBytes } from 'node:crypto';
import { readerLocale } from '~/words/locale';
import type { RequestContext } from './context';

/** What stands around every page for this reader. `op` starts the operation keys of all forms of one load of the page. */
export async function readShell(request: Request, _context: RequestContext) {
  return {
    op: randomBytes(15).toString('base64url'),
    locale: readerLocale(request.headers.get('accept-language')),
    person: null,
    banner: null,
    links: [],
  };
}
