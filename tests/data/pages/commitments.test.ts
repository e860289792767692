import { describe, expect, it } from 'vitest';
import { commitmentView } from '~/data/pages/commitment';
import { commitmentsView, narrowingOf } from '~/data/pages/commitments';
import { find } from '~/domain/plan/state/things';
import type { Playing } from '../../support/playing';
import { deliver } from '../../support/work';
import { proposedPlan, runningPlan, seatOf, type Who } from '../../support/world';

const seat = (playing: Playing, who: Who) => find(playing.plan.seats, seatOf(who))!;
const list = (playing: Playing, at: string, search = '') =>
  commitmentsView(playing.plan, seat(playing, 'dana'), playing.instant(at), narrowingOf(new URLSearchParams(search)));
const numbers = (view: ReturnType<typeof list>) => view.groups.flatMap(({ rows }) => rows.map(({ number }) => number));

describe('the list of commitments', () => {
  it('is narrowed by side, owner and state, and says of how many', () => {
    const playing = runningPlan();
    expect(numbers(list(playing, '2026-06-09', 'side=customer'))).toEqual(['1', '3', '5']);
    expect(numbers(list(playing, '2026-06-09', `owner=${seatOf('marcus')}`))).toEqual(['3', '5']);
    expect(numbers(list(playing, '2026-06-09', 'state=overdue'))).toEqual(['1', '2']);
    expect(list(playing, '2026-06-09', 'state=overdue')).toMatchObject({ shown: 2, all: 6 });
  });

  it('shows everything to an address that asks for what there is not', () => {
    expect(list(runningPlan(), '2026-06-09', 'side=both&state=broken').shown).toBe(6);
  });

  it('can be sorted by due date', () => {
    const dates = list(runningPlan(), '2026-06-09', 'by=due').groups.flatMap(({ rows }) =>
      rows.map((row) => row.due.date),
    );
    expect(dates).toEqual([...dates].sort());
  });

  it('says that an answer is asked for, where one stands in the way of everything else', () => {
    const playing = runningPlan().do('marcus', deliver('export'), '2026-06-09');
    const row = list(playing, '2026-06-09').groups[0]!.rows.find(({ id }) => id === 'export');
    expect(row).toMatchObject({ state: 'in-review', court: { side: 'vendor', act: 'answer-delivery' } });
  });

  it('says what is not agreed yet', () => {
    expect(list(proposedPlan(), '2026-05-29').states).toEqual(['proposed']);
  });
});

describe('the page of one commitment', () => {
  const one = (playing: Playing, who: Who, at: string, id = 'export') =>
    commitmentView(playing.plan, seat(playing, who), playing.instant(at), id, null);

  it('is not there for what is not in the plan, nor for what every object has', () => {
    expect(one(runningPlan(), 'dana', '2026-06-09', 'nothing')).toBeNull();
    expect(one(runningPlan(), 'dana', '2026-06-09', 'constructor')).toBeNull();
  });

  it('puts the next act of its reader first: deliver for the owner, the answer for the other side', () => {
    const owed = runningPlan();
    expect(one(owed, 'marcus', '2026-06-09')?.next?.noun).toBe('delivery');
    expect(one(owed, 'priya', '2026-06-09')?.next).toBeNull();
    const made = owed.do('marcus', deliver('export'), '2026-06-09');
    expect(one(made, 'priya', '2026-06-09')?.next?.noun).toBe('acceptance');
    expect(one(made, 'marcus', '2026-06-09')?.next).toBeNull();
  });

  it('offers no viewer anything', () => {
    expect(one(runningPlan(), 'grace', '2026-06-09')).toMatchObject({ next: null, acts: [] });
  });

  it('keeps the first agreed date beside the one that was agreed since', () => {
    const playing = runningPlan()
      .do(
        'dana',
        {
          kind: 'propose-date',
          commitment: 'export',
          id: 'p1',
          to: '2026-06-12',
          category: 'unforeseen',
          words: 'Flood',
          moveAlong: false,
        },
        '2026-06-03',
      )
      .do('priya', { kind: 'agree-to-date', commitment: 'export', proposal: 'p1', words: '' }, '2026-06-04');
    expect(one(playing, 'dana', '2026-06-05')).toMatchObject({
      first: { date: '2026-06-10' },
      due: { date: '2026-06-12' },
      dates: [{ from: '2026-06-10', to: '2026-06-12', state: 'agreed', as: 're-plan' }],
    });
  });

  it('says that silence accepted a delivery, once the days to answer have gone by', () => {
    const playing = runningPlan().do('marcus', deliver('export'), '2026-06-09');
    expect(one(playing, 'dana', '2026-06-16')?.deliveries[0]?.outcome).toBe('open');
    expect(one(playing, 'dana', '2026-06-17')?.deliveries[0]?.outcome).toBe('by-silence');
  });

  it('carries nobody’s address', () => {
    expect(JSON.stringify(one(runningPlan(), 'grace', '2026-06-09'))).not.toContain('@');
  });
});
