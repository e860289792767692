import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '~/server/free-port';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { CAST } from '../../drizzle/seed/cast';
import { quantile } from '../support/figures';
import { openStream } from '../support/stream';
import { commitmentOf, faultsOf, install, kill, until, writing, type Installation, type Process } from './installation';
import { startNginx, type Nginx } from './nginx';
import { need } from './tools';

const PAGES = ['', '/commitments', '/record', '/check-ins.data', '/history'] as const;

/** Everybody reads through the proxy until it is stopped; what was not answered as it should be is told. */
function reading({ ask }: Installation, port: number, cookie: string) {
  let [stopping, asked] = [false, 0];
  const dropped: string[] = [];
  const lane = async (at: number): Promise<void> => {
    while (!stopping) {
      const path = `/plans/${NORTHQUAY}${PAGES[(at + asked) % PAGES.length]!}`;
      asked += 1;
      const answer = await ask(port, path, { as: cookie }).catch((error: Error) => error);
      if (answer instanceof Error) dropped.push(answer.message);
      else if (answer.status !== 200) dropped.push(String(answer.status));
    }
  };
  const all = [0, 1, 2].map(lane);
  return {
    dropped,
    get asked() {
      return asked;
    },
    stop: async () => {
      stopping = true;
      await Promise.all(all);
    },
  };
}

/** Answers that were not what was asked for, in words: how many of which. */
const counted = (dropped: readonly string[]): string =>
  [...new Set(dropped)].map((one) => `${dropped.filter((each) => each === one).length} × ${one}`).join(', ');

/** What a proxy cannot mend: the process was killed when its answer had begun. */
const wasCut = (one: string): boolean => /aborted|hang up|ECONNRESET/.test(one);

/** Tells a proxy by readiness where it may send something, as a platform does, until it is stopped. */
function watching({ ask }: Installation, ports: readonly number[], nginx: Nginx) {
  let [stopping, used] = [false, [...ports].join()];
  const watch = async (): Promise<void> => {
    while (!stopping) {
      const ready = await Promise.all(
        ports.map(async (one) => {
          const answer = await ask(one, '/readyz').catch(() => null);
          return answer?.status === 200 ? [one] : [];
        }),
      );
      const now = ready.flat();
      if (now.length > 0 && now.join() !== used) nginx.use(now);
      used = now.length > 0 ? now.join() : used;
      await wait(200);
    }
  };
  const watched = watch();
  return {
    stop: () => {
      stopping = true;
      return watched;
    },
  };
}

/**
 * Three processes behind nginx from Debian: one signs in on one and is known to all, is limited by all together, sees within a second on one
 * what was done on another; each mail goes out once; one that is killed in the middle of its work loses nothing, and its jobs are taken
 * over; each is started anew in turn while people work, and no request is dropped. Then two that only answer, and one that does the jobs.
 */
