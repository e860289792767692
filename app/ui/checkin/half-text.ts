import type { HalfText } from '~/domain/plan/check-in/half-draft';
import { CONFIDENCES, type Confidence } from '~/domain/plan/state/check-in';
import { tapName } from '~/forms/tap-name';

const PREFIX = tapName('');
const known = (value: unknown) => CONFIDENCES.find((one) => one === value) ?? null;

/** What stands in the fields of a half. */
export function readHalf(form: HTMLFormElement): HalfText {
  const fields = new FormData(form);
  const taps = [...fields].flatMap(([name, value]) => {
    const tapped = name.startsWith(PREFIX) ? known(value) : null;
    return tapped ? [[name.slice(PREFIX.length), tapped] as const] : [];
  });
  const words = fields.get('words');
  return {
    confidence: known(fields.get('confidence')),
    words: typeof words === 'string' ? words : '',
    taps: Object.fromEntries(taps),
  };
}

/** What the page came with, whatever was typed into its fields since. */
export function halfAsDrawn(form: HTMLFormElement): HalfText {
  const taps: Record<string, Confidence> = {};
  let confidence: HalfText['confidence'] = null;
  let words = '';
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement && field.name === 'words') words = field.defaultValue;
    if (!(field instanceof HTMLInputElement)) continue;
    const value = field.type === 'hidden' || field.defaultChecked ? known(field.value) : null;
    if (value && field.name === 'confidence') confidence = value;
    else if (value && field.name.startsWith(PREFIX)) taps[field.name.slice(PREFIX.length)] = value;
  }
  return { confidence, words, taps };
}

/** Puts a half into its fields. */
export function writeHalf(form: HTMLFormElement, { confidence, words, taps }: HalfText): void {
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement && field.name === 'words') field.value = words;
    if (!(field instanceof HTMLInputElement) || field.type !== 'radio') continue;
    const wanted = field.name === 'confidence' ? confidence : taps[field.name.slice(PREFIX.length)];
    field.checked = field.value === wanted;
  }
}
