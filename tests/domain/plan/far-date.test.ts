import { describe, expect, it } from 'vitest';
import { localDate } from '~/domain/calendar';
import { latestDate } from '~/domain/plan/far-date';
import { startPlan } from '~/domain/plan/start/start-plan';
import { agreeToDate, proposeDate } from '../../support/work';
import { commitment, draftPlan, proposedPlan, runningPlan, seatOf, TERMS, WHOLE, ZONE } from '../../support/world';

/** The plan ends on 26 July 2026; 732 days later it is 27 July 2028, a Thursday. */
const LATEST = '2028-07-27';
const put = (due: string, id = 'added') =>
  ({ kind: 'put-commitment', id, seen: 0, commitment: commitment('wen', 'One more report', due) }) as const;

describe('a date lies at most two years after the later of today and the plan’s end', () => {
  it('counted from the end, and from today once that is later', () => {
    expect(latestDate(WHOLE, '2026-06-01')).toBe(LATEST);
    expect(latestDate(WHOLE, '2026-07-27')).toBe('2028-07-28');
  });

  it.each(['draft', 'proposed', 'running'] as const)('when a commitment is put in a %s plan', (stage) => {
    const playing = { draft: draftPlan, proposed: proposedPlan, running: runningPlan }[stage]();
    expect(playing.decide('priya', put('9999-12-31'))).toEqual({
      refused: 'date-too-far',
      field: 'due',
      values: { date: LATEST },
    });
    expect(playing.decide('priya', put('2028-07-28'))).toMatchObject({ refused: 'date-too-far' });
    expect(playing.decide('priya', put(LATEST))).toHaveLength(1);
  });

  it('when a new date is asked for, as the calendar rolls it', () => {
    const playing = runningPlan();
    const to = (date: string) => playing.decide('dana', proposeDate('confirm', date));
    expect(to('9999-12-31')).toEqual({ refused: 'date-too-far', field: 'to', values: { date: LATEST } });
    expect(to('2028-07-28')).toMatchObject({ refused: 'date-too-far' });
    expect(to(LATEST)).toHaveLength(1);
    // A day off that would be rolled beyond it.
    const off = runningPlan();
    const { terms } = off.plan;
    const calendar = { ...terms.calendar, holidays: [...terms.calendar.holidays, LATEST] };
    off.plan = { ...off.plan, terms: { ...terms, calendar } };
    expect(off.decide('dana', proposeDate('confirm', LATEST))).toMatchObject({ refused: 'date-too-far' });
  });

  it('with what moves along, which never goes further than what it follows', () => {
    const playing = runningPlan();
    expect(playing.decide('dana', proposeDate('decision', '2028-07-28', true))).toMatchObject({
      refused: 'date-too-far',
    });
    const asked = playing.do('dana', proposeDate('decision', LATEST, true)).commitment('decision').dateProposals[0]!;
    expect(asked.along.map(({ to }) => to)).toEqual([LATEST, LATEST, LATEST]);
    playing.do('priya', agreeToDate('decision'));
    expect(playing.commitment('confirm').dueChanges.at(-1)?.to).toBe(LATEST);
  });

  it('when it was asked for before this rule, it can be declined and no longer agreed to', () => {
    const playing = runningPlan().do('dana', proposeDate('confirm', LATEST));
    const confirm = playing.commitment('confirm');
    const far = { ...confirm, dateProposals: confirm.dateProposals.map((one) => ({ ...one, to: '9999-12-30' })) };
    playing.plan = { ...playing.plan, commitments: { ...playing.plan.commitments, confirm: far } };
    expect(playing.refused('priya', agreeToDate('confirm'))).toBe('date-too-far');
  });

  it('when the time frame is put: its start at most as far from today', () => {
    const terms = (start: string, end: string) =>
      ({ kind: 'put-terms', seen: 1, terms: { ...TERMS, start, end } }) as const;
    const playing = draftPlan();
    expect(playing.decide('priya', terms('9999-01-01', '9999-12-31'))).toMatchObject({
      refused: 'date-too-far',
      field: 'start',
    });
    expect(playing.decide('priya', terms('2028-05-30', '2028-08-31'))).toHaveLength(1);
    expect(playing.decide('priya', terms('2028-05-31', '2028-08-31'))).toMatchObject({ refused: 'date-too-far' });
  });

  it('when a plan is started', () => {
    const at = '2026-05-29T13:00:00Z';
    const by = { id: seatOf('priya'), side: 'vendor', role: 'lead' } as const;
    const start = (whole: Partial<typeof WHOLE>) => startPlan({ ...WHOLE, ...whole }, { by, at });
    expect(localDate(at, ZONE)).toBe('2026-05-29');
    expect(start({ terms: { ...TERMS, start: '9999-01-01', end: '9999-12-31' } })).toMatchObject({
      refused: 'date-too-far',
      field: 'terms.start',
    });
    const commitments = [...WHOLE.commitments, { id: 'far', number: '7', ...commitment('wen', 'Far', '2028-07-28') }];
    expect(start({ commitments })).toMatchObject({ refused: 'date-too-far', field: 'commitments.6.due' });
  });
});

it('a view was heard today or before, and the sentence at its field says so', () => {
  const heard = (heardOn: string) =>
    runningPlan().decide('priya', { kind: 'hear-player', id: 'p-2', view: 'It must pay off', heardOn }, '2026-06-10');
  for (const day of ['2026-06-11', '9999-12-31'])
    expect(heard(day)).toMatchObject({ refused: 'date-ahead', field: 'heardOn' });
  expect(heard('2026-06-10')).toHaveLength(1);
});
