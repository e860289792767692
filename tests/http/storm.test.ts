import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import { verifyChain } from '~/domain/ledger/chain';
import { replay } from '~/domain/plan/apply';
import { CAST, COMPANIES, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { figures } from '../support/figures';
import { openAsking, type Answer, type Asking } from '../support/asking';
import type { TestHouse } from '../support/house';
import { entriesOf, LEDGER_NAMES, storedHead, storedLedger } from '../support/ledgers';
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

type Reader = 'dana' | 'ingrid';
const PLAN_OF = { dana: NORTHQUAY, ingrid: HALDEN } as const;
const FOREIGN: Readonly<Record<Reader, readonly string[]>> = {
  dana: [HALDEN, CAST.ingrid.email, COMPANIES.halden],
  ingrid: [NORTHQUAY, CAST.dana.email, COMPANIES.northquay],
};

const planOf = async (planId: string) => {
  const eyes = { personId: personIdOf('priya'), seatId: seatIdOf(planId, 'priya') };
  return (await asViewer(test.house, eyes, 'read', (tx) => loadPlan(tx, planId)))!.plan;
};
const commitmentOf = async (planId: string, who: Reader): Promise<string> =>
  Object.values((await planOf(planId)).commitments).find(({ owner }) => owner === seatIdOf(planId, who))!.id;

const comment = (as: string, plan: string, commitment: string, words: string, op = `test:${randomUUID()}`) =>
  asking.ask(`/plans/${plan}/commitments/${commitment}/comment`, {
    method: 'POST',
    as,
    form: { op, form: 'comment', of: '', words },
  });

/** How often a comment stands in the plan. */
async function times(planId: string, words: string): Promise<number> {
  const all = Object.values((await planOf(planId)).commitments).flatMap(({ comments }) => comments);
  return all.filter((one) => one.words === words).length;
}

/** State, ledgers and chains of a plan say the same. */
async function isWhole(planId: string): Promise<void> {
  expect(await planOf(planId)).toEqual(replay(planId, await entriesOf(test, planId, 'shared')));
  for (const ledger of LEDGER_NAMES)
    expect(verifyChain(planId, ledger, await storedLedger(test, planId, ledger))).toEqual({
      head: await storedHead(test, planId, ledger),
    });
}

describe('the same form sent thirty times at once', () => {
  it('has one effect, and every answer says that it is done', async () => {
    const as = await asking.signIn(personIdOf('dana'));
    const commitment = await commitmentOf(NORTHQUAY, 'dana');
    const op = `test:${randomUUID()}`;
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => comment(as, NORTHQUAY, commitment, 'Thirty times at once', op)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(302));
    expect(await times(NORTHQUAY, 'Thirty times at once')).toBe(1);
    await isWhole(NORTHQUAY);
  });
});

/** What one viewer asks for, one after the other: pages, data, and an act each third time. */
const PAGES = [
  '',
  '/commitments.data',
  '.data',
  '/record.data',
  '/history.data',
  '/check-ins.data',
  '/text.data',
] as const;
const VIEWERS = 50;
const ASKED_EACH = 9;

describe('database connections that are cut at random while fifty people read and act', () => {
  interface Heard {
    readonly who: Reader;
    readonly answer: Answer;
    readonly ms: number;
    readonly words: string | null;
  }

  /** Ends a connection of the running product, whatever it is in the middle of. Says whether there was one. */
  const cut = async (): Promise<number> =>
    (
      await test.rows(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename in ('evenhand_app', 'evenhand_session') order by random() limit 1`,
      )
    ).length;

  async function storm(): Promise<{ heard: Heard[]; cuts: number }> {
    const heard: Heard[] = [];
    let cuts = 0;
    const cookies = {
      dana: await asking.signIn(personIdOf('dana')),
      ingrid: await asking.signIn(personIdOf('ingrid')),
    };
    const own = { dana: await commitmentOf(NORTHQUAY, 'dana'), ingrid: await commitmentOf(HALDEN, 'ingrid') };
    const viewer = async (at: number): Promise<void> => {
      const who = at % 2 ? 'dana' : 'ingrid';
      for (let step = 0; step < ASKED_EACH; step += 1) {
        const words = step % 3 === 2 ? `storm ${at} ${step}` : null;
        const began = performance.now();
        const answer = words
          ? await comment(cookies[who], PLAN_OF[who], own[who], words)
          : await asking.ask(`/plans/${PLAN_OF[who]}${PAGES[(at + step) % PAGES.length]!}`, { as: cookies[who] });
        heard.push({ who, answer, words, ms: performance.now() - began });
        if (heard.length % 6 === 0) cuts += await cut();
      }
    };
    await Promise.all(Array.from({ length: VIEWERS }, (_, at) => viewer(at)));
    return { heard, cuts };
  }

  /** What nothing in the product caught. */
  const uncaught: unknown[] = [];
  const note = (error: unknown): void => void uncaught.push(error);
  beforeAll(() => void process.on('uncaughtException', note).on('unhandledRejection', note));
  afterAll(() => void process.off('uncaughtException', note).off('unhandledRejection', note));

  it('mix up nobody’s rows, tear nothing, lose nothing that was acknowledged, and leave nobody waiting', async () => {
    const { heard, cuts } = await storm();
    expect(heard).toHaveLength(VIEWERS * ASKED_EACH);
    expect(cuts).toBeGreaterThan(20);
    const foreign = heard.filter(({ who, answer }) => FOREIGN[who].some((one) => answer.text.includes(one)));
    expect(foreign.map(({ answer }) => answer.text.slice(0, 200))).toEqual([]);
    expect(heard.filter(({ ms }) => ms > 5000).map(({ ms }) => ms)).toEqual([]);
    expect(
      [...new Set(heard.map(({ answer }) => answer.status))].filter((status) => ![200, 302, 500, 503].includes(status)),
    ).toEqual([]);
    expect(heard.filter(({ answer }) => answer.status < 400).length).toBeGreaterThan(heard.length / 2);
    await isWhole(NORTHQUAY);
    await isWhole(HALDEN);
    expect(uncaught).toEqual([]);
    figures('connections cut under load', {
      asked: heard.length,
      cuts,
      foreign: foreign.length,
      torn: 0,
      'over 5 s': heard.filter(({ ms }) => ms > 5000).length,
      uncaught: uncaught.length,
      'slowest ms': Math.round(Math.max(...heard.map(({ ms }) => ms))),
      'answered well': heard.filter(({ answer }) => answer.status < 400).length,
    });
    for (const { who, answer, words } of heard) {
      if (words === null) continue;
      const said = await times(PLAN_OF[who], words);
      expect([words, answer.status === 302 ? said : said <= 1]).toEqual([words, answer.status === 302 ? 1 : true]);
    }
  }, 120_000);

  it('are made anew by themselves', async () => {
    const as = await asking.signIn(personIdOf('dana'));
    for (const page of PAGES) expect((await asking.ask(`/plans/${NORTHQUAY}${page}`, { as })).status).toBe(200);
  });
});
