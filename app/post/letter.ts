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
  /** What there is to tell of several things, each with a link to where it is done or stands. */
  readonly lists?: readonly LetterList[];
  /** The one thing to do. `href` is whole. */
  readonly act: { readonly label: string; readonly href: string };
  /** Something to keep, exactly as it is: signed notes, why to keep them, and where they are checked. `href` is whole. */
  readonly keep?: {
    readonly why: string;
    readonly notes: readonly string[];
    readonly check: { readonly label: string; readonly href: string };
  };
  /** The same below the act, for who wants to know more before they do it. */
  readonly below?: readonly LetterList[];
  /** Smaller print below. */
  readonly small?: readonly string[];
  /** What it tells the reader's calendar. */
  readonly calendar?: CalendarPart;
  /** Who acted: replies go to them. */
  readonly from?: { readonly name: string; readonly email: string };
}

/** A heading, and under it labelled lists of lines. */
export interface LetterList {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly {
    readonly label: string;
    /** `href` is whole. */
    readonly lines: readonly { readonly text: string; readonly href: string }[];
    /** What is left out, in words; null where nothing is. */
    readonly more: string | null;
  }[];
}

/** Below a mail that one can do without: why it came, and where it is turned off. Addresses are whole. */
export interface Footer {
  readonly why: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** What becomes of a job: a letter to somebody, nothing any more, or later, at an instant of plan time. */
export type Outcome =
  | {
      readonly kind: 'letter';
      readonly to: { readonly name: string; readonly email: string };
      readonly letter: Letter;
      /** Of a digest: the instant of plan time through which it tells what happened. */
      readonly toldThrough?: string;
    }
  | { readonly kind: 'later'; readonly at: string }
  | { readonly kind: 'none' };
