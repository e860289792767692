import { randomBytes } from 'node:crypto';
import type { StampOrder } from '../data/jobs.server';
import { keepStamp, type StampKeeper } from '../data/stamps.server';
import { nonceFrom, stampFault, stampRequest, type StampFault } from './time-stamp';

/** Stamps have some 5 kB, with a chain of certificates 20. */
const LONGEST = 64 * 1024;
const PATIENCE = 10_000;

/** No stamp to be had now; the queue asks again later. `code` is for the log. */
export class NoStamp extends Error {
  constructor(readonly code: `stamp-${StampFault | 'status' | 'type' | 'too-long'}`) {
    super(`no time stamp: ${code}`);
  }
}

/** Has one checkpoint stamped by the authority at `url`, and keeps the stamp with it. Throws when there is none to be had. */
export async function stamp(
  keeper: StampKeeper,
  url: string,
  { plan, seq, digest }: StampOrder,
): Promise<'stamped' | 'stamped-before'> {
  const answer = await askForStamp(url, Buffer.from(digest, 'hex'));
  return (await keepStamp(keeper, { plan, seq }, answer)) ? 'stamped' : 'stamped-before';
}

/** Asks for a stamp over a SHA-256, and gives the answer as it came, once it is one to this question. */
export async function askForStamp(url: string, digest: Uint8Array, patience = PATIENCE): Promise<Uint8Array> {
  const question = { digest, nonce: nonceFrom(randomBytes(8)) };
  const { address, authorization } = withoutUser(url);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new DOMException('no answer in time', 'TimeoutError')), patience);
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/timestamp-query', ...authorization },
      body: stampRequest(question) as BodyInit,
      signal: stop.signal,
    });
    if (response.status !== 200) throw new NoStamp('stamp-status');
    if (!response.headers.get('content-type')?.startsWith('application/timestamp-reply'))
      throw new NoStamp('stamp-type');
    const answer = await bodyOf(response, stop.signal);
    const fault = stampFault(answer, question);
    if (fault) throw new NoStamp(`stamp-${fault}`);
    return answer;
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

/** User and password of an address go into a header: `fetch` takes none in the address itself. */
function withoutUser(url: string): { address: string; authorization: Record<string, string> } {
  const address = new URL(url);
  const { username, password } = address;
  if (!username) return { address: url, authorization: {} };
  address.username = '';
  address.password = '';
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    address: address.href,
    authorization: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
  };
}

/**
 * The body, as far as it is not longer than an answer can be. `stop` ends the reading itself: once its request has been collected, `fetch`
 * no longer passes a signal on to a body that still comes.
 */
async function bodyOf(response: Response, stop: AbortSignal): Promise<Uint8Array> {
  const reader = response.body!.getReader();
  stop.addEventListener('abort', () => void reader.cancel().catch(() => {}));
  const parts: Uint8Array[] = [];
  for (let length = 0; ;) {
    const { done, value } = await reader.read();
    stop.throwIfAborted();
    if (done) return Buffer.concat(parts);
    length += value.length;
    if (length > LONGEST) throw new NoStamp('stamp-too-long');
    parts.push(value);
  }
}
