import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readWritten } from '~/domain/plan/written/written';
import { namesLike, typedName } from '~/ui/written/typed-name';
import { Written } from '~/ui/written/Written';

const drawn = (words: string): string =>
  renderToStaticMarkup(<Written text={readWritten(words, 1, () => ({ name: '<b>Dana</b>', you: false }))} />);

type Node = DefaultTreeAdapterMap['node'];
const elements = (node: Node): DefaultTreeAdapterMap['element'][] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elements) : []),
];

/** All that a text may be drawn with, and what each may have on it. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries('em strong code pre ul li blockquote hr mark'.split(' ').map((name) => [name, []])),
  ...{ div: ['class'], p: ['class'], b: ['class'], a: ['href', 'rel'], ol: ['start'] },
};

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        '<img src=x onerror=y>',
        '</p>',
        '<a href="javascript:x">',
        '[a](',
        'javascript:x',
        ')',
      ),
      fc.constantFrom(
        '*',
        '**',
        '`',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '# ',
        '![',
        '](https://a.example"onclick=x)',
        '@{1}',
        '&quot;',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('A text in markdown', () => {
  it('is drawn without any markup of its writer’s, and leads nowhere but to the web and mailboxes', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        for (const { tagName, attrs } of elements(parseFragment(drawn(words)))) {
          expect(Object.keys(ALLOWED)).toContain(tagName);
          for (const { name, value } of attrs) {
            expect(ALLOWED[tagName]).toContain(name);
            if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/);
            if (name === 'rel') expect(value).toBe('noopener nofollow');
          }
        }
      }),
    );
  });

  it('shows HTML and names as text', () => {
    expect(drawn('<b>x</b> @{1}')).toContain(
      '&lt;b&gt;x&lt;/b&gt; <b class="font-semibold">@&lt;b&gt;Dana&lt;/b&gt;</b>',
    );
  });
});

describe('A name that is typed', () => {
  const people = ['Dana Whitfield', 'Tomás Oliveira', 'Wen Li'].map((typed) => ({ typed }));
  const like = (typed: string) => namesLike(people, typed).map((one) => one.typed);

  it('begins with an @ that stands alone, up to the caret', () => {
    expect(typedName('Hi @Da', 6)).toEqual({ at: 3, typed: 'Da' });
    expect(typedName('@', 1)).toEqual({ at: 0, typed: '' });
    for (const text of ['dana@north', 'Hi @ Da', 'Hi @Da\nx', 'none', '\\@Da'])
      expect([text, typedName(text, text.length)]).toEqual([text, null]);
  });

  it('is looked for at the beginning of each word of a name, whatever its accents, and is done once it is whole', () => {
    expect(like('')).toHaveLength(3);
    expect(like('tomas')).toEqual(['Tomás Oliveira']);
    expect(like('whit')).toEqual(['Dana Whitfield']);
    expect(like('ana')).toEqual([]);
    expect(like('Wen Li and')).toEqual([]);
  });
});
