import { describe, expect, it } from 'vitest';
import { commitmentsView, narrowingOf } from '~/data/pages/commitments';
import { courtView, MOST } from '~/data/pages/court';
import { nowView } from '~/data/pages/now';
import { courtFor, WHOSE, type Whose } from '~/domain/plan/court/court';
import { find } from '~/domain/plan/state/things';
import { BUSY, OWED } from '../../support/busy-plan';
import type { Playing } from '../../support/playing';
import { deliver, proposeDate } from '../../support/work';
import { commitment, EVERYONE, runningPlan, seatOf, type Who } from '../../support/world';

const TODAY = '2026-06-10';
const seat = (playing: Playing, who: Who) => find(playing.plan.seats, seatOf(who))!;
const view = (playing: Playing, who: Who) => courtView(playing.plan, seat(playing, who), playing.instant(TODAY));
const whole = (playing: Playing, who: Who) => courtFor(playing.plan, seat(playing, who), playing.instant(TODAY));
/** The page behind the link, by the address alone. */
const linked = (playing: Playing, who: Who, whose: Whose) =>
  commitmentsView(
    playing.plan,
    seat(playing, who),
    playing.instant(TODAY),
    narrowingOf(new URLSearchParams(`turn=${whose}&by=due`)),
  );
const rows = (page: ReturnType<typeof linked>) => page.groups.flatMap((group) => group.rows);

/** Deliveries to answer, new dates to answer, and check-in halves to give besides what is owed. */
const busy = (): Playing =>
  runningPlan(BUSY)
    .do('marcus', deliver('marcus-0'), '2026-06-03')
    .do('wen', deliver('wen-0'), '2026-06-03')
    .do('dana', proposeDate('marcus-7', '2026-06-26', false, 'p1'), '2026-06-03')
    .do('priya', proposeDate('wen-5', '2026-06-26', false, 'p2'), '2026-06-03');

describe('more turns than a page shows', () => {
  it('are the most pressing ones, and the whole number of commitments behind the link', () => {
    const shown = view(runningPlan(BUSY), 'priya');
    expect(shown.theirs.filter(({ commitment }) => commitment)).toHaveLength(MOST.theirs);
    expect(shown.rest.theirs).toEqual({
      turns: OWED.marcus + OWED.dana - MOST.theirs,
      commitments: OWED.marcus + OWED.dana,
    });
    const dues = shown.theirs.flatMap(({ due }) => due?.date ?? []);
    expect(dues[0]).toBe('2026-06-03');
    expect(shown.theirs.filter(({ commitment }) => commitment).every(({ overdue }) => overdue)).toBe(true);
  });

  it('of one’s own leave the other lists as they are', () => {
    const { mine, ours, theirs, rest } = view(runningPlan(BUSY), 'wen');
    expect([mine, ours].map((turns) => turns.filter(({ commitment }) => commitment).length)).toEqual([
      OWED.wen,
      OWED.priya,
    ]);
    expect(rest).toMatchObject({ mine: null, ours: null, theirs: { commitments: OWED.marcus + OWED.dana } });
    expect(theirs.length).toBeLessThan(OWED.marcus);
  });

  it.each(EVERYONE)('are all there or counted, in the order of what presses, for %s', (who) => {
    const playing = busy();
    const [shown, all] = [view(playing, who), whole(playing, who)];
    for (const whose of WHOSE) {
      const of = all[whose].filter(({ thing }) => thing.type === 'commitment');
      expect(shown[whose].length + (shown.rest[whose]?.turns ?? 0)).toBe(all[whose].length);
      const titles = shown[whose].flatMap(({ to }) => (to.startsWith('commitments/') ? [to] : []));
      expect(titles).toEqual(of.slice(0, titles.length).map(({ thing }) => `commitments/${thing.id}`));
      expect(titles).toHaveLength(Math.min(of.length, MOST[whose]));
    }
  });

  it.each(EVERYONE)('stand on the linked page, exactly those, for %s', (who) => {
    const playing = busy();
    const [shown, all] = [view(playing, who), whole(playing, who)];
    for (const whose of WHOSE) {
      const page = linked(playing, who, whose);
      const about = new Set(all[whose].flatMap(({ thing }) => (thing.type === 'commitment' ? [thing.id] : [])));
      expect(new Set(rows(page).map(({ id }) => id))).toEqual(about);
      expect(page.shown).toBe(about.size);
      expect(page.all).toBe(BUSY.commitments.length);
      if (shown.rest[whose]) expect(shown.rest[whose].commitments).toBe(page.shown);
      const dates = rows(page).map(({ due }) => due.date);
      expect(dates).toEqual([...dates].sort());
    }
  });

  it('never leave out what is about no commitment, however little it presses', () => {
    const more = commitment('priya', 'A thing that was added', '2026-07-20');
    const playing = busy().do(
      'priya',
      { kind: 'put-commitment', id: 'added', seen: 0, commitment: more },
      '2026-06-04',
    );
    const { mine, rest } = view(playing, 'dana');
    expect(mine.filter(({ commitment }) => commitment)).toHaveLength(MOST.mine);
    expect(rest.mine).not.toBeNull();
    expect(mine.at(-1)).toMatchObject({ act: 'agree-to-parts', commitment: null });
  });

  it('are nobody’s own for a viewer, who still finds everything of both sides', () => {
    const playing = busy();
    const shown = view(playing, 'grace');
    expect(shown.mine).toEqual([]);
    expect(linked(playing, 'grace', 'mine').shown).toBe(0);
    expect([shown.rest.ours, shown.rest.theirs].map((rest) => rest?.commitments)).toEqual([
      linked(playing, 'grace', 'ours').shown,
      linked(playing, 'grace', 'theirs').shown,
    ]);
    expect([...shown.ours, ...shown.theirs].every(({ doAt }) => doAt === null)).toBe(true);
  });

  it('say on the linked page what is asked of those it is narrowed to', () => {
    const playing = busy();
    const asked = (who: Who, whose: Whose) => rows(linked(playing, who, whose)).find(({ id }) => id === 'wen-5')?.court;
    expect(asked('priya', 'ours')).toEqual({ side: 'vendor', act: 'deliver' });
    expect(asked('priya', 'theirs')).toEqual({ side: 'customer', act: 'answer-date' });
    expect(asked('dana', 'mine')).toEqual({ side: 'customer', act: 'answer-date' });
  });

  it('are not narrowed to by an address that names nobody', () => {
    expect(narrowingOf(new URLSearchParams('turn=constructor')).turn).toBe('');
  });

  it('weigh no more than a few', () => {
    const weight = (playing: Playing) =>
      JSON.stringify(nowView(playing.plan, seat(playing, 'ruth'), playing.instant(TODAY))).length;
    const twice = {
      ...BUSY,
      commitments: [
        ...BUSY.commitments,
        ...BUSY.commitments.map((one) => ({ ...one, id: `${one.id}-2`, number: `${one.number}00` })),
      ],
    };
    expect(weight(runningPlan(twice))).toBeLessThan(weight(runningPlan(BUSY)) * 1.02);
  });
});
