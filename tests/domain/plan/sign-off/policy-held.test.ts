import { describe, expect, it } from 'vitest';
import { replay } from '~/domain/plan/apply';
import type { Entry } from '~/domain/plan/entries';
import { besidePolicy, policyOf, policyOfVersion } from '~/domain/plan/sign-off/policy-held';
import { versionHash } from '~/domain/plan/sign-off/version';
import { GIVEN_POLICY, type HeldPolicy } from '~/domain/plan/state/policy';
import type { Playing } from '../../../support/playing';
import { agreedPlan, proposedPlan, runningPlan } from '../../../support/world';

const HELD: HeldPolicy = { number: 2, floor: 0.8, minResults: 5, minCheckIns: 6, cureDays: 15, retentionMonths: 36 };
const LATER: HeldPolicy = { ...HELD, number: 3, cureDays: 250, retentionMonths: 1 };

/** Both sides agree to whatever is open, and the text is fixed while this policy holds. */
function fixed(playing: Playing, policy?: HeldPolicy | null): Playing {
  for (const who of ['priya', 'dana'] as const) {
    const parts = playing.openFor(who === 'priya' ? 'vendor' : 'customer');
    if (parts.length > 0) playing.do(who, { kind: 'agree-to-parts', parts });
  }
  return playing.do('priya', { kind: 'freeze', ...(policy !== undefined && { policy }) });
}
const last = ({ plan }: Playing) => Object.values(plan.versions).at(-1)!;
const signedByBoth = (playing: Playing) => playing.sign('elena').sign('ruth');

describe('the fit policy that counts for a plan', () => {
  it('is the one that held when its text was fixed, whichever side signs first: both see it before they sign', () => {
    for (const [first, second] of [
      ['elena', 'ruth'],
      ['ruth', 'elena'],
    ] as const) {
      const playing = fixed(proposedPlan(), HELD);
      expect(policyOfVersion(playing.plan, last(playing))).toEqual(HELD);
      expect(policyOf(playing.plan)).toEqual(GIVEN_POLICY);
      playing.sign(first).sign(second);
      expect(policyOf(playing.plan)).toEqual(HELD);
      expect(replay(playing.plan.id, playing.shared())).toEqual(playing.plan);
    }
  });

  it('is part of what is signed: the hash of the text is another with other thresholds', () => {
    const [one, other, none] = [HELD, LATER, null].map((policy) => last(fixed(proposedPlan(), policy)));
    expect(one!.content.policy).toEqual(HELD);
    expect(one!.hash).toBe(versionHash(one!.content));
    expect(new Set([one!.hash, other!.hash, none!.hash]).size).toBe(3);
  });

  it('is that of the day on which a text is fixed again after it came back', () => {
    const playing = fixed(proposedPlan(), HELD).sign('elena');
    playing.do('ruth', { kind: 'send-back', version: 1, words: 'Not yet' });
    signedByBoth(fixed(playing, LATER));
    expect(policyOf(playing.plan)).toEqual(LATER);
    expect(playing.plan.versions['1']?.content.policy).toEqual(HELD);
  });

  it('is what is given where nothing was agreed, and then neither text nor entries say anything of it', () => {
    for (const none of [undefined, null]) {
      const playing = signedByBoth(fixed(proposedPlan(), none));
      expect(policyOf(playing.plan)).toEqual(GIVEN_POLICY);
      expect(playing.entries.filter(({ data }) => 'policy' in data)).toEqual([]);
      expect(playing.plan.versions['1']?.content).not.toHaveProperty('policy');
    }
    expect(policyOf(runningPlan().plan)).toEqual(GIVEN_POLICY);
  });

  it('stays what it was when a later version of the plan is signed, which says it again', () => {
    const playing = signedByBoth(fixed(proposedPlan(), HELD));
    playing.do('priya', { kind: 'open-amendment', words: 'Another name' });
    playing.do('priya', { kind: 'rename-plan', title: 'Northquay, live' });
    signedByBoth(fixed(playing, LATER));
    expect(playing.plan.versions['2']?.inForceAt).not.toBeNull();
    expect(policyOf(playing.plan)).toEqual(HELD);
    expect(playing.plan.versions['2']?.content.policy).toEqual(HELD);
    expect(replay(playing.plan.id, playing.shared())).toEqual(playing.plan);
  });

  it('is read from the entry that put a version in force where one of before says it there', () => {
    const playing = signedByBoth(agreedPlan());
    const before = playing.shared().map((entry) => {
      if (entry.kind !== 'version.in-force') return entry;
      return { ...entry, data: { ...(entry as Entry<'version.in-force'>).data, policy: HELD } } as Entry;
    });
    const plan = replay(playing.plan.id, before);
    expect(policyOf(plan)).toEqual(HELD);
    expect(policyOfVersion(plan, plan.versions['1']!)).toEqual(HELD);
  });
});

describe('what the signed terms say beside the policy', () => {
  const { terms } = runningPlan().plan;
  it('is named where floor or results differ: the signed terms count', () => {
    expect(besidePolicy({ ...terms, floor: 0.7, minResults: 8 }, HELD)).toEqual({
      number: 2,
      terms: { floor: 0.7, minResults: 8 },
      policy: { floor: 0.8, minResults: 5 },
    });
    expect(besidePolicy({ ...terms, floor: 0.8, minResults: 8 }, HELD)).not.toBeNull();
  });

  it('is nothing where they say the same, or no policy was agreed to', () => {
    expect(besidePolicy({ ...terms, floor: 0.8, minResults: 5 }, HELD)).toBeNull();
    expect(besidePolicy({ ...terms, floor: 0.1 }, GIVEN_POLICY)).toBeNull();
    expect(besidePolicy({ ...terms, floor: 0.1 }, null)).toBeNull();
  });
});
