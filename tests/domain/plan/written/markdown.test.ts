import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordSpans } from '~/domain/plan/written/markdown';
import { readWritten, type Block, type Piece, type Written } from '~/domain/plan/written/written';

const read = (words: string, mentions = 0): Written =>
  readWritten(words, mentions, (place) => ({ name: `Person ${place}`, you: place === 2 }));
const line = (words: string, mentions = 0): readonly Piece[] => {
  const [one] = read(words, mentions);
  return one && 'p' in one ? one.p : [];
};

describe('What somebody wrote', () => {
  it('reads as markdown: emphasis, lists, quotes, code and links', () => {
    expect(read('A *slanted* and **bold** `x < 1`\n\n- one\n- two\n\n3. three\n\n> said\n\n```\nas is\n```')).toEqual([
      { p: ['A ', { em: ['slanted'] }, ' and ', { strong: ['bold'] }, ' ', { code: 'x < 1' }] },
      { list: [[{ p: ['one'] }], [{ p: ['two'] }]], from: null },
      { list: [[{ p: ['three'] }]], from: 3 },
      { quote: [{ p: ['said'] }] },
      { pre: 'as is' },
    ]);
    expect(line('[the list](https://northquay.example/list "title")')).toEqual([
      { to: 'https://northquay.example/list', link: ['the list'] },
    ]);
  });

  it('keeps its lines and paragraphs where it is no markdown at all', () => {
    expect(read('One\ntwo &amp; three\n\nFour  https://a.example\n \n\nFive')).toEqual([
      { p: ['One\ntwo &amp; three'] },
      { p: ['Four  https://a.example'] },
      { p: ['Five'] },
    ]);
    expect(read('')).toEqual([]);
  });

  it('shows HTML as the text it is, and an image as a link', () => {
    expect(line('<img src=x onerror=alert(1)>')).toEqual(['<img src=x onerror=alert(1)>']);
    expect(read('<div>\n*a*\n</div>')).toEqual([{ p: ['<div>\n', { em: ['a'] }, '\n</div>'] }]);
    expect(line('![a cat](https://a.example/cat.png)')).toEqual([
      '!',
      { to: 'https://a.example/cat.png', link: ['a cat'] },
    ]);
  });

  it('makes a heading bold text, and a line under a text no heading', () => {
    expect(read('# Big\n\ntext\n---')).toEqual([{ p: [{ strong: ['Big'] }] }, { p: ['text'] }, { rule: true }]);
  });

  it('links to the web and to a mailbox only, and says where else it would have led', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '/plans/1',
      '//a.example',
      'https://u:p@a.example',
    ])
      expect([url, line(`[here](<${url}>)`)]).toEqual([url, ['here', ` (${url})`]]);
    expect(line('[us](mailto:us@a.example)')).toEqual([{ to: 'mailto:us@a.example', link: ['us'] }]);
    expect(line('<https://a.example/>')).toEqual([{ to: 'https://a.example/', link: ['https://a.example/'] }]);
  });

  it('loses no word to a definition', () => {
    expect(read('[a]: https://a.example\n\n[a]')).toEqual([{ p: ['[a]: https://a.example'] }, { p: ['[a]'] }]);
  });

  it('names whom it mentions, and nobody where the sign was typed as itself or stands in code', () => {
    expect(line('@{1} and **@{2}**', 2)).toEqual([
      { name: 'Person 1', you: false },
      ' and ',
      { strong: [{ name: 'Person 2', you: true }] },
    ]);
    expect(line('\\@{1} `@{1}`', 1)).toEqual(['@{1} ', { code: '@{1}' }]);
    expect(line('@{2} @{0} @{1}', 0)).toEqual(['@{2} @{0} @{1}']);
  });

  it('is words everywhere but in code and addresses', () => {
    const words = 'a `b` [c](https://d.example) **e**';
    expect(wordSpans(words).map(([from, to]) => words.slice(from, to))).toEqual(['a ', ' ', 'c', ' ', 'e']);
  });

  it('is taken as it stands where it is nested or tangled beyond reading', () => {
    for (const words of ['> '.repeat(200) + 'a', '[a](b'.repeat(600), '*'.repeat(4000), '- x\n'.repeat(900).trim()])
      expect(read(words)).toEqual([{ p: [words] }]);
  });
});

const depthOf = (text: Written): number => Math.max(0, ...text.map(blockDepth));
const blockDepth = (one: Block): number =>
  1 + ('quote' in one ? depthOf(one.quote) : 'list' in one ? Math.max(0, ...one.list.map(depthOf)) : 0);
const linksIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(linksIn)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => (key === 'to' ? [inner as string] : linksIn(inner)))
      : [];

/** Signs that mean something, in any order. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '```',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '# ',
        '[',
        '](',
        ')',
        '<',
        '>',
        '!',
        '\\',
      ),
      fc.constantFrom(
        'javascript:alert(1)',
        'https://a.example',
        'data:x',
        '@{1}',
        '\u0001',
        '<script>',
        '    ',
        '&lt;',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('Whatever somebody writes', () => {
  it('leads nowhere but to the web and mailboxes, is bounded in depth, and never breaks', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        const text = read(words, 1);
        for (const to of linksIn(text)) expect(to).toMatch(/^(?:https?:\/\/|mailto:)/);
        expect(depthOf(text)).toBeLessThanOrEqual(10);
        expect(JSON.parse(JSON.stringify(text))).toEqual(text);
      }),
    );
  });
});
