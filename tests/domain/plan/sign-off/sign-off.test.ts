import { describe, expect, it } from 'vitest';
import { canonical, contentHash } from '~/domain/ledger/canonical';
import { decidePlan } from '~/domain/plan/decide-plan';
import { stageOf } from '~/domain/plan/state/plan';
import { isRefusal } from '~/domain/refusal';
import { agreedPlan, draftPlan, proposedPlan, runningPlan, seatOf, WHOLE } from '../../../support/world';

const DEFECTS = { type: 'commitment', id: 'defects' } as const;
const withCommitments = (keep: (side: string) => boolean) => ({
  ...WHOLE,
  expectations: [],
  commitments: WHOLE.commitments.filter(({ side }) => keep(side)).map((one) => ({ ...one, waitsOn: [] })),
});
const withoutSeats = (...ids: string[]) => ({ ...WHOLE, seats: WHOLE.seats.filter(({ id }) => !ids.includes(id)) });
const unowned = (whole: typeof WHOLE) => ({
  ...whole,
  commitments: whole.commitments.map((one) => ({ ...one, owner: null })),
});

describe('proposing', () => {
  it('is the vendor’s lead’s, once', () => {
    expect(draftPlan().refused('tomas', { kind: 'propose-plan' })).toBe('not-allowed');
    expect(draftPlan().refused('dana', { kind: 'propose-plan' })).toBe('not-allowed');
    expect(proposedPlan().refused('priya', { kind: 'propose-plan' })).toBe('wrong-stage');
    expect(proposedPlan().refused('dana', { kind: 'propose-plan' })).toBe('not-allowed');
  });

  it('needs a commitment of each side', () => {
    for (const side of ['vendor', 'customer']) {
      const playing = draftPlan(withCommitments((one) => one === side));
      expect(playing.refused('priya', { kind: 'propose-plan' })).toBe('nothing-to-agree');
    }
  });

  it('needs somebody of the customer’s who can answer', () => {
    const playing = draftPlan(unowned(withoutSeats(seatOf('dana'), seatOf('ruth'))));
    expect(playing.refused('priya', { kind: 'propose-plan' })).toBe('nobody-to-ask');
  });

  it('writes the whole plan into the shared ledger and leaves what was closed in the draft behind', () => {
    const playing = draftPlan().do('priya', { kind: 'close-seat', seat: seatOf('wen') });
    playing.do('priya', { kind: 'propose-plan' });
    expect(playing.shared().map(({ kind }) => kind)).toEqual(['plan.proposed']);
    expect(playing.plan.seats).not.toHaveProperty(seatOf('wen'));
    expect(playing.commitment('defects').owner).toBeNull();
  });
});

