import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneLine, linesOf } from '~/documents/pdf/lines';
import { runs } from '../support/runs';

/** Every sign one wide. */
const measure = (text: string): number => [...text].length;
const bare = (text: string): string => text.replaceAll(/\s+/g, '');

describe('a text in lines', () => {
  it('loses no letter, and no line is wider than there is room', () => {
    const words = fc.array(fc.string({ unit: 'grapheme-composite', maxLength: 30 }), { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (each, width) => {
        const text = each.join(' ');
        const lines = linesOf(text, width, measure);
        expect(bare(lines.join(''))).toBe(bare(text));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(1, width));
      }),
      { numRuns: runs(200) },
    );
  });

  it('keeps the breaks of whoever wrote it', () => {
    expect(linesOf('12 Mill Lane\nLeeds', 40, measure)).toEqual(['12 Mill Lane', 'Leeds']);
  });

  it('breaks between words, behind a dash within one, and within one only where there is no other way', () => {
    expect(linesOf('data export by depot', 11, measure)).toEqual(['data export', 'by depot']);
    expect(linesOf('a three-quarter year', 10, measure)).toEqual(['a three-', 'quarter', 'year']);
    expect(linesOf('Donaudampfschifffahrt', 10, measure)).toEqual(['Donaudampf', 'schifffahr', 't']);
  });

  it('says by a mark that one line does not hold it all', () => {
    expect(inOneLine('Tessel Analytics', 10, measure)).toBe('Tessel An…');
    expect(inOneLine('Tessel', 10, measure)).toBe('Tessel');
  });
});
