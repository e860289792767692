import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFiles, type FilesSettings } from '~/data/files/files.server';
import type { NamedFile } from '~/domain/plan/state/file';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { clamd, VIRUS, type Clamd } from '../support/clamd';
import { testHouse, type TestHouse } from '../support/house';
import { s3Server, type S3Server } from '../support/s3-server';
import { storeRunning, type StoredPlan } from '../support/stored-plan';
import { largePdf, multipart, pdf, sha256, type SentFile } from '../support/uploads';
import type { Who } from '../support/world';

/** Files with deliveries, over HTTP. Each test delivers a commitment of its own, returned where it is needed again. */
let test: TestHouse;
let plan: StoredPlan;
let other: StoredPlan;
let asking: Asking;
let scanner: Clamd;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-http-files-'));
  scanner = await clamd();
  test = await testHouse({ files: settings() });
  plan = await storeRunning(test);
  // Another vendor with another customer: its people are called alike, and have addresses of their own.
  await test.rows("update person set email = 'first.' || email");
  other = await storeRunning(test);
  asking = await openAsking(test.house);
  test.clock.set('2026-06-03T13:00:00.000Z');
});
afterEach(() => {
  keepIn(settings());
  scanner.answer(null);
});
afterAll(async () => {
  await asking.close();
  await test.close();
  await scanner.close();
  await rm(folder, { recursive: true, force: true });
});

const settings = (): FilesSettings => ({ folder, bucket: null, scanUrl: scanner.url });
/** From now on the process keeps files there. */
const keepIn = (where: FilesSettings): void => void Object.assign(test.house.files, openFiles(where));

const at = (path: string, of = plan): string => `/plans/${of.planId}${path}`;
const cookie = (who: Who, of = plan): Promise<string> => asking.signIn(of.person[who]);

interface Sending {
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  readonly op?: string;
  readonly of?: StoredPlan;
}

async function deliver(
  who: Who,
  commitment: string,
  files: readonly SentFile[],
  { fields = {}, op = randomUUID(), of = plan }: Sending = {},
): Promise<Answer> {
  const form = { op, form: 'a-form', of: '', note: 'Here it is', link: '', ...fields };
  return asking.ask(at(`/commitments/${commitment}/delivery`, of), {
    method: 'POST',
    as: await cookie(who, of),
    ...multipart(form, files),
  });
}

const deliveries = async (commitment: string, of = plan) => (await of.read()).commitments[commitment]!.deliveries;
const delivered = async (commitment: string, of = plan): Promise<readonly NamedFile[]> =>
  (await deliveries(commitment, of)).at(-1)?.files ?? [];
const giveBack = async (commitment: string, who: Who, of = plan) =>
  of.do(who, {
    kind: 'return-delivery',
    commitment,
    delivery: (await deliveries(commitment, of)).at(-1)!.id,
    words: 'Again',
  });
const get = async (who: Who, path: string, of = plan): Promise<Answer> =>
  asking.ask(at(path, of), { as: await cookie(who, of) });
const kept = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map(({ name }) => name);
const heldIn = (text: string): string[] =>
  [...text.matchAll(/name="held"[^>]*value="([0-9a-f-]{36})"/g)].map(([, id]) => id!);

