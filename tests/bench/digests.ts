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

/** Waits until no digest is left to make; returns how many there were. */
async function allMade(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ made: number; left: number }>(
        `select (select count(*)::int from digest) as made,
           (select count(*)::int from graphile_worker.jobs where key like 'digest %') as left`,
      );
      if (rows[0]!.made > 0 && rows[0]!.left === 0) return rows[0]!.made;
      await after(200);
    }
  } finally {
    await client.end();
  }
}

/**
 * A morning's digests of everybody in the house, made by the process that serves pages too, as `npm start` does; and how much longer
 * such a page takes meanwhile.
 */
export async function digests({ house }: Pick<Running, 'house'>): Promise<Result[]> {
  const mail = await mailCounter();
  const product = await serving({ what: 'product', databaseUrl: house.databaseUrl });
  try {
    const page: Load = { url: product.url, path: `/plans/${house.plan.id}/commitments`, as: house.plan.as('dana') };
    await measure(page, 2);
    const calm = await measure(page, 4);
    const start = performance.now();
    const posting = await serving({ what: 'post', databaseUrl: house.databaseUrl, smtpUrl: mail.url });
    try {
      await mail.first;
      const meanwhile = await measure({ ...page, url: posting.url }, 10);
      const people = await allMade(house.databaseUrl);
      const each = (performance.now() - start) / people;
      const slower = meanwhile.p50 / calm.p50;
      const none = { rate: null, p50: null, beside: null, bytes: null };
      return [
        {
          ...{ what: `digests of ${people} people, ${mail.count()} with news, each`, figure: each, ...none },
          ...{ reach: { below: EACH, unit: 'ms' }, reached: each < EACH },
        },
        {
          ...{ what: 'plan page while digests are made, times p50', figure: slower, rate: meanwhile.rate },
          ...{ p50: meanwhile.p50, beside: calm.rate, bytes: null },
          ...{ reach: { below: SLOWER, unit: '×' }, reached: slower < SLOWER },
        },
      ];
    } finally {
      await posting.end();
    }
  } finally {
    await Promise.all([product.end(), mail.close()]);
  }
}
