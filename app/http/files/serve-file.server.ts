import { Readable } from 'node:stream';
import { data } from '@remix-run/node';
import { asViewer } from '~/data/as-viewer.server';
import { readFile } from '~/data/files/file-rows.server';
import { isStoreAway, keyOf } from '~/data/files/store.server';
import type { NamedFile } from '~/domain/plan/state/file';
import { isUuid } from '~/domain/uuid';
import { isKnownToReader } from '../etag.server';
import { faultForLog } from '../fault-for-log';
import type { SeatedGuest } from '../guard.server';
import { notThere } from '../refusals.server';

/** RFC 8187: what may stand in `filename*` as it is, and beyond what encodeURIComponent leaves alone. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** RFC 6266: the name for every program, and beside it for the old ones with what they cannot read left out. */
export const attachment = (name: string): string =>
  `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\%]/gu, '_')}"; filename*=UTF-8''${encoded(name)}`;

const headersOf = ({ name, type, size, sha256 }: NamedFile): Record<string, string> => ({
  'Content-Type': type,
  'Content-Length': String(size),
  'Content-Disposition': attachment(name),
  // Whatever it is, it is kept by the browser and never run: neither as a page of ours nor as one of its own.
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'Cache-Control': 'private, no-cache',
  'Accept-Ranges': 'none',
  ETag: `"${sha256}"`,
});

/** A file of the plan as it was sent, for whoever sees the entry that names it. It flows as it is taken. */
export async function serveFile(guest: SeatedGuest): Promise<Response> {
  const { house, viewer, seat, planId, workspaceId, request, params, context } = guest;
  const id = params['file'] ?? '';
  if (!isUuid(id)) throw notThere();
  const eyes = { personId: viewer.personId, seatId: seat.id };
  const file = await asViewer(house, eyes, 'read', (tx) => readFile(tx, { workspaceId, planId }, viewer.personId, id));
  if (!file) throw notThere();
  const headers = headersOf(file);
  if (isKnownToReader(request, headers['ETag']!)) {
    const { 'Content-Length': _, 'Content-Type': __, ...rest } = headers;
    return new Response(null, { status: 304, headers: rest });
  }
  // As a page's data it would be read whole: nobody asks for it so.
  if (request.method === 'HEAD' || !context.draws) return new Response(null, { headers });
  const bytes = await house.files.store.get(keyOf(workspaceId, file.sha256)).catch((error: unknown) => {
    if (!isStoreAway(error)) throw error;
    return error;
  });
  if (!(bytes instanceof Readable)) {
    const why = bytes === null ? 'no bytes are kept under its hash' : faultForLog(bytes);
    context.log.error({ requestId: context.requestId, file: id, error: why }, 'a file was not given');
    throw data(null, { status: 503 });
  }
  context.gone(() => bytes.destroy());
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, { headers });
}
