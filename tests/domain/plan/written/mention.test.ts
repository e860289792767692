import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTypedAgain, findMentions, inPlanNow, inPrivate, mentionable } from '~/domain/plan/written/mention';
import type { Seat } from '~/domain/plan/state/seat';
import { PEOPLE, seatOf } from '../../../support/people';
import { runningPlan } from '../../../support/world';

const { plan } = runningPlan();
const everyone = inPlanNow(plan);
const find = (words: string) => findMentions(plan, words, everyone);

/** The plan with another name on somebody's seat. */
const named = (who: keyof typeof PEOPLE, change: Partial<Seat>) => {
  const seats = { ...plan.seats, [seatOf(who)]: { ...plan.seats[seatOf(who)]!, ...change } };
  return { ...plan, seats };
};

describe('A mention', () => {
  it('is typed by the whole name or the beginning of one, however it is spelled, and stored as the seat', () => {
    for (const typed of ['@Dana Whitfield', '@dana  whitfield', '@DANA'])
      expect(find(`Could you look, ${typed}?`)).toEqual({ words: 'Could you look, @{1}?', mentions: [seatOf('dana')] });
    expect(find('@Tomás and @Tomás Oliveira, @Wen')).toEqual({
      words: '@{1} and @{1}, @{2}',
      mentions: [seatOf('tomas'), seatOf('wen')],
    });
  });

  it('of somebody who is not in the plan, or has left it, is said where it stands', () => {
    expect(find('Ask @Ingrid about it')).toMatchObject({
      refused: 'nobody-called',
      field: 'words',
      values: { name: 'Ingrid' },
    });
    const left = named('wen', { closedAt: '2026-06-09T10:00:00.000Z' });
    expect(findMentions(left, '@Wen', inPlanNow(left))).toMatchObject({ refused: 'nobody-called' });
    expect(find('@Danas list')).toMatchObject({ values: { name: 'Danas' } });
  });

  it('is looked for in a moment, however many signs there are and however many people sit in the plan', () => {
    const names = Array.from({ length: 60 }, (_, nth) => `${nth} ${'Maria '.repeat(15)}`.trim());
    const seats = names.map((name, nth) => ({ ...everyone[0]!, id: `seat-${nth}`, name }));
    const started = performance.now();
    for (const text of ['@1 '.repeat(1333), '@Ma '.repeat(1000)]) findMentions(plan, text, seats);
    // Without care it was minutes.
    expect(performance.now() - started).toBeLessThan(8_000);
  });

  it('of a name that two bear says how to write each', () => {
    const two = named('wen', { name: 'Dana Whitfield' });
    expect(findMentions(two, 'For @Dana Whitfield', inPlanNow(two))).toMatchObject({
      refused: 'several-called',
      field: 'words',
      values: { names: '@Dana Whitfield (Northquay Freight), @Dana Whitfield (Tessel Analytics)' },
    });
    expect(findMentions(two, 'For @Dana Whitfield (Tessel Analytics)!', inPlanNow(two))).toEqual({
      words: 'For @{1}!',
      mentions: [seatOf('wen')],
    });
    const alike = named('marcus', { name: 'Dana Whitfield', position: PEOPLE.dana.position });
    const ways = mentionable(alike, inPlanNow(alike)).map(({ typed }) => typed);
    expect(new Set(ways).size).toBe(ways.length);
  });

  it('of a first name that two bear is not guessed, and a whole name is', () => {
    const two = named('wen', { name: 'Dana Li' });
    expect(findMentions(two, '@Dana', inPlanNow(two))).toMatchObject({ refused: 'several-called' });
    const short = named('wen', { name: 'Dana' });
    expect(findMentions(short, '@Dana says', inPlanNow(short))).toMatchObject({ mentions: [seatOf('wen')] });
  });

  it('is none in an address, in code, before a space or a number, or where the sign is escaped', () => {
    for (const words of [
      'dana@northquay.example',
      'a@dana',
      '`@Ingrid`',
      'at @ 5',
      '@5',
      '\\@Ingrid',
      'https://a.example/@Dana',
    ])
      expect([words, find(words)]).toEqual([words, { words }]);
  });

  it('cannot be forged by typing what is stored', () => {
    expect(find('@{1} @Dana')).toEqual({ words: '\\@{1} @{1}', mentions: [seatOf('dana')] });
  });

  it('is not made of code or of a link that looks like one when the words around it are changed', () => {
    for (const words of ['@Dana Whitfield ` @{1} `', '@Dana Whitfield\n```\n@{1}\n```', '[a](@Dana Whitfield)'])
      expect(asTypedAgain(plan, find(words) as { words: string }, everyone)).toBe(words);
  });

  it('in a note is of one’s own side, and of those who may read it', () => {
    const own = inPrivate(plan, 'customer');
    expect(own.map(({ id }) => id).sort()).toEqual([seatOf('dana'), seatOf('ruth')]);
    for (const other of ['@Priya', '@Marcus']) expect(findMentions(plan, other, own)).toHaveProperty('refused');
    expect(findMentions(plan, '@Ruth', own)).toMatchObject({ mentions: [seatOf('ruth')] });
  });

  it('of whoever has left since stays when the words around it are changed', () => {
    const said = find('@Wen and @Dana') as { words: string; mentions: string[] };
    const left = named('wen', { closedAt: '2026-06-09T10:00:00.000Z', name: '[erased on 2026-07-21]' });
    const typed = asTypedAgain(left, said, inPlanNow(left));
    expect(typed).toBe('@[erased on 2026-07-21] and @Dana Whitfield');
    expect(findMentions(left, typed, inPlanNow(left), said.mentions)).toEqual(said);
  });
});

describe('Whatever mentions are typed', () => {
  const anyWords = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...everyone.map(({ name }) => `@${name}`),
          '@{1}',
          '\\',
          '`',
          '\n',
          ' ',
          '**',
          '@',
          '- ',
          ', ',
          '](',
          '[a](',
          '```',
        ),
        fc.string({ maxLength: 5 }),
      ),
      { maxLength: 25 },
    )
    .map((parts) => parts.join(' '));

  it('typed again they mean the same', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const said = find(words);
        if ('refused' in said) return;
        expect(findMentions(plan, asTypedAgain(plan, said, everyone), everyone)).toEqual(said);
      }),
    );
  });
});
