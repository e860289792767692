import { describe, expect, it } from 'vitest';
import { sentBackNow, signOffView } from '~/domain/plan/sign-off/sign-off-view';
import { peopleView } from '~/domain/plan/seats/people-view';
import type { Playing } from '../../../support/playing';
import { agreedPlan, draftPlan, goal, proposedPlan, runningPlan, seatOf, type Who } from '../../../support/world';

const seat = ({ plan }: Playing, who: Who) => plan.seats[seatOf(who)]!;
const freeze = (playing: Playing, who: Who) => signOffView(playing.plan, seat(playing, who), playing.now).freeze!;

describe('what is open before the text is fixed', () => {
  it('stands in the order of the plan: time frame, goals, expectations, commitments by number', () => {
    const parts = freeze(proposedPlan(), 'dana').open.map(({ part }) => part.split(':')[0]);
    expect([...new Set(parts)]).toEqual(['terms', 'goal', 'expectation', 'commitment']);
    const numbers = freeze(proposedPlan(), 'dana')
      .open.filter(({ part }) => part.startsWith('commitment'))
      .map(({ title }) => parseInt(title, 10));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('lets a lead seat an executive only where that lead may seat somebody', () => {
    expect(freeze(proposedPlan(), 'priya').maySeat).toEqual(['vendor', 'customer']);
    expect(freeze(proposedPlan(), 'dana').maySeat).toEqual(['customer']);
    expect(freeze(proposedPlan(), 'marcus').maySeat).toEqual([]);
  });
});

describe('why a version came back', () => {
  const back = { kind: 'send-back', version: 1, words: 'The dates are too early' } as const;

  it('is said while the text is open because of it', () => {
    expect(sentBackNow(agreedPlan().plan)).toBeNull();
    const { plan } = agreedPlan().do('ruth', back);
    expect(sentBackNow(plan)).toMatchObject({ number: 1, side: 'customer', name: 'Ruth Aldana', words: back.words });
  });

  it('is not said of a change that was begun after it', () => {
    const why = { kind: 'open-amendment', words: 'More time' } as const;
    const playing = runningPlan().do('priya', why, '2026-06-24');
    playing.do('priya', { kind: 'put-goal', id: 'goal-2', seen: 0, goal: goal('Every planner is trained') });
    playing.do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') }).do('dana', { kind: 'freeze' });
    playing.do('ruth', { ...back, version: 2 });
    expect(sentBackNow(playing.plan)?.number).toBe(2);
    playing.do('dana', { kind: 'drop-amendment', words: 'We stay with what we have' });
    expect(sentBackNow(playing.plan)).toBeNull();
    expect(sentBackNow(playing.do('priya', why, '2026-06-26').plan)).toBeNull();
  });
});

describe('who signs in an executive’s place', () => {
  it('can be named from the people’s page by the executive, from the proposal on', () => {
    const may = (playing: Playing, who: Who) => peopleView(playing.plan, seat(playing, who), playing.now).mayDelegate;
    expect(may(runningPlan(), 'ruth')).toBe(true);
    expect(may(proposedPlan(), 'elena')).toBe(true);
    expect(may(draftPlan(), 'elena')).toBe(false);
    expect(may(runningPlan(), 'dana')).toBe(false);
  });
});