export async function processes(tell: (line: string) => void = console.log): Promise<string[]> {
  need({ nginx: 'nginx' });
  const port = await freePort();
  const here = await install({ port });
  const faults: string[] = [];
  const must = (what: string, holds: boolean): void => void (holds || faults.push(what));
  const ports = [await freePort(), await freePort(), await freePort()];
  const nginx = await startNginx(here.folder, port, ports);
  try {
    const running = new Map<number, Process>();
    for (const one of ports) running.set(one, await here.start(one, { PROXIES: '1' }));
    const [first, second, third] = ports as [number, number, number];
    await until(async () => (await here.ask(port, '/readyz')).status === 200);
    const [cookie, commitment] = [await here.cookieOf('dana'), await commitmentOf(here)];

    for (const one of [port, ...ports])
      must(`signed in on :${one}`, (await here.ask(one, `/plans/${NORTHQUAY}`, { as: cookie })).status === 200);
    const out = await here.cookieOf('marcus');
    await here.ask(first, '/sign-out', { method: 'POST', as: out, form: { op: randomUUID(), form: 'x' } });
    for (const one of ports)
      must(`signed out on :${one}`, (await here.ask(one, `/plans/${NORTHQUAY}`, { as: out })).status === 302);
    tell('   a session of one process is known to all three, and gone on all once it is ended on one');

    // Limits count what all of them were asked, turn by turn.
    const asked = async (at: number) => {
      const form = { op: randomUUID(), form: 'x', email: CAST.ruth.email, to: '/' };
      return (await here.ask(at, '/sign-in', { method: 'POST', form })).status;
    };
    for (let turn = 0; turn < 12; turn += 1) await asked(ports[turn % 3]!);
    const [{ count: ways }] = (await here.rows<{ count: number }>(
      'select count(*)::int as count from sign_in where email = $1',
      CAST.ruth.email,
    )) as [{ count: number }];
    must(`a limit that counts over processes: ${ways} of 12 ways in were made`, ways > 0 && ways < 12);
    tell(`   of 12 ways to sign in that were asked for in turn, ${ways} were made: the limit is one for all processes`);

    const times: number[] = [];
    const stream = await openStreamAt(here, second, `/plans/${NORTHQUAY}/live`, await here.cookieOf('priya'));
    for (let turn = 0; turn < 5; turn += 1) {
      const before = stream.events.length;
      const began = performance.now();
      const path = `/plans/${NORTHQUAY}/commitments/${commitment}/comment`;
      const form = { op: randomUUID(), form: 'comment', of: '', words: `live ${turn} ${randomUUID()}` };
      await here.ask(first, path, { method: 'POST', as: cookie, form });
      await until(async () => stream.events.length > before, 10_000);
      times.push(performance.now() - began);
    }
    stream.close();
    must(`live over processes within a second: ${Math.max(...times)} ms`, Math.max(...times) < 1_000);
    tell(
      `   a page open on one hears of an act on another after ${Math.round(quantile(times, 0.5))} ms, at most ${Math.round(Math.max(...times))} ms`,
    );

    // One is killed while people write and a mail of its is under way.
    const held = here.mail.hold();
    await here.ask(port, '/sign-in', {
      method: 'POST',
      form: { op: randomUUID(), form: 'x', email: CAST.grace.email, to: '/' },
    });
    await held.reading;
    const holders = await here.rows<{ locked_by: string }>(
      'select locked_by from graphile_worker._private_jobs where locked_by is not null',
    );
    const work = writing(here, { port: () => port, cookie, commitment });
    const readers = reading(here, port, cookie);
    await wait(1_000);
    const began = performance.now();
    // Whoever has the mail: all three are killed in turn, each while the others go on.
    for (const one of ports) {
      await kill(running.get(one)!, 'SIGKILL');
      running.set(one, await here.start(one, { PROXIES: '1' }));
      await until(async () => (await here.ask(one, '/readyz')).status === 200);
    }
    held.letGo();
    const mailed = () =>
      here.mail.received.filter(
        ({ to, email }) => to.includes(CAST.grace.email) && email.text?.includes('/sign-in/link/'),
      );
    await until(async () => mailed().length > 0, 120_000);
    const takenOver = performance.now() - began;
    await until(
      async () =>
        (
          await here.rows(
            'select from graphile_worker._private_jobs where locked_by = any($1)',
            holders.map((one) => one.locked_by),
          )
        ).length === 0,
      120_000,
    );
    await readers.stop();
    await work.stop();
    const found = await faultsOf(here, work.sent);
    faults.push(...found.map((fault) => `killed in the middle: ${fault}`));
    // What had not begun to be answered was sent to the next process.
    const lost = readers.dropped.filter((one) => !wasCut(one));
    must(`killed in the middle: pages not answered that could have been: ${counted(lost)}`, lost.length === 0);
    const ids = new Set(mailed().map(({ email }) => email.messageId));
    must(`the mail under way is one mail (${ids.size} message ids)`, ids.size === 1);
    tell(
      `   each of three killed (-9) in turn: ${work.sent.length} acknowledged, ${found.length} lost, twice or torn; ` +
        `${readers.asked} pages asked meanwhile, ${readers.dropped.length} not answered${readers.dropped.length > 0 ? ` (${counted(readers.dropped)})` : ''}; the mail one had begun went out ` +
        `${Math.round(takenOver / 1000)} s after the first kill, as one mail`,
    );

    // Started anew in turn, while people work.
    const more = writing(here, { port: () => port, cookie, commitment });
    const others = reading(here, port, cookie);
    const open = await openStreamAt(here, third, `/plans/${NORTHQUAY}/live`, cookie);
    const ends: number[] = [];
    for (const one of ports) {
      await wait(1_000);
      const ending = performance.now();
      const how = await kill(running.get(one)!, 'SIGTERM');
      ends.push(performance.now() - ending);
      must(`:${one} ended with ${String(how)}: ${running.get(one)!.said().slice(0, 200)}`, how === 0);
      running.set(one, await here.start(one, { PROXIES: '1' }));
      await until(async () => (await here.ask(one, '/readyz')).status === 200);
    }
    const over = await Promise.race([open.over.then(() => true), wait(5_000).then(() => false)]);
    must('an open stream ended with its process', over);
    await wait(500);
    await others.stop();
    await more.stop();
    const refused = more.sent.filter(({ tries }) => tries > 1).length;
    faults.push(...(await faultsOf(here, more.sent)).map((fault) => `rolling: ${fault}`));
    must(
      `rolling: ${others.dropped.length} pages dropped (${others.dropped.slice(0, 3).join(', ')})`,
      others.dropped.length === 0,
    );
    must(`rolling: ${refused} acts had to be sent again`, refused === 0);
    tell(
      `   rolling restart: ${others.asked} pages and ${more.sent.length} acts meanwhile, ${others.dropped.length + refused} dropped; ` +
        `each ended with 0 after ${Math.round(quantile(ends, 0.5))} ms, at most ${Math.round(quantile(ends, 1))} ms; its open stream ended`,
    );

    // The same behind a proxy that passes nothing on: each process says first that it is not ready, and answers until that is seen.
    const aside = await freePort();
    const strict = await startNginx(here.folder, aside, ports, 'passes nothing on');
    const watch = watching(here, ports, strict);
    const strictly = writing(here, { port: () => aside, cookie, commitment });
    const lookers = reading(here, aside, cookie);
    for (const one of ports) {
      await wait(1_000);
      must(`:${one} ended with 0`, (await kill(running.get(one)!, 'SIGTERM')) === 0);
      running.set(one, await here.start(one, { PROXIES: '1' }));
      await until(async () => (await here.ask(one, '/readyz')).status === 200);
    }
    await wait(1_000);
    await lookers.stop();
    await strictly.stop();
    await watch.stop();
    await strict.close();
    const sentAgain = strictly.sent.filter(({ tries }) => tries > 1).length;
    must(
      `without passing on: ${lookers.dropped.length} pages dropped (${counted(lookers.dropped)}), ${sentAgain} acts`,
      lookers.dropped.length + sentAgain === 0,
    );
    tell(
      `   the same behind a proxy with proxy_next_upstream off that goes by readiness: ${lookers.asked} pages and ` +
        `${strictly.sent.length} acts, ${lookers.dropped.length + sentAgain} dropped`,
    );

    // Each mail once, whoever does the jobs.
    const all = here.mail.received.map(({ email }) => email.messageId);
    const again = all.length - new Set(all).size;
    tell(`   ${all.length} mails in all, ${again} of them sent again after a kill under the same Message-ID`);
    must(`no more mails were sent again than processes were killed: ${again}`, again <= 3);

    // Only answers, only jobs.
    for (const one of ports) await kill(running.get(one)!, 'SIGTERM');
    for (const one of [first, second]) running.set(one, await here.start(one, { PROXIES: '1', WORKER: 'off' }));
    const mails = here.mail.received.length;
    await here.ask(port, '/sign-in', {
      method: 'POST',
      form: { op: randomUUID(), form: 'x', email: CAST.elena.email, to: '/' },
    });
    await wait(3_000);
    must('with WORKER=off nobody does the jobs', here.mail.received.length === mails);
    const worker = await here.start(third, {}, 'work');
    const waitedFor = await until(async () => here.mail.received.length > mails, 30_000);
    must(
      'who only does the jobs answers nobody',
      await here.ask(third, '/livez').then(
        () => false,
        () => true,
      ),
    );
    must('who only does the jobs ends with 0', (await kill(worker, 'SIGTERM')) === 0);
    tell(
      `   WORKER=off leaves the jobs alone; “npm run worker” sent what waited ${Math.round(waitedFor)} ms after it was up, and answers nobody`,
    );
    for (const one of [first, second]) await kill(running.get(one)!, 'SIGTERM');
  } finally {
    await nginx.close();
    await here.close();
  }
  return faults;
}

/** Streams are opened at one process, under the installation’s own name. */
const openStreamAt = (here: Installation, port: number, path: string, cookie: string) =>
  openStream(`http://localhost:${port}`, path, cookie, new URL(here.baseUrl).host);
