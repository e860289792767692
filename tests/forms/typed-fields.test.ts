import { describe, expect, it } from 'vitest';
import * as z from 'zod/v4/core';
import { typedLines } from '~/http/unsent.server';

/** The forms of a plan: what they were about can be gone before they are sent. */
const forms = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../app/forms/{check-in,closing,fit,notice,outcome,people,sign,text,transition,work}.ts',
  { eager: true },
);

/** What a page sends along of itself, or what is typed from a mail: nobody's words. */
const NOT_WORDS = ['code', 'consent', 'draft', 'hash', 'missing', 'seen', 'zone'];

/** Two sentences that no list of choices, no number, date, id or address has. */
const SENTENCES = ['Said in so many words.', 'Something else, quite: 7 & more'];
const takes = (field: z.$ZodType, words: unknown): boolean => z.safeParse(field, words).success;

/** The names of the fields of every form in which somebody can write what they like. */
const written = Object.values(forms)
  .flatMap((all) => Object.values(all))
  .filter((one) => one instanceof z.$ZodObject)
  .flatMap(({ _zod }) => Object.entries<z.$ZodType>(_zod.def.shape))
  .filter(([, field]) => SENTENCES.every((words) => takes(field, words) || takes(field, [words])))
  .map(([name]) => name);

describe('what was typed into a form that is no longer there', () => {
  it('is given back, whatever the field in which it was typed', () => {
    const names = [...new Set(written)].filter((name) => !NOT_WORDS.includes(name));
    expect(names).toContain('words');
    expect(names.filter((name) => typedLines({ [name]: 'typed' }).length === 0).sort()).toEqual([]);
    expect(typedLines({ stays: 'Two depots', cureWords: ['', 'as agreed'] }).map(([, words]) => words)).toEqual([
      'Two depots',
      'as agreed',
    ]);
  });
});
