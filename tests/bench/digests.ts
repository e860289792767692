import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { mailCounter } from './mail-counter';
import { measure, type Load } from './load';
import type { Running } from './rows';
import { serving } from './servers';
import type { Result } from './table';

/** 10,000 people in five minutes. */
const EACH = 30;
const SLOWER = 1.5;
const ROUNDS = 5;
const SECONDS = 3;
/** How many are made before anything is measured: what runs for the first time is not yet compiled. */
const WARM = 100;

/** The digests of a morning as they stand in the queue, which can be kept waiting and let go. */
class Queued {
  private constructor(private readonly client: pg.Client) {}

  static async in(databaseUrl: string): Promise<Queued> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return new Queued(client);
  }

  async left(): Promise<number> {
    return this.count("key like 'digest %'");
  }

  /** Resolves once at most so many are left; says how many people there were. */
  async until(left: (people: number) => number): Promise<number> {
    for (;;) {
      const { rows } = await this.client.query<{ people: number }>('select count(*)::int as people from digest');
      const { people } = rows[0]!;
      if (people > 0 && (await this.left()) <= left(people)) return people;
      await after(20);
    }
  }

  /** Keeps them waiting; resolves once none is under way. */
  async hold(): Promise<void> {
    await this.move("now() + interval '1 day'");
    while ((await this.count("key like 'digest %' and locked_at is not null")) > 0) await after(5);
    // Whoever was under way may have taken another one before it was moved.
    await this.move("now() + interval '1 day'");
  }

  async letGo(): Promise<void> {
    await this.move('now()');
    await this.client.query(`select pg_notify('jobs:insert', '{"r":"bench","count":2}')`);
  }

  end(): Promise<void> {
    return this.client.end();
  }

  private async count(which: string): Promise<number> {
    const { rows } = await this.client.query<{ n: number }>(
      `select count(*)::int as n from graphile_worker.jobs where ${which}`,
    );
    return rows[0]!.n;
  }

  private async move(to: string): Promise<void> {
    await this.client.query(
      `update graphile_worker._private_jobs set run_at = ${to} where key like 'digest %' and locked_at is null`,
    );
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/**
 * A morning's digests of everybody in the house, made by the process that serves pages too, as `npm start` does: what one costs while
 * pages are asked for as fast as they are answered, and while nobody asks; and how much longer such a page takes meanwhile, turn by
 * turn with digests kept waiting.
 */
export async function digests({ house }: Pick<Running, 'house'>): Promise<Result[]> {
  const mail = await mailCounter();
  const posting = await serving({ what: 'post', databaseUrl: house.databaseUrl, smtpUrl: mail.url });
  const queued = await Queued.in(house.databaseUrl);
  try {
    const page: Load = {
      ...{ url: posting.url, path: `/plans/${house.plan.id}/commitments` },
      as: house.plan.as('dana'),
    };
    const people = await queued.until((all) => all - WARM);
    await queued.hold();
    await measure(page, 2);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const calm = await measure(page, SECONDS);
      const before = await queued.left();
      const start = performance.now();
      await queued.letGo();
      const meanwhile = await measure(page, SECONDS);
      await queued.hold();
      const lasted = performance.now() - start;
      const made = before - (await queued.left());
      if (made === before) throw new Error('there are not enough people: more plans around');
      rounds.push({ calm, meanwhile, slower: meanwhile.p50 / calm.p50, each: lasted / made });
      console.log(`  ${rounds.map(({ slower, each }) => `${slower.toFixed(2)} × ${each.toFixed(1)} ms`).join(', ')}`);
    }
    const rest = await queued.left();
    const start = performance.now();
    await queued.letGo();
    await queued.until(() => 0);
    const alone = (performance.now() - start) / rest;
    const beside = median(rounds.map(({ each }) => each));
    const slower = median(rounds.map((round) => round.slower));
    const none = { rate: null, p50: null, beside: null, bytes: null };
    const each = (what: string, figure: number): Result => ({
      ...{ what, figure, ...none },
      ...{ reach: { below: EACH, unit: 'ms' }, reached: figure < EACH },
    });
    return [
      each(`digests of ${people} people, ${mail.count()} with news, each, alone`, alone),
      each('digests beside pages as fast as they go, each', beside),
      {
        ...{ what: 'plan page while digests are made, times p50', figure: slower },
        rate: median(rounds.map(({ meanwhile }) => meanwhile.rate)),
        p50: median(rounds.map(({ meanwhile }) => meanwhile.p50)),
        ...{ beside: median(rounds.map(({ calm }) => calm.rate)), bytes: null },
        ...{ reach: { below: SLOWER, unit: '×' }, reached: slower < SLOWER },
      },
    ];
  } finally {
    await queued.end();
    await Promise.all([posting.end(), mail.close()]);
  }
}