describe('freezing the text', () => {
  it('says how much is not agreed by both', () => {
    const playing = proposedPlan();
    expect(playing.decide('dana', { kind: 'freeze' })).toEqual({ refused: 'both-not-agreed', values: { count: 10 } });
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    playing.do('dana', {
      kind: 'put-goal',
      id: 'goal-1',
      seen: playing.seen({ type: 'goal', id: 'goal-1' }),
      goal: { title: 'Less', initiative: '', measure: '', baseline: '', target: '', unit: '' },
    });
    expect(playing.decide('priya', { kind: 'freeze' })).toEqual({ refused: 'both-not-agreed', values: { count: 1 } });
  });

  it('leaves out what was declined', () => {
    const playing = proposedPlan();
    playing.do('dana', { kind: 'decline-part', part: DEFECTS, seen: playing.seen(DEFECTS), words: 'Not ours' });
    const parts = playing.openFor('customer').filter(({ part }) => !('id' in part) || part.id !== 'defects');
    playing.do('dana', { kind: 'agree-to-parts', parts }).do('dana', { kind: 'freeze' });
    expect(playing.plan.versions['1']?.content.commitments.map(({ id }) => id)).not.toContain('defects');
    playing.sign('ruth', '2026-06-01').sign('elena');
    expect(playing.commitment('defects').agreedAt).toBeNull();
    expect(playing.commitment('lead').agreedAt).not.toBeNull();
  });

  it('cannot leave out the time frame', () => {
    const playing = proposedPlan();
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    const seen = playing.seen({ type: 'terms' });
    playing.do('dana', { kind: 'decline-part', part: { type: 'terms' }, seen, words: 'Too short' });
    expect(playing.refused('priya', { kind: 'freeze' })).toBe('both-not-agreed');
  });

  it('refuses an agreed commitment that waits on a declined one', () => {
    const playing = proposedPlan();
    const part = { type: 'commitment', id: 'export' } as const;
    playing.do('dana', { kind: 'decline-part', part, seen: playing.seen(part), words: 'Not ours' });
    const parts = playing.openFor('customer').filter(({ part }) => !('id' in part) || part.id !== 'export');
    playing.do('dana', { kind: 'agree-to-parts', parts });
    expect(playing.decide('dana', { kind: 'freeze' })).toMatchObject({
      refused: 'blocker-unknown',
      values: { titles: '4 Load and reconcile shipments' },
    });
  });

  it('needs an executive of each side and says which is missing', () => {
    const playing = proposedPlan(unowned(withoutSeats(seatOf('ruth'))));
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    expect(playing.decide('dana', { kind: 'freeze' })).toEqual({
      refused: 'no-executive',
      values: { side: 'customer' },
    });
  });

  it('takes no due date that has gone by', () => {
    const playing = proposedPlan();
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') });
    expect(playing.decide('dana', { kind: 'freeze' }, '2026-06-05')).toEqual({
      refused: 'date-passed',
      field: 'due',
      values: { title: '1 Name one decision maker', date: '2026-06-04' },
    });
    expect(isRefusal(playing.decide('dana', { kind: 'freeze' }, '2026-06-04'))).toBe(false);
  });

  it('says in one order what is signed, so that anyone can check its hash', () => {
    const { plan } = agreedPlan();
    const version = plan.versions['1'];
    expect(version?.content.commitments.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(version?.content.commitments[0]).toMatchObject({ ownerName: 'Dana Whitfield', due: '2026-06-04' });
    expect(version?.hash).toBe(contentHash(version?.content));
    expect(version?.hash).toMatch(/^[0-9a-f]{64}$/);
    const turned = { ...WHOLE, commitments: [...WHOLE.commitments].reverse(), seats: [...WHOLE.seats].reverse() };
    expect(canonical(agreedPlan(turned).plan.versions['1']?.content)).toBe(canonical(version?.content));
  });

  it('changes nothing it froze by anything that is still done', () => {
    const playing = agreedPlan();
    const before = playing.plan.versions['1']?.content;
    playing.do('dana', { kind: 'hear-player', id: 'p-2', view: 'Late.', heardOn: '2026-05-28' });
    playing.do('priya', { kind: 'close-seat', seat: seatOf('wen') });
    playing.sign('ruth', '2026-06-01').sign('elena');
    expect(playing.plan.versions['1']?.content).toBe(before);
  });
});

describe('signing', () => {
  it('takes effect with the second signature and not before', () => {
    const playing = agreedPlan().sign('ruth', '2026-06-01T13:00:00Z');
    expect(playing.plan).toMatchObject({ stage: 'agreed', checkIns: {} });
    expect(playing.commitment('lead').agreedAt).toBeNull();
    const decision = playing.decide('elena', playing.signature(), '2026-06-01T13:30:00Z');
    expect(!isRefusal(decision) && decision.map(({ kind }) => kind)).toEqual(['version.signed', 'version.in-force']);
    playing.sign('elena', '2026-06-01T13:30:00Z');
    expect(playing.plan.stage).toBe('running');
    const bound = new Set(Object.values(playing.plan.commitments).map(({ agreedAt }) => agreedAt));
    expect([...bound]).toEqual(['2026-06-01T13:30:00Z']);
    expect(playing.plan.versions['1']).toMatchObject({
      inForceAt: '2026-06-01T13:30:00Z',
      signatures: {
        customer: { name: 'Ruth Aldana', position: 'Chief Operating Officer', at: '2026-06-01T13:00:00Z' },
        vendor: { name: 'Elena Sato', at: '2026-06-01T13:30:00Z' },
      },
    });
  });

  it('works in either order', () => {
    const playing = agreedPlan().sign('elena', '2026-06-01').sign('ruth');
    expect(playing.plan.stage).toBe('running');
  });

  it('makes the check-ins of the whole time frame', () => {
    const days = Object.values(runningPlan().plan.checkIns).map(({ on }) => on);
    expect(days).toEqual([
      '2026-06-04',
      '2026-06-11',
      '2026-06-18',
      '2026-06-25',
      '2026-07-02',
      '2026-07-09',
      '2026-07-16',
      '2026-07-23',
    ]);
  });

  it('is for executives, with a fresh proof and the consent they read', () => {
    const playing = agreedPlan();
    for (const who of ['dana', 'priya', 'marcus', 'grace'] as const)
      expect(playing.refused(who, playing.signature())).toBe('not-allowed');
    expect(playing.refused('ruth', { ...playing.signature(), freshProof: false })).toBe('proof-needed');
    expect(playing.refused('ruth', { ...playing.signature(), consent: '' })).toBe('missing');
    expect(playing.refused('ruth', { ...playing.signature(), ticked: false })).toBe('consent-changed');
  });

  it('is of one version and its hash, and of no other', () => {
    const playing = agreedPlan();
    expect(playing.refused('ruth', { ...playing.signature(), hash: '0'.repeat(64) })).toBe('other-version');
    expect(playing.refused('ruth', { ...playing.signature(), version: 2 })).toBe('not-found');
    const old = playing.signature();
    playing.do('elena', { kind: 'send-back', version: 1, words: 'The dates are too tight' });
    expect(playing.refused('ruth', old)).toBe('other-version');
    playing.do('priya', { kind: 'freeze' });
    expect(playing.refused('ruth', old)).toBe('other-version');
    playing.sign('ruth', '2026-06-01').sign('elena');
    expect(playing.plan.versions['2']?.inForceAt).not.toBeNull();
    expect(playing.plan.versions['1']?.inForceAt).toBeNull();
    expect(playing.refused('ruth', { ...old, version: 2, hash: playing.plan.versions['2']?.hash ?? '' })).toBe(
      'other-version',
    );
  });

  it('happens once a side', () => {
    const playing = agreedPlan().sign('ruth', '2026-06-01');
    expect(playing.refused('ruth', playing.signature())).toBe('already-signed');
  });

  it('never binds to a day that has gone by', () => {
    const playing = agreedPlan().sign('ruth', '2026-06-04');
    expect(playing.decide('elena', playing.signature(), '2026-06-05')).toMatchObject({
      refused: 'date-passed',
      values: { title: '1 Name one decision maker' },
    });
  });

  it('is never done for both sides by the same person, not even from one seat after the other', () => {
    const playing = agreedPlan().sign('ruth', '2026-06-01');
    playing.do('dana', { kind: 'close-seat', seat: seatOf('ruth') });
    playing.do('elena', {
      kind: 'open-seat',
      id: 'seat-again',
      person: 'ruth',
      side: 'vendor',
      role: 'executive',
      name: 'Ruth Aldana',
      position: '',
      email: 'ruth@tessel.example',
    });
    const by = playing.plan.seats['seat-again'];
    const asking = { at: playing.now, own: playing.own.vendor };
    expect(by && decidePlan(playing.plan, playing.signature(), { ...asking, by })).toEqual({ refused: 'not-allowed' });
  });
});

describe('sending back', () => {
  it('reopens the text, voids the half that signed, and says why', () => {
    const playing = agreedPlan().sign('ruth', '2026-06-01');
    expect(playing.refused('elena', { kind: 'send-back', version: 1, words: ' ' })).toBe('missing');
    expect(playing.refused('priya', { kind: 'send-back', version: 1, words: 'No' })).toBe('not-allowed');
    expect(playing.refused('elena', { kind: 'send-back', version: 2, words: 'No' })).toBe('not-found');
    playing.do('elena', { kind: 'send-back', version: 1, words: 'The dates are too tight' });
    expect(playing.plan.stage).toBe('proposed');
    expect(playing.plan.versions['1']?.sentBack?.words).toBe('The dates are too tight');
    playing.do('priya', { kind: 'freeze' }).sign('elena');
    expect(playing.plan.stage).toBe('agreed');
    expect(playing.plan.versions['2']?.signatures).not.toHaveProperty('customer');
  });

  it('is over once both have signed', () => {
    expect(runningPlan().refused('ruth', { kind: 'send-back', version: 1, words: 'After all, no' })).toBe(
      'other-version',
    );
  });
});

describe('withdrawing', () => {
  it.each([
    ['draft', draftPlan],
    ['proposed', proposedPlan],
    ['agreed', agreedPlan],
    ['running', runningPlan],
  ] as const)('ends a plan that is %s, with words', (_, plan) => {
    const playing = plan();
    expect(playing.refused('priya', { kind: 'withdraw-plan', words: '' })).toBe('missing');
    expect(playing.refused('wen', { kind: 'withdraw-plan', words: 'Enough' })).toBe('not-allowed');
    playing.do('priya', { kind: 'withdraw-plan', words: 'We settled it by phone' });
    expect(stageOf(playing.plan)).toBe('withdrawn');
    expect(playing.plan.withdrawn?.words).toBe('We settled it by phone');
    expect(playing.refused('priya', { kind: 'withdraw-plan', words: 'Again' })).toBe('wrong-stage');
  });

  it('of a draft stays the vendor’s secret, and so does all that follows', () => {
    const playing = draftPlan().do('priya', { kind: 'withdraw-plan', words: 'Not now' });
    expect(playing.plan.stage).toBe('draft');
    expect(playing.refused('dana', { kind: 'withdraw-plan', words: 'Us too' })).toBe('not-allowed');
    expect(playing.refused('priya', { kind: 'propose-plan' })).toBe('wrong-stage');
    expect(playing.refused('priya', { kind: 'rename-plan', title: 'Again' })).toBe('wrong-stage');
    playing.do('priya', { kind: 'close-seat', seat: seatOf('dana') });
    expect(playing.shared()).toEqual([]);
  });
});
