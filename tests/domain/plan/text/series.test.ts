import { describe, expect, it } from 'vitest';
import { recurringDays, seriesOf } from '~/domain/plan/text/series';
import { commitment, proposedPlan, runningPlan } from '../../../support/world';

const numbers = commitment('dana', 'Numbers of the week', '2026-06-12');

describe('what recurs', () => {
  it('falls on the first day and one a period from it, until the last', () => {
    expect(recurringDays('2026-06-12', 'week', '2026-07-03')).toEqual([
      '2026-06-12',
      '2026-06-19',
      '2026-06-26',
      '2026-07-03',
    ]);
    expect(recurringDays('2026-06-12', 'two-weeks', '2026-07-09')).toEqual(['2026-06-12', '2026-06-26']);
    expect(recurringDays('2026-06-12', 'week', '2026-06-12')).toEqual(['2026-06-12']);
  });

  it('keeps its day of the month where the month has it, and takes the last day where it has not', () => {
    expect(recurringDays('2027-01-31', 'month', '2027-04-30')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
  });

  it('is one commitment a period, and of each side where both own it', () => {
    const titled = (title: string, number: number, of: number) => `${title} ${number}/${of}`;
    const days = ['2026-06-12', '2026-06-19'];
    const made = seriesOf(numbers, { days, sides: ['vendor', 'customer'], titled });
    expect(made.map(({ title, side, owner, due }) => [title, side, owner, due])).toEqual([
      ['Numbers of the week 1/2', 'vendor', null, '2026-06-12'],
      ['Numbers of the week 1/2', 'customer', null, '2026-06-12'],
      ['Numbers of the week 2/2', 'vendor', null, '2026-06-19'],
      ['Numbers of the week 2/2', 'customer', null, '2026-06-19'],
    ]);
    expect(seriesOf(numbers, { days: ['2026-06-12'], sides: ['customer'], titled })).toEqual([numbers]);
  });
});

describe('adding several commitments in one go', () => {
  const two = (due: string) => ({
    kind: 'add-commitments' as const,
    commitments: [
      { id: 'a', commitment: numbers },
      { id: 'b', commitment: { ...numbers, due } },
    ],
  });

  it('numbers them on, each to be agreed to by itself', () => {
    const playing = proposedPlan().do('dana', two('2026-06-19'));
    expect(['a', 'b'].map((id) => playing.commitment(id).number)).toEqual(['7', '8']);
    expect(playing.openFor('vendor').map(({ part }) => part)).toEqual(
      ['a', 'b'].map((id) => ({ type: 'commitment', id })),
    );
  });

  it('adds all or none', () => {
    const playing = runningPlan();
    expect(playing.refused('dana', two('2026-05-01'), '2026-06-02')).toBe('date-passed');
    expect(Object.keys(playing.plan.commitments)).not.toContain('a');
    expect(playing.refused('marcus', two('2026-06-19'), '2026-06-02')).toBe('not-allowed');
  });
});
