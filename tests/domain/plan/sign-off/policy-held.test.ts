import { describe, expect, it } from 'vitest';
import { replay } from '~/domain/plan/apply';
import { policyOf } from '~/domain/plan/sign-off/policy-held';
import { GIVEN_POLICY, type HeldPolicy } from '~/domain/plan/state/policy';
import type { Playing } from '../../../support/playing';
import { agreedPlan, runningPlan } from '../../../support/world';

const HELD: HeldPolicy = { number: 2, floor: 0.8, minResults: 5, minCheckIns: 6, cureDays: 15, retentionMonths: 36 };
const sign = (playing: Playing, who: 'ruth' | 'elena', policy?: HeldPolicy | null) => {
  const { number, hash } = Object.values(playing.plan.versions).at(-1)!;
  const proof = { consent: 'I sign', knownBy: 'code', freshProof: true };
  return playing.do(who, { kind: 'sign', version: number, hash, ...proof, ...(policy !== undefined && { policy }) });
};

describe('the fit policy that counts for a plan', () => {
  it('is the one that held when its first version took effect, whichever side signed last', () => {
    for (const [first, last] of [
      ['elena', 'ruth'],
      ['ruth', 'elena'],
    ] as const) {
      const playing = sign(sign(agreedPlan(), first), last, HELD);
      expect(policyOf(playing.plan)).toEqual(HELD);
      expect(replay(playing.plan.id, playing.shared())).toEqual(playing.plan);
    }
  });

  it('is not what held when the first of them signed', () => {
    const playing = sign(sign(agreedPlan(), 'elena', { ...HELD, number: 1 }), 'ruth', HELD);
    expect(policyOf(playing.plan).number).toBe(2);
    expect(playing.entries.filter(({ data }) => 'policy' in data)).toHaveLength(1);
  });

  it('is what is given where nothing was agreed, and then the entry says nothing of it', () => {
    for (const none of [undefined, null]) {
      const playing = sign(sign(agreedPlan(), 'elena', none), 'ruth', none);
      expect(policyOf(playing.plan)).toEqual(GIVEN_POLICY);
      const inForce = playing.entries.find(({ kind }) => kind === 'version.in-force');
      expect(inForce?.data).not.toHaveProperty('policy');
      expect(playing.plan.versions['1']).not.toHaveProperty('policy');
    }
    expect(policyOf(runningPlan().plan)).toEqual(GIVEN_POLICY);
  });

  it('stays what it was when a later version of the plan is signed', () => {
    const playing = sign(sign(agreedPlan(), 'elena', HELD), 'ruth', HELD);
    playing.do('priya', { kind: 'open-amendment', words: 'Another name' });
    playing.do('priya', { kind: 'rename-plan', title: 'Northquay, live' });
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    playing.do('priya', { kind: 'freeze' });
    sign(sign(playing, 'elena', { ...HELD, number: 3 }), 'ruth', { ...HELD, number: 3 });
    expect(playing.plan.versions['2']?.inForceAt).not.toBeNull();
    expect(policyOf(playing.plan)).toEqual(HELD);
  });
});
