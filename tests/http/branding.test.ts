import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPost } from '~/post/transport.server';
import { deliver } from '~/post/deliver.server';
import { passes } from '~/domain/workspace/colour';
import { CAST, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { addPerson } from '../support/house';
import { COLOUR, png } from '../support/looks';
import { mailServer } from '../support/mail-server';
import { queued } from '../support/mailbox';
import { storyOverHttp, type Typed } from '../support/over-http';
import { multipart } from '../support/uploads';

const http = storyOverHttp();
beforeAll(http.begin);
afterAll(http.end);

const at = (path: string) => `/workspaces/${WORKSPACE}${path}`;
const send = (form: Typed) => http.post('jonas', at('/branding'), { form: 'branding', rev: '0', ...form });
async function sendLogo(bytes: Buffer, fields: Readonly<Record<string, string>>) {
  const { body, headers } = multipart({ op: `test:${Math.random()}:${bytes.length}`, form: 'branding', ...fields }, [
    { name: 'logo.png', bytes },
  ]);
  const asLogo = Buffer.from(body.toString('latin1').replace('name="files"', 'name="logo"'), 'latin1');
  return http.asking.ask(at('/branding'), {
    method: 'POST',
    as: await http.signIn('jonas'),
    body: asLogo,
    headers: { ...headers, 'content-length': String(asLogo.length) },
  });
}

describe('how a workspace looks', () => {
  it('is nothing before somebody says, and no page asks for it', async () => {
    expect((await http.get('jonas', at('/brand.css'))).status).toBe(404);
    expect((await http.get('dana', `/plans/${NORTHQUAY}`)).text).not.toContain('brand.css');
  });

  it('is refused where it cannot be seen, with its contrast and the nearest that can', async () => {
    const dark = await send({ colour: '#0a1a3a' });
    expect(dark.status).toBe(422);
    const said =
      /#0a1a3a has a contrast of (\d\.\d) to 1 on a dark page, where 3 to 1 are needed. The nearest colour that has it is (#[0-9a-f]{6})/.exec(
        dark.text,
      )!;
    expect(Number(said[1])).toBeLessThan(3);
    expect(passes(said[2]!)).toBe(true);
    expect((await send({ colour: 'url(//x)' })).text).toContain('is no colour such as #336699');
    expect((await sendLogo(Buffer.from('<svg/>'), { rev: '0', colour: COLOUR })).text).toContain(
      'This file is neither a PNG nor a JPEG picture',
    );
    expect((await sendLogo(Buffer.alloc(300_000), { rev: '0', colour: COLOUR })).text).toContain('larger than 200 KB');
    expect(await http.test.rows('select 1 from workspace_brand')).toEqual([]);
    expect((await send({ colour: '#0a1a3a', nearest: 'on' })).status).toBe(302);
    expect((await http.test.rows<{ colour: string }>('select colour from workspace_brand'))[0]!.colour).toBe(said[2]);
  });

  it('stands above its plans for both sides, by a stylesheet and a picture of its own that nothing runs', async () => {
    expect((await sendLogo(png(120, 40), { rev: '1', colour: COLOUR })).status).toBe(302);
    for (const [who, plan] of [
      ['dana', NORTHQUAY],
      ['priya', NORTHQUAY],
      ['ingrid', HALDEN],
    ] as const) {
      const page = await http.get(who, `/plans/${plan}`);
      expect(page.text).toContain(`href="${at('/brand.css?v=2')}"`);
      const css = await http.get(who, at('/brand.css?v=2'));
      expect(css.headers['content-type']).toBe('text/css; charset=utf-8');
      expect(css.text).toContain(COLOUR);
      const logo = await http.get(who, at('/logo?v=2'));
      expect(logo.bytes.equals(png(120, 40))).toBe(true);
      expect(logo.headers).toMatchObject({
        'content-type': 'image/png',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      });
    }
  });

  it('is not there for a stranger, whoever lost their seat, and another vendor’s people; nobody in particular signs in', async () => {
    const stranger = await addPerson(http.test, 'sam@stranger.example', 'Sam');
    const [other, ada] = [crypto.randomUUID(), crypto.randomUUID()];
    await http.test.rows("select found_workspace($1, 'Other', 'ada@other.example', 'Ada', $2)", other, ada);
    const marcus = personIdOf('marcus');
    await http.test.rows('update seat set closed_at = now() where person_id = $1', marcus);
    for (const path of ['/brand.css?v=2', '/logo?v=2']) {
      for (const who of [stranger, ada, marcus] as const)
        expect((await http.get(who as typeof stranger, at(path))).status).toBe(404);
      expect((await http.get(undefined, at(path))).headers.location).toMatch(/^\/sign-in/);
    }
    expect((await http.get(ada, `/workspaces/${other}/brand.css`)).status).toBe(404);
    for (const who of ['priya', 'dana'] as const)
      expect((await http.post(who, at('/branding'), { rev: '2', colour: COLOUR })).status).toBe(404);
  });

  it('is not written over unseen, keeps its logo when the colour changes, and loses it when it is taken away', async () => {
    expect((await send({ rev: '1', colour: COLOUR })).status).toBe(409);
    expect((await send({ rev: '2', colour: '' })).status).toBe(302);
    expect((await http.get('dana', at('/logo'))).status).toBe(200);
    expect((await send({ rev: '3', colour: COLOUR, noLogo: 'on' })).status).toBe(302);
    expect((await http.get('dana', at('/logo'))).status).toBe(404);
    expect((await http.get('jonas', at('/log'))).text).toContain('Changed how the workspace looks: colour');
    expect((await sendLogo(png(120, 40), { rev: '4', colour: COLOUR })).status).toBe(302);
  });

  it('stands at the head of mails about its plans, with the picture within the mail, and in no mail that is about nothing of it', async () => {
    const smtp = await mailServer();
    const house = { ...http.test.house, settings: { ...http.test.house.settings, smtpUrl: smtp.url } };
    const post = openPost(house);
    await http.test.rows('delete from graphile_worker._private_jobs');
    await http.post('jonas', at(`/seats/${HALDEN}/new`), {
      ...{ name: 'Olav Berg', email: 'olav@halden.example', position: '', side: 'customer', role: 'viewer' },
    });
    await http.asking.ask('/sign-in', {
      method: 'POST',
      form: { op: crypto.randomUUID(), form: 'x', email: CAST.dana.email },
    });
    for (const job of await queued(http.test)) await deliver(house, post, job);
    await smtp.arrived(2);
    const [invited, asked] = ['olav@halden.example', CAST.dana.email].map(
      (to) => smtp.received.find((one) => one.to.includes(to))!.email,
    );
    expect(invited!.html).toContain(`background:${COLOUR}`);
    expect(invited!.html).toContain('src="cid:logo@evenhand"');
    const [picture] = invited!.attachments;
    expect(Buffer.from(picture!.content as ArrayBuffer).equals(png(120, 40))).toBe(true);
    expect(picture!.contentId).toBe('<logo@evenhand>');
    expect(asked!.html).not.toContain('cid:');
    expect(asked!.html).not.toContain(COLOUR);
    post.close();
    await smtp.close();
  });
});
