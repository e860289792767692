/**
 * Drafts of long texts, kept in this tab until they are sent. A draft that was sent is dropped when the page it came from goes
 * away, unless an error page took its place: then nobody knows whether it arrived, and it is kept.
 */
export interface Draft {
  readonly sent: boolean;
  readonly texts: Readonly<Record<string, string>>;
  /** What was on the screen when it was typed (`seenText`). */
  readonly seen?: string;
}

/** What becomes of a draft when its form appears again. `overtaken`: by what is on the screen, which it was not typed over. */
export type Kept = 'nothing' | 'restored' | 'overtaken';

/** Decides that, by the texts that the form begins with now, and what it was made from. */
export function draftBeside({ sent, texts, seen = '' }: Draft, now: Pick<Draft, 'texts' | 'seen'>): Kept {
  const differs = Object.entries(texts).some(([field, text]) => {
    const there = now.texts[field];
    return there !== undefined && there.trim() !== text.trim();
  });
  if (sent || !differs) return 'nothing';
  return seen === '' || seen === now.seen ? 'restored' : 'overtaken';
}

const PREFIX = 'draft:';

/** A form of one page: that of another plan, or of another person, has a draft of its own. */
const keyOf = (form: string): string => `${PREFIX}${location.pathname} ${form}`;

/** A text by its field: several fields of a form can have one name. */
const fieldOf = ({ id, name }: HTMLTextAreaElement): string => id || name;

function read(key: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden: then there are no drafts, and nothing else is amiss. */
function write(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // see above
  }
}

/** Where a draft is: in which form of the page, and what that form was made from. */
export interface DraftForm {
  readonly form: string;
  readonly element: HTMLFormElement;
  readonly seen: string;
}

/** Its long texts, those among them that stand beside it. */
const areasOf = (form: HTMLFormElement): HTMLTextAreaElement[] =>
  [...form.elements].filter((one): one is HTMLTextAreaElement => one instanceof HTMLTextAreaElement);

/** Keeps what stands in the form's long texts: all of them where it came back from the server, else those that somebody touched. */
export function keepDraft({ form, element, seen }: DraftForm, cameBack: boolean): void {
  const texts: Record<string, string> = {};
  for (const area of areasOf(element))
    if (cameBack || area.value !== area.defaultValue) texts[fieldOf(area)] = area.value;
  if (Object.keys(texts).length) write(keyOf(form), { sent: false, texts, seen });
  else dropDraft(form);
}

/**
 * Puts a kept draft back into long texts nobody has touched. Overtaken by a newer text, it comes with what was on the screen when it was
 * typed: sent with that, the server shows both.
 */
export function restoreDraft({ form, element, seen }: DraftForm): { readonly kept: Kept; readonly seen: string } {
  const draft = read(keyOf(form));
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
  const draft = read(keyOf(form));
  if (draft) write(keyOf(form), { ...draft, sent: true });
}

/** Forgets the draft of a form. */
export const dropDraft = (form: string): void => drop(keyOf(form));

function drop(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // no storage, no drafts
  }
}

const each = (act: (key: string) => void): void => {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) act(key);
  } catch {
    // no storage, no drafts
  }
};

/** Something went wrong after sending: all that was sent from here counts as not sent. */
export const unsendDrafts = (): void =>
  each((key) => {
    const draft = read(key);
    if (draft) write(key, { ...draft, sent: false });
  });

/** On signing out. */
export const dropAllDrafts = (): void => each(drop);
