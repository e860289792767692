import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addressAsked,
  askToProve,
  askToSignIn,
  proveByCode,
  readSignInLink,
  signInByCode,
  signInByLink,
} from '~/session/sign-in.server';
import { isProofFresh, viewerOf } from '~/session/viewer.server';
import { Browser } from '../support/browser';
import { addPerson, testHouse, type TestHouse } from '../support/house';
import { codeIn, deliverQueued, lastMail, queued, tokenIn } from '../support/mailbox';

const DANA = 'dana@northquay.example';

let test: TestHouse;
let dana: string;
beforeAll(async () => {
  test = await testHouse();
  dana = await addPerson(test, DANA, 'Dana Whitfield');
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.rows('truncate sign_in, session, outbox_mail');
  await test.rows('delete from graphile_worker._private_jobs');
});

const ask = async (email = DANA, sender = '192.0.2.1', to?: string) => {
  const asked = await askToSignIn(test.house, { email, sender, ...(to ? { to } : {}) });
  if (asked.kind !== 'asked') throw new Error(asked.kind);
  return asked.id;
};
const askAndRead = async () => {
  const id = await ask();
  await deliverQueued(test);
  const mail = await lastMail(test.house, DANA);
  return { id, mail, token: tokenIn(mail), code: codeIn(mail) };
};
/** The statements, without their values, that the database is asked while something is done. */
async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(Client.prototype, 'query');
  try {
    await run();
    return asked.mock.calls.map(([first]) => {
      const statement: unknown = first;
      return typeof statement === 'string' ? statement : (statement as { text: string }).text;
    });
  } finally {
    asked.mockRestore();
  }
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('A link', () => {
  it('signs in the person it was mailed to', async () => {
    const { token } = await askAndRead();
    const browser = new Browser();
    browser.take((await signInByLink(test.house, browser.request(), token))!);
    expect(await viewerOf(browser.request(), test.house)).toMatchObject({ personId: dana, email: DANA });
  });

  it('is not used up by looking at it', async () => {
    const { token } = await askAndRead();
    for (let times = 0; times < 5; times++) expect(await readSignInLink(test.house, token)).toEqual({ email: DANA });
    expect(await signInByLink(test.house, new Browser().request(), token)).not.toBeNull();
  });

  it('lets in one of twenty who post it at the same time', async () => {
    const { token } = await askAndRead();
    const posts = Array.from({ length: 20 }, () => signInByLink(test.house, new Browser().request(), token));
    expect((await Promise.all(posts)).filter(Boolean)).toHaveLength(1);
    expect(await test.rows('select 1 from session')).toHaveLength(1);
  });

  it('is closed by the use of its code', async () => {
    const { id, token, code } = await askAndRead();
    expect((await signInByCode(test.house, new Browser().request(), id, code)).kind).toBe('in');
    expect(await readSignInLink(test.house, token)).toBeNull();
    expect(await signInByLink(test.house, new Browser().request(), token)).toBeNull();
  });

  it('is worth nothing after ten minutes', async () => {
    const { id, token, code } = await askAndRead();
    await test.rows("update sign_in set expires_at = now() - interval '1 second'");
    expect(await signInByLink(test.house, new Browser().request(), token)).toBeNull();
    expect((await signInByCode(test.house, new Browser().request(), id, code)).kind).toBe('closed');
  });

  it('lasts ten minutes', async () => {
    await ask();
    const [row] = await test.rows<{ minutes: number }>(
      'select extract(epoch from expires_at - created_at)::int / 60 as minutes from sign_in',
    );
    expect(row?.minutes).toBe(10);
  });

  it('leads on to an own path, and never elsewhere', async () => {
    for (const [to, led] of [
      ['/plans/1?day=2026-06-01', '?to=%2Fplans%2F1%3Fday%3D2026-06-01'],
      ['//elsewhere.example', ''],
      ['/\\elsewhere.example', ''],
      ['/\t/elsewhere.example', ''],
      ['https://elsewhere.example', ''],
    ] as const) {
      await test.rows('truncate sign_in, outbox_mail');
      await ask(DANA, '192.0.2.1', to);
      await deliverQueued(test);
      const { text } = await lastMail(test.house, DANA);
      expect(/\/sign-in\/link\/[\w-]{43}(\S*)/.exec(text)?.[1]).toBe(led);
    }
  });
});

