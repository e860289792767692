/**
 * Drafts of long texts, kept in this tab until they are sent. One that is under way goes with the next page that answers it; where an
 * error page or signing in came instead, nobody took it, or nobody knows, and it is kept. A draft is for whoever typed it, and no other.
 */
export interface Draft {
  /** The address of who typed it. */
  readonly of: string;
  /** It was sent, and no answer has come yet. */
  readonly sent: boolean;
  readonly texts: Readonly<Record<string, string>>;
  /** What was on the screen when it was typed (`seenText`). */
  readonly seen?: string;
}

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

/** What becomes of a kept draft once a page is drawn that is no error page. `reader`: the address of who is signed in. */
export function draftAfter(
  { of, sent }: Pick<Draft, 'of' | 'sent'>,
  reader: string | null,
): 'stays' | 'unsent' | 'goes' {
  if (reader === null) return sent ? 'unsent' : 'stays';
  return sent || of !== reader ? 'goes' : 'stays';
}

const PREFIX = 'draft:';
const READER = 'evenhand.drafts-of';

/** A form of one page: that of another plan has a draft of its own. */
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
  if (Object.keys(texts).length) write(keyOf(form), { of, sent: false, texts, seen });
  else dropDraft(form);
}

/**
 * Puts a kept draft back into long texts nobody has touched. Overtaken by a newer text, it comes with what was on the screen when it was
 * typed: sent with that, the server shows both.
 */
export function restoreDraft({ form, element, seen, of }: DraftForm): { readonly kept: Kept; readonly seen: string } {
  const found = read(keyOf(form));
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

const unsend = (key: string): void => {
  const draft = read(key);
  if (draft?.sent) write(key, { ...draft, sent: false });
};

/** Something went wrong after sending: what was under way counts as not sent. */
export const unsendDrafts = (): void => each(unsend);

/**
 * To be called when a page was drawn, before its forms look for their drafts: lets go what was answered and what is another's. What does
 * not say whose it is was typed by whom this tab was drawn for last.
 */
export function settleDrafts(reader: string | null): void {
  const last = lastReader();
  each((key) => {
    const { of = last, sent = false } = read(key) ?? ({} as Partial<Draft>);
    const after = draftAfter({ of, sent }, reader);
    if (after === 'goes') drop(key);
    if (after === 'unsent') unsend(key);
  });
  if (reader !== null && reader !== last) rememberReader(reader);
}

function lastReader(): string {
  try {
    return sessionStorage.getItem(READER) ?? '';
  } catch {
    return '';
  }
}

function rememberReader(reader: string): void {
  try {
    sessionStorage.setItem(READER, reader);
  } catch {
    // no storage, no drafts
  }
}

/** On signing out. */
export const dropAllDrafts = (): void => each(drop);
