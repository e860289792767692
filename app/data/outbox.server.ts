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
}

const MAIL = { ...getTableColumns(outboxMail), at: utc(outboxMail.at) };

/** Keeps a mail for the outbox page; one that is there already is the same mail. `at` is plan time. */
export async function keepInOutbox(house: House, mail: Omit<OutboxMail, 'id'>): Promise<void> {
  await asSession(house, (tx) =>
    tx.insert(outboxMail).values(mail).onConflictDoNothing({ target: outboxMail.messageId }),
  );
}

/** The newest mails, newest first, at most 200. */
export const readOutbox = (house: House): Promise<OutboxMail[]> =>
  asSession(house, (tx) => tx.select(MAIL).from(outboxMail).orderBy(desc(outboxMail.id)).limit(200));

/** One mail of the outbox by its number; null when there is none. */
export async function readOutboxMail(house: House, id: number): Promise<OutboxMail | null> {
  const [mail] = await asSession(house, (tx) => tx.select(MAIL).from(outboxMail).where(eq(outboxMail.id, id)));
  return mail ?? null;
}
