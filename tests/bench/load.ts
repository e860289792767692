import { Agent, request } from 'node:http';
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

interface Sending {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

function sendingOf(load: Load): Sending {
  const { url, path, posts, anew } = load;
  if (posts) return posted(url, posts());
  return { method: 'GET', path: anew ? another(path) : path, headers: headersOf(load) };
}

/** The status of one answer, once all of its bytes are there: nobody looks at them. */
const answered = (url: string, agent: Agent, { body, ...sending }: Sending): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const asked = request({ host: '127.0.0.1', port, agent, ...sending }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', reject).end(body);
  });

/**
 * Eight connections for so many seconds, each asking again as soon as it was answered. Throws when anything else than the right answer
 * came: a fast error is no speed. By hand, for what load generators do with a body costs more than a kept page, and not for all texts alike.
 */
export async function measure(load: Load, seconds: number, connections = CONNECTIONS): Promise<Measured> {
  const { url, path, posts, headers } = load;
  const right = posts ? 302 : headers?.['if-none-match'] ? 304 : 200;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const wrong = new Map<number, number>();
  const start = performance.now();
  const end = start + seconds * 1000;
  const asking = async (): Promise<void> => {
    for (let from = performance.now(); from < end; from = performance.now()) {
      const status = await answered(url, agent, sendingOf(load));
      if (status === right) times.push(performance.now() - from);
      else wrong.set(status, (wrong.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, asking));
  const lasted = (performance.now() - start) / 1000;
  agent.destroy();
  if (wrong.size > 0 || times.length === 0)
    throw new Error(`${path || 'a post'} did not answer ${right}: ${JSON.stringify([...wrong])}`);
  times.sort((a, b) => a - b);
  return { rate: times.length / lasted, p50: times[times.length >> 1]! };
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
