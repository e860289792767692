import { describe, expect, it } from 'vitest';
import type { PlayerContent } from '~/domain/plan/state/text';
import { executivesUnheard, momentOn, toHearOn, unheard, unheardAt } from '~/domain/plan/text/player';
import { draftPlan, proposedPlan, runningPlan, seatOf } from '../../../support/world';

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

/** Elena, the vendor's executive, is named as somebody who matters. */
const elenaMatters = (name = 'Elena Sato') =>
  ({
    kind: 'put-player',
    id: 'p-3',
    seen: 0,
    player: { side: 'vendor', name, position: 'VP', executive: true, signedPurchase: false },
  }) as const;

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

  it('are heard over nothing unread, and what their own side wrote of them is changed by that side alone', () => {
    const heard = { kind: 'hear-player', id: 'p-2', heardOn: '2026-06-01' } as const;
    const playing = runningPlan().do('priya', { ...heard, view: 'It drags on.' });
    expect(playing.refused('elena', { ...heard, view: 'All is fine.' })).toBe('changed-meanwhile');
    playing.do('dana', { ...heard, view: 'You failed us.', seen: 'It drags on.' });
    expect(playing.refused('priya', { ...heard, view: 'All is fine.', seen: 'You failed us.' })).toBe('not-allowed');
    playing.do('ruth', { ...heard, view: 'They failed us.', seen: 'You failed us.' });
    playing.do('priya', { ...heard, view: 'It went better.', moment: 'end' });
    expect(playing.plan.players['p-2']).toMatchObject({
      view: { words: 'They failed us.' },
      later: { end: { words: 'It went better.' } },
    });
  });

  it('who has not been heard yet: executives and whoever signed the purchase first', () => {
    const playing = proposedPlan().do('priya', put('p-3', player('vendor', 'Ann Bly', { signedPurchase: true })));
    expect(unheard(playing.plan).map(({ name }) => name)).toEqual(['Ruth Aldana', 'Ann Bly', 'Priya Raman']);
    playing.do('dana', { kind: 'hear-player', id: 'p-2', view: 'Late.', heardOn: '2026-05-28' });
    expect(unheard(playing.plan).map(({ name }) => name)).toEqual(['Ann Bly', 'Priya Raman']);
  });
});

describe('key players are heard at the start, on the way and at the end', () => {
  const hear = (id: string, moment?: 'start' | 'middle' | 'end', view = 'Fine') =>
    ({ kind: 'hear-player', id, view, heardOn: '2026-06-01', ...(moment && { moment }) }) as const;
  const names = (players: readonly { readonly name: string }[]) => players.map(({ name }) => name);

  it('each moment with words of its own, which a change of who they are leaves as they are', () => {
    const playing = runningPlan()
      .do('priya', hear('p-2', 'start', 'Slow'))
      .do('priya', hear('p-2', 'middle', 'Better'))
      .do('dana', hear('p-2', 'end', 'It works'));
    const seen = playing.plan.players['p-2']?.rev ?? 0;
    playing.do('ruth', put('p-2', player('customer', 'Ruth Aldana', { position: 'CEO', executive: true }), seen));
    const { view, later } = playing.plan.players['p-2']!;
    expect([view?.words, later?.middle?.words, later?.end?.words]).toEqual(['Slow', 'Better', 'It works']);
  });

  it('and the start says nothing of a moment, as every entry from before there were several', () => {
    const playing = runningPlan().do('priya', hear('p-2', 'start'));
    expect(playing.entries.at(-1)?.data).toEqual({ id: 'p-2', view: 'Fine', heardOn: '2026-06-01' });
    expect(playing.plan.players['p-2']).not.toHaveProperty('later');
  });

  it('on the way and at the end only of something that binds', () => {
    const before = { heardOn: '2026-05-27' };
    for (const moment of ['middle', 'end'] as const)
      expect(proposedPlan().refused('priya', { ...hear('p-2', moment), ...before })).toBe('wrong-stage');
    const never = { ...hear('p-2'), ...before, moment: 'never' as 'end' };
    expect(proposedPlan().refused('priya', never)).toBe('not-valid');
  });

  // Eight weeks from Monday 1 June, 56 days: a third of them is over on the evening of 19 June.
  it.each([
    ['2026-05-20', 'start'],
    ['2026-06-19', 'start'],
    ['2026-06-20', 'middle'],
    ['2026-07-26', 'middle'],
    ['2026-07-27', 'end'],
  ] as const)('on %s it is the %s', (day, moment) => {
    expect(momentOn(runningPlan().plan, day)).toBe(moment);
  });

  it('and the end once they decide how it ends, on whatever day; before it binds it is the start', () => {
    const { plan } = runningPlan();
    expect(momentOn({ ...plan, stage: 'outcome' }, '2026-06-02')).toBe('end');
    expect(momentOn(proposedPlan().plan, '2026-09-01')).toBe('start');
  });

  it('who is to be heard is asked for once the moment has come, those who matter most first', () => {
    const playing = runningPlan().do('priya', hear('p-1', 'end'));
    expect(toHearOn(playing.plan, '2026-06-02')).toBeNull();
    expect(names(toHearOn(playing.plan, '2026-07-01')!.players)).toEqual(['Ruth Aldana', 'Priya Raman']);
    expect(names(toHearOn(playing.plan, '2026-08-01')!.players)).toEqual(['Ruth Aldana']);
    expect(toHearOn(playing.do('priya', hear('p-2', 'end')).plan, '2026-08-01')).toBeNull();
    expect(names(unheardAt(playing.plan, 'middle'))).toEqual(['Ruth Aldana', 'Priya Raman']);
  });

  it('an executive who was heard at the start alone, or never, is unheard when it is decided; others are not asked', () => {
    const playing = runningPlan().do('priya', elenaMatters()).do('priya', hear('p-3', 'end'));
    expect(names(executivesUnheard(playing.plan))).toEqual(['Ruth Aldana']);
    playing.do('priya', hear('p-2', 'start')).do('priya', hear('p-2', 'middle'));
    expect(names(executivesUnheard(playing.plan))).toEqual(['Ruth Aldana']);
    expect(executivesUnheard(playing.do('priya', hear('p-2', 'end')).plan)).toEqual([]);
  });

  it('an executive’s seat of either side of whom no view is kept is unheard too, also where nobody is named who matters', () => {
    const playing = runningPlan();
    expect(names(executivesUnheard(playing.plan))).toEqual(['Ruth Aldana', 'Elena Sato']);
    const nobody = { ...playing.plan, players: {} };
    expect(
      executivesUnheard(nobody)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([seatOf('elena'), seatOf('ruth')].sort());
    // Whoever is named is found by their name, however it is spelt; then it is their view that is missing.
    playing.do('priya', elenaMatters('elena  SATO '));
    expect(executivesUnheard(playing.plan).map(({ id }) => id)).toEqual(['p-2', 'p-3']);
  });

  it('and one who is named without being called an executive is one by their seat; a seat that was left is not asked', () => {
    const playing = runningPlan();
    const matters = elenaMatters();
    playing.do('priya', { ...matters, player: { ...matters.player, executive: false } });
    expect(names(executivesUnheard(playing.plan))).toEqual(['Ruth Aldana', 'Elena Sato']);
    const { [seatOf('elena')]: seat } = playing.plan.seats;
    const left = { ...playing.plan.seats, [seatOf('elena')]: { ...seat!, closedAt: playing.now } };
    expect(names(executivesUnheard({ ...playing.plan, seats: left }))).toEqual(['Ruth Aldana']);
  });
});
