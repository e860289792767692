import { describe, expect, it } from 'vitest';
import { replay } from '~/domain/plan/apply';
import { decisionHash } from '~/domain/plan/outcome/decision-text';
import { stateOfDecision } from '~/domain/plan/outcome/outcome-now';
import { versionHash, versionOnTable } from '~/domain/plan/sign-off/version';
import type { Choice, Decision } from '~/domain/plan/state/outcome';
import {
  answerOf,
  concludeOf,
  CONSENT,
  openingOf,
  openVotes,
  OVER,
  proposalOf,
  signatureOf,
  voteFor,
  withdrawalOf,
} from '../../../support/outcome';
import { runningPlan, seatOf, type Who } from '../../../support/world';

type Playing = ReturnType<typeof runningPlan>;

const voting = (): Playing => runningPlan().do('dana', openingOf(), OVER);
const opened = (): Playing => {
  const playing = voting().do('ruth', voteFor('part')).do('elena', voteFor('continue'));
  return playing.do('elena', openVotes(playing));
};
const proposed = (choice: Choice, who: Who = 'ruth'): Playing => opened().do(who, proposalOf(choice));
const decision = (playing: Playing, id = 'd1'): Decision =>
  playing.plan.outcomes['o1']!.decisions.find((one) => one.id === id)!;

describe('a decision is proposed', () => {
  it('by an executive of either side, once the votes are open', () => {
    expect(voting().refused('ruth', proposalOf('continue'))).toBe('votes-sealed');
    for (const who of ['dana', 'priya', 'marcus'] as const)
      expect(opened().refused(who, proposalOf('continue'))).toBe('not-allowed');
    for (const who of ['ruth', 'elena'] as const) expect(opened().decide(who, proposalOf('continue'))).toHaveLength(1);
  });

  it('with a signature: consent, a fresh proof, and the hash of its canonical text', () => {
    expect(opened().refused('ruth', proposalOf('continue', { freshProof: false }))).toBe('proof-needed');
    expect(opened().refused('ruth', proposalOf('continue', { consent: '' }))).toBe('missing');
    expect(opened().refused('ruth', proposalOf('continue', { ticked: false }))).toBe('consent-changed');
    const playing = proposed('continue');
    const one = decision(playing);
    expect(one.hash).toBe(decisionHash(playing.plan, playing.plan.outcomes['o1']!, one));
    expect(one.signatures.customer).toMatchObject({ name: 'Ruth Aldana', consent: CONSENT.consent });
    expect(decisionHash({ id: 'another' }, playing.plan.outcomes['o1']!, one)).not.toBe(one.hash);
  });

  it('says why, what stays when they continue, and until when it is extended', () => {
    expect(opened().refused('ruth', proposalOf('part', { words: ' ' }))).toBe('missing');
    expect(opened().refused('ruth', proposalOf('continue', { stays: '' }))).toBe('missing');
    expect(opened().refused('ruth', proposalOf('extend', { end: null }))).toBe('missing');
    expect(opened().refused('ruth', proposalOf('extend', { end: '2026-07-26' }))).toBe('not-longer');
    expect(opened().refused('ruth', proposalOf('extend', { end: OVER }))).toBe('not-longer');
    expect(opened().refused('ruth', proposalOf('extend', { end: 'soon' }))).toBe('not-a-date');
    // Monday 1 June 2026 and two years: it says so, and until when.
    expect(opened().decide('ruth', proposalOf('extend', { end: '2028-06-03' }))).toEqual({
      ...{ refused: 'frame-too-long', values: { last: '2028-06-02' }, field: 'end' },
    });
    expect(opened().decide('ruth', proposalOf('extend', { end: '2028-06-02' }))).toHaveLength(1);
  });

  it('one at a time', () => {
    const playing = proposed('continue');
    expect(playing.refused('elena', proposalOf('extend', { id: 'd2' }))).toBe('already-open');
    playing.do('ruth', withdrawalOf());
    expect(playing.do('elena', proposalOf('extend', { id: 'd2' })).plan.outcomes['o1']?.decisions).toHaveLength(2);
  });
});

