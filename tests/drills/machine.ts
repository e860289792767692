import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asViewer } from '~/data/as-viewer.server';
import { personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { loadPlan } from '~/data/plans.server';
import { freePort } from '~/server/free-port';
import { fullBackup } from './full-backup';
import { commitmentOf, faultsOf, install, kill, openCommitment, until, writing } from './installation';
import { fill, smallDisk } from './small-disk';
import { need, NotThere } from './tools';

const BOUNDARY = 'drill-boundary';
const withFile = (fields: Readonly<Record<string, string>>, name: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    ...Object.entries(fields).map(([field, value]) =>
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`),
    ),
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n`),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

/**
 * The disk of the database is full, and then that of the files, and that of the backups: a clear page or sentence within 8 s, nothing half done, and all goes on by
 * itself once there is room again.
 */
export async function disks(tell: (line: string) => void = console.log): Promise<string[]> {
  const folder = `/var/tmp/evenhand-drill-${process.pid}`;
  const disk = smallDisk(folder, 220);
  const faults: string[] = [];
  const must = (what: string, holds: boolean): void => void (holds || faults.push(what));
  try {
    const here = await install({ dataDir: join(folder, 'database') });
    const small = join(folder, 'files');
    const second = smallDisk(small, 4);
    try {
      const [cookie, commitment, port] = [await here.cookieOf('dana'), await commitmentOf(here), await freePort()];
      const app = await here.start(port, { DATA_DIR: small });
      const work = writing(here, { port: () => port, cookie, commitment });
      await until(async () => work.sent.length > 20);
      const roomAgain = fill(folder);
      const full = performance.now();
      let refused = 0;
      while (performance.now() - full < 12_000) {
        const answer = await here.ask(port, `/plans/${NORTHQUAY}`, { as: cookie });
        if (answer.status !== 200) refused += 1;
        must(`a page of ${answer.status} with the disk full`, [200, 500, 503].includes(answer.status));
      }
      const during = work.sent.length;
      roomAgain();
      const back = await until(async () => work.sent.length > during + 5);
      await work.stop();
      const found = await faultsOf(here, work.sent);
      faults.push(...found.map((fault) => `disk of the database: ${fault}`));
      const slowest = Math.round(Math.max(...work.waited));
      const turned = work.waited.length - work.sent.filter(({ acknowledged }) => acknowledged).length;
      must('no act was held up by a full disk: it was not full', turned > 0);
      must(`an answer took ${slowest} ms`, slowest < 8_000);
      must('the app did not live through it', app.child.exitCode === null);
      tell(
        `   disk of the database full for 12 s: ${work.sent.length} acknowledged, ${found.length} lost, twice or torn; ${turned} acts and ${refused} pages ` +
          `were not available, no answer to an act took longer than ${slowest} ms; acts went on ${Math.round(back)} ms after there was room`,
      );

      const lead = await here.cookieOf('priya');
      // A file that does not fit: a sentence at its field, and nothing of it is left.
      const path = `/plans/${NORTHQUAY}/commitments/${await openCommitment(here, port, lead)}/delivery`;
      const send = (name: string, size: number) =>
        here.ask(port, path, {
          method: 'POST',
          as: lead,
          headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
          body: withFile(
            { op: randomUUID(), form: 'delivery', of: '', note: 'typed-note', link: '' },
            name,
            Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]),
          ),
        });
      const began = performance.now();
      const large = await send('too-large-for-the-disk.pdf', 6_000_000);
      const took = Math.round(performance.now() - began);
      must(`a file without room was answered with ${large.status}`, large.status === 422);
      must('what was typed beside it is lost', large.text.includes('typed-note'));
      must('it is not said which file was not kept', large.text.includes('too-large-for-the-disk.pdf'));
      const arriving = join(small, 'files', 'arriving');
      const left = existsSync(arriving) ? readdirSync(arriving).length : 0;
      must(`${left} parts of files are left`, left === 0);
      const fits = await send('fits.pdf', 100_000);
      must(`a file with room was answered with ${fits.status}`, fits.status === 302);
      tell(
        `   disk of the files full: said at its field after ${took} ms, what was typed is kept, ${left} parts are left; one that fits is taken after`,
      );
      must('it did not end with 0', (await kill(app, 'SIGTERM')) === 0);
    } finally {
      await here.close();
      second.remove();
    }
  } finally {
    disk.remove();
    rmSync(folder, { recursive: true, force: true });
  }
  return [...faults, ...(await fullBackup(tell))];
}

const LIBRARY = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu']
  .map((folder) => `${folder}/faketime/libfaketime.so.1`)
  .find((path) => existsSync(path));