describe('A code', () => {
  it('signs in where it was asked for, spaces or not', async () => {
    const { id, code } = await askAndRead();
    const spaced = ` ${code.slice(0, 3)} ${code.slice(3)} `;
    expect(await signInByCode(test.house, new Browser().request(), id, spaced)).toMatchObject({ kind: 'in' });
  });

  it('works once', async () => {
    const { id, code } = await askAndRead();
    const posts = Array.from({ length: 20 }, () => signInByCode(test.house, new Browser().request(), id, code));
    const kinds = (await Promise.all(posts)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'in')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'closed')).toHaveLength(19);
  });

  it('is closed by five wrong tries, also to the right one; the link is no guess and stays', async () => {
    const { id, code, token } = await askAndRead();
    const tries = [];
    for (let times = 0; times < 5; times++)
      tries.push(await signInByCode(test.house, new Browser().request(), id, wrong(code)));
    expect(tries).toEqual([
      { kind: 'wrong', triesLeft: 4 },
      { kind: 'wrong', triesLeft: 3 },
      { kind: 'wrong', triesLeft: 2 },
      { kind: 'wrong', triesLeft: 1 },
      { kind: 'closed' },
    ]);
    expect((await signInByCode(test.house, new Browser().request(), id, code)).kind).toBe('closed');
    expect(await readSignInLink(test.house, token)).not.toBeNull();
  });

  it('has five tries also for fifty who try at the same time', async () => {
    const { id, code } = await askAndRead();
    await Promise.all(
      Array.from({ length: 50 }, () => signInByCode(test.house, new Browser().request(), id, wrong(code))),
    );
    const [row] = await test.rows<{ tries_left: number }>('select tries_left from sign_in');
    expect(row?.tries_left).toBe(0);
  });

  it('of one asking is none of another', async () => {
    const first = await askAndRead();
    const second = await ask();
    expect((await signInByCode(test.house, new Browser().request(), second, first.code)).kind).toBe('wrong');
  });
});

describe('Asking', () => {
  it('is answered and worked on alike for addresses known and unknown', async () => {
    const known = await askToSignIn(test.house, { email: DANA, sender: '192.0.2.1' });
    const unknown = await askToSignIn(test.house, { email: 'nobody@nowhere.example', sender: '192.0.2.1' });
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(unknown.kind).toBe(known.kind);
    expect(await queued(test)).toHaveLength(2);
    expect(await deliverQueued(test)).toEqual(['sent', 'not-wanted']);
    expect(await test.rows('select 1 from outbox_mail')).toHaveLength(1);
  });

  it('costs the database the same statements for both, whatever is asked, tried or looked at', async () => {
    const UNKNOWN = 'nobody@nowhere.example';
    const browser = () => new Browser().request();
    /** Each way of asking, from what it needs to what is counted. */
    const WAYS: Readonly<Record<string, (email: string) => Promise<() => Promise<unknown>>>> = {
      'a way in': (email) => Promise.resolve(() => ask(email)),
      'a wrong code': async (email) => {
        const id = await ask(email);
        return () => signInByCode(test.house, browser(), id, 'wrong');
      },
      'the last wrong code': async (email) => {
        const id = await ask(email);
        for (let tries = 0; tries < 4; tries += 1) await signInByCode(test.house, browser(), id, 'wrong');
        return () => signInByCode(test.house, browser(), id, 'wrong');
      },
      'a code of a way that is closed': async (email) => {
        const id = await ask(email);
        await test.rows("update sign_in set expires_at = now() - interval '1 second'");
        return () => signInByCode(test.house, browser(), id, 'wrong');
      },
      'whose code it is': async (email) => {
        const id = await ask(email);
        return () => addressAsked(test.house, id);
      },
      'a link that is none': () => Promise.resolve(() => signInByLink(test.house, browser(), 'x'.repeat(43))),
    };
    const said: Record<string, readonly string[]> = {};
    for (const [what, prepare] of Object.entries(WAYS))
      for (const email of [DANA, UNKNOWN]) {
        await test.rows('truncate sign_in');
        const run = await prepare(email);
        said[`${what}, ${email}`] = await statementsOf(run);
      }
    for (const what of Object.keys(WAYS)) {
      expect(said[`${what}, ${DANA}`]!.length).toBeGreaterThan(2);
      expect([what, said[`${what}, ${UNKNOWN}`]]).toEqual([what, said[`${what}, ${DANA}`]]);
    }
  });

  it('never signs in whom nobody is, whatever the code', async () => {
    const id = await ask('nobody@nowhere.example');
    const [job] = await queued(test);
    const { codeOf, linkToken } = await import('~/data/sign-in-secrets.server');
    const { way } = job as Extract<typeof job, { to: string }>;
    const { secret } = test.house.settings;
    expect((await signInByCode(test.house, new Browser().request(), id, codeOf(secret, way.seed))).kind).toBe('closed');
    expect(await signInByLink(test.house, new Browser().request(), linkToken(secret, way.seed))).toBeNull();
  });

  it('is taken five times for an address in 15 minutes, known or not', async () => {
    for (const email of [DANA, 'nobody@nowhere.example']) {
      const asked = await Promise.all(
        Array.from({ length: 12 }, (_, at) => askToSignIn(test.house, { email, sender: `192.0.2.${at}` })),
      );
      expect(asked.filter(({ kind }) => kind === 'asked')).toHaveLength(5);
    }
    await test.rows("update sign_in set created_at = now() - interval '16 minutes'");
    expect((await askToSignIn(test.house, { email: DANA, sender: '192.0.2.1' })).kind).toBe('asked');
  });

  it('is taken twenty times from a sender in 15 minutes', async () => {
    const asked = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        askToSignIn(test.house, { email: `somebody-${at}@nowhere.example`, sender: '192.0.2.1' }),
      ),
    );
    expect(asked.filter(({ kind }) => kind === 'asked')).toHaveLength(20);
  });

  it('counts a household of IPv6 addresses as one sender', async () => {
    for (let at = 0; at < 20; at++) await ask(`somebody-${at}@nowhere.example`, `2001:db8:1:2:${at}::1`);
    expect(await askToSignIn(test.house, { email: DANA, sender: '2001:db8:1:2:ffff::1' })).toEqual({
      kind: 'too-often',
    });
    expect((await askToSignIn(test.house, { email: DANA, sender: '2001:db8:1:3::1' })).kind).toBe('asked');
  });

  it('keeps neither link nor code nor network address in the clear', async () => {
    const { token, code } = await askAndRead();
    const kept = JSON.stringify(await test.rows('select * from sign_in'));
    for (const secret of [token, code, '192.0.2.1']) expect(kept).not.toContain(secret);
  });

  it('puts neither link nor code into the queue', async () => {
    await ask();
    const jobs = JSON.stringify(await queued(test));
    await deliverQueued(test);
    const mail = await lastMail(test.house, DANA);
    expect(jobs).not.toContain(tokenIn(mail));
    expect(jobs).not.toContain(codeIn(mail));
  });
});

