import { describe, expect, it } from 'vitest';
import { applyPrivate, emptyPrivate } from '~/domain/plan/private';
import { draftPlan, runningPlan } from '../../support/world';

const note = { kind: 'write-note', id: 'n1', about: 'load', words: 'They may leave' } as const;

describe('a note', () => {
  it('stands in the ledger of its own side alone', () => {
    const playing = runningPlan().do('priya', note);
    expect(playing.entries.at(-1)).toMatchObject({ ledger: 'vendor', kind: 'note.written' });
    expect(playing.own.vendor.notes['n1']?.words).toBe('They may leave');
    expect(playing.own.customer).toEqual(emptyPrivate('customer'));
    expect(JSON.stringify(playing.plan)).not.toContain('They may leave');
    expect(applyPrivate(emptyPrivate('customer'), playing.entries.at(-1)!)).toEqual(emptyPrivate('customer'));
  });

  it('is written by leads and executives', () => {
    for (const who of ['grace', 'marcus', 'tomas'] as const)
      expect(runningPlan().refused(who, note)).toBe('not-allowed');
  });

  it('is kept by the vendor while the plan is a draft, which the customer does not know', () => {
    expect(draftPlan().decide('priya', note)).toHaveLength(1);
    expect(draftPlan().refused('dana', note)).toBe('not-allowed');
  });

  it('is replaced when it is written again, and gone when removed', () => {
    const playing = runningPlan()
      .do('priya', note)
      .do('elena', { ...note, words: 'They stay' });
    expect(playing.own.vendor.notes['n1']?.words).toBe('They stay');
    playing.do('priya', { kind: 'remove-note', id: 'n1' });
    expect(playing.own.vendor.notes).toEqual({});
  });

  it('is put in other words by its writer alone, in the ledger of its side, and the former words stay', () => {
    const playing = runningPlan().do('priya', note);
    const other = { kind: 'edit-note', id: 'n1', seen: 0, words: 'They may leave, @Elena' } as const;
    expect(playing.refused('elena', other)).toBe('not-allowed');
    expect(playing.refused('dana', other)).toBe('not-found');
    playing.do('priya', other);
    expect(playing.entries.at(-1)).toMatchObject({ ledger: 'vendor', kind: 'note.edited' });
    expect(playing.own.vendor.notes['n1']).toMatchObject({
      words: 'They may leave',
      edits: [{ words: 'They may leave, @{1}', mentions: ['seat-elena'] }],
    });
    expect(playing.refused('priya', { ...other, words: 'They leave' })).toBe('changed-meanwhile');
    expect(playing.decide('priya', { ...other, seen: 1 })).toEqual([]);
    expect(playing.own.customer).toEqual(emptyPrivate('customer'));
    expect(JSON.stringify(playing.plan)).not.toContain('They may leave');
  });

  it('mentions nobody of the other side, and nobody who may not read it', () => {
    for (const name of ['@Dana', '@Tomás'])
      expect(runningPlan().decide('priya', { ...note, words: name })).toMatchObject({
        refused: 'nobody-called',
        field: 'words',
      });
  });

  it('of the other side is not there', () => {
    const playing = runningPlan().do('priya', note);
    expect(playing.refused('dana', { kind: 'remove-note', id: 'n1' })).toBe('not-found');
  });

  it('is about a commitment of this plan, or about the plan', () => {
    expect(runningPlan().decide('priya', { ...note, about: 'elsewhere' })).toMatchObject({ field: 'about' });
    expect(runningPlan().decide('priya', { ...note, about: null })).toHaveLength(1);
    expect(runningPlan().decide('priya', { ...note, words: '' })).toMatchObject({ field: 'words' });
  });
});
