import { describe, expect, it } from 'vitest';
import { replay } from '~/domain/plan/apply';
import { uncuredBy } from '~/domain/plan/outcome/grounds';
import { versionOnTable } from '~/domain/plan/sign-off/version';
import { GIVEN_POLICY } from '~/domain/plan/state/policy';
import type { Notice } from '~/domain/plan/state/notice';
import type { Plan } from '~/domain/plan/state/plan';
import { NOT_HEARD, openingOf, OVER } from '../../../support/outcome';
import { accept, deliver } from '../../../support/work';
import { runningPlan, seatOf } from '../../../support/world';

type Playing = ReturnType<typeof runningPlan>;

/** A running plan that goes by so many a version of the vendor's policy; null: by none. */
function plansOfPolicy(number: number | null): Playing {
  const playing = runningPlan();
  const [first] = Object.values(playing.plan.versions);
  const content = { ...first!.content, policy: { ...GIVEN_POLICY, number } };
  playing.plan = { ...playing.plan, versions: { 1: { ...first!, content } } };
  return playing;
}

const MISS = { commitment: 'decision', due: '2026-06-04', verdict: 'overdue', lateDays: 6 } as const;

const notice = (more: Partial<Notice> = {}): Notice => ({
  id: 'n1',
  number: 1,
  side: 'vendor',
  title: 'Get Northquay live',
  parties: { vendor: 'Tessel Analytics', customer: 'Northquay Freight' },
  items: [{ ...MISS, cure: { kind: 'delivered', commitment: 'decision', words: 'Name them' } }],
  words: '',
  cureDays: 5,
  cureBy: '2026-06-19',
  hash: 'h',
  signature: {
    by: { seat: seatOf('elena'), side: 'vendor', role: 'executive' },
    ...{ at: '2026-06-12T13:00:00Z', name: 'Elena', position: '', consent: '', knownBy: '', onBehalfOf: null },
  },
  acknowledged: null,
  withdrawn: null,
  ...more,
});
const withNotice = (plan: Plan, more: Partial<Notice> = {}): Plan => ({ ...plan, notices: { n1: notice(more) } });

describe('the outcome is opened on a ground', () => {
  it('by a lead or an executive of either side once the time frame is over, and not on its last day', () => {
    for (const who of ['priya', 'elena', 'dana', 'ruth'] as const) {
      expect(runningPlan().refused(who, openingOf(), '2026-07-26')).toBe('too-early');
      expect(runningPlan().do(who, openingOf(), OVER).plan.stage).toBe('outcome');
    }
    for (const who of ['marcus', 'grace', 'tomas', 'wen'] as const)
      expect(runningPlan().refused(who, openingOf(), OVER)).toBe('not-allowed');
  });

  it('early or for a red line by an executive alone, and never without words', () => {
    const early = openingOf({ ground: 'early' });
    const crossed = openingOf({ ground: 'red-line', redLine: 'abuse' });
    for (const command of [early, crossed]) {
      for (const who of ['priya', 'dana'] as const)
        expect(runningPlan().refused(who, { ...command, words: 'Now' })).toBe('not-allowed');
      for (const who of ['elena', 'ruth'] as const) {
        expect(runningPlan().refused(who, command)).toBe('missing');
        expect(runningPlan().do(who, { ...command, words: 'Now' }).plan.stage).toBe('outcome');
      }
    }
    expect(runningPlan().refused('ruth', openingOf({ ground: 'red-line', words: 'Now' }))).toBe('missing');
    expect(runningPlan().refused('ruth', { ...early, words: 'Now', redLine: 'law' })).toBe('not-valid');
  });

  it('on a line that the vendor drew itself, by the vendor’s executive, where the policy that counts has it', () => {
    const [own, other] = [
      { title: 'Work for others', words: 'Not resold without us' },
      { title: 'Pay', words: '' },
    ];
    const crossed = openingOf({ ground: 'red-line', ownLine: 1, ownLines: [other, own], words: 'It was sold on' });
    const opened = plansOfPolicy(3).do('elena', crossed);
    const line = { policy: 3, ...own };
    expect(opened.plan.outcomes['o1']).toMatchObject({ ground: 'red-line', redLine: null, ownLine: line });
    expect(replay(opened.id, opened.shared()).outcomes).toEqual(opened.plan.outcomes);
    expect(plansOfPolicy(3).refused('elena', { ...crossed, ownLine: 2 })).toBe('missing');
    expect(plansOfPolicy(3).refused('elena', { ...crossed, ownLines: [] })).toBe('missing');
    // Where no policy was agreed to, none of its lines was either; and the customer knows of none.
    expect(plansOfPolicy(null).refused('elena', crossed)).toBe('missing');
    expect(plansOfPolicy(3).refused('ruth', crossed)).toBe('missing');
    // One reason, not two; and never without the reason.
    expect(plansOfPolicy(3).refused('elena', { ...crossed, redLine: 'law' })).toBe('not-valid');
    expect(plansOfPolicy(3).refused('elena', { ...crossed, ground: 'early' })).toBe('not-valid');
    expect(plansOfPolicy(3).refused('elena', { ...crossed, words: '' })).toBe('missing');
    expect(plansOfPolicy(3).refused('priya', crossed)).toBe('not-allowed');
  });

  it('of a given line holds nothing of a line of the vendor’s own, as ledgers had it before', () => {
    const opened = runningPlan().do('elena', openingOf({ ground: 'red-line', redLine: 'law', words: 'Now' }));
    expect(opened.entries.at(-1)?.data).not.toHaveProperty('ownLine');
    expect(opened.plan.outcomes['o1']).not.toHaveProperty('ownLine');
  });

  it('is no longer early once the time frame is over', () => {
    expect(runningPlan().refused('ruth', openingOf({ ground: 'early', words: 'Now' }), OVER)).toBe('not-valid');
  });

  it('on a notice once its days to cure are over and the record does not show it cured', () => {
    const after = '2026-06-22';
    const command = openingOf({ ground: 'cure-over' });
    expect(runningPlan().refused('dana', command, after)).toBe('no-notice-over');
    const noticed = (more?: Partial<Notice>): Playing => {
      const playing = runningPlan();
      playing.plan = withNotice(playing.plan, more);
      return playing;
    };
    expect(noticed().refused('dana', command, '2026-06-19')).toBe('no-notice-over');
    expect(noticed().do('dana', command, after).plan.outcomes['o1']?.notice).toBe('n1');
    const withdrawn = { by: { seat: 's', side: 'vendor', role: 'lead' }, at: after, words: 'x' } as const;
    expect(noticed({ withdrawn }).refused('dana', command, after)).toBe('no-notice-over');
    const cured = noticed().do('dana', deliver('decision'), '2026-06-19').do('priya', accept('decision'));
    expect(cured.refused('dana', command, after)).toBe('no-notice-over');
    const late = noticed().do('dana', deliver('decision'), '2026-06-22').do('priya', accept('decision'));
    expect(uncuredBy(late.plan, after).map(({ id }) => id)).toEqual(['n1']);
  });

  it('that asks for nothing more to be missed is cured by the record of its last day', () => {
    const items = [{ ...MISS, cure: { kind: 'kept', words: 'All else on time' } }] as const;
    // Given before the decision fell due: it is among what has to be kept.
    const signature = { ...notice().signature, at: '2026-06-03T13:00:00Z' };
    const late = runningPlan();
    expect(uncuredBy(withNotice(late.plan, { items, signature }), '2026-06-22')).toHaveLength(1);
    const early = runningPlan()
      .do('dana', deliver('decision'), '2026-06-02')
      .do('priya', accept('decision'))
      .do('marcus', deliver('export'))
      .do('priya', accept('export'));
    expect(uncuredBy(withNotice(early.plan, { items, signature }), '2026-06-22')).toHaveLength(0);
  });

  it('only while the plan runs, and once', () => {
    const playing = runningPlan().do('dana', openingOf(), OVER);
    expect(playing.refused('ruth', openingOf({ id: 'o2' }))).toBe('wrong-stage');
  });
});