describe('A proof', () => {
  const signedIn = async () => {
    const { token } = await askAndRead();
    const browser = new Browser();
    browser.take((await signInByLink(test.house, browser.request(), token))!);
    return { browser, viewer: (await viewerOf(browser.request(), test.house))! };
  };
  const askProof = async (viewer: Awaited<ReturnType<typeof signedIn>>['viewer']) => {
    const asked = await askToProve(test.house, viewer, '192.0.2.1');
    if (asked.kind !== 'asked') throw new Error(asked.kind);
    await deliverQueued(test);
    return { id: asked.id, code: codeIn(await lastMail(test.house, DANA)) };
  };

  it('is fresh for five minutes after signing in', async () => {
    const { browser, viewer } = await signedIn();
    expect(isProofFresh(viewer)).toBe(true);
    await test.rows("update session set proved_at = now() - interval '301 seconds'");
    expect(isProofFresh((await viewerOf(browser.request(), test.house))!)).toBe(false);
  });

  it('is asked for whatever strangers have asked for in its name, and at most five times itself', async () => {
    const { viewer } = await signedIn();
    for (let at = 1; at < 5; at++) await ask(DANA, `192.0.2.${at + 1}`);
    expect((await askToSignIn(test.house, { email: DANA, sender: '192.0.2.9' })).kind).toBe('too-often');
    for (let at = 0; at < 5; at++) expect((await askToProve(test.house, viewer, '192.0.2.1')).kind).toBe('asked');
    expect((await askToProve(test.house, viewer, '192.0.2.1')).kind).toBe('too-often');
  });

  it('is made fresh by the code that was mailed', async () => {
    const { browser, viewer } = await signedIn();
    await test.rows("update session set proved_at = now() - interval '1 hour'");
    const { id, code } = await askProof(viewer);
    expect(await proveByCode(test.house, viewer, id, wrong(code))).toEqual({ kind: 'wrong', triesLeft: 4 });
    expect(await proveByCode(test.house, viewer, id, code)).toEqual({ kind: 'proved' });
    expect(isProofFresh((await viewerOf(browser.request(), test.house))!)).toBe(true);
    expect(await proveByCode(test.house, viewer, id, code)).toEqual({ kind: 'closed' });
  });

  it('is nobody else’s, and signs nobody in', async () => {
    const { viewer } = await signedIn();
    const { id, code } = await askProof(viewer);
    const ruth = { ...viewer, personId: await addPerson(test, `ruth-${id}@northquay.example`, 'Ruth Aldana') };
    expect((await proveByCode(test.house, ruth, id, code)).kind).toBe('closed');
    expect((await signInByCode(test.house, new Browser().request(), id, code)).kind).toBe('closed');
  });
});
