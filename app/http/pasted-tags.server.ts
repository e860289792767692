/** A tag of HTML, or the text between two. */
export type HtmlPart =
  | { readonly kind: 'text'; readonly text: string }
  /** Names in small letters; `attributes` as they are written. */
  | { readonly kind: 'begin' | 'end'; readonly name: string; readonly attributes: string };

/** What stands within these is no text of the page, and no tag either. */
const RAW = new Set(['style', 'script', 'title', 'noscript', 'iframe']);
const NAME = /[a-z][^\s/>]*/iy;
const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[a-z]/i.test(sign);

/** Where a tag ends whose attributes begin at `at`: after its `>`, which may also stand in a value; -1 where it never does. */
function endOfTag(html: string, at: number): number {
  let before = '';
  for (let place = at; place < html.length; place += 1) {
    const sign = html[place]!;
    if (sign === '>') return place + 1;
    if (before === '=' && (sign === '"' || sign === "'")) {
      place = html.indexOf(sign, place + 1);
      if (place < 0) return -1;
    }
    if (sign > ' ') before = sign;
  }
  return -1;
}

/** Where something ends that goes as far as `end`: after it, or with the whole text. */
const after = (html: string, end: string, at: number): number => {
  const found = html.indexOf(end, at);
  return found < 0 ? html.length : found + end.length;
};

/**
 * The tags and texts of HTML, one after the other, as browsers tell them apart, in one walk from its beginning to its end. A tree of
 * it is not built: that takes a time which grows with the square of what is written, or worse. Entities are left as they are.
 */
export function* partsOfHtml(html: string): Generator<HtmlPart> {
  const small = html.toLowerCase();
  // A letter of which the small one is longer would shift all that follows.
  const lower = small.length === html.length ? small : html;
  let text = 0;
  for (let from = html.indexOf('<'); from >= 0; from = html.indexOf('<', from)) {
    const ends = html[from + 1] === '/';
    const begin = from + (ends ? 2 : 1);
    if (!isLetter(html[begin]) && !/[!?/]/.test(html[from + 1] ?? '')) {
      from += 1;
      continue;
    }
    if (from > text) yield { kind: 'text', text: html.slice(text, from) };
    if (!isLetter(html[begin])) {
      from = html.startsWith('<!--', from) ? after(html, '-->', from + 4) : after(html, '>', from);
      text = from;
      continue;
    }
    NAME.lastIndex = begin;
    const name = NAME.exec(html)![0];
    const to = endOfTag(html, begin + name.length);
    // A tag without an end takes all the rest with it.
    if (to < 0) return;
    const called = name.toLowerCase();
    yield { kind: ends ? 'end' : 'begin', name: called, attributes: html.slice(begin + name.length, to - 1) };
    from = to;
    if (!ends && RAW.has(called)) {
      const close = lower.indexOf(`</${called}`, to);
      if (close < 0) return;
      from = close;
    }
    text = from;
  }
  if (text < html.length) yield { kind: 'text', text: html.slice(text) };
}
