import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { QUARTER } from '../../drizzle/seed/own-template';
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
  expect(asking.faults).toEqual([]);
  await asking.close();
  await test.close();
});

const signIn = (who: Who) => asking.signIn(personIdOf(who));

it.each([
  ['/find?q=ab%00c', 200],
  ['/portfolio?q=ab%00', 200],
  ['/portfolio?with=a%00', 200],
  ['/portfolio.csv?q=a%00b', 200],
  ['/weekly?find=a%00', 200],
  [`/plans/${NORTHQUAY}/notes/a%00b`, 404],
  [`/plans/${NORTHQUAY}/check-ins/a%00b/meeting`, 404],
] as const)('what no database takes is no fault of ours: %s', async (path, status) => {
  expect((await asking.ask(path, { as: await signIn('dana') })).status).toBe(status);
});

it.each(['x\u0000y', 'x\u0001y'])('a template with marks that nobody types is sent back: %j', async (done) => {
  const blank = { stepAfter: '', stepWaits: '', stepStream: '' };
  const step = { stepTitle: 'A', stepDone: done, stepOwner: 'vendor-lead', stepWeight: '2', stepDays: '3', ...blank };
  const form = { op: randomUUID(), form: 'template', rev: '1', title: 'T', purpose: '', ...step };
  const path = `/workspaces/${WORKSPACE}/templates/${QUARTER}`;
  expect((await asking.ask(path, { method: 'POST', as: await signIn('priya'), form })).status).toBe(422);
});
