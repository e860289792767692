import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOutbox } from '~/data/outbox.server';
import { executivesUnheard } from '~/domain/plan/text/player';
import { CAST, personIdOf, type Who } from '../../drizzle/seed/cast';
import { actOnPlan } from '~/commands/act-on-plan.server';
import { haldenStored, type HaldenPlan } from '../support/halden';
import { deliverQueued } from '../support/mailbox';
import { CONSENT, voteFor } from '../support/outcome';

/** The policy asks Elena, the executive, and Jonas, who has no seat at first, before the vendor parts. */
let plan: HaldenPlan;
const jonas = randomUUID();
beforeEach(async () => {
  plan = await haldenStored('running', { policy: true });
  plan.at('2026-09-26 09:00');
});
afterEach(() => plan.close());

const done = { done: true };
async function open(who: Who = 'ingrid'): Promise<void> {
  const unheard = executivesUnheard(await plan.plan('priya')).map(({ id }) => id);
  const opening = { kind: 'open-outcome', id: randomUUID(), ground: 'time-frame-over', redLine: null } as const;
  expect(await plan.act(who, { ...opening, words: 'Eight weeks are over.', unheard, days: null })).toMatchObject(done);
}
async function seatJonas(): Promise<void> {
  const { name, email } = CAST.jonas;
  const seat = { id: jonas, person: personIdOf('jonas'), name, email, position: 'Revenue' };
  expect(await plan.act('priya', { kind: 'open-seat', ...seat, side: 'vendor', role: 'viewer' })).toMatchObject(done);
}
const asked = async () => {
  await deliverQueued(plan);
  return (await readOutbox(plan.house)).filter(({ subject }) => /do you agree/.test(subject));
};
const addresses = async (): Promise<string[]> => (await asked()).map(({ to }) => to).sort();

it('those whom the policy asks are mailed when the outcome is opened, and nobody else of either side', async () => {
  await seatJonas();
  await open();
  expect(await addresses()).toEqual([CAST.elena.email, CAST.jonas.email].sort());
  const mail = (await asked()).find(({ to }) => to === CAST.jonas.email)!;
  expect(mail.text).toContain(`/plans/${plan.planId}/fit/agreement\n`);
  expect(mail.text).toContain('Only Tessel Analytics knows of it');
  expect(mail.text).toContain('Revenue');
  // The customer opened it: an answer to this mail must not go there.
  expect(JSON.stringify(mail)).not.toContain(CAST.ingrid.email);
});

it('nobody is asked who has said so by the time the mail goes out', async () => {
  await seatJonas();
  await open('elena');
  const said = { kind: 'say-agreement', seen: '', agrees: true, words: '' } as const;
  const { house, planId } = plan;
  const eyes = { personId: personIdOf('jonas'), seatId: jonas };
  expect(await actOnPlan({ house, ...eyes, planId, op: randomUUID(), command: said })).toMatchObject(done);
  expect(await addresses()).toEqual([CAST.elena.email]);
});

it('whoever is seated while it is open is asked then', async () => {
  await open();
  expect(await addresses()).toEqual([CAST.elena.email]);
  await seatJonas();
  expect(await addresses()).toEqual([CAST.elena.email, CAST.jonas.email].sort());
});

it('a mail that waits since an earlier outcome asks for nothing of this one', async () => {
  await open();
  await plan.rows(
    `update graphile_worker._private_jobs set payload = jsonb_set(payload::jsonb, '{about}', '"earlier"')
     where payload ->> 'kind' = 'agreement'`,
  );
  expect(await addresses()).toEqual([]);
});

it('nobody is asked any more who has left', async () => {
  await seatJonas();
  await open();
  expect(await plan.act('priya', { kind: 'close-seat', seat: jonas })).toMatchObject(done);
  expect(await addresses()).toEqual([CAST.elena.email]);
});

it('nobody is asked any more once the plan was withdrawn', async () => {
  await open();
  expect(await plan.act('elena', { kind: 'withdraw-plan', words: 'It is over.' })).toMatchObject(done);
  expect(await addresses()).toEqual([]);
});

it('nobody is asked any more once it is decided', async () => {
  await open();
  const outcome = async () => Object.values((await plan.plan('priya')).outcomes).at(-1)!;
  const { id } = await outcome();
  for (const who of ['elena', 'peter'] as const)
    expect(await plan.act(who, { ...voteFor('extend'), outcome: id })).toMatchObject(done);
  const text = { words: 'It works by now.', stays: '', end: '2026-11-30', notAgreed: [] };
  expect(
    await plan.act('elena', {
      ...{ kind: 'propose-decision', outcome: id, id: randomUUID(), choice: 'extend' },
      ...{ ...text, ...CONSENT },
    }),
  ).toMatchObject(done);
  const { id: decision, hash } = (await outcome()).decisions[0]!;
  expect(
    await plan.act('peter', {
      ...{ kind: 'sign-decision', outcome: id, decision, hash, notAgreed: [] },
      ...CONSENT,
    }),
  ).toMatchObject(done);
  expect((await plan.plan('priya')).stage).not.toBe('outcome');
  expect(await addresses()).toEqual([]);
});
