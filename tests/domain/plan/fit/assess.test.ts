import { describe, expect, it } from 'vitest';
import { answeredFor, assessmentFor, spreadOf, toTalkAbout } from '~/domain/plan/fit/answers';
import { questionsOf, type Question } from '~/domain/plan/fit/questions';
import type { Score } from '~/domain/plan/state/fit';
import { emptyPrivate } from '~/domain/plan/private';
import type { Playing } from '../../../support/playing';
import { draftPlan, runningPlan, seatOf } from '../../../support/world';

let nth = 0;
const answer = (question: string, score: Score, words = 'Seen it') =>
  ({ kind: 'assess-fit', id: `a-${(nth += 1)}`, question, score, on: '2026-06-01', words }) as const;
const asked = ({ plan, own }: Playing, who: 'priya' | 'elena', question: Question = 'morale') =>
  answeredFor(plan, own.vendor, question, seatOf(who));

describe('an answer to the fit assessment', () => {
  it('stands in the ledger of its own side alone, and changes nothing that both see', () => {
    const before = runningPlan();
    const playing = runningPlan().do('priya', answer('morale', 2));
    expect(playing.entries.at(-1)).toMatchObject({ ledger: 'vendor', kind: 'fit.assessed' });
    expect(playing.own.customer).toEqual(emptyPrivate('customer'));
    expect(playing.plan).toEqual(before.plan);
  });

  it('is given by leads and executives of each side, to the questions of their own', () => {
    for (const who of ['grace', 'marcus', 'tomas'] as const)
      expect(runningPlan().refused(who, answer('morale', 2))).toBe('not-allowed');
    expect(runningPlan().refused('dana', answer('morale', 2))).toBe('not-found');
    expect(runningPlan().refused('priya', answer('trust', 2))).toBe('not-found');
    for (const question of questionsOf('vendor'))
      expect(runningPlan().decide('elena', answer(question, 5))).toHaveLength(1);
    for (const question of questionsOf('customer'))
      expect(runningPlan().decide('dana', answer(question, 1))).toHaveLength(1);
    expect(draftPlan().refused('dana', answer('trust', 2))).toBe('not-allowed');
  });

  it('says what it rests on, and as of a day that has come', () => {
    expect(runningPlan().decide('priya', answer('morale', 2, ' '))).toMatchObject({
      refused: 'missing',
      field: 'words',
    });
    expect(runningPlan().decide('priya', { ...answer('morale', 2), on: '2027-01-01' })).toMatchObject({
      refused: 'date-ahead',
      field: 'on',
    });
    expect(runningPlan().decide('priya', { ...answer('morale', 2), score: 6 as Score })).toMatchObject({
      field: 'score',
    });
  });

  it('given anew stands beside the former, and the same again is nothing new', () => {
    const playing = runningPlan().do('priya', answer('morale', 2, 'One asked to move'), '2026-06-09');
    expect(playing.decide('priya', answer('morale', 2, 'One asked to move'))).toEqual([]);
    playing.do('priya', answer('morale', 4, 'They stay'), '2026-06-10');
    const { now, before } = asked(playing, 'priya');
    expect(now.map(({ score }) => score)).toEqual([4]);
    expect(before.map(({ score, words, at }) => [score, words, at.slice(0, 10)])).toEqual([
      [2, 'One asked to move', '2026-06-09'],
    ]);
  });

  it('is not given once the plan is closed', () => {
    const playing = runningPlan();
    playing.plan = { ...playing.plan, stage: 'closed' };
    expect(playing.refused('priya', answer('morale', 2))).toBe('wrong-stage');
  });
});

describe('what others said', () => {
  it('is shown to whoever has answered themselves, and until then only how many have', () => {
    const playing = runningPlan().do('priya', answer('morale', 2, 'Told nobody'));
    const before = asked(playing, 'elena');
    expect([before.open, before.given, before.spread]).toEqual([false, [seatOf('priya')], null]);
    expect(JSON.stringify(before)).not.toContain('Told nobody');
    playing.do('elena', answer('morale', 5));
    expect(asked(playing, 'elena').now.map(({ words }) => words)).toEqual(expect.arrayContaining(['Told nobody']));
  });

  it('is shown to all of them once a plan is closed or withdrawn: nobody can answer any more', () => {
    const playing = runningPlan().do('priya', answer('morale', 2));
    const closed = runningPlan().do('priya', answer('morale', 2));
    closed.plan = { ...closed.plan, stage: 'closed' };
    expect(asked(closed, 'elena').now).toHaveLength(1);
    playing.do('priya', { kind: 'withdraw-plan', words: 'It is over' });
    expect(playing.refused('elena', answer('morale', 5))).toBe('wrong-stage');
    expect(asked(playing, 'elena').now).toHaveLength(1);
  });

  it('counts no more once they lead no more, and can still be read', () => {
    const playing = runningPlan().do('priya', answer('morale', 2)).do('elena', answer('morale', 5));
    const seat = playing.plan.seats[seatOf('priya')]!;
    playing.plan = { ...playing.plan, seats: { ...playing.plan.seats, [seat.id]: { ...seat, closedAt: playing.now } } };
    const { now, before, spread } = asked(playing, 'elena');
    expect([now.length, before.length, spread?.low]).toEqual([1, 1, 5]);
  });
});

describe('the spread', () => {
  it('is the range, the middle one, and how many say 4 or more', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([5, 2, 4])).toEqual({ scores: [2, 4, 5], low: 2, high: 5, median: 4, forIt: 2 });
    expect(spreadOf([1, 2])).toMatchObject({ median: 1.5, forIt: 0 });
  });

  it('of 2 or more is what to talk about, the furthest apart first', () => {
    const playing = runningPlan();
    const pairs = { morale: [3, 4], spend: [2, 4], offer: [1, 5] } as const;
    for (const [question, [priya, elena]] of Object.entries(pairs))
      playing.do('priya', answer(question, priya)).do('elena', answer(question, elena));
    const all = assessmentFor(playing.plan, playing.own.vendor, seatOf('priya'));
    expect(toTalkAbout(all).map(({ question }) => question)).toEqual(['offer', 'spend']);
  });
});