/**
 * The clock of the app jumps ahead by ninety days and back, and behind: nobody stays signed in by it, what is written stands in order in
 * the ledgers, and mails go on.
 */
export async function clocks(tell: (line: string) => void = console.log): Promise<string[]> {
  need({ faketime: 'faketime' });
  if (!LIBRARY) throw new NotThere('libfaketime is missing: apt-get install faketime');
  const here = await install();
  const faults: string[] = [];
  const must = (what: string, holds: boolean): void => void (holds || faults.push(what));
  try {
    const file = join(here.folder, 'clock');
    const jump = (by: string): void => writeFileSync(file, `${by}\n`);
    jump('+0');
    const [port, cookie, commitment] = [await freePort(), await here.cookieOf('dana'), await commitmentOf(here)];
    const app = await here.start(port, {
      LD_PRELOAD: LIBRARY,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      // As a real clock jumps: what counts how long something takes goes on evenly.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    });
    const path = `/plans/${NORTHQUAY}`;
    const status = async (as: string) => (await here.ask(port, path, { as })).status;
    const words: string[] = [];
    const comment = async (as: string, said: string) => {
      words.push(said);
      const form = { op: randomUUID(), form: 'comment', of: '', words: said };
      const answer = await here.ask(port, `${path}/commitments/${commitment}/comment`, { method: 'POST', as, form });
      // Whoever is not signed in is led away too.
      return String(answer.headers.location ?? '').startsWith('/sign-in') ? 401 : answer.status;
    };
    /** Signed in through the app, by its own clock, with the code from the mail. */
    const comesIn = async (): Promise<string> => {
      const before = here.mail.received.length;
      const email = 'dana.whitfield@northquay.example';
      await here.ask(port, '/sign-in', { method: 'POST', form: { op: randomUUID(), form: 'x', email, to: '/' } });
      await until(async () => here.mail.received.length > before);
      const text = here.mail.received.at(-1)!.email.text ?? '';
      const link = /(\/sign-in\/link\/[\w-]{43})/.exec(text)?.[1] ?? '';
      const entered = await here.ask(port, link, { method: 'POST', form: { op: randomUUID(), form: 'x', to: '/' } });
      return String(entered.headers['set-cookie']?.[0] ?? '').split(';', 1)[0]!;
    };

    must('signed in', (await status(cookie)) === 200);
    must('a comment before', (await comment(cookie, 'clock: before')) === 302);
    jump('+90d');
    const ahead = await status(cookie);
    must(`a session of ninety days ago is over (${ahead})`, ahead === 302);
    const inFuture = await comesIn().catch(() => '');
    jump('+0');
    const kept = inFuture === '' ? 302 : await status(inFuture);
    must(`a session made by a clock that ran ahead signs nobody in once it is right (${kept})`, kept === 302);
    const again = await here.cookieOf('dana');
    jump('+1d');
    must('a comment a day ahead', (await comment(again, 'clock: a day ahead')) === 302);
    jump('-30m');
    must('a comment half an hour behind', (await comment(again, 'clock: half an hour behind')) === 302);
    jump('-1d');
    must('with a clock a day behind nobody is signed in', (await status(again)) === 302);
    jump('+0');
    must('a comment after', (await comment(again, 'clock: after')) === 302);
    const times = (
      await here.rows<{ at: string }>(
        `select bytes::jsonb ->> 'at' as at from shared_entry where plan_id = $1 order by seq`,
        NORTHQUAY,
      )
    ).map(({ at }) => at);
    const behind = times.filter((at, nth) => nth > 0 && at < times[nth - 1]!).length;
    must(`${behind} entries stand before the one they follow`, behind === 0);
    const { plan } = (await asViewer(
      here.house,
      { personId: personIdOf('dana'), seatId: seatIdOf(NORTHQUAY, 'dana') },
      'read',
      (tx) => loadPlan(tx, NORTHQUAY),
    ))!;
    const said = Object.values(plan.commitments).flatMap(({ comments }) => comments.map((one) => one.words));
    must(
      'all comments are there',
      words.every((one) => said.includes(one)),
    );
    const entered = await comesIn();
    must('mails go on after the jumps', entered !== '' && (await status(entered)) === 200);
    faults.push(...(await faultsOf(here, [])));
    tell(
      `   the app’s clock 90 days ahead: a session of before is over (${ahead}); back again: one made then signs nobody in (${kept}); ` +
        `a day ahead, half an hour behind, right: ${times.length} entries in order, ${behind} out of it; mails and signing in go on`,
    );
    must('it did not end with 0', (await kill(app, 'SIGTERM')) === 0);
  } finally {
    await here.close();
  }
  return faults;
}
