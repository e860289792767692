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

/** What becomes of a kept draft once a page is drawn that is no error page. `reader`: the address of who is signed in. */
export function draftAfter(
  { of, sent }: Pick<Draft, 'of' | 'sent'>,
  reader: string | null,
): 'stays' | 'unsent' | 'goes' {
  if (reader === null) return sent ? 'unsent' : 'stays';
  return sent || of !== reader ? 'goes' : 'stays';
}

/** What a draft is kept under begins so. */
export const PREFIX = 'draft:';
const READER = 'evenhand.drafts-of';

export function readDraft(key: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden: then there are no drafts, and nothing else is amiss. */
export function writeDraft(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // see above
  }
}

export function removeDraft(key: string): void {
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
  const draft = readDraft(key);
  if (draft?.sent) writeDraft(key, { ...draft, sent: false });
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
    const { of = last, sent = false } = readDraft(key) ?? ({} as Partial<Draft>);
    const after = draftAfter({ of, sent }, reader);
    if (after === 'goes') removeDraft(key);
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
export const dropAllDrafts = (): void => each(removeDraft);
