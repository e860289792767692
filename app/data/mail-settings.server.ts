import { and, eq } from 'drizzle-orm';
import { isOptionalMail, type OptionalMail } from '../domain/plan/mail-kinds';
import type { Tx } from './as-viewer.server';
import { mailOff } from './schema';

/** The kinds of mail that the viewer has turned off. */
export async function mailsOff(tx: Tx, personId: string): Promise<ReadonlySet<OptionalMail>> {
  const rows = await tx.select({ kind: mailOff.kind }).from(mailOff).where(eq(mailOff.personId, personId));
  return new Set(rows.map(({ kind }) => kind).filter(isOptionalMail));
}

/** Turns a kind of mail off for the viewer; off already is as well. */
export async function turnMailOff(tx: Tx, personId: string, kind: OptionalMail): Promise<void> {
  await tx.insert(mailOff).values({ personId, kind }).onConflictDoNothing();
}

/** Turns it on again. */
export async function turnMailOn(tx: Tx, personId: string, kind: OptionalMail): Promise<void> {
  await tx.delete(mailOff).where(and(eq(mailOff.personId, personId), eq(mailOff.kind, kind)));
}
