import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDays, type Calendar } from '~/domain/calendar';
import { daysFromStart, fromTemplate, type Template } from '~/domain/plan/start/template';
import { butFor, namesIn, oneWordNamesIn, perhapsNamedIn, withoutNames } from '~/domain/plan/start/template-names';
import { templateOf } from '~/domain/plan/start/template-of';
import { textFaults, withoutSteps, type TemplateText } from '~/domain/plan/start/template-text';
import { dueDates } from '~/domain/plan/work/commitment-state';
import { byNumber } from '~/domain/plan/sign-off/version';
import { commitment, draftPlan, runningPlan, seatOf, WHOLE } from '../../../support/world';

const INSTEAD = { company: 'the customer', person: 'the customer’s contact' };
const asTemplate = (text: TemplateText): Template => ({ key: 'own', goals: [], ...text });
let last = 0;
const ids = () => `id-${(last += 1)}`;

describe('a plan that is saved as a template', () => {
  it('and started again on the same day gives the same dates, whatever waits on what', () => {
    const days = fc.integer({ min: -5, max: 120 });
    const steps = fc.array(fc.record({ days, waits: fc.array(fc.nat(20), { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 15,
    });
    const holidays = fc.array(fc.integer({ min: 1, max: 28 }).map((day) => `2026-06-${String(day).padStart(2, '0')}`));
    fc.assert(
      fc.property(
        steps,
        holidays,
        fc.constantFrom<number[]>([1, 2, 3, 4, 5], [7, 1, 2, 3, 4], [2, 6]),
        (drawn, off, workweek) => {
          const calendar: Calendar = { ...WHOLE.terms.calendar, workweek, holidays: [...new Set(off)] };
          const { roll, after, before } = workingDays(calendar);
          const first = roll(WHOLE.terms.start);
          const dates = drawn.map(({ days: n }) => (n > 0 ? after(first, n) : before(first, -n))).sort();
          const commitments = dates.map((due, index) => ({
            id: `c${index}`,
            number: String(index + 1),
            ...commitment('wen', `Step ${index}`, due, {
              waitsOn: drawn[index]!.waits.filter((one) => one < index).map((one) => `c${one}`),
            }),
          }));
          const { plan } = draftPlan({ ...WHOLE, terms: { ...WHOLE.terms, calendar }, expectations: [], commitments });
          const text = templateOf(plan, INSTEAD);
          expect(textFaults(text.commitments)).toEqual([]);
          const again = fromTemplate(asTemplate(text), { start: WHOLE.terms.start, calendar, ids });
          // What was due before the start is due on its first day: a plan promises nothing that has gone by.
          expect(again.commitments.map(({ due }) => due)).toEqual(dates.map((due) => (due < first ? first : due)));
          const place = (things: readonly { readonly id: string }[], id: string) =>
            things.findIndex((one) => one.id === id);
          expect(again.commitments.map((one) => one.waitsOn.map((id) => place(again.commitments, id)).sort())).toEqual(
            commitments.map((one) => [...new Set(one.waitsOn)].map((id) => place(commitments, id)).sort()),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the dates that hold now, and whose role each is, and neither goals nor notes nor anybody', () => {
    const { plan } = runningPlan();
    const text = templateOf(plan, INSTEAD);
    const kept = Object.values(plan.commitments).sort(byNumber);
    const { roll, count } = workingDays(plan.terms.calendar);
    const from = daysFromStart(text.commitments);
    expect(text.commitments.map(({ key }) => from.get(key))).toEqual(
      kept.map((one) => count(roll(plan.terms.start), dueDates(plan, one).now)),
    );
    expect(text.commitments.map(({ side, role }) => [side, role])).toEqual(
      kept.map((one) => [one.side, plan.seats[one.owner ?? '']!.role]),
    );
    const all = JSON.stringify(text);
    for (const seat of Object.values(plan.seats)) expect(all).not.toContain(seat.id);
    expect(Object.keys(text).sort()).toEqual(['commitments', 'expectations', 'purpose', 'title']);
  });

  it('leaves out what was declined or waived', () => {
    const playing = runningPlan();
    playing.do('priya', { kind: 'propose-waiver', commitment: 'defects', id: 'w', words: 'No longer needed' });
    playing.do('dana', { kind: 'agree-to-waiver', commitment: 'defects', waiver: 'w', words: '' });
    const titles = templateOf(playing.plan, INSTEAD).commitments.map(({ title }) => title);
    expect(titles).not.toContain('Fix the open defects');
    expect(titles.length).toBe(5);
  });

  it('names nobody of the customer’s, nor the customer', () => {
    const words = 'Dana Whitfield of Northquay Freight says so (DANA  WHITFIELD, not Danae Whitfields)';
    const whole = {
      ...WHOLE,
      commitments: [{ id: 'c', number: '1', ...commitment('wen', words, '2026-06-10') }],
      expectations: [],
    };
    const { plan } = draftPlan(whole);
    expect(templateOf(plan, INSTEAD).commitments[0]?.title).toBe(
      'the customer’s contact of the customer says so (the customer’s contact, not Danae Whitfields)',
    );
    expect(plan.seats[seatOf('dana')]?.name).toBe('Dana Whitfield');
  });
});

describe('the names of a customer', () => {
  const names = { company: 'Northquay Freight', people: ['Dana Whitfield', 'dana@northquay.example'] };
  it('are found whole, and their words are said to be perhaps meant', () => {
    expect(namesIn('Ask dana@northquay.example at northquay freight', names)).toEqual([
      'Northquay Freight',
      'dana@northquay.example',
    ]);
    expect(namesIn('Danas freight', names)).toEqual([]);
    expect(perhapsNamedIn('Dana ships freight', names)).toEqual(['Freight', 'Dana', 'dana']);
    expect(withoutNames('nothing to take out', names, INSTEAD)).toBe('nothing to take out');
  });
  it('of one word are names only as they are written, and can be said to be ordinary words', () => {
    const target = { company: 'Target', people: ['Will', 'Dana Whitfield', 'will@target.example'] };
    expect(namesIn('Agree target dates, which will hold', target)).toEqual([]);
    expect(withoutNames('Agree target dates', target, INSTEAD)).toBe('Agree target dates');
    expect(withoutNames('Target and Will agree', target, INSTEAD)).toBe(
      'the customer and the customer’s contact agree',
    );
    expect(perhapsNamedIn('Agree target dates', target)).toContain('Target');
    expect(perhapsNamedIn(`${'word '.repeat(300)} target`, target)).toContain('Target');
    expect(oneWordNamesIn('Target, Will and dana whitfield', target)).toEqual(['Target', 'Will']);
    const meant = butFor(target, ['Target', 'Will', 'Dana Whitfield', 'will@target.example']);
    expect(namesIn('Target dates that Will, Dana Whitfield and will@target.example see', meant)).toEqual([
      'Dana Whitfield',
      'will@target.example',
    ]);
  });
  it('take nothing out where there is none', () => {
    expect(namesIn('anything', { company: '', people: [] })).toEqual([]);
  });
});

describe('steps of a template', () => {
  const step = (key: string, dueIn: TemplateText['commitments'][number]['dueIn'], waitsOn: string[] = []) => ({
    ...({ key, dueIn, waitsOn, side: 'vendor', title: key, doneMeans: '', weight: 2, workstream: '' } as const),
  });

  it('that are left out move no other date, and nothing waits on them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(20), fc.boolean()), { minLength: 1, maxLength: 12 }), (drawn) => {
        const steps = drawn.map(([days, after], index) =>
          step(
            `s${index}`,
            index > 0 && after % 2 ? { days, after: `s${after % index}` } : days,
            index ? [`s${after % index}`] : [],
          ),
        );
        const out = new Set(drawn.flatMap(([, , gone], index) => (gone ? [`s${index}`] : [])));
        const left = withoutSteps({ expectations: [], commitments: steps }, out).commitments;
        const [before, now] = [daysFromStart(steps), daysFromStart(left)];
        expect(left.map(({ key }) => now.get(key))).toEqual(left.map(({ key }) => before.get(key)));
        expect(left.flatMap(({ waitsOn = [] }) => waitsOn).filter((key) => out.has(key))).toEqual([]);
      }),
    );
  });

  it('are at fault in a circle, on what is not there, too far away, and before what they wait on', () => {
    expect(textFaults([step('a', { days: 1, after: 'b' }), step('b', { days: 1, after: 'a' })])).toEqual([
      { fault: 'circle', keys: ['a', 'b'] },
    ]);
    expect(textFaults([step('a', 1, ['x'])])).toEqual([{ fault: 'unknown', key: 'a', names: 'x' }]);
    expect(textFaults([step('a', 501)])).toEqual([{ fault: 'late', key: 'a', days: 501 }]);
    expect(textFaults([step('a', 9), step('b', 3, ['a'])])).toEqual([{ fault: 'before', key: 'b', names: 'a' }]);
  });
});
