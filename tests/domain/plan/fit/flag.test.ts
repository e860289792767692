import { describe, expect, it } from 'vitest';
import { emptyPrivate } from '~/domain/plan/private';
import type { FlagContent } from '~/domain/plan/state/fit';
import { runningPlan } from '../../../support/world';

const late: FlagContent = { kind: 'late-payment', on: '2026-06-01', severity: 1, words: 'Came late', note: '' };
const put = (flag: Partial<FlagContent> = {}, seen = 0) =>
  ({ kind: 'put-flag', id: 'f1', seen, flag: { ...late, ...flag } }) as const;
const settle = (seen: number, on: string | null) => ({ kind: 'settle-flag', id: 'f1', seen, on }) as const;

describe('a red flag', () => {
  it('stands in the ledger of its own side alone, and is kept by leads and executives', () => {
    const playing = runningPlan().do('dana', put());
    expect(playing.entries.at(-1)).toMatchObject({ ledger: 'customer', kind: 'flag.put' });
    expect(playing.own.vendor).toEqual(emptyPrivate('vendor'));
    for (const who of ['grace', 'marcus', 'tomas'] as const)
      expect(runningPlan().refused(who, put())).toBe('not-allowed');
  });

  it('is set right by whoever has seen how it stands', () => {
    const playing = runningPlan().do('priya', put());
    expect(playing.refused('elena', put({ note: 'Told them' }))).toBe('changed-meanwhile');
    playing.do('elena', put({ note: 'Told them' }, 1));
    expect(playing.own.vendor.flags['f1']).toMatchObject({ note: 'Told them', rev: 2, settledOn: null });
    expect(playing.decide('priya', put({ note: 'Told them' }, 2))).toEqual([]);
  });

  it('is settled on a day between its own and today, stays settled when it is set right, and can be opened again', () => {
    const playing = runningPlan().do('priya', put());
    expect(playing.decide('priya', settle(1, '2026-05-31'))).toMatchObject({ refused: 'settled-before', field: 'on' });
    expect(playing.decide('priya', settle(1, '2027-01-01'))).toMatchObject({ refused: 'date-ahead', field: 'on' });
    expect(playing.refused('dana', settle(1, '2026-06-01'))).toBe('not-found');
    playing.do('priya', settle(1, '2026-06-01'));
    expect(playing.refused('elena', put({ severity: 3 }, 1))).toBe('changed-meanwhile');
    playing.do('elena', put({ severity: 3 }, 2));
    expect(playing.own.vendor.flags['f1']).toMatchObject({ severity: 3, settledOn: '2026-06-01', rev: 3 });
    expect(playing.decide('elena', put({ on: '2026-06-02' }, 3), '2026-06-09')).toMatchObject({
      refused: 'settled-before',
    });
    playing.do('priya', settle(3, null));
    expect(playing.own.vendor.flags['f1']).toMatchObject({ settledOn: null, rev: 4 });
    expect(playing.decide('priya', settle(4, null))).toEqual([]);
  });

  it('is removed as it was seen', () => {
    const playing = runningPlan().do('priya', put());
    expect(playing.refused('priya', { kind: 'remove-flag', id: 'f1', seen: 0 })).toBe('changed-meanwhile');
    expect(playing.do('priya', { kind: 'remove-flag', id: 'f1', seen: 1 }).own.vendor.flags).toEqual({});
  });

  it.each([
    [put({ kind: 'odd' as 'other' }), 'kind'],
    [put({ severity: 4 as 3 }), 'severity'],
    [put({ words: '' }), 'words'],
    [put({ on: '2027-01-01' }), 'on'],
  ])('%j is wrong at %s', (command, field) => {
    expect(runningPlan().decide('priya', command)).toMatchObject({ field });
  });
});
