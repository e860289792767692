import autocannon from 'autocannon';
import { Agent } from 'node:http';
import { askOnce } from '../support/asking';
import type { SignedIn } from './seed';

/** What is asked for, by whom: a page again and again, or with `posts` one form after the other. */
export interface Load {
  readonly url: string;
  readonly path: string;
  readonly as?: SignedIn;
  readonly headers?: Readonly<Record<string, string>>;
  readonly posts?: () => Post;
  /** Asks for another address of the page each time. */
  readonly anew?: true;
}

/** A form that is posted once. */
export interface Post {
  readonly path: string;
  readonly as: SignedIn;
  readonly form: Readonly<Record<string, string>>;
}

export interface Measured {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
}

const CONNECTIONS = 8;

const headersOf = ({ url, as, headers }: Pick<Load, 'url' | 'as' | 'headers'>): Record<string, string> => ({
  accept: 'text/html',
  ...(as && { cookie: as.cookie }),
  host: new URL(url).host,
  ...headers,
});

const posted = (url: string, { path, as, form }: Post) => ({
  method: 'POST' as const,
  path,
  headers: {
    ...headersOf({ url, as }),
    origin: url,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  },
  body: new URLSearchParams(form).toString(),
});

let asked = 0;
const another = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}look=${(asked += 1)}`;

/** Eight connections for so many seconds. Throws when anything else than the right answer came: a fast error is no speed. */
export async function measure(load: Load, seconds: number, connections = CONNECTIONS): Promise<Measured> {
  const { url, path, posts } = load;
  const right = posts ? '302' : load.headers?.['if-none-match'] ? '304' : '200';
  const result = await autocannon({
    url: url.replace('localhost', '127.0.0.1'),
    connections,
    duration: seconds,
    requests: [
      posts
        ? { setupRequest: (request) => ({ ...request, ...posted(url, posts()) }) }
        : load.anew
          ? {
              setupRequest: (request) => ({ ...request, method: 'GET', path: another(path), headers: headersOf(load) }),
            }
          : { method: 'GET', path, headers: headersOf(load) },
    ],
  });
  const codes = result.statusCodeStats ?? {};
  const count = codes[right]?.count ?? 0;
  if (Object.keys(codes).some((code) => code !== right) || result.errors > 0 || count === 0)
    throw new Error(`${path || 'a post'} did not answer ${right}: ${JSON.stringify(codes)}, ${result.errors} errors`);
  return { rate: count / result.duration, p50: result.latency.p50 };
}

/** One answer, for its size. */
export async function askFor({
  url,
  path,
  as,
  headers,
}: Load): Promise<{ readonly bytes: number; readonly etag: string }> {
  const agent = new Agent();
  const answer = await askOnce(url, agent, path, { as: as?.cookie, ...(headers && { headers }) });
  agent.destroy();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return { bytes: Buffer.byteLength(answer.text), etag: answer.headers.etag ?? '' };
}
