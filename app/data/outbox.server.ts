import { desc, eq, getTableColumns } from 'drizzle-orm';
import { asSession } from './as-session.server';
import type { House } from './house.server';
import { utc } from './instant.server';
import { outboxMail } from './schema';

/** A mail as it would have been sent. */
export interface OutboxMail {
  readonly id: number;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly at: string;
  /** What it tells the calendar of whoever reads it; null where it tells it nothing. */
  readonly calendar: KeptCalendar | null;
}

/** The `text/calendar` part of a mail. */
export interface KeptCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly text: string;
}

type Kept = typeof outboxMail.$inferSelect;

/** Between the parts of a mail that is kept: as in MIME, a line that nobody who writes in one can know. */
const between = (messageId: string): string => `\n--${messageId}\nContent-Type: text/calendar; method=`;

/**
 * Both parts as one text: what is kept of a mail goes as a whole when somebody is erased, and the calendar names nobody whom the mail's
 * own words do not name.
 */
const joined = (text: string, calendar: KeptCalendar | undefined, messageId: string): string =>
  calendar ? `${text}${between(messageId)}${calendar.method}\n\n${calendar.text}` : text;

/** The inverse of `joined`. */
function apart({ text, ...mail }: Kept): OutboxMail {
  const [words = '', part] = text.split(between(mail.messageId));
  if (part === undefined) return { ...mail, text: words, calendar: null };
  const [method, ...rest] = part.split('\n\n');
  return { ...mail, text: words, calendar: { method: method as KeptCalendar['method'], text: rest.join('\n\n') } };
}

const MAIL = { ...getTableColumns(outboxMail), at: utc(outboxMail.at) };

/** Keeps a mail for the outbox page; one that is there already is the same mail. `at` is plan time. */
export async function keepInOutbox(
  house: House,
  { calendar, text, ...mail }: Omit<OutboxMail, 'id' | 'calendar'> & { readonly calendar?: KeptCalendar },
): Promise<void> {
  const kept = { ...mail, text: joined(text, calendar, mail.messageId) };
  await asSession(house, (tx) =>
    tx.insert(outboxMail).values(kept).onConflictDoNothing({ target: outboxMail.messageId }),
  );
}

/** The newest mails, newest first, at most 200. */
export const readOutbox = async (house: House): Promise<OutboxMail[]> =>
  (await asSession(house, (tx) => tx.select(MAIL).from(outboxMail).orderBy(desc(outboxMail.id)).limit(200))).map(apart);

/** One mail of the outbox by its number; null when there is none. */
export async function readOutboxMail(house: House, id: number): Promise<OutboxMail | null> {
  const [mail] = await asSession(house, (tx) => tx.select(MAIL).from(outboxMail).where(eq(outboxMail.id, id)));
  return mail ? apart(mail) : null;
}
