import { setTimeout as wait } from 'node:timers/promises';
import { signal } from '~/server/postgres/processes';
import { freePort } from '~/server/free-port';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { quantile } from '../support/figures';
import { commitmentOf, faultsOf, install, kill, until, writing, type Process } from './installation';

const ROUNDS = 8;
const ANY_MOMENT = 1_500;

/**
 * The app, and then its database, are killed (-9) at any moment while four people write: what was acknowledged is there once, nothing is
 * torn, and it all goes on by itself. The app is started again, as whoever runs it would; the database too, and the app is not.
 */
export async function crashes(tell: (line: string) => void = console.log): Promise<string[]> {
  const here = await install();
  const faults: string[] = [];
  try {
    const [cookie, commitment, port] = [await here.cookieOf('dana'), await commitmentOf(here), await freePort()];
    let app: Process = await here.start(port);
    const write = () => writing(here, { port: () => port, cookie, commitment });
    const told = async (what: string, work: ReturnType<typeof write>, back: readonly number[]) => {
      await work.stop();
      const found = await faultsOf(here, work.sent);
      faults.push(...found.map((fault) => `${what}: ${fault}`));
      const again = work.sent.filter(({ tries }) => tries > 1).length;
      tell(
        `   ${what}: ${back.length} kills, ${work.sent.length} acknowledged (${again} after being sent again), ` +
          `${found.length} lost, twice or torn; back after ${Math.round(quantile(back, 0.5))} ms, ` +
          `at most ${Math.round(quantile(back, 1))} ms; no answer took longer than ${Math.round(quantile(work.waited, 1))} ms`,
      );
    };

    const first = write();
    const appBack: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await wait(200 + Math.random() * ANY_MOMENT);
      const began = performance.now();
      await kill(app, 'SIGKILL');
      app = await here.start(port);
      await until(async () => (await here.ask(port, '/readyz')).status === 200);
      appBack.push(performance.now() - began);
    }
    await wait(500);
    await told('app', first, appBack);

    const second = write();
    const { pid } = app.child;
    const databaseBack: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await wait(200 + Math.random() * ANY_MOMENT);
      const began = performance.now();
      signal(here.postgres.pid, 'SIGKILL');
      await until(async () => (await here.ask(port, '/readyz')).status !== 200);
      await until(async () => (await here.ask(port, `/plans/${NORTHQUAY}`, { as: cookie })).status === 200);
      databaseBack.push(performance.now() - began);
    }
    await wait(500);
    await told('database', second, databaseBack);
    if (app.child.exitCode !== null || app.child.pid !== pid) faults.push('database: the app did not live through it');
    const mails = here.mail.received.length;
    await here.ask(port, '/sign-in', {
      method: 'POST',
      form: { op: `drill:${Date.now()}:0123456789`, form: 'x', email: 'dana.whitfield@northquay.example', to: '/' },
    });
    await until(async () => here.mail.received.length > mails);
    tell('   database: afterwards the same process still does its jobs: a mail for signing in went out');
    const ended = await kill(app, 'SIGTERM');
    if (ended !== 0) faults.push(`the app ended with ${String(ended)}`);
  } finally {
    await here.close();
  }
  return faults;
}
