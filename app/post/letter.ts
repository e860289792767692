import type { CalendarPart } from './calendar/part';

/** What a mail says, before it is text or HTML. People's words stand in it as they are; rendering escapes them. */
export interface Letter {
  readonly subject: string;
  /** Paragraphs above the act. */
  readonly words: readonly string[];
  /** A code to type, shown large. */
  readonly code?: string;
  /** What somebody said, set apart. */
  readonly quote?: string;
  /** Paragraphs that follow from what was said. */
  readonly then?: readonly string[];
  /** The one thing to do. `href` is whole. */
  readonly act: { readonly label: string; readonly href: string };
  /** Something to keep, exactly as it is: a signed note, why to keep it, and where it is checked. `href` is whole. */
  readonly keep?: {
    readonly why: string;
    readonly note: string;
    readonly check: { readonly label: string; readonly href: string };
  };
  /** Smaller print below. */
  readonly small?: readonly string[];
  /** What it tells the reader's calendar. */
  readonly calendar?: CalendarPart;
  /** Who acted: replies go to them. */
  readonly from?: { readonly name: string; readonly email: string };
}
