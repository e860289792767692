import { describe, expect, it } from 'vitest';
import { timesEdited, wordingNow, wordingsBefore } from '~/domain/plan/written/wording';
import { seatOf } from '../../../support/people';
import { comment } from '../../../support/work';
import { proposedPlan, runningPlan } from '../../../support/world';

const said = { kind: 'comment', commitment: 'export', id: 'm1', words: 'Can you look, @Dana?' } as const;
const edit = (words: string, seen = 0) =>
  ({ kind: 'edit-comment', commitment: 'export', comment: 'm1', seen, words }) as const;
const commented = () => runningPlan().do('marcus', said, '2026-06-09');
const first = (playing: ReturnType<typeof commented>) => playing.commitment('export').comments[0]!;

describe('A comment', () => {
  it('names whom it mentions by their seat, beside the words', () => {
    const playing = commented();
    expect(playing.entries.at(-1)).toMatchObject({
      ledger: 'shared',
      kind: 'comment.made',
      data: { words: 'Can you look, @{1}?', mentions: [seatOf('dana')] },
    });
    expect(first(playing)).toMatchObject({ words: 'Can you look, @{1}?', mentions: [seatOf('dana')] });
    expect(runningPlan().do('priya', comment('export')).entries.at(-1)!.data).not.toHaveProperty('mentions');
  });

  it('put in other words is a new entry, and the former words stay', () => {
    const playing = commented().do('marcus', edit('Can @Ruth look?'), '2026-06-10');
    expect(playing.entries.at(-1)).toMatchObject({
      ledger: 'shared',
      kind: 'comment.edited',
      data: { commitment: 'export', comment: 'm1', words: 'Can @{1} look?', mentions: [seatOf('ruth')] },
    });
    playing.do('marcus', edit('Never mind.', 1), '2026-06-11');
    expect(wordingNow(first(playing))).toMatchObject({ words: 'Never mind.' });
    expect(wordingsBefore(first(playing)).map(({ words }) => words)).toEqual(['Can you look, @{1}?', 'Can @{1} look?']);
    expect(first(playing).at < wordingNow(first(playing)).at).toBe(true);
    expect(timesEdited(first(playing))).toBe(2);
  });

  it('is put in other words by its writer alone', () => {
    const playing = commented();
    for (const who of ['dana', 'ruth', 'priya', 'grace'] as const)
      expect([who, playing.refused(who, edit('Mine now'))]).toEqual([who, 'not-allowed']);
    expect(playing.refused('marcus', { ...edit('x'), comment: 'another' })).toBe('not-found');
    expect(playing.decide('marcus', edit(' '))).toMatchObject({ refused: 'missing', field: 'words' });
    expect(playing.decide('marcus', edit('@Nobody'))).toMatchObject({ refused: 'nobody-called', field: 'words' });
  });

  it('that was put in other words from another window is not overwritten unseen', () => {
    const playing = commented().do('marcus', edit('One'));
    expect(playing.refused('marcus', edit('Two'))).toBe('changed-meanwhile');
  });

  it('of the same words again writes nothing', () => {
    expect(commented().decide('marcus', edit('Can you look, @Dana Whitfield?'))).toEqual([]);
  });

  it('can be put in other words from the first talk on, and not once the plan is withdrawn', () => {
    const playing = proposedPlan().do('dana', comment('load'));
    const other = { kind: 'edit-comment', commitment: 'load', comment: 'm1', seen: 0, words: 'Other' } as const;
    expect(playing.decide('dana', other)).toHaveLength(1);
    playing.do('dana', { kind: 'withdraw-plan', words: 'Over' });
    expect(playing.refused('dana', other)).toBe('wrong-stage');
  });
});
