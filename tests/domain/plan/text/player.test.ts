import { describe, expect, it } from 'vitest';
import type { PlayerContent } from '~/domain/plan/state/text';
import { unheard } from '~/domain/plan/text/player';
import { draftPlan, proposedPlan, runningPlan } from '../../../support/world';

const player = (side: PlayerContent['side'], name: string, more: Partial<PlayerContent> = {}) => ({
  side,
  name,
  position: '',
  executive: false,
  signedPurchase: false,
  ...more,
});
const put = (id: string, content: PlayerContent, seen = 0) =>
  ({ kind: 'put-player', id, seen, player: content }) as const;

describe('key players', () => {
  it('are named by their own side; in a draft the vendor names both', () => {
    expect(() => draftPlan().do('priya', put('p-9', player('customer', 'Sam Ortiz')))).not.toThrow();
    const playing = proposedPlan();
    expect(playing.refused('priya', put('p-9', player('customer', 'Sam Ortiz')))).toBe('not-allowed');
    playing.do('dana', put('p-9', player('customer', 'Sam Ortiz')));
    expect(playing.refused('priya', { kind: 'remove-player', id: 'p-9' })).toBe('not-allowed');
    expect(playing.refused('dana', put('p-9', player('vendor', 'Sam Ortiz'), 1))).toBe('not-allowed');
    expect(playing.do('dana', { kind: 'remove-player', id: 'p-9' }).plan.players).not.toHaveProperty('p-9');
  });

  it('may be set right while the plan runs, but not over somebody else’s change', () => {
    const playing = runningPlan();
    const seen = playing.plan.players['p-2']?.rev ?? 0;
    playing.do('ruth', put('p-2', player('customer', 'Ruth Aldana', { position: 'CEO', executive: true }), seen));
    expect(playing.refused('dana', put('p-2', player('customer', 'R. Aldana'), seen))).toBe('changed-meanwhile');
    expect(playing.refused('marcus', put('p-9', player('customer', 'Sam Ortiz')))).toBe('not-allowed');
  });

  it('are heard by a lead of either side, in their own words, on a day that has come', () => {
    const playing = runningPlan();
    const heard = { kind: 'hear-player', id: 'p-2', view: 'It took too long.', heardOn: '2026-06-01' } as const;
    expect(playing.refused('priya', { ...heard, heardOn: '2026-06-02' })).toBe('date-ahead');
    expect(playing.refused('priya', { ...heard, heardOn: 'today' })).toBe('not-a-date');
    expect(playing.refused('priya', { ...heard, view: '' })).toBe('missing');
    expect(playing.refused('wen', heard)).toBe('not-allowed');
    playing.do('priya', heard);
    expect(playing.plan.players['p-2']?.view).toMatchObject({ words: 'It took too long.', heardOn: '2026-06-01' });
    const seen = playing.plan.players['p-2']?.rev ?? 0;
    playing.do('ruth', put('p-2', player('customer', 'Ruth Aldana', { position: 'CEO' }), seen));
    expect(playing.plan.players['p-2']?.view?.words).toBe('It took too long.');
  });

  it('who has not been heard yet: executives and whoever signed the purchase first', () => {
    const playing = proposedPlan().do('priya', put('p-3', player('vendor', 'Ann Bly', { signedPurchase: true })));
    expect(unheard(playing.plan).map(({ name }) => name)).toEqual(['Ruth Aldana', 'Ann Bly', 'Priya Raman']);
    playing.do('dana', { kind: 'hear-player', id: 'p-2', view: 'Late.', heardOn: '2026-05-28' });
    expect(unheard(playing.plan).map(({ name }) => name)).toEqual(['Ann Bly', 'Priya Raman']);
  });
});
