import { describe, expect, it } from 'vitest';
import { courtView } from '~/data/pages/court';
import { homeView } from '~/data/pages/home';
import { nowView } from '~/data/pages/now';
import { find } from '~/domain/plan/state/things';
import type { Playing } from '../../support/playing';
import { deliver } from '../../support/work';
import { agreedPlan, draftPlan, proposedPlan, runningPlan, seatOf, type Who } from '../../support/world';

const seat = (playing: Playing, who: Who) => find(playing.plan.seats, seatOf(who))!;
const court = (playing: Playing, who: Who, at: string) =>
  courtView(playing.plan, seat(playing, who), playing.instant(at));

describe('the court on a page', () => {
  it('leads to the form of the act that moves a turn on', () => {
    const playing = runningPlan().do('marcus', deliver('export'), '2026-06-09');
    expect(court(playing, 'priya', '2026-06-09').mine.map(({ doAt }) => doAt)).toContain(
      'commitments/export/acceptance?of=d1',
    );
  });

  it('offers a turn to whoever may take it, and to nobody else', () => {
    const playing = runningPlan();
    const mayDeliver = (who: Who) => {
      const { mine, ours, theirs } = court(playing, who, '2026-06-03');
      return [...mine, ...ours, ...theirs]
        .filter(({ act, doAt }) => act === 'deliver' && doAt !== null)
        .map(({ to }) => to)
        .sort();
    };
    expect(mayDeliver('marcus')).toEqual(['commitments/confirm', 'commitments/export']);
    expect(mayDeliver('dana')).toEqual(['commitments/confirm', 'commitments/decision', 'commitments/export']);
    expect(mayDeliver('grace')).toEqual([]);
    expect(mayDeliver('tomas')).toEqual(['commitments/load']);
  });

  it('offers an executive’s delegate to sign in their place', () => {
    const playing = agreedPlan().do(
      'ruth',
      { kind: 'name-delegate', id: 'd', to: seatOf('dana'), from: '2026-05-28', until: '2026-06-05' },
      '2026-05-28',
    );
    const signs = (who: Who) => court(playing, who, '2026-05-28').mine.filter(({ act }) => act === 'sign');
    expect(signs('dana')).toMatchObject([{ doAt: 'sign-off' }]);
    expect(signs('marcus')).toEqual([]);
  });

  it('names the person it waits for, and never their address', () => {
    const shown = court(runningPlan(), 'priya', '2026-06-03');
    expect(shown.theirs.map(({ person }) => person)).toContain('Marcus Bell');
    expect(JSON.stringify(shown)).not.toContain('@');
  });

  it('shows what it waits on, as long as that is not there', () => {
    const load = (playing: Playing) =>
      court(playing, 'tomas', '2026-06-09').mine.find(({ to }) => to === 'commitments/load')?.waitsOn;
    expect(load(runningPlan())?.map(({ number }) => number)).toEqual(['3']);
    expect(load(runningPlan().do('marcus', deliver('export'), '2026-06-09'))).toEqual([]);
  });
});

describe('the first page of a plan', () => {
  const now = (playing: Playing, who: Who) => nowView(playing.plan, seat(playing, who), playing.now);

  it('says how far a plan has come that is not signed', () => {
    expect(now(draftPlan(), 'priya').agreeing?.stage).toBe('draft');
    expect(now(proposedPlan(), 'dana').agreeing).toMatchObject({ stage: 'proposed', agreed: 0 });
    const half = agreedPlan().sign('ruth', '2026-06-01T13:00:00Z');
    expect(now(half, 'dana').agreeing?.signed).toEqual({ vendor: false, customer: true });
    expect(now(runningPlan(), 'dana').agreeing).toBeNull();
  });

  it('tells of halves that are in, and nothing of what they say', () => {
    const words = 'we doubt the date';
    const playing = runningPlan().do(
      'dana',
      {
        kind: 'give-half',
        checkIn: runningPlan().plan.checkIns['ci-1']!.id,
        seen: '',
        confidence: 'at-risk',
        words,
        taps: {},
      },
      '2026-06-03',
    );
    const shown = now(playing, 'priya');
    expect(shown.checkIn?.in).toEqual({ vendor: false, customer: true });
    expect(JSON.stringify(shown)).not.toContain(words);
  });
});

describe('the home page', () => {
  it('puts what is overdue first, over all plans, and the plan with most to do above the others', () => {
    const [late, early] = [runningPlan(), proposedPlan()];
    const at = late.instant('2026-06-11');
    const shown = homeView(
      [early, { plan: { ...late.plan, id: 'plan-2', title: 'Another' } }].map(({ plan }) => ({
        plan,
        seat: find(plan.seats, seatOf('marcus'))!,
      })),
      at,
    );
    expect(shown.turns[0]).toMatchObject({ planId: 'plan-2', overdue: true });
    expect(shown.plans.map(({ id }) => id)).toEqual(['plan-2', 'plan-1']);
  });

  it('needs nothing of the text of a draft', () => {
    const { plan } = draftPlan();
    const unseen = { ...plan, terms: null as never, commitments: {}, goals: {}, expectations: {} };
    const shown = homeView([{ plan: unseen, seat: plan.seats[seatOf('priya')]! }], '2026-05-29T13:00:00Z');
    expect(shown.turns.map(({ act }) => act)).toEqual(['propose-plan']);
  });
});
