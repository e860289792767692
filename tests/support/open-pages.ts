import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { administerSeat } from '~/commands/administer.server';
import type { PlanCommand } from '~/domain/plan/commands';
import { actsOf } from '../../drizzle/seed/acts';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { openAsking, type Asking } from './asking';
import type { TestHouse } from './house';
import { openStream, type Stream } from './stream';
import { toldHouse } from './told-house';

/** The product with its story told, and people of it signed in, whose open pages listen. What a test opens is closed after it. */
export function openPages(people: readonly Who[]) {
  let test: TestHouse;
  let asking: Asking;
  const cookies = new Map<Who, string>();
  const open: Stream[] = [];

  beforeAll(async () => {
    test = await toldHouse();
    asking = await openAsking(test.house);
    for (const who of people) cookies.set(who, await asking.signIn(personIdOf(who)));
  });
  afterEach(async () => {
    for (const stream of open.splice(0)) stream.close();
    await vi.waitFor(() => expect(test.house.live.size).toBe(0));
  });
  afterAll(async () => {
    expect(asking.faults).toEqual([]);
    await asking.close();
    await test.close();
  });

  return {
    test: (): TestHouse => test,
    asking: (): Asking => asking,
    cookieOf: (who: Who): string | undefined => cookies.get(who),
    /** The stream of a page; of nobody for whom nobody signed in. */
    async stream(who: Who | 'nobody', path: string): Promise<Stream> {
      const one = await openStream(asking.url, path, who === 'nobody' ? undefined : cookies.get(who));
      open.push(one);
      return one;
    },
    /** The process listens from a moment after the first stream is open. */
    hears: () =>
      vi.waitFor(async () =>
        expect(
          await test.rows(
            `select from pg_stat_activity where application_name = 'evenhand listens' and datname = current_database() and state = 'idle'`,
          ),
        ).toHaveLength(1),
      ),
    /** Cuts the connection on which it does. */
    cut: () =>
      test.rows(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'evenhand listens' and datname = current_database()`,
      ),
    act: async (who: Who, command: PlanCommand, planId = NORTHQUAY): Promise<void> =>
      expect(await actIn(test, who, command, planId)).toMatchObject({ done: true }),
    closeSeat: (who: Who, planId = NORTHQUAY) =>
      administerSeat(
        { house: test.house, personId: personIdOf('jonas'), workspaceId: WORKSPACE, op: randomUUID() },
        planId,
        { kind: 'close-seat', seat: seatIdOf(planId, who) },
      ),
  };
}

/** What somebody of the story does in a plan in which they sit. */
export const actIn = ({ house }: TestHouse, who: Who, command: PlanCommand, planId = NORTHQUAY) =>
  actOnPlan({
    ...{ house, personId: personIdOf(who), seatId: seatIdOf(planId, who), planId },
    ...{ op: randomUUID(), command },
  });

/** Said to both sides of a plan. */
export const comment = (planId = NORTHQUAY): PlanCommand => ({
  ...{ kind: 'comment', commitment: actsOf(planId).c(planId === NORTHQUAY ? 19 : 1) },
  ...{ id: randomUUID(), words: 'Of no concern to others' },
});

/** Written for one's own side. */
export const note = (): PlanCommand => ({ kind: 'write-note', id: randomUUID(), about: null, words: 'For us alone' });
