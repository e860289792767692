import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '~/server/folders';
import { freePort } from '~/server/free-port';
import { CAST, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { askOnce, type Answer, type Asked } from '../support/asking';
import { NotThere } from './tools';

/** Who looks at the demo when it is judged: each kind of person once. */
export const JUDGED_AS = ['dana', 'ruth', 'marcus', 'priya', 'elena', 'wen', 'jonas'] as const satisfies readonly Who[];

/** The demo as a process of its own, with data of its own. */
export interface JudgedDemo {
  readonly url: string;
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** Signs somebody in from the list; returns the cookie. */
  signIn(who: Who): Promise<string>;
  /** Has somebody invited to the customer's side who may only read, and signs them in by the mail; returns the cookie. */
  signInViewer(): Promise<string>;
  close(): Promise<void>;
}

export async function judgedDemo(): Promise<JudgedDemo> {
  if (!existsSync(join(checkout, 'build/server/index.js')))
    spawnSync('npm', ['run', '--silent', 'build'], { cwd: checkout, stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-judged-'));
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
  };
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'app/server/demo.ts'], {
    cwd: checkout,
    env,
  });
  await begun(child);
  const url = `http://localhost:${port}`;
  const agent = new Agent({ keepAlive: true });
  const ask: JudgedDemo['ask'] = (path, asked = {}) => askOnce(url, agent, path, asked);
  const entered = (who: string, { status, headers }: Answer): string => {
    const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0];
    if (!cookie) throw new Error(`${who} cannot sign in: ${status}`);
    return cookie;
  };
  const send = (path: string, form: Readonly<Record<string, string>>, as?: string): Promise<Answer> =>
    ask(path, { method: 'POST', as, form: { op: randomUUID(), form: 'as', ...form } });
  const signIn: JudgedDemo['signIn'] = async (who) =>
    entered(who, await send('/sign-in/as', { email: CAST[who].email }));
  return {
    url,
    ask,
    signIn,
    signInViewer: async () => {
      const email = 'vera.viewer@northquay.example';
      const invited = { side: 'customer', name: 'Vera Viewer', email, position: '', role: 'viewer' };
      await send(`/plans/${NORTHQUAY}/people/new`, invited, await signIn('dana'));
      const link = await lookedFor(async () => {
        const outbox = (await ask('/outbox')).text;
        const mails = [...outbox.matchAll(/href="(\/outbox\/\d+)"/g)].map(([, path]) => path!);
        for (const mail of mails) {
          const { text } = await ask(mail);
          if (text.includes(email)) return /\/invitations\/[\w-]{43}/.exec(text)?.[0];
        }
        return undefined;
      });
      return entered('the viewer', await send(link, {}));
    },
    close: async () => {
      agent.destroy();
      await new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What comes to be there within some seconds. */
async function lookedFor(look: () => Promise<string | undefined>): Promise<string> {
  for (const end = performance.now() + 20_000; performance.now() < end;) {
    const found = await look();
    if (found) return found;
  }
  throw new Error('what was waited for is not there');
}

function begun(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        words += String(chunk);
        if (words.includes('Evenhand runs at')) resolve();
      });
    child.once('exit', () => reject(new NotThere(`the demo does not start: ${words.slice(-300)}`)));
  });
}

/** An address by what it shows, whichever it is shown of. */
const shapeOf = (path: string): string =>
  path
    .split('?', 1)[0]!
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/\d+/g, '*');

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*href="(\/[^"#]*)/g)].map(([, path]) => path!.replaceAll('&amp;', '&'));

/** Every kind of page that somebody comes to by following links, each of `most` things at most. */
export async function* pagesOf(
  demo: JudgedDemo,
  as: string | undefined,
  most = 2,
): AsyncGenerator<{ path: string; html: string }> {
  const waiting = ['/', '/sign-in', '/help', '/keys', '/verify', '/nothing/here'];
  const known = new Set(waiting);
  const seen = new Map<string, number>();
  while (waiting.length > 0) {
    const path = waiting.shift()!;
    const shape = shapeOf(path);
    const times = seen.get(shape) ?? 0;
    if (times >= most) continue;
    seen.set(shape, times + 1);
    const answer = await demo.ask(path, { as });
    if (!/^text\/html/.test(answer.headers['content-type'] ?? '')) continue;
    yield { path, html: answer.text };
    for (const link of linksIn(answer.text))
      if (!known.has(link) && !/^\/(assets|sign-out|outbox)/.test(link)) {
        known.add(link);
        waiting.push(link);
      }
  }
}
