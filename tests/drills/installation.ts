import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { asViewer } from '~/data/as-viewer.server';
import { offsetClock } from '~/data/clock.server';
import { openHouse, type House } from '~/data/house.server';
import { migrate } from '~/data/migrate.server';
import { loadPlan } from '~/data/plans.server';
import { verifyChain } from '~/domain/ledger/chain';
import { replay } from '~/domain/plan/apply';
import { checkout } from '~/server/folders';
import { startPostgres, type EmbeddedPostgres } from '~/server/embedded-postgres.server';
import { freePort } from '~/server/free-port';
import { enter } from '~/session/enter.server';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { tellStory } from '../../drizzle/seed/story';
import { seatIdOf } from '../../drizzle/seed/tell';
import { askOnce, type Answer, type Asked } from '../support/asking';
import { BY_MAIL } from '~/domain/sign-in/means';
import { checkpointKeyOf } from '../support/checkpoint-key';
import { TEST_SETTINGS, type TestHouse } from '../support/house';
import { entriesOf, LEDGER_NAMES, storedHead, storedLedger } from '../support/ledgers';
import { mailServer, type MailServer } from '../support/mail-server';
import { testSecret } from '../support/test-postgres';

type Settings = Readonly<Record<string, string>>;

/** A process of the product, as `npm start` or `npm run worker` begins it. */
export interface Process {
  readonly port: number;
  readonly child: ChildProcess;
  /** Its status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** What it wrote. */
  said(): string;
}

/** The product as it is run for people: a database whose data are flushed to disk, a mail server, processes, and the story told. */
export interface Installation {
  readonly postgres: EmbeddedPostgres;
  readonly mail: MailServer;
  readonly baseUrl: string;
  readonly house: House;
  readonly folder: string;
  /** Waits until the process answers, or does its jobs. */
  start(
    port: number,
    more?: Settings,
    program?: 'start' | 'work',
    command?: readonly string[],
    /** The folder of a build: another release's, or this one's. */
    folder?: string,
  ): Promise<Process>;
  cookieOf(who: Who): Promise<string>;
  /** Asks a port under the installation's own name. */
  ask(port: number, path: string, asked?: Asked): Promise<Answer>;
  rows: TestHouse['rows'];
  close(): Promise<void>;
}

const dana = { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'dana') };