describe('A delivery with files', () => {
  it('names them in the ledger by what their bytes are known by, and gives each as it was sent', async () => {
    const files = [
      pdf('first', 'Übergabe Juni.pdf'),
      { name: 'zahlen.csv', bytes: Buffer.from('depot;tag\r\nKöln;1\r\n') },
    ];
    const { status, headers } = await deliver('priya', 'lead', files);
    expect([status, headers.location]).toEqual([302, at('/commitments/lead?done=delivery')]);
    const named = await delivered('lead');
    expect(named.map(({ name, size, type, sha256: hash }) => ({ name, size, type, hash }))).toEqual([
      {
        name: 'Übergabe Juni.pdf',
        size: files[0]!.bytes.length,
        type: 'application/pdf',
        hash: sha256(files[0]!.bytes),
      },
      { name: 'zahlen.csv', size: files[1]!.bytes.length, type: 'text/csv', hash: sha256(files[1]!.bytes) },
    ]);
    const [entry] = await test.rows<{ bytes: string; words: string }>(
      `select e.bytes, w.words::text from shared_entry e join shared_words w using (workspace_id, plan_id, seq) where e.plan_id = $1 and e.kind = 'delivery.made'`,
      plan.planId,
    );
    expect(entry!.bytes).toContain(sha256(files[0]!.bytes));
    expect(entry!.bytes).not.toContain('bergabe');
    expect(entry!.words).toContain('Übergabe Juni.pdf');
    for (const who of ['priya', 'dana', 'grace', 'ruth'] as const)
      for (const [index, { id }] of named.entries()) {
        const answer = await get(who, `/files/${id}`);
        expect([answer.status, sha256(answer.bytes)]).toEqual([200, named[index]!.sha256]);
      }
  });

  it('are on the pages of both sides: the commitment, the form of the answer, the history and the document', async () => {
    const [{ id, sha256: hash } = { id: '', sha256: '' }] = await delivered('lead');
    const delivery = (await deliveries('lead')).at(-1)!.id;
    const pages = ['/commitments/lead', `/commitments/lead/acceptance?of=${delivery}`, '/history', '/record/document'];
    for (const page of pages) {
      const { text } = await get('dana', page);
      expect([page, text.includes(`/files/${id}`), text.includes(hash), text.includes('Übergabe Juni.pdf')]).toEqual([
        page,
        true,
        true,
        true,
      ]);
    }
  });

  it('are sent so that no browser shows or runs them, and are known again by their hash', async () => {
    const [{ id, sha256: hash, size } = { id: '', sha256: '', size: 0 }] = await delivered('lead');
    const { headers } = await get('dana', `/files/${id}`);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(size),
      'content-disposition': `attachment; filename="_bergabe Juni.pdf"; filename*=UTF-8''%C3%9Cbergabe%20Juni.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      etag: `"${hash}"`,
    });
    const as = await cookie('dana');
    const again = await asking.ask(at(`/files/${id}`), { as, headers: { 'if-none-match': headers.etag } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const head = await asking.ask(at(`/files/${id}`), { as, method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.bytes.length]).toEqual([200, String(size), 0]);
  });

  it('is made once, however often it is sent', async () => {
    const op = randomUUID();
    for (let time = 0; time < 2; time += 1)
      expect((await deliver('wen', 'defects', [pdf('once')], { op })).status).toBe(302);
    expect(await deliveries('defects')).toHaveLength(1);
    expect(await delivered('defects')).toHaveLength(1);
  });

  it('works without one too, as it did', async () => {
    expect((await deliver('dana', 'decision', [])).status).toBe(302);
    expect((await deliveries('decision'))[0]).not.toHaveProperty('files');
  });
});

describe('A file that is not taken', () => {
  const refused = async (files: readonly SentFile[], sentence: string): Promise<Answer> => {
    const before = (await deliveries('export')).length;
    const answer = await deliver('marcus', 'export', files, { fields: { note: 'All of June is in it' } });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('All of June is in it');
    expect(await deliveries('export')).toHaveLength(before);
    return answer;
  };
  const page = Buffer.from('<!doctype html><script>alert(1)</script>');

  it('is one of another kind: pages, drawings, programs, archives', async () => {
    for (const name of ['a.html', 'a.svg', 'a.exe', 'a.zip', 'a'])
      await refused([{ name, bytes: page }], `“${name}” is of a kind that is not taken`);
  });

  it('is one whose name lies, whatever the browser says it is', async () => {
    await refused([{ name: 'a.pdf', bytes: page, type: 'application/pdf' }], '“a.pdf” is not what its name says');
    await refused(
      [{ name: 'a.png', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') }],
      '“a.png” is not what',
    );
    await refused([{ name: 'a.txt', bytes: Buffer.from([77, 90, 0, 1, 2]) }], '“a.txt” is not what its name says');
    await refused(
      [{ name: 'a.docx', bytes: Buffer.from('PK\u0003\u0004 a zip of something') }],
      '“a.docx” is not what',
    );
  });

  it('is an empty one, and one that is too large, of which no more is kept than is right', async () => {
    await refused([{ name: 'a.csv', bytes: Buffer.alloc(0) }], '“a.csv” is empty');
    const before = await kept();
    await refused([largePdf(25_000_001)], '“Large.pdf” is larger than 25 MB');
    expect(await kept()).toEqual(before);
  });

  it('leaves the others kept with the form, which names them when it is sent again', async () => {
    const first = await refused([pdf('good', 'Good.pdf'), { name: 'bad.pdf', bytes: page }], '“bad.pdf” is not what');
    const held = heldIn(first.text);
    expect(held).toHaveLength(1);
    expect(first.text).toContain('Good.pdf (');
    const second = await deliver('marcus', 'export', [pdf('more', 'More.pdf')], { fields: { held } });
    expect(second.status).toBe(302);
    expect((await delivered('export')).map(({ name }) => name)).toEqual(['Good.pdf', 'More.pdf']);
    await giveBack('export', 'priya');
  });

  it('is kept for a form with a mistake elsewhere too, and left out when it is unticked', async () => {
    const answer = await deliver('marcus', 'export', [pdf('kept', 'Kept.pdf')], { fields: { note: '' } });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Please say what was delivered');
    expect(heldIn(answer.text)).toHaveLength(1);
    expect((await deliver('marcus', 'export', [])).status).toBe(302);
    expect(await delivered('export')).toEqual([]);
    await giveBack('export', 'priya');
  });

  it('is the eleventh, also together with those that are kept', async () => {
    const files = Array.from({ length: 11 }, (_, n) => pdf(`${n}`, `${n}.pdf`));
    const answer = await refused(files, 'At most 10 files');
    const held = heldIn(answer.text);
    expect(held).toHaveLength(10);
    const more = await deliver('marcus', 'export', [pdf('more')], { fields: { held } });
    expect(more.status).toBe(422);
    expect(more.text).toContain('At most 10 files');
  });

  it('is one that somebody else has sent, for something else, or that is no longer there', async () => {
    const [mine] = heldIn((await deliver('tomas', 'load', [pdf('mine')], { fields: { note: '' } })).text);
    for (const held of [mine!, randomUUID(), 'nothing']) {
      const { status, text } = await deliver('marcus', 'export', [], { fields: { held } });
      expect([status, text.includes('Please choose it again')]).toEqual([422, true]);
    }
    expect((await get('dana', `/files/${mine}`)).status).toBe(404);
    expect((await get('tomas', `/files/${mine}`)).status).toBe(200);
  });

  it('is one in which the scanner finds something, or at which it could not look', async () => {
    await refused([pdf(VIRUS, 'Sick.pdf')], 'The virus scanner found something in “Sick.pdf”');
    scanner.answer('hang-up');
    await refused([pdf('fine', 'Fine.pdf')], '“Fine.pdf” could not be looked at by the virus scanner');
    const none = await test.rows(`select 1 from file where name in ('Sick.pdf', 'Fine.pdf')`);
    expect(none).toEqual([]);
  });

  it('is one that cannot be written, with a sentence and no entry', async () => {
    const blocked = join(folder, 'blocked');
    await writeFile(blocked, 'a file where the folder should be');
    keepIn({ ...settings(), folder: blocked });
    await refused([pdf('nowhere', 'Nowhere.pdf')], '“Nowhere.pdf” could not be kept just now');
  });

  it('is not begun where the whole form is larger than any form of ours', async () => {
    const answer = await asking.ask(at('/commitments/export/delivery'), {
      method: 'POST',
      as: await cookie('marcus'),
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '252000001' },
      body: Buffer.from('--x'),
    });
    expect(answer.status).toBe(413);
  });
});

describe('Who may send and have a file', () => {
  it('is nobody who may not deliver: nothing of what they send is kept', async () => {
    const before = await kept();
    for (const who of ['grace', 'priya'] as const)
      expect((await deliver(who, 'confirm', [pdf('not mine')])).status).toBe(404);
    const nobody = await asking.ask(at('/commitments/confirm/delivery'), {
      method: 'POST',
      ...multipart({ op: randomUUID(), note: 'x' }, [pdf('nobody')]),
    });
    expect([nobody.status, nobody.headers.location?.startsWith('/sign-in')]).toEqual([302, true]);
    expect(await kept()).toEqual(before);
  });

  it('is nobody of another plan, by whatever address, who does not learn either that the same bytes are there', async () => {
    const shared = pdf('the same bytes in both');
    expect((await deliver('marcus', 'export', [shared])).status).toBe(302);
    const [{ id } = { id: '' }] = await delivered('export');
    expect((await get('dana', `/files/${id}`, other)).status).toBe(404);
    const as = await cookie('dana', other);
    for (const path of [at(`/files/${id}`), at(`/files/${id}`, other), at(`/files/${sha256(shared.bytes)}`, other)])
      expect((await asking.ask(path, { as, headers: { 'if-none-match': `"${sha256(shared.bytes)}"` } })).status).toBe(
        404,
      );
    // What comes of sending the same bytes says nothing of the others: it is answered alike, and kept apart.
    expect((await deliver('marcus', 'export', [shared], { of: other })).status).toBe(302);
    const named = await kept();
    expect(named.filter((name) => name === sha256(shared.bytes))).toHaveLength(2);
    await giveBack('export', 'priya');
  });

  it('is anybody of both sides, of bytes that are kept once however many deliver them', async () => {
    const shared = pdf('two people deliver this');
    expect((await deliver('marcus', 'export', [shared])).status).toBe(302);
    expect((await deliver('tomas', 'load', [shared, { ...shared, name: 'Copy.pdf' }, shared])).status).toBe(302);
    expect((await delivered('load')).map(({ name }) => name)).toEqual([shared.name, 'Copy.pdf']);
    expect((await kept()).filter((name) => name === sha256(shared.bytes))).toHaveLength(1);
    const ids = [...(await delivered('export')), ...(await delivered('load'))].map(({ id }) => id);
    for (const id of ids) expect((await get('dana', `/files/${id}`)).status).toBe(200);
  });

  it('gets a page that says so where the place of files is away, and none where there is no such file', async () => {
    const [{ id } = { id: '' }] = await delivered('load');
    keepIn({ ...settings(), folder: join(folder, 'elsewhere') });
    const answer = await get('dana', `/files/${id}`);
    expect([answer.status, answer.text.includes('We are not available just now')]).toEqual([503, true]);
    for (const path of [randomUUID(), 'nothing', '..%2f..%2fsecret'])
      expect((await get('dana', `/files/${path}`)).status).toBe(404);
  });
});

/** Sends two of three megabytes of a delivery, and no more. */
async function breakOff(who: Who): Promise<Socket> {
  const { body, headers } = multipart({ op: randomUUID(), form: 'a', note: 'x' }, [largePdf(3_000_000)]);
  const { port } = new URL(asking.url);
  const socket = connect(Number(port), '127.0.0.1');
  const lines = [
    `POST ${at('/commitments/confirm/delivery')} HTTP/1.1`,
    `Host: localhost:${port}`,
    `Cookie: ${await cookie(who)}`,
    `Origin: ${asking.url}`,
    'Sec-Fetch-Site: same-origin',
    `Content-Type: ${headers['content-type']}`,
    `Content-Length: ${headers['content-length']}`,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  await new Promise<void>((resolve) => socket.write(body.subarray(0, 2_000_000), () => resolve()));
  return socket;
}

describe('A form that breaks off', () => {
  it('is one of two that somebody can be sending at a time; a third has to wait, and has its place when one is gone', async () => {
    const before = await kept();
    const sockets = [await breakOff('marcus'), await breakOff('marcus')];
    // Both have begun to arrive.
    await expect.poll(async () => (await kept()).length).toBe(before.length + 2);
    expect((await deliver('marcus', 'confirm', [pdf('third')], { fields: { note: '' } })).status).toBe(429);
    for (const socket of sockets) socket.destroy();
    await expect.poll(kept).toEqual(before);
    expect((await deliver('marcus', 'confirm', [pdf('third')], { fields: { note: '' } })).status).toBe(422);
    // It is held for the form, and its way there is gone.
    await expect.poll(async () => (await kept()).length).toBe(before.length + 1);
  });

  it('leaves nothing, and the process goes on', async () => {
    const before = await kept();
    const socket = await breakOff('marcus');
    await expect.poll(async () => (await kept()).length).toBe(before.length + 1);
    socket.destroy();
    await expect.poll(kept).toEqual(before);
    expect(await deliveries('confirm')).toEqual([]);
    expect((await get('marcus', '/commitments/confirm')).status).toBe(200);
  });

  it('that has a field of nobody’s, or says for nothing which operation it is, leaves nothing either', async () => {
    const before = await kept();
    expect((await deliver('marcus', 'confirm', [pdf('odd')], { fields: { whose: 'x' } })).status).toBe(400);
    expect((await deliver('marcus', 'confirm', [pdf('odd')], { op: 'short' })).status).toBe(400);
    expect(await kept()).toEqual(before);
  });

  it('that does not say how long it is, is read like any other', async () => {
    const { body, headers } = multipart({ op: randomUUID(), form: 'a', of: '', note: '', link: '' }, [pdf('in parts')]);
    const { text, status } = await asking.ask(at('/commitments/confirm/delivery'), {
      method: 'POST',
      as: await cookie('marcus'),
      headers: { ...headers, 'content-length': undefined, 'transfer-encoding': 'chunked' },
      body,
    });
    expect([status, heldIn(text).length]).toEqual([422, 1]);
  });

  it('that is none of ours is a bad request', async () => {
    const as = await cookie('marcus');
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '9' };
    const path = at('/commitments/confirm/delivery');
    expect(
      (await asking.ask(path, { method: 'POST', as, headers, body: Buffer.from('not a form'.slice(0, 9)) })).status,
    ).toBe(400);
    const bare = { 'content-type': 'multipart/form-data', 'content-length': '9' };
    expect((await asking.ask(path, { method: 'POST', as, headers: bare, body: Buffer.from('no bounds') })).status).toBe(
      400,
    );
  });
});

describe('Files in a bucket', () => {
  let bucket: S3Server;
  beforeAll(async () => {
    bucket = await s3Server();
  });
  afterAll(() => bucket.close());
  const inBucket = (more: Partial<S3Server['bucket']> = {}): void =>
    keepIn({ ...settings(), bucket: { ...bucket.bucket, ...more } });

  it('are kept there, once by their hash and workspace, and had from there', async () => {
    inBucket();
    const sent = pdf('in the bucket', 'Bucket.pdf');
    expect((await deliver('marcus', 'confirm', [sent, { ...sent, name: 'Again.pdf' }])).status).toBe(302);
    const hash = sha256(sent.bytes);
    expect(await bucket.keys()).toEqual([`${plan.workspaceId}/${hash.slice(0, 2)}/${hash}`]);
    for (const { id } of await delivered('confirm'))
      expect(sha256((await get('dana', `/files/${id}`)).bytes)).toBe(hash);
    await giveBack('confirm', 'priya');
  });

  it('that is not there, opens to another key or has died keeps none: a sentence, what was typed, and no entry', async () => {
    const before = await deliveries('confirm');
    const rows = async () => (await test.rows('select 1 from file where named_at is not null')).length;
    const named = await rows();
    const away = async () => {
      const { status, text } = await deliver('marcus', 'confirm', [pdf('away', 'Away.pdf')], {
        fields: { note: 'Nobody types this twice' },
      });
      expect([status, text.includes('“Away.pdf” could not be kept'), text.includes('Nobody types this twice')]).toEqual(
        [422, true, true],
      );
      expect(heldIn(text)).toEqual([]);
    };
    inBucket({ url: bucket.bucket.url.replace('evenhand', 'nobodys') });
    await away();
    inBucket({ secret: 'another' });
    await away();
    inBucket();
    const [{ id } = { id: '' }] = before[0]!.files!;
    await bucket.die();
    await away();
    expect((await get('dana', `/files/${id}`)).status).toBe(503);
    expect([await deliveries('confirm'), await rows()]).toEqual([before, named]);
  });
});
