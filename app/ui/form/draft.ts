/**
 * Drafts of long texts, and of the choices beside them that ask for it (`data-draft`), kept in this tab until they are sent. A draft that was sent is dropped when the page it came from goes
 * away, unless an error page took its place: then nobody knows whether it arrived, and it is kept.
 */
interface Draft {
  readonly sent: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly choices?: Readonly<Record<string, string>>;
}

const CHOICES = 'input[type="radio"][data-draft]';

const PREFIX = 'draft:';

function read(form: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(PREFIX + form);
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden: then there are no drafts, and nothing else is amiss. */
function write(form: string, draft: Draft): void {
  try {
    sessionStorage.setItem(PREFIX + form, JSON.stringify(draft));
  } catch {
    // see above
  }
}

/** Keeps what stands in the form's long texts, and in choices that are kept with them. */
export function keepDraft(form: string, element: HTMLFormElement): void {
  const texts: Record<string, string> = {};
  for (const area of element.querySelectorAll('textarea'))
    if (area.value !== area.defaultValue) texts[area.name] = area.value;
  const choices: Record<string, string> = {};
  for (const choice of element.querySelectorAll<HTMLInputElement>(CHOICES))
    if (choice.checked && !choice.defaultChecked) choices[choice.name] = choice.value;
  if (Object.keys(texts).length + Object.keys(choices).length) write(form, { sent: false, texts, choices });
  else dropDraft(form);
}

/** Puts a kept draft back into long texts nobody has touched; whether there was one. */
export function restoreDraft(form: string, element: HTMLFormElement): boolean {
  const draft = read(form);
  if (!draft || draft.sent) {
    dropDraft(form);
    return false;
  }
  let restored = false;
  for (const area of element.querySelectorAll('textarea')) {
    const text = draft.texts[area.name];
    if (text === undefined || area.value !== area.defaultValue || text === area.value) continue;
    area.value = text;
    restored = true;
  }
  for (const choice of element.querySelectorAll<HTMLInputElement>(CHOICES)) {
    if (choice.checked || draft.choices?.[choice.name] !== choice.value) continue;
    choice.checked = true;
    restored = true;
  }
  return restored;
}

/** Notes that the form was sent with this draft: it goes when the answer says that it was taken. */
export function markDraftSent(form: string): void {
  const draft = read(form);
  if (draft) write(form, { ...draft, sent: true });
}

/** Forgets the draft of a form. */
export function dropDraft(form: string): void {
  try {
    sessionStorage.removeItem(PREFIX + form);
  } catch {
    // no storage, no drafts
  }
}

const each = (act: (form: string) => void): void => {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) act(key.slice(PREFIX.length));
  } catch {
    // no storage, no drafts
  }
};

/** Something went wrong after sending: all that was sent from here counts as not sent. */
export const unsendDrafts = (): void =>
  each((form) => {
    const draft = read(form);
    if (draft) write(form, { ...draft, sent: false });
  });

/** On signing out. */
export const dropAllDrafts = (): void => each(dropDraft);
