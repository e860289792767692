/**
 * What a form that somebody is in allows. Words are kept by the browser, whatever is drawn around them. A form that knows what it was
 * made from would forget it, and write over the other's change unasked; one that was sent back would lose what is wrong with it: both are
 * left alone. One that asks for a page writes over nothing, and one marked `data-keeps-itself` remembers by itself what it was made from.
 */
export type Writing = 'words' | 'leave' | null;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const CONTROLS = 'input:not([type="hidden"]), textarea, select';
/** What every form of ours carries, and gets anew with the page. */
const OWN = new Set(['op', 'form']);

/** Whether somebody is writing on this page, and what their forms allow. */
export function beingWritten(root: ParentNode = document): Writing {
  const forms = [...root.querySelectorAll<HTMLFormElement>('main form')].filter(isEntered);
  if (forms.length === 0) return null;
  return forms.some(knowsMore) ? 'leave' : 'words';
}

const isEntered = (form: HTMLFormElement): boolean =>
  form.querySelector('[data-error-summary]') !== null ||
  (document.activeElement?.matches(CONTROLS) === true && (document.activeElement as Control).form === form) ||
  controlsOf(form).some(isTouched);

const knowsMore = (form: HTMLFormElement): boolean =>
  form.querySelector('[data-error-summary]') !== null ||
  (form.method === 'post' &&
    !form.hasAttribute('data-keeps-itself') &&
    [...form.elements].some((one) => one.matches('input[type="hidden"]') && !OWN.has((one as HTMLInputElement).name)));

/** A form's controls, those among them that stand beside it. */
const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter((one): one is Control => one.matches(CONTROLS));

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const chosen = options.findIndex(({ defaultSelected }) => defaultSelected);
    return control.selectedIndex !== Math.max(0, chosen);
  }
  if (control.type === 'checkbox' || control.type === 'radio')
    return (control as HTMLInputElement).checked !== (control as HTMLInputElement).defaultChecked;
  if (control.type === 'file') return control.value !== '';
  return control.value !== control.defaultValue;
}
