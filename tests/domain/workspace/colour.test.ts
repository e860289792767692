import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  hardest,
  LEAST,
  nearestThatPasses,
  passes,
  readColour,
  SURFACES,
  textUpon,
} from '~/domain/workspace/colour';

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the colour of a workspace', () => {
  it('has the contrast that WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    // The least grey on white that text may have.
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(3.998, 2);
  });

  it('is looked at on the surfaces that pages have', () => {
    const tokens = readFileSync('app/ui/tokens.css', 'utf8');
    const of = (name: string) => [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map(([, at]) => at);
    expect([of('ground')[0], of('surface')[0]]).toEqual([...SURFACES.light]);
    expect([of('ground')[1], of('surface')[1]]).toEqual([...SURFACES.dark]);
  });

  it('is refused where it cannot be seen, on light pages or on dark ones', () => {
    expect(hardest('#ffee00').on).toBe('light');
    expect(hardest('#0a1a3a').on).toBe('dark');
    for (const colour of ['#ffee00', '#0a1a3a', '#ffffff', '#000000']) expect(passes(colour)).toBe(false);
    expect(passes('#3a7aa5')).toBe(true);
  });

  it('has a nearest that passes, everywhere and under text, which of one that passes is itself', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const near = nearestThatPasses(colour);
        for (const surface of Object.values(SURFACES).flat())
          expect(contrast(near, surface)).toBeGreaterThanOrEqual(LEAST.line);
        expect(contrast(near, textUpon(near))).toBeGreaterThanOrEqual(LEAST.text);
        expect(nearestThatPasses(near)).toBe(near);
        if (passes(colour)) expect(near).toBe(colour);
      }),
    );
  });

  it('is read in three digits or six, and is nothing else', () => {
    expect(['#369', '336699', ' #33669A '].map(readColour)).toEqual(['#336699', '#336699', '#33669a']);
    for (const odd of ['red', '#12345', '#1234567', 'url(x)', '#33669g', '#336699;}', ''])
      expect(readColour(odd)).toBeNull();
  });
});
