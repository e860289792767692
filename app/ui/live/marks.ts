/** What a page said, part by part. */
export type Reading = ReadonlySet<string>;

/** What is marked as one: the row or card that something within it changed of, else the paragraph or section; so too in a row that holds a form and more. */
const ROW = 'tr, li:not([data-marked-by-parts]), article, figure, dl > div';
const PART = 'p, dd, dt, h2, h3, h4, section, div';
/** Says of itself what happens. */
const OUTSIDE = '[data-live], [role="status"], form, script, dialog, nav';
/** Reads differently by what the reader has just done. */
const OWN = '[data-own-act]';
const MARK = 'data-changed';
/** Long enough to be read once it is on the screen: milliseconds. */
const SEEN_AFTER = 8_000;

/** What each element says, from an element down to its smallest parts; what is outside says nothing. */
function saidIn(root: Element): Map<Element, string> {
  const said = new Map<Element, string>();
  const listen = (element: Element): string => {
    let words = '';
    for (const child of element.childNodes)
      if (child instanceof Text) words += child.data;
      else if (child instanceof Element && !child.matches(OUTSIDE)) words += listen(child);
    said.set(element, words);
    return words;
  };
  listen(root);
  return said;
}

const saying = (element: Element, words = ''): string => `${element.localName} ${words}`;

/** Everything that stands within an element, down to its smallest parts. */
export const readingOf = (root: Element): Reading =>
  new Set([...saidIn(root)].map(([element, words]) => saying(element, words)));

/** Says nothing but what its parts say: where these are the same, one went, or they stand in another order. */
const isList = (element: Element): boolean =>
  !(element instanceof SVGElement) &&
  !element.matches('p, dd, dt, h2, h3, h4') &&
  ![...element.childNodes].some((child) => child instanceof Text && child.data.trim() !== '');

/**
 * Marks the smallest rows and parts that read differently from before; returns how many are marked now, with those that nobody has seen
 * yet since an earlier change. It goes by what is said and not by
 * what was sent: whatever is not on the page is no news to who reads it.
 */
export function markWhatReadsDifferently(root: Element, before: Reading): number {
  const found = new Set<Element>();
  const said = saidIn(root);
  const walk = (element: Element): boolean => {
    const words = said.get(element);
    if (words === undefined || element.matches(OWN) || before.has(saying(element, words))) return false;
    // A picture is marked as a whole.
    const within = element instanceof SVGElement ? false : [...element.children].map(walk).some(Boolean);
    const marks =
      within || element === root ? null : (element.closest(ROW) ?? (isList(element) ? null : element.closest(PART)));
    if (marks) found.add(marks);
    return true;
  };
  walk(root);
  for (const element of found) mark(element);
  return marked();
}
/** How many are marked. */
export const marked = (): number => document.querySelectorAll(`[${MARK}]`).length;

const timers = new Map<Element, ReturnType<typeof setTimeout>>();
let watcher: IntersectionObserver | undefined;

function mark(element: Element): void {
  unmark(element);
  element.setAttribute(MARK, '');
  watcher ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting && !timers.has(target))
        timers.set(
          target,
          setTimeout(() => unmark(target), SEEN_AFTER),
        );
  });
  watcher.observe(element);
}

function unmark(element: Element): void {
  clearTimeout(timers.get(element));
  timers.delete(element);
  watcher?.unobserve(element);
  element.removeAttribute(MARK);
}

/** On another page nothing is marked. */
export function clearMarks(): void {
  for (const element of document.querySelectorAll(`[${MARK}]`)) unmark(element);
}
