import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { codeOf } from '~/data/sign-in-secrets.server';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { openAsking, type Asking } from '../support/asking';
import { haldenStored, say, type HaldenPlan } from '../support/halden';
import { queued } from '../support/mailbox';
import { tickIn } from '../support/page-fields';

/** The plan of Tessel and Halden, fixed as version 1 on 17 July 2026; asked over HTTP. */
let test: HaldenPlan;
let asking: Asking;

async function begin(): Promise<void> {
  test = await haldenStored('proposed');
  test.at('2026-07-17 10:00');
  const { plan } = test;
  await test.act('ingrid', agreeTo(await plan('ingrid')));
  await test.act('priya', { kind: 'freeze' });
  asking = await openAsking(test.house);
}
async function end(): Promise<void> {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
}

const agreeTo = (plan: Parameters<Extract<ReturnType<typeof say.agreeToRest>, (...args: never[]) => unknown>>[0]) => {
  const asked = say.agreeToRest('customer');
  return typeof asked === 'function' ? asked(plan) : asked;
};

const at = (path = ''): string => `/plans/${test.planId}/sign-off${path}`;
const hash = async (): Promise<string> => (await test.plan('priya')).versions['1']!.hash;
const stage = async (): Promise<string> => (await test.plan('priya')).stage;

/** Long ago they showed who they are: a code is needed. */
const forget = (who: Who) =>
  test.rows("update session set proved_at = now() - interval '6 minutes' where user_id = $1", personIdOf(who));

async function sign(as: string, form: Readonly<Record<string, string>> = {}) {
  const consent = tickIn(await asking.ask(at(), { as })) || 'none';
  const whole = { op: randomUUID(), form: 'sign', version: '1', hash: await hash(), consent, ...form };
  return asking.ask(at(), { method: 'POST', as, form: whole });
}

describe('signing', () => {
  beforeEach(begin);
  afterEach(end);

  it('shows an executive the brief, the hash and the words of consent on one page', async () => {
    const as = await asking.signIn(personIdOf('peter'));
    const { text } = await asking.ask(at(), { as });
    expect(text).toContain((await hash()).slice(0, 8));
    expect(text).toContain('I have read version 1');
    expect(text).toContain('Peter Lund');
  });

  it('takes effect when both have signed, and not before', async () => {
    const [peter, elena] = [await asking.signIn(personIdOf('peter')), await asking.signIn(personIdOf('elena'))];
    expect((await sign(peter)).status).toBe(302);
    expect(await stage()).toBe('agreed');
    expect((await sign(elena)).status).toBe(302);
    expect(await stage()).toBe('running');
    const { text } = await asking.ask(`/plans/${test.planId}/versions/1`, { as: peter });
    expect(text).toContain('A code or link sent to peter.lund@halden.example');
  });

  it('needs the consent ticked, and says so at the field', async () => {
    const answer = await sign(await asking.signIn(personIdOf('peter')), { consent: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Please tick this if you want to sign');
    expect(await stage()).toBe('agreed');
  });

  it('signs no other text than the one on the screen', async () => {
    const answer = await sign(await asking.signIn(personIdOf('peter')), { hash: '0'.repeat(64) });
    expect(answer.status).toBe(409);
    expect((await test.plan('priya')).versions['1']!.signatures).toEqual({});
  });

  it('asks for a code when the last proof is older than five minutes, and takes the one that was mailed', async () => {
    const peter = await asking.signIn(personIdOf('peter'));
    await forget('peter');
    const without = await sign(peter);
    expect(without.status).toBe(422);
    expect(without.text).toContain('Please ask for a code');
    const asked = await asking.ask(at('/code'), {
      method: 'POST',
      as: peter,
      form: { op: randomUUID(), form: 'code' },
    });
    const proof = /proof=([\w-]+)/.exec(asked.headers.location ?? '')?.[1] ?? '';
    const job = (await queued(test)).find(({ kind }) => kind === 'proof')!;
    const code = codeOf(test.house.settings.secret, 'way' in job && job.way ? job.way.seed : '');
    const wrong = code === '111111' ? '222222' : '111111';
    expect((await sign(peter, { proof, code: wrong })).text).toContain('You have 4 tries left');
    expect((await sign(peter, { proof, code })).status).toBe(302);
    expect((await test.plan('priya')).versions['1']!.signatures.customer?.name).toBe('Peter Lund');
  });

  it('is not there for those who are no executives', async () => {
    expect((await sign(await asking.signIn(personIdOf('ingrid')))).status).toBe(404);
  });
});

describe('sending back', () => {
  beforeAll(begin);
  afterAll(end);

  it('needs a reason, reopens the talk and shows the reason', async () => {
    const elena = await asking.signIn(personIdOf('elena'));
    const send = (words: string) =>
      asking.ask(at('/return'), {
        method: 'POST',
        as: elena,
        form: { op: randomUUID(), form: 'send-back', version: '1', words },
      });
    expect((await send(' ')).status).toBe(422);
    expect((await send('The dates in August are too tight')).status).toBe(302);
    expect(await stage()).toBe('proposed');
    const { text } = await asking.ask(at(), { as: await asking.signIn(personIdOf('ingrid')) });
    expect(text).toContain('The dates in August are too tight');
  });
});
