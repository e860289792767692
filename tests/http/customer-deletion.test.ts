import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteCustomer } from '~/commands/delete-customer.server';
import { asViewer } from '~/data/as-viewer.server';
import { readOutbox } from '~/data/outbox.server';
import { CAST, COMPANIES, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { customerIdOf, WORKSPACE } from '../../drizzle/seed/workspace';
import { everyText } from '../support/erasing';
import { deliverQueued, queued } from '../support/mailbox';
import { storyOverHttp } from '../support/over-http';

const http = storyOverHttp();
beforeAll(http.begin);
afterAll(http.end);

const HALDENS = customerIdOf(COMPANIES.halden);
const at = (customer: string) => `/workspaces/${WORKSPACE}/customers/${customer}/deletion`;
const page = () => http.get('jonas', at(HALDENS));
const FORM = { form: `deletion-${HALDENS}`, reason: 'over', words: '', name: COMPANIES.halden };
const send = (more: Readonly<Record<string, string>> = {}) => http.post('jonas', at(HALDENS), { ...FORM, ...more });
const rows = (text: string, ...values: unknown[]) => http.test.rows<Record<string, unknown>>(text, ...values);
const plans = async (id: string) => (await rows('select 1 from plan where id = $1', id)).length;

describe('deleting a customer', () => {
  it('is for an admin of its workspace: for anybody else there is no such page', async () => {
    for (const who of ['priya', 'elena', 'dana', 'ingrid'] as const) {
      expect((await http.get(who, at(HALDENS))).status).toBe(404);
      expect((await http.post(who, at(HALDENS), FORM)).status).toBe(404);
    }
    expect((await http.get('jonas', at(randomUUID()))).status).toBe(404);
    for (const who of ['priya', 'dana'] as const)
      await asViewer(http.test.house, { personId: personIdOf(who) }, 'write', async (tx) => {
        const { rows: said } = await tx.execute<{ said: string }>(
          `select delete_customer('${WORKSPACE}', '${HALDENS}', 'law', now(), 'x') as said`,
        );
        expect(said[0]!.said).toBe('not-found');
      });
  });

  it('is not possible while a plan is talked about or runs, whatever the reason', async () => {
    const { text } = await page();
    expect(text).toContain('Halden Foods cannot be deleted yet');
    expect(text).not.toContain('Delete for good');
    expect((await http.get('jonas', at(customerIdOf(COMPANIES.northquay)))).text).toContain('cannot be deleted yet');
    for (const reason of ['over', 'asked', 'law'])
      expect((await send({ reason, words: 'letter of 3 July' })).text).toContain('still talked about or runs');
    expect(await plans(HALDEN)).toBe(1);
  });

  it('keeps a plan for as long as both sides were promised, unless the customer or a law asks', async () => {
    const withdrawn = {
      by: { seat: 'x', side: 'vendor' },
      at: '2026-07-21T10:00:00.000Z',
      words: 'x',
      keepUntil: '2099-12-31',
    };
    await rows('update plan set withdrawn = $2 where id = $1', HALDEN, JSON.stringify(withdrawn));
    const { text } = await page();
    expect(text).toContain('What goes');
    expect(text).toContain('A line in your log');
    expect(text).toContain(CAST.ingrid.name);
    expect(text).not.toContain('The time for which its plans were to be kept is over');
    expect((await send()).text).toContain('to be read for some time yet');
    expect(await plans(HALDEN)).toBe(1);
  });

  it('offers that the time is over when the database takes it, and not before: once the last day is over everywhere on earth', async () => {
    const now = http.test.clock.now();
    await rows(`update plan set withdrawn = withdrawn || '{"keepUntil":"2026-07-20"}' where id = $1`, HALDEN);
    http.test.clock.set('2026-07-21T11:59:59.000Z');
    expect((await page()).text).not.toContain('The time for which its plans were to be kept is over');
    expect((await send()).text).toContain('to be read for some time yet');
    http.test.clock.set('2026-07-21T12:00:00.000Z');
    expect((await page()).text).toContain('The time for which its plans were to be kept is over');
    http.test.clock.set(now);
    await rows(`update plan set withdrawn = withdrawn || '{"keepUntil":"2099-12-31"}' where id = $1`, HALDEN);
  });

  it('asks on whose word where the customer or a law is the reason, whoever asks the command too', async () => {
    for (const reason of ['asked', 'law'] as const) {
      const { status, text } = await send({ reason, words: '  ' });
      expect([status, text.includes('Please say on whose word')]).toEqual([422, true]);
      const ask = { house: http.test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() };
      expect(await deleteCustomer(ask, HALDENS, { reason, words: ' ' })).toMatchObject({
        refused: 'missing',
        field: 'words',
      });
    }
    expect(await plans(HALDEN)).toBe(1);
  });

  it('asks for the name, and for a proof of the last five minutes', async () => {
    const wrong = await send({ reason: 'asked', name: 'Halden', words: 'letter of 3 July' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('This is not the name of the customer');
    expect(wrong.text).toContain('value="letter of 3 July"');
    const as = await http.signIn('jonas');
    await rows("update session set proved_at = now() - interval '6 minutes'");
    const old = await http.asking.ask(at(HALDENS), {
      method: 'POST',
      as,
      form: { op: randomUUID(), ...FORM, reason: 'asked', words: 'letter of 3 July' },
    });
    expect(old.headers.location).toMatch(/^\/you\/proof\?to=/);
    expect((await http.asking.ask(at(HALDENS), { as })).text).toContain('First show that it is you');
    expect(await plans(HALDEN)).toBe(1);
  });

  it('is done once and whole: its plans, its people who belong nowhere else, and no word of anybody else’s', async () => {
    await http.test.rows('delete from graphile_worker._private_jobs');
    await rows(
      `insert into sign_in_account (provider_id, issuer, subject, person_id)
       select gen_random_uuid(), 'https://login.example', email, id from person where id = any($1)`,
      [personIdOf('ingrid'), personIdOf('priya')],
    );
    // On their way to a provider, signed in and not.
    for (const who of ['ingrid', 'peter', 'priya'] as const)
      for (const [person, email] of [
        [personIdOf(who), ''],
        [null, CAST[who].email],
      ])
        await rows(
          `insert into sign_in_flow (id, provider_id, purpose, email, person_id, browser_hash, goes_to, expires_at)
           values (gen_random_uuid(), gen_random_uuid(), 'sign-in', $2, $1, '', '/', now() + interval '10 minutes')`,
          ...[person, email],
        );
    const others = await rows('select count(*)::int as n from commitment where plan_id = $1', NORTHQUAY);
    const op = randomUUID();
    const both = await Promise.all([
      send({ op, reason: 'asked', words: 'letter of 3 July' }),
      send({ op, reason: 'asked', words: 'letter of 3 July' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([302]));
    expect(await plans(HALDEN)).toBe(0);
    expect(await rows('select 1 from customer where id = $1', HALDENS)).toEqual([]);
    expect(await rows('select count(*)::int as n from commitment where plan_id = $1', NORTHQUAY)).toEqual(others);
    const [ingrid] = await rows('select name, email from person where id = $1', personIdOf('ingrid'));
    expect(JSON.stringify(ingrid)).not.toContain('ngrid');
    expect((await rows('select name from person where id = $1', personIdOf('priya')))[0]!['name']).toBe(
      CAST.priya.name,
    );
    expect(await rows('select person_id from sign_in_account')).toEqual([{ person_id: personIdOf('priya') }]);
    expect(await rows('select person_id, email from sign_in_flow order by email')).toEqual([
      { person_id: personIdOf('priya'), email: '' },
      { person_id: null, email: CAST.priya.email },
    ]);
    expect((await http.get('priya', `/plans/${HALDEN}`)).status).toBe(404);
    expect((await http.get('jonas', at(HALDENS))).status).toBe(404);
  });

  it('tells everybody who sat there, of both sides, once, and leaves one line that says who, what and why', async () => {
    expect((await queued(http.test)).length).toBeGreaterThan(2);
    await deliverQueued(http.test);
    const told = (await readOutbox(http.test.house)).filter(({ subject }) => subject.includes('were deleted'));
    expect(told.map(({ to }) => to)).toEqual(expect.arrayContaining([CAST.ingrid.email, CAST.priya.email]));
    expect(new Set(told.map(({ to }) => to)).size).toBe(told.length);
    expect(told[0]!.text).toContain('since Halden Foods asked for it');
    const { text } = await http.get('jonas', `/workspaces/${WORKSPACE}/log?kind=customers`);
    expect(text).toContain(
      'Deleted the customer Halden Foods with 1 plan: the customer asked for it. letter of 3 July',
    );
    expect(await rows("select 1 from admin_log where kind = 'customer-deleted'")).toHaveLength(1);
    expect(await rows('select why, seq is not null as marked from deleted_plan')).toEqual([
      { why: 'customer', marked: true },
    ]);
  });

  it('leaves no byte of a person of the customer in any table, once the mails are sent', async () => {
    await rows('delete from outbox_mail');
    const all = await everyText(http.test);
    for (const who of ['ingrid', 'peter'] as const) {
      expect(all).not.toContain(CAST[who].email);
      expect(all).not.toContain(CAST[who].name);
    }
    expect(all).toContain(CAST.dana.email);
  });
});
