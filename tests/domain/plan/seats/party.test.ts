import { describe, expect, it } from 'vitest';
import { historyLines } from '~/data/pages/history-lines';
import type { LedgerEntry } from '~/data/pages/history/ledger-entry';
import { partyNamesOf, titlesOf } from '~/data/pages/history/names';
import { replay } from '~/domain/plan/apply';
import { agreedPlan, runningPlan, seatOf } from '../../../support/world';

const renaming = (name = 'Harbour Freight', seen = 'Northquay Freight') =>
  ({ kind: 'rename-party', side: 'customer', seen, name, words: 'Harbour bought us' }) as const;

describe('a company that is called otherwise', () => {
  it('says so itself: a lead or executive of that very side', () => {
    for (const who of ['priya', 'elena', 'marcus'] as const)
      expect(runningPlan().refused(who, renaming())).toBe('not-allowed');
    const playing = runningPlan().do('ruth', renaming());
    expect(playing.plan.parties).toEqual({ vendor: 'Tessel Analytics', customer: 'Harbour Freight' });
  });

  it('keeps the name of its time in what was signed', () => {
    const playing = runningPlan().do('dana', renaming());
    expect(playing.plan.versions['1']?.content.parties.customer).toBe('Northquay Freight');
  });

  it('has its name of then on any past day', () => {
    const playing = runningPlan();
    const before = [...playing.shared()];
    playing.do('dana', renaming(), '2026-06-09');
    expect(replay(playing.id, before).parties.customer).toBe('Northquay Freight');
    expect(replay(playing.id, playing.shared()).parties.customer).toBe('Harbour Freight');
  });

  it('waits while a version that names it lies to be signed', () => {
    expect(agreedPlan().refused('dana', renaming())).toBe('wrong-stage');
  });

  it('is not called as it is called, nor as the other side, nor nothing, nor without a reason', () => {
    const asked = (name: string) => runningPlan().decide('dana', renaming(name));
    expect(asked('Northquay Freight')).toMatchObject({ refused: 'same-name', field: 'name' });
    expect(asked(' tessel analytics')).toMatchObject({ refused: 'name-of-other-side', field: 'name' });
    expect(asked(' ')).toMatchObject({ refused: 'missing', field: 'name' });
    expect(runningPlan().decide('dana', { ...renaming(), words: '' })).toMatchObject({ field: 'words' });
  });

  it('is not renamed over somebody else who did so meanwhile', () => {
    const playing = runningPlan().do('dana', renaming());
    expect(playing.refused('ruth', renaming('Another name'))).toBe('changed-meanwhile');
  });

  it('is called in the history as it was called then', () => {
    const playing = runningPlan().do('dana', renaming()).do('dana', {
      kind: 'open-seat',
      id: 'seat-ada',
      person: 'ada',
      side: 'customer',
      role: 'viewer',
      name: 'Ada Okoye',
      position: '',
      email: 'ada@harbour.example',
    });
    const first = { kind: 'seat.opened', data: { ...playing.entries.at(-1)!.data }, by: { seat: seatOf('dana') } };
    const entries = playing.shared().map((entry, at) => ({ ...entry, seq: at + 1 }) as LedgerEntry);
    const early = { ...entries[1]!, ...first, seq: 2 } as LedgerEntry;
    const lines = historyLines(playing.plan, [early, ...entries.slice(-2)], titlesOf(entries), partyNamesOf(entries));
    expect(lines.map(({ values }) => values['party'] ?? values['was'])).toEqual([
      'Northquay Freight',
      'Northquay Freight',
      'Harbour Freight',
    ]);
  });
});
