import { describe, expect, it } from 'vitest';
import { drawMoves, movesOf } from '~/data/pages/pictures/date-moves';
import type { Drawing } from '~/data/pages/pictures/drawing';
import { drawQuadrant } from '~/data/pages/pictures/quadrant';
import { drawReasons, reasonsOf } from '~/data/pages/pictures/reasons';
import { recordPictures } from '~/data/pages/pictures/record-pictures';
import { drawTrend, trendOf } from '~/data/pages/pictures/trend';
import { recordCase } from '~/domain/plan/record-of';
import { recordOf } from '~/domain/record/record';
import { largePlan } from '../../../support/large-plan';
import { agreeToDate, deliver, proposeDate, reason } from '../../../support/work';
import { proposedPlan, runningPlan } from '../../../support/world';

const { plan, asOf } = largePlan(60, 20);
const facts = recordCase(plan, asOf);
const points = trendOf(plan, facts);

const textsInside = ({ texts, width, height }: Drawing): boolean =>
  texts.every(([, x, y]) => x >= 0 && x <= width && y >= 0 && y <= height);

describe('the trend', () => {
  it('has a point for each check-in that was held, and ends with the cards of the day', () => {
    expect(points).toHaveLength(21);
    expect(points.at(-1)).toMatchObject({ number: null, on: asOf, cards: recordOf(facts).sides });
  });

  it('has none for a check-in at which nobody met', () => {
    const { plan: unmet } = runningPlan();
    expect(Object.values(unmet.checkIns).some(({ on }) => on < '2026-07-10')).toBe(true);
    expect(trendOf(unmet, recordCase(unmet, '2026-07-10')).map(({ number }) => number)).toEqual([null]);
  });

  it('never changes a point once its day is over', () => {
    const earlier = trendOf(plan, recordCase(plan, points[9]!.on));
    expect(earlier.slice(0, -1)).toEqual(points.slice(0, 9));
    expect(earlier.at(-1)!.cards).toEqual(points[9]!.cards);
  });

  it('judges each point as the record of its day does', () => {
    for (const { on, cards } of points) expect(cards).toEqual(recordOf(recordCase(plan, on)).sides);
  });

  it('stays inside its picture', () => {
    expect(textsInside(drawTrend(points, 0.7, 'en-GB'))).toBe(true);
  });
});

describe('the quadrant', () => {
  it('says that it is too few to tell while a side has no result', () => {
    const none = trendOf(runningPlan().plan, recordCase(runningPlan().plan, '2026-06-02'));
    const { paths, texts } = drawQuadrant(none, { floor: 0.7 }, plan.parties, 'en-GB');
    expect(texts.map(([, , , text]) => text)).toContain('Too few to tell');
    expect(paths.map(([look]) => look)).not.toContain('q-now');
  });

  it('shows both rates with the range of each, inside its picture', () => {
    const drawing = drawQuadrant(points, { floor: 0.7 }, plan.parties, 'en-GB');
    expect(drawing.paths.map(([look]) => look)).toEqual(
      expect.arrayContaining(['q-range', 'q-path', 'q-now', 'floor-line']),
    );
    expect(textsInside(drawing)).toBe(true);
  });
});

describe('reasons', () => {
  const playing = runningPlan()
    .do('dana', deliver('decision'), '2026-06-08')
    .do('dana', reason('decision'), '2026-06-09')
    .do('priya', reason('decision'), '2026-06-10')
    .do('priya', reason('lead'), '2026-06-11');

  it('are counted by whose commitment they are about and who gave them, as of a day', () => {
    const counts = (on: string) => reasonsOf(playing.plan, on).map((one) => one.counts);
    expect(counts('2026-06-11')).toEqual([
      { vendor: { vendor: 1, customer: 0 }, customer: { vendor: 1, customer: 1 } },
    ]);
    expect(counts('2026-06-09')).toEqual([
      { vendor: { vendor: 0, customer: 0 }, customer: { vendor: 0, customer: 1 } },
    ]);
    expect(counts('2026-06-08')).toEqual([]);
  });

  it('are a mark each, however many', () => {
    const marks = (drawing: Drawing, look: string) =>
      (drawing.paths.find(([one]) => one === look)?.[1].match(/M/g) ?? []).length;
    const drawing = drawReasons(reasonsOf(playing.plan, '2026-06-11'), playing.plan.parties);
    expect([marks(drawing, 'p-vendor'), marks(drawing, 'p-customer')]).toEqual([2, 1]);
    expect(textsInside(drawReasons(reasonsOf(plan, asOf), plan.parties))).toBe(true);
  });
});

describe('moved dates', () => {
  const playing = runningPlan()
    .do('priya', proposeDate('load', '2026-06-22'), '2026-06-10')
    .do('dana', proposeDate('export', '2026-06-17', false, 'p2'), '2026-06-10T15:00:00Z')
    .do('dana', agreeToDate('load'), '2026-06-12');

  it('say who asked, by how many working days, and what had come of it by a day', () => {
    const moves = (on: string) => movesOf(playing.plan, on).map(({ by, days, outcome }) => [by, days, outcome]);
    expect(moves('2026-06-09')).toEqual([]);
    expect(moves('2026-06-10')).toEqual([
      ['vendor', 2, 'open'],
      ['customer', 5, 'open'],
    ]);
    expect(moves('2026-06-12')).toContainEqual(['vendor', 2, 're-plan']);
  });

  it('are a piece each, in the rows of who asked', () => {
    const drawing = drawMoves(movesOf(playing.plan, '2026-06-12'), playing.plan.parties);
    expect(textsInside(drawing)).toBe(true);
    expect(drawing.texts.map(([, , , text]) => text)).toEqual(
      expect.arrayContaining(['once, 2 days', 'once, 5 days', 'none']),
    );
  });
});

describe('the pictures of the record', () => {
  it('are not there before anything is on it', () => {
    expect(recordPictures(proposedPlan().plan, '2026-06-01', 'en-GB')).toBeNull();
  });

  it('each say in words and as a table what they show', () => {
    for (const { said, columns, rows } of Object.values(recordPictures(plan, asOf, 'en-GB')!)) {
      expect(said).not.toBe('');
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});
