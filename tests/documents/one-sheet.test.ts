import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SMALLER } from '~/documents/pdf/draw.server';

it('a document that is one sheet is printed from its page in each size that its PDF may be set in', () => {
  const rules = readFileSync(new URL('../../app/ui/documents/one-sheet.css', import.meta.url), 'utf8');
  const sizes = [...rules.matchAll(/\[data-scale='(\d+)'\]\) \{\s*--fit: ([\d.]+);/g)].map(([, percent, fit]) => [
    Number(percent) / 100,
    Number(fit),
  ]);
  expect(sizes).toEqual(SMALLER.map((size) => [size, size]));
});
