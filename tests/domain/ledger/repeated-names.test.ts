import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedName } from '~/domain/ledger/repeated-names';

const repeated = (text: string): boolean => repeatedName(text, JSON.parse(text)) !== null;

describe('A name that stands twice in one object', () => {
  it('is found wherever and however it is spelled', () => {
    for (const text of [
      '{"a":1,"a":1}',
      '[{"b":{"text":"forged" , "text"\n:"real"}}]',
      '{"a":1,"\\u0061":2}',
      '{"__proto__":1,"__proto__":2}',
    ])
      expect([text, repeated(text)]).toEqual([text, true]);
  });

  it('is not seen in texts, nor where the same name stands in several objects', () => {
    for (const text of ['{"a":"\\"a\\":1,\\"a\\":1"}', '[{"a":1},{"a":{"a":"a:"}}]', '"a"', '{"\\\\":"\\\\","a":":"}'])
      expect([text, repeated(text)]).toEqual([text, false]);
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => !repeated(JSON.stringify(JSON.parse(text), null, 1))));
  });

  it('costs no more than a look at every letter, however deep the document', () => {
    expect(repeated(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe(false);
    expect(repeated(JSON.stringify({ long: '\\"'.repeat(2_000_000) }))).toBe(false);
  });
});
