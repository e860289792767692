import { describe, expect, it } from 'vitest';
import { minutesSeen } from '~/domain/plan/check-in/check-in-view';
import type { CheckInCommand } from '~/domain/plan/commands';
import { LONGEST_LINE, MOST_LINES } from '~/domain/plan/state/check-in';
import { find } from '~/domain/plan/state/things';
import { CHECK_IN_FORMS } from '~/forms/check-in';
import { commitment, runningPlan, type Who } from '../../../support/world';

type Playing = ReturnType<typeof runningPlan>;

const FIRST = 'ci-1';
const on = { checkIn: FIRST } as const;
const checkIn = (playing: Playing) => find(playing.plan.checkIns, FIRST)!;

const add = (words: string, id = 'a1', about: string | null = null): CheckInCommand => ({
  kind: 'add-to-agenda',
  ...on,
  id,
  commitment: about,
  words,
});

/** Thursday 4 June, ten in New York: people meet. */
const met = (): Playing => {
  const playing = runningPlan().do('priya', { kind: 'start-check-in', ...on }, '2026-06-04T14:00:00Z');
  return playing.do('priya', { kind: 'open-halves', ...on, halves: {} });
};
const note = (words: string, id = 'l1'): CheckInCommand => ({ kind: 'note-decision', ...on, id, words });
const propose = (id = 'l2'): CheckInCommand => ({
  kind: 'note-commitment',
  ...on,
  id,
  commitment: 'pilot',
  content: commitment('marcus', 'Run the pilot', '2026-06-30'),
});

describe('An addition to the agenda', () => {
  it('is made by the leads of either side, and both see it at once', () => {
    const playing = runningPlan();
    for (const who of ['marcus', 'grace', 'tomas', 'wen'] as const satisfies Who[])
      expect(playing.refused(who, add('August'))).toBe('not-allowed');
    playing.do('dana', add('Cover in August')).do('priya', add('The export', 'a2', 'export'));
    expect(playing.entries.slice(-2).map(({ ledger, kind }) => [ledger, kind])).toEqual([
      ['shared', 'addition.made'],
      ['shared', 'addition.made'],
    ]);
    expect(checkIn(playing).additions?.map(({ by, words, commitment }) => [by.side, words, commitment])).toEqual([
      ['customer', 'Cover in August', null],
      ['vendor', 'The export', 'export'],
    ]);
  });

  it('has words, and names a commitment of this plan or none', () => {
    expect(runningPlan().refused('dana', add(' '))).toBe('missing');
    expect(runningPlan().refused('dana', add('August', 'a1', 'elsewhere'))).toBe('not-found');
  });

  it('is taken back by its own side alone, until the check-in is opened', () => {
    const back: CheckInCommand = { kind: 'take-back-addition', ...on, addition: 'a1' };
    const playing = runningPlan().do('dana', add('August'));
    expect(playing.refused('priya', back)).toBe('not-found');
    expect(playing.do('ruth', back).plan.checkIns[FIRST]?.additions).toEqual([]);
    expect(playing.refused('dana', back)).toBe('not-found');
    const opened = met();
    expect(opened.refused('dana', add('Too late'))).toBe('already-opened');
    expect(opened.refused('dana', back)).toBe('already-opened');
  });
});

