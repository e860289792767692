import { describe, expect, it } from 'vitest';
import { hasControls, isBlank } from '~/domain/text';
import { importPlan } from '~/domain/plan/spreadsheet/import-plan';
import { startFault } from '~/domain/plan/start/start-plan';
import { check } from '~/forms/check';
import { form, line, optionalLine, optionalWords, words } from '~/forms/fields';
import { comment } from '../support/work';
import { draftPlan, goal, runningPlan, WHOLE } from '../support/world';

const UNSEEN = ['', ' ', '\u200b', '\u2060', '\ufeff', '\u00ad', '\u3164', '\u115f', '\uffa0', '\u2800', '\u00a0'];
const TURNING = ['\u202a', '\u202e', '\u2066', '\u2069', '\u0007', '\u0085', '\u2028'];
const shown = (text: string): string => [...text].map((one) => one.codePointAt(0)!.toString(16)).join(' ') || 'nothing';

describe('text that nobody can see', () => {
  it.each(UNSEEN.map((text) => [shown(text), text]))('counts as nothing: %s', (_, text) => {
    expect(isBlank(`${text}${text} `)).toBe(true);
    expect(isBlank(`${text}a`)).toBe(false);
    expect(runningPlan().decide('dana', { ...comment('decision'), words: text } as never)).toMatchObject({
      refused: 'missing',
      field: 'words',
    });
    const typed = new FormData();
    for (const field of ['a', 'b', 'c', 'd']) typed.set(field, text);
    const checked = check(form({ a: line(), b: words(), c: optionalLine(), d: optionalWords() }), typed);
    expect(checked).toMatchObject({ ok: false, errors: { a: 'form.missing', b: 'form.missing' } });
    expect(Object.keys((checked as { errors: object }).errors)).toEqual(['a', 'b']);
  });

  it.each(['ا‌ب', '👨‍👩‍👧', 'Zoë', '‏שלום'])('leaves words alone that need such characters: %s', (text) => {
    expect(isBlank(text)).toBe(false);
    expect(hasControls(text)).toBe(false);
  });
});

describe('a name or title', () => {
  it.each(TURNING.map((mark) => [shown(mark), mark]))('holds no mark that turns or breaks it: %s', (_, mark) => {
    const name = `Dana${mark} Whitfield`;
    const put = (title: string) => ({ kind: 'put-goal', id: 'goal-1', seen: 1, goal: goal(title) }) as const;
    expect(draftPlan().decide('priya', put(name))).toMatchObject({ refused: 'hidden-marks', field: 'title' });
    expect(draftPlan().decide('priya', { kind: 'rename-plan', title: name })).toMatchObject({
      refused: 'hidden-marks',
      field: 'title',
    });
    const seats = WHOLE.seats.map((seat, index) => (index === 1 ? { ...seat, name } : seat));
    expect(startFault({ ...WHOLE, seats })).toMatchObject({ refused: 'hidden-marks', field: 'seats.1.name' });
    const typed = new FormData();
    typed.set('name', name);
    expect(check(form({ name: line() }), typed)).toMatchObject({
      ok: false,
      errors: { name: expect.stringMatching(/^form\.(one-line|hidden-marks)$/) as string },
    });
  });

  it('of a spreadsheet either: its row and column say so', () => {
    const sheet = `Title,Due,Owner\nName a lead,2026-06-10,Priya Raman\nPay\u202e me,2026-06-11,Dana\u2066 Whitfield\n`;
    const { faults, commitments } = importPlan(sheet, { vendor: 'Tessel', customer: 'Northquay' });
    expect(commitments).toEqual([]);
    const hidden = faults.filter(({ key }) => key === 'spreadsheet.text.hidden');
    expect(hidden.map(({ row, at }) => [row, at])).toEqual([
      [3, [0]],
      [3, [2]],
    ]);
  });
});