export async function install({
  port,
  dataDir,
}: { readonly port?: number; readonly dataDir?: string } = {}): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-drill-'));
  const baseUrl = `http://localhost:${port ?? (await freePort())}`;
  const postgres = await startPostgres({ dataDir: dataDir ?? join(folder, 'database') });
  const mail = await mailServer();
  await migrate({ adminUrl: postgres.url, secret: testSecret });
  const settings = { ...TEST_SETTINGS, baseUrl };
  const house = openHouse({ databaseUrl: postgres.url, settings, clock: offsetClock(0), onError: () => {} });
  await tellStory(house, postgres.url);
  const admin = new pg.Pool({ connectionString: postgres.url, max: 2 });
  admin.on('error', () => {});
  const agent = new Agent({ keepAlive: false });
  const children = new Set<ChildProcess>();
  const environment: Settings = {
    DATABASE_URL: postgres.url,
    BASE_URL: baseUrl,
    SECRET: testSecret,
    CHECKPOINT_KEY: checkpointKeyOf(1),
    SMTP_URL: mail.url,
    MAIL_FROM: 'Evenhand <plans@tessel.example>',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    DATA_DIR: join(folder, 'files'),
    NODE_ENV: 'production',
  };
  return {
    postgres,
    mail,
    baseUrl,
    house,
    folder,
    async start(at, more = {}, program = 'start', command = [], cwd = checkout) {
      const [first = process.execPath, ...words] = [
        ...command,
        process.execPath,
        ...['--import', 'tsx', `app/server/${program}.ts`],
      ];
      const { PATH = '', HOME = '' } = process.env;
      const env = { PATH, HOME, ...environment, PORT: String(at), ...more } as unknown as NodeJS.ProcessEnv;
      const child = spawn(first, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
      children.add(child);
      let text = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (part: string) => (text += part));
      const ended = once(child, 'exit').then(([status, signal]) => {
        children.delete(child);
        return (status ?? signal) as number | NodeJS.Signals;
      });
      const up = program === 'start' ? 'Evenhand runs at' : 'Evenhand does the jobs';
      let gone: unknown = null;
      void ended.then((how) => (gone = how));
      while (!text.includes(up)) {
        if (gone !== null) throw new Error(`it ended with ${String(gone)}: ${text}`);
        await wait(20);
      }
      return { port: at, child, ended, said: () => text };
    },
    cookieOf: async (who) => (await enter(house, new Request(baseUrl), personIdOf(who), BY_MAIL))!.split(';', 1)[0]!,
    ask: (at, path, asked = {}) =>
      askOnce(`http://localhost:${at}`, agent, path, {
        ...asked,
        headers: { host: new URL(baseUrl).host, ...(asked.method && { origin: baseUrl }), ...asked.headers },
      }),
    rows: async <Row>(text: string, ...values: unknown[]) => (await admin.query(text, values)).rows as Row[],
    async close() {
      for (const child of children) child.kill('SIGKILL');
      agent.destroy();
      await Promise.all([house.close(), admin.end()]).catch(() => {});
      await mail.close();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const kill = async ({ child, ended }: Process, signal: NodeJS.Signals): Promise<number | NodeJS.Signals> => {
  child.kill(signal);
  return ended;
};

/** A commitment on which Dana can comment. */
export async function commitmentOf({ house }: Installation): Promise<string> {
  const loaded = await asViewer(house, dana, 'read', (tx) => loadPlan(tx, NORTHQUAY));
  return Object.values(loaded!.plan.commitments).find(({ owner }) => owner === dana.seatId)!.id;
}

/** One that the vendor's lead can deliver now, as their own page of it says. */
export async function openCommitment({ house, ask }: Installation, port: number, lead: string): Promise<string> {
  const { plan } = (await asViewer(house, dana, 'read', (tx) => loadPlan(tx, NORTHQUAY)))!;
  for (const { id, side } of Object.values(plan.commitments)) {
    if (side !== 'vendor') continue;
    const page = await ask(port, `/plans/${NORTHQUAY}/commitments/${id}/delivery`, { as: lead });
    if (page.status === 200 && page.text.includes('multipart/form-data')) return id;
  }
  throw new Error('the vendor owes nothing');
}

/** One thing that somebody wrote: how often it was sent, and whether that it is done was answered. */
export interface Sent {
  readonly words: string;
  tries: number;
  acknowledged: boolean;
  /** Answers that were neither done nor “not available just now”. */
  readonly odd: string[];
}

export interface Writing {
  readonly sent: readonly Sent[];
  /** How long each answer took, in milliseconds. */
  readonly waited: readonly number[];
  /** Ends once everything that was begun is acknowledged. */
  stop(): Promise<void>;
}

/** Several people write one comment after the other, each sent again with its own key until it is acknowledged. */
export function writing(
  { ask }: Installation,
  { port, cookie, commitment, lanes = 4 }: { port: () => number; cookie: string; commitment: string; lanes?: number },
): Writing {
  const sent: Sent[] = [];
  const waited: number[] = [];
  let stopping = false;
  const path = `/plans/${NORTHQUAY}/commitments/${commitment}/comment`;
  const lane = async (): Promise<void> => {
    while (!stopping) {
      const one: Sent = { words: `drill ${randomUUID()}`, tries: 0, acknowledged: false, odd: [] };
      sent.push(one);
      const form = { op: randomUUID(), form: 'comment', of: '', words: one.words };
      while (!one.acknowledged && one.tries < 2_000) {
        one.tries += 1;
        const began = performance.now();
        const answer = await ask(port(), path, { method: 'POST', as: cookie, form }).catch((error: Error) => error);
        waited.push(performance.now() - began);
        if (!(answer instanceof Error) && answer.status === 302) one.acknowledged = true;
        else if (!(answer instanceof Error) && ![500, 502, 503, 504].includes(answer.status))
          one.odd.push(String(answer.status));
        if (!one.acknowledged) await wait(50);
      }
    }
  };
  const all = Array.from({ length: lanes }, lane);
  return {
    sent,
    waited,
    stop: async () => {
      stopping = true;
      await Promise.all(all);
    },
  };
}

/** As it would be stored: without the order of names, and without what is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What is wrong with what was kept: lost, twice, or torn. */
export async function faultsOf(installation: Installation, sent: readonly Sent[]): Promise<string[]> {
  const { house, rows } = installation;
  const { plan } = (await asViewer(house, dana, 'read', (tx) => loadPlan(tx, NORTHQUAY)))!;
  const times = new Map<string, number>();
  for (const { words } of Object.values(plan.commitments).flatMap(({ comments }) => comments))
    times.set(words, (times.get(words) ?? 0) + 1);
  const faults: string[] = [];
  const lost = sent.filter(({ words, acknowledged }) => acknowledged && !times.has(words));
  const twice = sent.filter(({ words }) => (times.get(words) ?? 0) > 1);
  const never = sent.filter(({ acknowledged }) => !acknowledged);
  const odd = sent.flatMap((one) => one.odd);
  if (lost.length > 0) faults.push(`${lost.length} acknowledged and lost`);
  if (twice.length > 0) faults.push(`${twice.length} there twice`);
  if (never.length > 0) faults.push(`${never.length} never acknowledged`);
  if (odd.length > 0) faults.push(`odd answers: ${[...new Set(odd)].join(', ')}`);
  const test = { rows } as TestHouse;
  const told = replay(NORTHQUAY, await entriesOf(test, NORTHQUAY, 'shared'));
  if (!isDeepStrictEqual(plain(told), plain(plan))) faults.push('state and ledger differ');
  for (const ledger of LEDGER_NAMES) {
    const verified = verifyChain(NORTHQUAY, ledger, await storedLedger(test, NORTHQUAY, ledger));
    const head = await storedHead(test, NORTHQUAY, ledger);
    if (!('head' in verified) || verified.head.hash !== head.hash) faults.push(`the ${ledger} chain is broken`);
  }
  return faults;
}

/** Asks until there is an answer as it should be; how long that took, in milliseconds. */
export async function until(done: () => Promise<boolean>, most = 60_000): Promise<number> {
  const began = performance.now();
  while (!(await done().catch(() => false))) {
    if (performance.now() - began > most) throw new Error(`not within ${most} ms`);
    await wait(50);
  }
  return performance.now() - began;
}
