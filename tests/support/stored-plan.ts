import { randomUUID } from 'node:crypto';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { writeNewPlanOnce } from '~/commands/start-plan.server';
import { asViewer } from '~/data/as-viewer.server';
import { customerNamed } from '~/data/customers.server';
import { loadPlan } from '~/data/plans.server';
import type { PlanCommand } from '~/domain/plan/commands';
import type { WholePlan } from '~/domain/plan/entries';
import { partsOf } from '~/domain/plan/text/part';
import type { Plan } from '~/domain/plan/state/plan';
import { startPlan } from '~/domain/plan/start/start-plan';
import { versionOnTable } from '~/domain/plan/sign-off/version';
import { isRefusal } from '~/domain/refusal';
import type { TestHouse } from './house';
import { EVERYONE, PEOPLE, WHOLE, type Who } from './world';

/** The plan of the tests in a database, made through the commands; people and seats have ids of their own there. */
export interface StoredPlan {
  readonly planId: string;
  readonly workspaceId: string;
  readonly person: Readonly<Record<Who, string>>;
  readonly seat: Readonly<Record<Who, string>>;
  do(who: Who, command: PlanCommand): Promise<void>;
  /** As the vendor's lead sees it. */
  read(): Promise<Plan>;
}

const STARTED = '2026-05-29T13:00:00.000Z';

/** A workspace with the vendor's people, and a draft that Priya started. The clock stands at that moment. */
export async function storeDraft(test: TestHouse, whole = WHOLE): Promise<StoredPlan> {
  const { house, clock, rows } = test;
  clock.set(STARTED);
  const [workspaceId, planId] = [randomUUID(), randomUUID()];
  const person = ids();
  const seat = ids();
  await rows('insert into workspace (id, name) values ($1, $2)', workspaceId, whole.parties.vendor);
  for (const who of EVERYONE) {
    const { email, name, side } = PEOPLE[who];
    await rows('insert into person (id, email, name) values ($1, $2, $3)', person[who], email, name);
    if (side === 'vendor')
      await rows(
        "insert into member (workspace_id, person_id, name, email, role, joined_at) values ($1, $2, $3, $4, 'member', now())",
        ...[workspaceId, person[who], name, email],
      );
  }
  const customer = await asViewer(house, { personId: person.priya }, 'write', (tx) =>
    customerNamed(tx, workspaceId, { name: whole.parties.customer, newId: randomUUID() }),
  );
  const entry = startPlan(withIds(whole, person, seat), {
    by: { id: seat.priya, side: 'vendor', role: 'lead' },
    at: STARTED,
  });
  if (isRefusal(entry)) throw new Error(entry.refused);
  const at = { house, workspaceId, planId, seatId: seat.priya, personId: person.priya };
  await writeNewPlanOnce({ ...at, customerId: customer.id, op: randomUUID(), entry });
  return {
    planId,
    workspaceId,
    person,
    seat,
    do: async (who, command) => {
      const op = randomUUID();
      const done = await actOnPlan({ house, personId: person[who], seatId: seat[who], planId, op, command });
      if (isRefusal(done)) throw new Error(`${who} may not ${command.kind}: ${done.refused}`);
    },
    read: async () => {
      const eyes = { personId: person.priya, seatId: seat.priya };
      return (await asViewer(house, eyes, 'read', (tx) => loadPlan(tx, planId)))!.plan;
    },
  };
}

/** The draft proposed, agreed on by the customer and frozen: it waits for both executives. */
export async function storeAgreed(test: TestHouse, whole = WHOLE): Promise<StoredPlan> {
  const plan = await storeDraft(test, whole);
  await plan.do('priya', { kind: 'propose-plan' });
  const open = partsOf(await plan.read()).filter(({ consent }) => !consent.customer);
  await plan.do('dana', {
    kind: 'agree-to-parts',
    parts: open.map(({ part, consent }) => ({ part, seen: consent.rev })),
  });
  await plan.do('priya', { kind: 'freeze' });
  return plan;
}

/** Signed by both on Monday 1 June 2026, nine in New York. */
export async function storeRunning(test: TestHouse, whole = WHOLE): Promise<StoredPlan> {
  const plan = await storeAgreed(test, whole);
  test.clock.set('2026-06-01T13:00:00.000Z');
  await sign(plan, 'ruth');
  await sign(plan, 'elena');
  return plan;
}

export async function sign(plan: StoredPlan, who: Who): Promise<void> {
  const { number, hash } = versionOnTable(await plan.read())!;
  const words = {
    consent: 'I sign this version for my company.',
    knownBy: 'link by mail',
    ticked: true,
    freshProof: true,
  };
  await plan.do(who, { kind: 'sign', version: number, hash, ...words });
}

const ids = (): Record<Who, string> =>
  Object.fromEntries(EVERYONE.map((who) => [who, randomUUID()])) as Record<Who, string>;

/** The whole plan with the database's ids in the places of the people's names. */
function withIds(whole: WholePlan, person: Record<Who, string>, seat: Record<Who, string>): WholePlan {
  let text = JSON.stringify(whole);
  for (const who of EVERYONE)
    text = text
      .replaceAll(`"seat-${who}"`, `"${seat[who]}"`)
      .replaceAll(`"person":"${who}"`, `"person":"${person[who]}"`);
  return JSON.parse(text) as WholePlan;
}
