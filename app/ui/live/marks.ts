/** What a page said, part by part. */
export type Reading = ReadonlySet<string>;

/** What is marked as one: the row or card that something within it changed of, else the paragraph or section. */
const ROW = 'tr, li, article, figure, dl > div';
const PART = 'p, dd, dt, h2, h3, h4, section, div';
/** Says of itself what happens. */
const OUTSIDE = '[data-live], form, script, dialog, nav';
const MARK = 'data-changed';
/** Long enough to be read once it is on the screen: milliseconds. */
const SEEN_AFTER = 8_000;

const saying = (element: Element): string => `${element.localName} ${element.textContent ?? ''}`;

/** Everything that stands within an element, down to its smallest parts. */
export const readingOf = (root: Element): Reading => new Set([...root.querySelectorAll('*')].map(saying));

/**
 * Marks the smallest rows and parts that read differently from before; returns how many are marked now, with those that nobody has seen
 * yet since an earlier change. It goes by what is said and not by
 * what was sent: whatever is not on the page is no news to who reads it.
 */
export function markWhatReadsDifferently(root: Element, before: Reading): number {
  const found = new Set<Element>();
  const walk = (element: Element): boolean => {
    if (element.matches(OUTSIDE)) return false;
    const isNew = !before.has(saying(element));
    if (!isNew) return false;
    // A picture is marked as a whole.
    const within = element instanceof SVGElement ? false : [...element.children].map(walk).some(Boolean);
    if (!within && element !== root) found.add(element.closest(ROW) ?? element.closest(PART) ?? element);
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