describe('the other side', () => {
  it('signs what it has read: its hash, with a fresh proof', () => {
    const playing = proposed('part');
    expect(playing.refused('ruth', signatureOf(playing))).toBe('own-proposal');
    expect(playing.refused('priya', signatureOf(playing))).toBe('not-allowed');
    expect(playing.refused('elena', { ...signatureOf(playing), hash: 'another' })).toBe('other-decision');
    expect(playing.refused('elena', { ...signatureOf(playing), freshProof: false })).toBe('proof-needed');
    expect(playing.refused('elena', { ...signatureOf(playing), ticked: false })).toBe('consent-changed');
    playing.do('elena', signatureOf(playing));
    expect([playing.plan.stage, stateOfDecision(decision(playing))]).toEqual(['transition', 'signed']);
    expect(playing.plan.outcomes['o1']?.decidedAt).not.toBeNull();
  });

  it('takes it in, or replies in words that stay', () => {
    const taken = proposed('part');
    taken.do('elena', answerOf(taken));
    expect([taken.plan.stage, stateOfDecision(decision(taken))]).toEqual(['transition', 'answered']);
    const replied = proposed('part');
    expect(replied.refused('elena', { ...answerOf(replied), how: 'reply' })).toBe('missing');
    replied.do('elena', answerOf(replied, 'It works by now'));
    expect(decision(replied).answer).toMatchObject({ words: 'It works by now', name: 'Elena Sato' });
    expect(replied.plan.stage).toBe('transition');
  });

  it('that says nothing is waited for as long as for any answer; then it can be concluded without', () => {
    const playing = proposed('part');
    expect(playing.refused('ruth', concludeOf(), '2026-08-03')).toBe('answer-awaited');
    expect(playing.refused('elena', concludeOf(), '2026-08-04')).toBe('not-allowed');
    playing.do('ruth', concludeOf(), '2026-08-04');
    expect([playing.plan.stage, stateOfDecision(decision(playing))]).toEqual(['transition', 'unanswered']);
  });

  it('answers nothing that was taken back, and nobody takes back what holds', () => {
    const playing = proposed('part').do('ruth', withdrawalOf());
    expect(playing.refused('elena', signatureOf(playing))).toBe('already-ended');
    const signed = proposed('part');
    signed.do('elena', signatureOf(signed));
    expect(signed.refused('ruth', withdrawalOf())).toBe('wrong-stage');
    expect(proposed('part').refused('elena', withdrawalOf())).toBe('not-allowed');
  });

  it('is not the same person in another seat', () => {
    const both = proposed('part').seatAs('elena', 'ruth');
    expect(both.refused('elena', signatureOf(both))).toBe('not-allowed');
    expect(both.refused('elena', answerOf(both))).toBe('not-allowed');
  });

  it('can be who stands in for its executive, and it says so', () => {
    const playing = proposed('part').do('elena', {
      ...{ kind: 'name-delegate', id: 'g1', to: seatOf('priya'), from: OVER, until: OVER },
    } as const);
    playing.do('priya', signatureOf(playing));
    expect(decision(playing).signatures.vendor).toMatchObject({
      name: 'Priya Raman',
      onBehalfOf: { name: 'Elena Sato' },
    });
  });
});

describe('to continue', () => {
  it('takes effect with what stays, and nothing more is decided', () => {
    const playing = proposed('continue', 'elena');
    playing.do('ruth', signatureOf(playing));
    expect(decision(playing)).toMatchObject({ stays: 'The named lead', choice: 'continue' });
    expect(playing.plan.outcomes['o1']?.decidedAt).not.toBeNull();
    expect(['already-decided', 'wrong-stage']).toContain(playing.refused('elena', proposalOf('part', { id: 'd2' })));
  });
});

describe('to extend', () => {
  it('needs both signatures: it is neither taken in nor concluded', () => {
    const playing = proposed('extend', 'elena');
    expect(playing.refused('ruth', answerOf(playing))).toBe('both-must-sign');
    expect(playing.refused('elena', concludeOf(), '2026-08-10')).toBe('both-must-sign');
  });

  it('is over with a reply: nobody is held in a plan they do not want', () => {
    const playing = proposed('extend', 'elena');
    playing.do('ruth', answerOf(playing, 'We do not want to go on'));
    expect([playing.plan.stage, stateOfDecision(decision(playing))]).toEqual(['outcome', 'refused']);
    expect(playing.refused('ruth', signatureOf(playing))).toBe('already-answered');
    expect(playing.do('ruth', proposalOf('part', { id: 'd2' })).plan.outcomes['o1']?.decisions).toHaveLength(2);
  });

  it('puts a version with the new end on the table, which both sign as any other', () => {
    const playing = proposed('extend', 'elena');
    playing.do('ruth', signatureOf(playing));
    const { plan } = playing;
    const version = versionOnTable(plan)!;
    expect([plan.stage, plan.terms.end, version.number]).toEqual(['running', '2026-07-26', 2]);
    expect(version.content.terms.end).toBe('2026-10-30');
    expect(version.hash).toBe(versionHash(version.content));
    expect(plan.amendment?.terms.consent).toMatchObject({ vendor: true, customer: true });
    expect(replay(playing.id, playing.shared())).toEqual(plan);
    playing.sign('ruth').sign('elena');
    expect([playing.plan.terms.end, playing.plan.amendment]).toEqual(['2026-10-30', null]);
    expect(Object.values(playing.plan.checkIns).some(({ on }) => on > '2026-10-01')).toBe(true);
    expect(replay(playing.id, playing.shared())).toEqual(playing.plan);
  });

  it('leaves the plan running as it was where the version is sent back', () => {
    const playing = proposed('extend', 'elena');
    playing.do('ruth', signatureOf(playing)).do('elena', { kind: 'send-back', version: 2, words: 'One week less' });
    expect([playing.plan.stage, versionOnTable(playing.plan)]).toEqual(['running', null]);
    expect(playing.plan.outcomes['o1']?.decidedAt).not.toBeNull();
    playing.do('dana', { kind: 'drop-amendment', words: 'Not now' });
    expect(playing.do('dana', openingOf({ id: 'o2' })).plan.outcomes['o2']?.number).toBe(2);
  });

  it('is not signed once its end has come', () => {
    const playing = opened().do('elena', proposalOf('extend', { end: '2026-07-29' }));
    expect(playing.refused('ruth', signatureOf(playing), '2026-07-29')).toBe('not-longer');
  });
});