describe('whoever matters most and was not heard', () => {
  it('must be ticked as known, and stands on record', () => {
    expect(runningPlan().refused('dana', openingOf({ unheard: [] }), OVER)).toBe('unheard-not-known');
    expect(runningPlan().refused('dana', openingOf({ unheard: ['p-2', 'nobody'] }), OVER)).toBe('changed-meanwhile');
    expect(runningPlan().do('dana', openingOf(), OVER).plan.outcomes['o1']?.unheard).toEqual(NOT_HEARD);
  });

  it('need not be once they are heard in the end: what they said at the start or on the way is not how it went', () => {
    const hear = { kind: 'hear-player', id: 'p-2', view: 'It drags', heardOn: '2026-06-01' } as const;
    const before = runningPlan()
      .do('dana', hear)
      .do('dana', { ...hear, moment: 'middle' });
    expect(before.refused('dana', openingOf({ unheard: [] }), OVER)).toBe('unheard-not-known');
    const heard = before.do('dana', { ...hear, moment: 'end' });
    const [, elena] = NOT_HEARD;
    expect(heard.refused('dana', openingOf({ unheard: [] }), OVER)).toBe('unheard-not-known');
    const opened = heard.do('dana', openingOf({ unheard: [elena!] }), OVER);
    expect(opened.plan.outcomes['o1']?.unheard).toEqual([elena]);
  });
});

describe('how long people have to vote', () => {
  it('is as many working days as the plan gives for an answer, or as asked, up to twenty', () => {
    const votesBy = (days: number | null): string | undefined =>
      runningPlan().do('dana', openingOf({ days }), OVER).plan.outcomes['o1']?.votesBy;
    expect([votesBy(null), votesBy(1), votesBy(20)]).toEqual(['2026-08-03', '2026-07-28', '2026-08-24']);
    for (const days of [0, 21, 1.5]) expect(runningPlan().refused('dana', openingOf({ days }), OVER)).toBe('not-valid');
  });
});

describe('a change of the plan that is open', () => {
  const changing = (): Playing =>
    runningPlan()
      .do('dana', { kind: 'open-amendment', words: 'Another goal' }, '2026-07-20')
      .do('dana', { kind: 'rename-plan', title: 'Another name' });

  it('is dropped', () => {
    const playing = changing().do('dana', openingOf(), OVER);
    expect(playing.plan.amendment).toBeNull();
    expect(playing.entries.slice(-2).map(({ kind }) => kind)).toEqual(['amendment.dropped', 'outcome.opened']);
    expect(playing.plan.title).toBe('Get Northquay live');
  });

  it('is dropped with the version that lies on the table, which nobody can sign any more', () => {
    const frozen = changing().do('priya', { kind: 'freeze' });
    const command = frozen.signature();
    const playing = frozen.do('dana', openingOf(), OVER);
    expect(versionOnTable(playing.plan)).toBeNull();
    expect(playing.plan.versions['2']?.sentBack).toMatchObject({ by: { seat: seatOf('dana') } });
    expect(playing.refused('ruth', command)).toBe('other-version');
    expect(replay(playing.id, playing.shared())).toEqual(playing.plan);
  });
});
