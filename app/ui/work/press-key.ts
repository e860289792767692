/** What a key does on a page: lists mark their items `data-item` and what opens one `data-open`; acts are marked `data-key`. */

const shown = (element: HTMLElement): boolean => element.getClientRects().length > 0;
const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)].filter(shown);

/** Moves the focus to the next or previous item of the page's lists; they are one list to whoever walks through them. */
function move(by: 1 | -1): void {
  const items = all('[data-item]');
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const to = items[at === -1 ? (by === 1 ? 0 : items.length - 1) : at + by];
  const target = to?.querySelector<HTMLElement>('[data-open], a, button');
  target?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: 'nearest' });
}

/** Does the act of the item that is marked, else the first of its kind on the page: opens its page, or enters its form. */
function start(key: string): void {
  const item = document.activeElement?.closest('[data-item]');
  const of = item?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? all(`[data-key="${key}"]`)[0];
  const target = of?.querySelector<HTMLElement>('textarea, input:not([type="hidden"]), a, button');
  if (target instanceof HTMLAnchorElement) target.click();
  else target?.focus();
}

/** Does what a key means. `help` is the list of keys. */
export function pressKey(key: string, help: HTMLDialogElement | null): void {
  if (key === 'j') move(1);
  else if (key === 'k') move(-1);
  else if (key === '?') help?.showModal();
  else start(key);
}
