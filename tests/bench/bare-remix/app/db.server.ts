import { createHash } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import pg from 'pg';

const commitment = pgTable('bench_commitment', {
  id: text('id').primaryKey(),
  number: text('number').notNull(),
  title: text('title').notNull(),
  side: text('side').notNull(),
  owner: text('owner').notNull(),
  due: text('due').notNull(),
  state: text('state').notNull(),
});
const session = pgTable('session', {
  id: text('id').primaryKey(),
  userId: text('user_id').notNull(),
  expiresAt: timestamp('expires_at').notNull(),
});
const person = pgTable('person', { id: text('id').primaryKey(), name: text('name').notNull() });

const db = drizzle(new pg.Pool({ connectionString: process.env['BENCH_DATABASE_URL'], max: 10 }));

/** Whose session the cookie names; null for nobody. */
export async function whoIs(cookie: string): Promise<string | null> {
  const token = /evenhand=([\w-]{43})/.exec(cookie)?.[1] ?? '';
  const id = createHash('sha256').update(token).digest('hex');
  const [row] = await db
    .select({ name: person.name })
    .from(session)
    .innerJoin(person, eq(person.id, session.userId))
    .where(eq(session.id, id));
  return row?.name ?? null;
}

export const readRows = () =>
  db
    .select()
    .from(commitment)
    .orderBy(asc(sql`number::int`));
