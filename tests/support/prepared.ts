import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import type { PlanCommand } from '~/domain/plan/commands';
import { isRefusal } from '~/domain/refusal';
import { cloneDatabase, type FreshDatabase } from './clone';
import { freshDatabase } from './database';
import { testHouse, type TestHouse } from './house';
import { storeRunning, type StoredPlan } from './stored-plan';
import type { Who } from './world';

type Must = (who: Who, command: PlanCommand) => Promise<void>;

/** A stored plan that is made ready once for a race: each round has a copy of its own, at the instant at which it was made ready. */
export interface Prepared {
  readonly ids: StoredPlan;
  copy(): Promise<TestHouse>;
  /** Whether it was done, in a copy. */
  act(test: TestHouse, who: Who, command: PlanCommand): Promise<boolean>;
  /** The same plan with more done in it. */
  and(go: (must: Must) => Promise<void>): Promise<Prepared>;
  drop(): Promise<void>;
}

const houseOn = (database: FreshDatabase): Promise<TestHouse> =>
  testHouse({}, async () => ({ ...database, drop: async () => {} }));

function preparedOn(database: FreshDatabase, ids: StoredPlan, at: string): Prepared {
  const clone = (): Promise<FreshDatabase> => cloneDatabase(inject('adminUrl'), database.name);
  const act = async ({ house }: TestHouse, who: Who, command: PlanCommand): Promise<boolean> => {
    const { planId } = ids;
    const eyes = { personId: ids.person[who], seatId: ids.seat[who] };
    return !isRefusal(await actOnPlan({ house, ...eyes, planId, op: randomUUID(), command }));
  };
  return {
    ids,
    act,
    async copy() {
      const test = await testHouse({}, clone);
      test.clock.set(at);
      return test;
    },
    async and(go) {
      const more = await clone();
      const test = await houseOn(more);
      test.clock.set(at);
      await go(async (who, command) => {
        if (!(await act(test, who, command))) throw new Error(`${who} may not ${command.kind}`);
      });
      await test.close();
      return preparedOn(more, ids, at);
    },
    drop: () => database.drop(),
  };
}

/** A plan whose sides part, at an instant, with what `go` does in it. */
export async function preparedParting(
  at: string,
  go: (must: Must, ids: StoredPlan) => Promise<void>,
): Promise<Prepared> {
  const database = await freshDatabase();
  const first = await houseOn(database);
  const ids = await storeRunning(first);
  await first.rows("update plan set stage = 'transition'");
  await first.close();
  const parting = preparedOn(database, ids, at);
  const prepared = await parting.and((must) => go(must, ids));
  await parting.drop();
  return prepared;
}
