import { sql } from 'drizzle-orm';
import { pgPolicy, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { appRole, eraserRole } from './roles';
import { person } from './workspace';

/** A choice of plans on the weekly page that somebody wants to see again: what stands in the address, under a name of their own. */
export const savedView = pgTable(
  'saved_view',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    name: text('name').notNull(),
    query: text('query').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.name] }),
    pgPolicy('saved_view_own', {
      for: 'all',
      to: appRole,
      using: sql`person_id = viewer_id()`,
      withCheck: sql`person_id = viewer_id()`,
    }),
    // The names are a person's words: they go with their way in.
    pgPolicy('saved_view_erased', {
      for: 'delete',
      to: eraserRole,
      using: sql`person_id in (select e.person_id from erasure e where e.id = nullif(current_setting('app.erasure_id', true), '')::uuid)`,
    }),
  ],
);
