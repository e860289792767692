/**
 * Drafts of long texts, kept in this tab until they are sent. A draft that was sent is dropped when the page it came from goes
 * away, unless an error page took its place: then nobody knows whether it arrived, and it is kept.
 */
interface Draft {
  readonly sent: boolean;
  readonly texts: Readonly<Record<string, string>>;
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

/** Keeps what stands in the form's long texts. */
export function keepDraft(form: string, element: HTMLFormElement): void {
  const texts: Record<string, string> = {};
  for (const area of element.querySelectorAll('textarea'))
    if (area.value !== area.defaultValue) texts[fieldOf(area)] = area.value;
  if (Object.keys(texts).length) write(keyOf(form), { sent: false, texts });
  else dropDraft(form);
}

/** Puts a kept draft back into long texts nobody has touched; whether there was one. */
export function restoreDraft(form: string, element: HTMLFormElement): boolean {
  const draft = read(keyOf(form));
  if (!draft || draft.sent) {
    dropDraft(form);
    return false;
  }
  let restored = false;
  for (const area of element.querySelectorAll('textarea')) {
    const text = draft.texts[fieldOf(area)];
    if (text === undefined || area.value !== area.defaultValue || text === area.value) continue;
    area.value = text;
    restored = true;
  }
  return restored;
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