describe('What is typed in while people meet', () => {
  it('of the other side is not left out of minutes that somebody was writing when it was typed', () => {
    const playing = met().do('priya', note('We go on'));
    const seen = minutesSeen(checkIn(playing));
    const minutes = (of: string, decisions: readonly string[]): CheckInCommand => ({
      ...{ kind: 'minute-check-in', ...on, seen: of, decisions },
      attendance: { vendor: ['Priya Raman'], customer: [] },
    });
    playing.do('dana', note('And hire in May', 'l2'));
    expect(playing.refused('priya', minutes(seen, ['We go on']))).toBe('changed-meanwhile');
    playing.do('priya', minutes(minutesSeen(checkIn(playing)), ['We go on', 'And hire in May']));
    expect(checkIn(playing).decisions).toEqual(['We go on', 'And hire in May']);
  });

  it('is not left out either where it is who was there, so that no side is written down as absent unread', () => {
    const playing = met();
    const tick = (name: string, there = true): CheckInCommand => ({
      ...{ kind: 'note-attendance', ...on, side: 'customer' },
      ...{ name, there },
    });
    const asOf = (seen: string): CheckInCommand => ({
      ...{ kind: 'minute-check-in', ...on, seen, decisions: [] },
      attendance: { vendor: ['Priya Raman'], customer: [] },
    });
    const none = minutesSeen(checkIn(playing));
    playing.do('dana', tick('Dana Whitfield'));
    expect(playing.refused('priya', asOf(none))).toBe('changed-meanwhile');
    const dana = minutesSeen(checkIn(playing));
    playing.do('dana', tick('Wen Li'));
    expect(playing.refused('priya', asOf(dana))).toBe('changed-meanwhile');
    // Ticked and taken back, in whatever order: the minutes begin with the same.
    playing
      .do('dana', tick('Dana Whitfield', false))
      .do('dana', tick('Dana Whitfield'))
      .do('dana', tick('Wen Li', false));
    expect(minutesSeen(checkIn(playing))).toBe(dana);
    expect(minutesSeen(checkIn(playing.do('dana', tick('Dana Whitfield', false))))).toBe(none);
  });

  it('fits the field of what the minutes carry on the screen, whatever was typed', () => {
    const playing = met().do('priya', note('x'.repeat(LONGEST_LINE)));
    const { seen } = CHECK_IN_FORMS.minutes.shape;
    expect(seen.safeParse(minutesSeen(checkIn(playing))).success).toBe(true);
  });

  it('is as much of each side as the minutes can hold: then a line is put to one that is there, or takes the place of one', () => {
    const playing = met();
    const long = 'x'.repeat(LONGEST_LINE);
    for (let nth = 1; nth <= MOST_LINES; nth++) playing.do('dana', note(long, `n${nth}`));
    const more = { refused: 'too-many-lines', values: { count: MOST_LINES } };
    expect(playing.decide('dana', note('One more'))).toEqual({ ...more, field: 'words' });
    expect(playing.decide('dana', propose())).toEqual({ ...more, field: 'title' });
    playing.do('dana', { kind: 'remove-decision', ...on, decision: 'n1' }).do('dana', note(long, 'n1'));
  });

  it('leaves the other side its own room, however much one has typed, and the minutes hold both', () => {
    const playing = met();
    const long = 'x'.repeat(LONGEST_LINE);
    for (const who of ['dana', 'priya'] as const)
      for (let nth = 1; nth <= MOST_LINES; nth++) playing.do(who, note(long, `${who}${nth}`));
    const decisions = checkIn(playing).lines!.map(({ words }) => words);
    expect(decisions).toHaveLength(2 * MOST_LINES);
    expect(CHECK_IN_FORMS.minutes.shape.decisions.safeParse(decisions.join('\n')).success).toBe(true);
  });

  it('waits until the halves are open, and ends with the minutes', () => {
    expect(runningPlan().refused('priya', note('We go on'))).toBe('not-opened');
    const playing = met().do('priya', note('We go on'));
    playing.do('priya', {
      kind: 'minute-check-in',
      ...on,
      seen: minutesSeen(checkIn(playing)),
      attendance: { vendor: ['Priya Raman'], customer: [] },
      decisions: ['We go on'],
    });
    for (const command of [note('More', 'l9'), { kind: 'remove-decision', ...on, decision: 'l1' } as const])
      expect(playing.refused('priya', command)).toBe('already-minuted');
  });

  it('is for the leads and executives of both sides', () => {
    for (const who of ['marcus', 'grace', 'tomas', 'wen'] as const satisfies Who[])
      expect(met().refused(who, note('We go on'))).toBe('not-allowed');
  });

  it('says who wrote it, line by line, and is changed and removed by its own side', () => {
    const playing = met().do('priya', note('We go on')).do('dana', note('We meet in Oslo', 'l2'));
    expect(checkIn(playing).lines?.map(({ by, words }) => [by.side, words])).toEqual([
      ['vendor', 'We go on'],
      ['customer', 'We meet in Oslo'],
    ]);
    const seen = checkIn(playing).lines![1]!.writtenAt;
    const change = (words: string): CheckInCommand => ({ kind: 'change-decision', ...on, decision: 'l2', seen, words });
    expect(playing.refused('priya', change('In Bergen'))).toBe('not-found');
    expect(playing.refused('priya', { kind: 'remove-decision', ...on, decision: 'l2' })).toBe('not-found');
    expect(playing.refused('dana', change(' '))).toBe('missing');
    playing.do('dana', change('We meet in Bergen'), '2026-06-04T14:10:00Z');
    expect(checkIn(playing).lines?.[1]).toMatchObject({ words: 'We meet in Bergen', at: seen });
    expect(playing.refused('ruth', change('In Tromsø'))).toBe('changed-meanwhile');
    playing.do('dana', { kind: 'remove-decision', ...on, decision: 'l2' });
    expect(checkIn(playing).lines?.map(({ id }) => id)).toEqual(['l1']);
  });

  it('proposes a new commitment as any that is added while the plan runs: the other side agrees to it or not', () => {
    const playing = met().do('priya', propose());
    expect(playing.entries.slice(-2).map(({ kind }) => kind)).toEqual(['commitment.put', 'decision.noted']);
    expect(playing.plan.commitments['pilot']).toMatchObject({
      agreedAt: null,
      consent: { vendor: true, customer: false },
    });
    expect(checkIn(playing).lines).toMatchObject([{ commitment: 'pilot', words: '' }]);
    const wrong = { ...propose('l3'), commitment: 'other' } as Extract<CheckInCommand, { kind: 'note-commitment' }>;
    expect(playing.decide('priya', { ...wrong, content: { ...wrong.content, due: '2026-06-01' } })).toMatchObject({
      refused: 'date-passed',
    });
  });

  it('takes a proposed commitment back with its line, until the other side has agreed', () => {
    const remove: CheckInCommand = { kind: 'remove-decision', ...on, decision: 'l2' };
    const back = met().do('priya', propose()).do('priya', remove);
    expect(back.plan.commitments['pilot']).toBeUndefined();
    expect(checkIn(back).lines).toEqual([]);
    const agreed = met().do('priya', propose());
    agreed.do('dana', { kind: 'agree-to-part', part: { type: 'commitment', id: 'pilot' }, seen: 1 });
    expect(agreed.decide('priya', remove)).toMatchObject({ refused: expect.any(String) as string });
    expect(agreed.plan.commitments['pilot']?.agreedAt).not.toBeNull();
  });

  it('notes who is there, by either side, each once', () => {
    const there = (name: string, is = true): CheckInCommand => ({
      kind: 'note-attendance',
      ...on,
      side: 'vendor',
      name,
      there: is,
    });
    const playing = met().do('dana', there('Priya Raman'));
    expect(playing.decide('priya', there('Priya Raman'))).toEqual([]);
    expect(checkIn(playing).there).toEqual({ vendor: ['Priya Raman'], customer: [] });
    playing.do('priya', there('Priya Raman', false));
    expect(checkIn(playing).there).toEqual({ vendor: [], customer: [] });
    expect(playing.refused('priya', there(' '))).toBe('missing');
  });
});
