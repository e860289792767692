import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replay } from '~/domain/plan/apply';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Plan } from '~/domain/plan/state/plan';
import { versionHash, versionOnTable } from '~/domain/plan/sign-off/version';
import type { TestHouse } from '../support/house';
import { entriesOf } from '../support/ledgers';
import { prepared, type Prepared } from '../support/prepared';
import { storeAgreed } from '../support/stored-plan';

/** `npm run drills` runs 500. */
const ROUNDS = Number(process.env['SIGN_RACES'] ?? 100);
const CONSENT = {
  consent: 'I sign this version for my company.',
  knownBy: 'link by mail',
  ticked: true,
  freshProof: true,
};

/** A plan that waits for both signatures; every round has a copy of its own. */
let waiting: Prepared;
beforeAll(async () => {
  waiting = await prepared(storeAgreed, '2026-06-01T13:00:00.000Z');
});
afterAll(() => waiting.drop());

const sign = (plan: Plan): PlanCommand => {
  const { number, hash } = versionOnTable(plan)!;
  return { kind: 'sign', version: number, hash, ...CONSENT };
};

/** Sends the version back, changes a goal, agrees and freezes again, as far as the others leave room. */
async function edit(test: TestHouse, sender: 'ruth' | 'elena', seen: Plan): Promise<void> {
  const { act } = waiting;
  const { number } = versionOnTable(seen)!;
  if (!(await act(test, sender, { kind: 'send-back', version: number, words: 'Not yet' }))) return;
  const { id, title, initiative, measure, baseline, unit, consent } = Object.values(seen.goals)[0]!;
  const goal = { title: `${title}, again`, initiative, measure, baseline, target: '32', unit };
  await act(test, 'priya', { kind: 'put-goal', id, seen: consent.rev, goal });
  await act(test, 'dana', { kind: 'agree-to-part', part: { type: 'goal', id }, seen: consent.rev + 1 });
  await act(test, 'priya', { kind: 'freeze' });
}

/** Both executives sign what they see, one of them twice, while somebody sends it back and edits: in every order in turn. */
async function race(test: TestHouse, round: number): Promise<Plan> {
  const { act, read } = waiting;
  const seen = await read(test);
  const strands = [
    () => act(test, 'ruth', sign(seen)),
    () => act(test, 'elena', sign(seen)),
    () => edit(test, round % 2 ? 'ruth' : 'elena', seen),
    () => act(test, round % 2 ? 'elena' : 'ruth', sign(seen)),
  ];
  const turned = strands.map((_, at) => strands[(at + round) % strands.length]!);
  await Promise.all((round % 8 < 4 ? turned : turned.reverse()).map((go) => go()));
  // Whoever still has the old page open signs once more.
  await Promise.all([act(test, 'ruth', sign(seen)), act(test, 'elena', sign(seen))]);
  return read(test);
}

describe('two executives and an editor at once', () => {
  it(`attach no signature to a version other than the one on the screen, in ${ROUNDS} races`, async () => {
    const { planId } = waiting.ids;
    const ends: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const test = await waiting.copy();
      const plan = await race(test, round);
      for (const version of Object.values(plan.versions)) {
        expect(version.hash).toBe(versionHash(version.content));
        for (const signature of Object.values(version.signatures)) expect(signature.hash).toBe(version.hash);
        const both = Object.keys(version.signatures).length === 2;
        expect([round, both]).toEqual([round, version.inForceAt !== null]);
        expect(version.inForceAt !== null && version.sentBack !== null).toBe(false);
        // Nobody had the second version on the screen, so nobody has signed it.
        if (version.number > 1) expect(version.signatures).toEqual({});
      }
      expect(plan).toEqual(replay(planId, await entriesOf(test, planId, 'shared')));
      ends.push(plan.stage);
      await test.close();
    }
    expect(ends).toHaveLength(ROUNDS);
    expect(new Set(ends).size).toBeGreaterThan(1);
  }, 900_000);
});
