import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPool, roleUrl } from '~/data/house.server';
import { mailFailed } from '~/data/mail-failures.server';
import { stopPath, stopToken } from '~/post/unsubscribe';
import { personIdOf } from '../../drizzle/seed/cast';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { openAsking, type Asking } from '../support/asking';
import type { TestHouse } from '../support/house';
import { toldHouse } from '../support/told-house';

let test: TestHouse;
let asking: Asking;
beforeAll(async () => {
  test = await toldHouse();
  asking = await openAsking(test.house);
});
afterAll(async () => {
  await asking.close();
  await test.close();
});
beforeEach(() => test.rows('delete from mail_off'));

const dana = personIdOf('dana');
const stop = () => stopPath(test.house.settings.secret, { person: dana, kind: 'digest' });
const off = () => test.rows<{ person_id: string; kind: string }>('select person_id, kind from mail_off');
/** As a mail provider posts: from nowhere, without a session. */
const ONE_CLICK = {
  method: 'POST',
  form: { 'List-Unsubscribe': 'One-Click' },
  headers: { origin: undefined, 'sec-fetch-site': undefined },
} as const;

describe('The address that turns a kind of mail off', () => {
  it('changes nothing when it is looked at, signed in or not', async () => {
    const answer = await asking.ask(stop());
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Turn it off');
    expect(answer.text).not.toContain('Dana');
    expect(await off()).toEqual([]);
  });

  it('does so by one post from a mail provider, the second time too, and says how to turn it on again', async () => {
    for (const times of [1, 2]) {
      const answer = await asking.ask(stop(), ONE_CLICK);
      expect([times, answer.status]).toEqual([times, 200]);
      expect(answer.text).toContain('sign in and choose under “Your mails”');
      expect(await off()).toEqual([{ person_id: dana, kind: 'digest' }]);
    }
    const foreign = { ...ONE_CLICK, headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' } };
    expect((await asking.ask(stop(), foreign)).status).toBe(200);
  });

  it('is not there with another’s signature, another kind or none, and changes nothing', async () => {
    const token = stopToken(test.house.settings.secret, { person: dana, kind: 'digest' });
    const wrong = [
      token.replace(dana, personIdOf('priya')),
      token.replace('digest', 'sent-back'),
      token.replace('digest', 'sign-in'),
      `${token.slice(0, -2)}AA`,
    ];
    for (const one of wrong)
      for (const asked of [{}, ONE_CLICK])
        expect([one, (await asking.ask(`/unsubscribe/${one}`, asked)).status]).toEqual([one, 404]);
    expect(await off()).toEqual([]);
  });

  it('is the only one to which anybody may post from elsewhere', async () => {
    const as = await asking.signIn(dana);
    const odd = [`${stop()}?x=1`, `${stop()}.data`, `${stop()}/`, '/unsubscribe/x', '/you/mails', '/sign-out'];
    for (const path of odd) expect([path, (await asking.ask(path, { ...ONE_CLICK, as })).status]).toEqual([path, 403]);
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect([method, (await asking.ask(stop(), { ...ONE_CLICK, method })).status]).toEqual([method, 405]);
    expect(await off()).toEqual([]);
  });
});

describe('One’s own mails', () => {
  it('are turned off and on, each kind by itself, for oneself alone', async () => {
    const as = await asking.signIn(dana);
    const turn = (kind: string, to: string) =>
      asking.ask('/you/mails', { method: 'POST', as, form: { op: randomUUID(), form: 'mail', kind, turn: to } });
    expect((await turn('check-in-open', 'off')).status).toBe(302);
    expect((await turn('digest', 'off')).status).toBe(302);
    expect((await turn('digest', 'on')).status).toBe(302);
    expect(await off()).toEqual([{ person_id: dana, kind: 'check-in-open' }]);
    expect((await asking.ask('/you/mails', { as })).text).toContain('Turn on: Your side’s half is asked for');
    const priya = await asking.ask('/you/mails', { as: await asking.signIn(personIdOf('priya')) });
    expect(priya.text).not.toContain('Turn on:');
  });

  it('do not count what one signs in and signs with', async () => {
    const as = await asking.signIn(dana);
    for (const kind of ['sign-in', 'proof', 'invitation', 'sign-off'])
      await asking.ask('/you/mails', { method: 'POST', as, form: { op: randomUUID(), form: 'm', kind, turn: 'off' } });
    expect(await off()).toEqual([]);
  });
});

describe('Mails that could not be sent', () => {
  it('are shown to the admin with whom they are for and why, and nothing of any plan; retried by hand once more', async () => {
    const keeper = openPool(roleUrl(test.adminUrl, test.house.settings.secret, 'evenhand_worker'), 1);
    const job = { kind: 'digest', person: dana, day: '2026-07-21', key: `digest ${dana} 2026-07-21` } as const;
    await mailFailed(keeper, job, { reason: 'later', answer: 451 }, { attempts: 3, most: 20 });
    await keeper.end();
    await test.rows("select graphile_worker.add_job('mail', '{}', job_key => $1)", job.key);
    const as = await asking.signIn(personIdOf('jonas'));
    const at = `/workspaces/${WORKSPACE}/mails`;
    const { text } = await asking.ask(at, { as });
    expect(text).toContain('Dana Whitfield');
    expect(text).toContain('asks to come back later (it answered 451)');
    expect(text).not.toContain(job.key);
    const [mail] = await test.rows<{ id: string }>('select id from mail_failure');
    const form = { op: randomUUID(), form: 'retry', mail: mail!.id };
    expect((await asking.ask(at, { method: 'POST', as, form })).status).toBe(302);
    const [{ soon } = { soon: false }] = await test.rows<{ soon: boolean }>(
      'select next_try <= now() as soon from mail_failure',
    );
    expect(soon).toBe(true);
    const priya = await asking.signIn(personIdOf('priya'));
    expect((await asking.ask(at, { as: priya })).status).toBe(404);
    expect(asking.faults).toEqual([]);
  });
});
