import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { loadPlan } from '~/data/plans.server';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Plan } from '~/domain/plan/state/plan';
import { isRefusal, type Reason } from '~/domain/refusal';
import { cloneDatabase, type FreshDatabase } from './clone';
import { freshDatabase } from './database';
import { testHouse, type TestHouse } from './house';
import { storeRunning, type StoredPlan } from './stored-plan';
import type { Who } from './world';

type Must = (who: Who, command: PlanCommand) => Promise<void>;

/** A stored plan that is made ready once for a race: each round has a copy of its own, at the instant at which it was made ready, or a later one. */
export interface Prepared {
  readonly ids: StoredPlan;
  copy(at?: string): Promise<TestHouse>;
  /** Whether it was done, in a copy. */
  act(test: TestHouse, who: Who, command: PlanCommand): Promise<boolean>;
  /** What came of it, in a copy: done, or why not. */
  ask(test: TestHouse, who: Who, command: PlanCommand): Promise<'done' | Reason>;
  /** The plan of a copy, as the vendor's lead sees it. */
  read(test: TestHouse): Promise<Plan>;
  /** The same plan with more done in it. */
  and(go: (must: Must, plan: Plan) => Promise<void>): Promise<Prepared>;
  drop(): Promise<void>;
}

const houseOn = (database: FreshDatabase): Promise<TestHouse> =>
  testHouse({}, async () => ({ ...database, drop: async () => {} }));

function preparedOn(database: FreshDatabase, ids: StoredPlan, at: string): Prepared {
  const clone = (): Promise<FreshDatabase> => cloneDatabase(inject('adminUrl'), database.name);
  const ask = async ({ house }: TestHouse, who: Who, command: PlanCommand): Promise<'done' | Reason> => {
    const { planId } = ids;
    const eyes = { personId: ids.person[who], seatId: ids.seat[who] };
    const acted = await actOnPlan({ house, ...eyes, planId, op: randomUUID(), command });
    return isRefusal(acted) ? acted.refused : 'done';
  };
  const read = async ({ house }: TestHouse): Promise<Plan> => {
    const eyes = { personId: ids.person.priya, seatId: ids.seat.priya };
    return (await asViewer(house, eyes, 'read', (tx) => loadPlan(tx, ids.planId)))!.plan;
  };
  return {
    ids,
    ask,
    act: async (...asked) => (await ask(...asked)) === 'done',
    read,
    async copy(then = at) {
      const test = await testHouse({}, clone);
      test.clock.set(then);
      return test;
    },
    async and(go) {
      const more = await clone();
      const test = await houseOn(more);
      test.clock.set(at);
      const must: Must = async (who, command) => {
        const came = await ask(test, who, command);
        if (came !== 'done') throw new Error(`${who} may not ${command.kind}: ${came}`);
      };
      await go(must, await read(test));
      await test.close();
      return preparedOn(more, ids, at);
    },
    drop: () => database.drop(),
  };
}

/** The plan of the tests, stored as far as `store` goes, at an instant. */
export async function prepared(store: (test: TestHouse) => Promise<StoredPlan>, at: string): Promise<Prepared> {
  const database = await freshDatabase();
  const first = await houseOn(database);
  const ids = await store(first);
  await first.close();
  return preparedOn(database, ids, at);
}

/** What was prepared with more done in it, in its place. */
async function goneOn(first: Prepared, go: (must: Must, plan: Plan) => Promise<void>): Promise<Prepared> {
  const more = await first.and(go);
  await first.drop();
  return more;
}

/** It runs, signed by both on 1 June; at an instant, with what `go` does in it. */
export const preparedRunning = async (at: string, go: (must: Must, plan: Plan) => Promise<void>): Promise<Prepared> =>
  goneOn(await prepared(storeRunning, at), go);

/** A plan whose sides part, at an instant, with what `go` does in it. */
export async function preparedParting(
  at: string,
  go: (must: Must, ids: StoredPlan) => Promise<void>,
): Promise<Prepared> {
  const parting = await prepared(async (test) => {
    const ids = await storeRunning(test);
    await test.rows("update plan set stage = 'transition'");
    return ids;
  }, at);
  return goneOn(parting, (must) => go(must, parting.ids));
}
