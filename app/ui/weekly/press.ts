/** What keys do on the weekly page. A row is marked `data-week-row`, its form `data-week-form`. */

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-week-row]')];
const rowOf = (at: Element | null): HTMLElement | null => at?.closest('[data-week-row]') ?? null;

/** What is first in a row: how sure one is; where there is no half to give, the plan. */
const first = (row: HTMLElement): HTMLElement | null =>
  row.querySelector<HTMLElement>('input[name="confidence"]:checked') ??
  row.querySelector<HTMLElement>('input[name="confidence"]') ??
  row.querySelector<HTMLElement>('[data-week-link]');

function move(by: 1 | -1): void {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const to = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by];
  if (!to) return;
  first(to)?.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'nearest' });
}

/** Chooses how sure one is, and goes on to the words. */
function choose(index: number): void {
  const row = rowOf(document.activeElement) ?? rows()[0];
  const radio = row?.querySelectorAll<HTMLInputElement>('input[name="confidence"]')[index];
  if (!row || !radio) return;
  radio.checked = true;
  radio.dispatchEvent(new Event('input', { bubbles: true }));
  const words = row.querySelector<HTMLTextAreaElement>('textarea[name="words"]');
  words?.focus();
  words?.setSelectionRange(words.value.length, words.value.length);
}

/** Gives the half that one is in, and goes on to the next plan; where it cannot be given yet, its form says what is missing. */
function give(): void {
  const form = rowOf(document.activeElement)?.querySelector<HTMLFormElement>('[data-week-form]');
  if (!form) return;
  form.requestSubmit();
  if (new FormData(form).has('confidence')) move(1);
}

const isText = (at: Element | null): boolean =>
  at !== null && at.closest('textarea, select, input:not([type="radio"]), [contenteditable], dialog[open]') !== null;

/** What a key means here; null where it is the browser's or the text's. */
export function meant(event: KeyboardEvent, help: HTMLDialogElement | null): (() => void) | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  const at = event.target instanceof Element ? event.target : null;
  if (isComposing || at?.closest('dialog[open]')) return null;
  if (key === 'Enter' && (ctrlKey || metaKey)) return rowOf(at) ? give : null;
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    if (key === 'ArrowDown') return () => move(1);
    if (key === 'ArrowUp') return () => move(-1);
    // With Alt some keyboards write other signs: the place of the key counts.
    const digit = ['Digit1', 'Digit2', 'Digit3'].indexOf(code);
    return digit >= 0 && rowOf(at) ? () => choose(digit) : null;
  }
  if (isText(at)) return null;
  if (key === 'j' || key === 'ArrowDown') return () => move(1);
  if (key === 'k' || key === 'ArrowUp') return () => move(-1);
  if (key === '?') return () => help?.showModal();
  if (shiftKey) return null;
  if (key === 'u') return () => rowOf(document.activeElement)?.querySelector<HTMLElement>('[data-undo]')?.click();
  const digit = ['1', '2', '3'].indexOf(key);
  return digit >= 0 && rowOf(at) ? () => choose(digit) : null;
}
