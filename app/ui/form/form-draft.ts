import { PREFIX, readDraft, removeDraft, writeDraft, type Draft } from './draft';

/** What becomes of a draft when its form appears again. `overtaken`: by what is on the screen, which it was not typed over. */
export type Kept = 'nothing' | 'restored' | 'overtaken';

/** Decides that, by the texts that the form begins with now, and what it was made from. */
export function draftBeside({ sent, texts, seen = '' }: Omit<Draft, 'of'>, now: Pick<Draft, 'texts' | 'seen'>): Kept {
  const differs = Object.entries(texts).some(([field, text]) => {
    const there = now.texts[field];
    return there !== undefined && there.trim() !== text.trim();
  });
  if (sent || !differs) return 'nothing';
  return seen === '' || seen === now.seen ? 'restored' : 'overtaken';
}

/** A form of one page: that of another plan has a draft of its own. */
const keyOf = (form: string): string => `${PREFIX}${location.pathname} ${form}`;

/** A text by its field: several fields of a form can have one name. */
const fieldOf = ({ id, name }: HTMLTextAreaElement): string => id || name;

/** Where a draft is: in which form of the page, and what that form was made from. */
export interface DraftForm {
  readonly form: string;
  readonly element: HTMLFormElement;
  readonly seen: string;
  /** The reader's address. */
  readonly of: string;
}

/** Its long texts, those among them that stand beside it. */
const areasOf = (form: HTMLFormElement): HTMLTextAreaElement[] =>
  [...form.elements].filter((one): one is HTMLTextAreaElement => one instanceof HTMLTextAreaElement);

/** Keeps what stands in the form's long texts: all of them where it came back from the server, else those that somebody touched. */
export function keepDraft({ form, element, seen, of }: DraftForm, cameBack: boolean): void {
  const texts: Record<string, string> = {};
  for (const area of areasOf(element))
    if (cameBack || area.value !== area.defaultValue) texts[fieldOf(area)] = area.value;
  if (Object.keys(texts).length) writeDraft(keyOf(form), { of, sent: false, texts, seen });
  else dropDraft(form);
}

/**
 * Puts a kept draft back into long texts nobody has touched. Overtaken by a newer text, it comes with what was on the screen when it was
 * typed: sent with that, the server shows both.
 */
export function restoreDraft({ form, element, seen, of }: DraftForm): { readonly kept: Kept; readonly seen: string } {
  const found = readDraft(keyOf(form));
  const draft = found?.of === of ? found : null;
  const areas = areasOf(element);
  const texts = Object.fromEntries(areas.map((area) => [fieldOf(area), area.defaultValue]));
  const kept = draft ? draftBeside(draft, { texts, seen }) : 'nothing';
  if (!draft || kept === 'nothing') {
    dropDraft(form);
    return { kept: 'nothing', seen };
  }
  for (const area of areas) {
    const text = draft.texts[fieldOf(area)];
    if (text !== undefined && area.value === area.defaultValue) area.value = text;
  }
  return { kept, seen: draft.seen ?? seen };
}

/** Notes that the form was sent with this draft: it goes when the answer says that it was taken. */
export function markDraftSent(form: string): void {
  const draft = readDraft(keyOf(form));
  if (draft) writeDraft(keyOf(form), { ...draft, sent: true });
}

/** Forgets the draft of a form. */
export const dropDraft = (form: string): void => removeDraft(keyOf(form));
