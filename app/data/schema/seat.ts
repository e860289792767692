import { sql } from 'drizzle-orm';
import { pgPolicy, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { ofPlan } from './plan';
import { anyRow, appRole, definerRole, eraserRole, inErasingPlans, inViewerPlansOrAdmin } from './roles';
import { person } from './workspace';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** What is private hangs on a seat's side, so each side opens and changes its own. */
const ofOwnSide = `(side = 'vendor' and plan_id in (select viewer_plans_of('vendor'))) or (side = 'customer' and plan_id in (select viewer_plans_of('customer')))`;
/** An administrator those of both sides; but of the customer's leads and executives none any more, once one of them has come. */
const byAdmin = `workspace_id in (select viewer_admin_workspaces()) and (side = 'vendor' or role in ('viewer', 'contributor') or not customer_has_come(plan_id))`;
/** The vendor's leads open the customer's too, since somebody must invite first: from when the customer has come on only those who answer for nothing. */
const opened = sql.raw(
  `(${ofOwnSide} or (${byAdmin}) or (side = 'customer' and plan_id in (select viewer_plans_led()) and (role in ('viewer', 'contributor') or not customer_has_come(plan_id))))`,
);
const changed = sql.raw(
  `(${ofOwnSide} or (${byAdmin}) or (side = 'customer' and plan_id in (select viewer_plans_led()) and not customer_has_come(plan_id)))`,
);

/** A person's place in a plan. One open seat a person a plan; changing sides closes the old one. */
export const seat = pgTable(
  'seat',
  {
    workspaceId: uuid('workspace_id').notNull(),
    planId: uuid('plan_id').notNull(),
    id: uuid('id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    side: text('side', { enum: ['vendor', 'customer'] }).notNull(),
    role: text('role', { enum: ['viewer', 'contributor', 'lead', 'executive'] }).notNull(),
    name: text('name').notNull(),
    position: text('position').notNull(),
    email: text('email').notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    /** First seen in the plan; null while invited. */
    joinedAt: instant('joined_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.planId, table.id] }),
    ofPlan(table),
    uniqueIndex('seat_one_open')
      .on(table.workspaceId, table.planId, table.personId)
      .where(sql`closed_at is null`),
    uniqueIndex('seat_of_person').on(table.personId, table.planId, table.id),
    pgPolicy('seat_in_plan', { for: 'select', to: appRole, using: inViewerPlansOrAdmin }),
    pgPolicy('seat_opened', {
      for: 'insert',
      to: appRole,
      withCheck: sql`${opened} or (person_id = viewer_id() and side = 'vendor' and workspace_id in (select viewer_workspaces()) and plan_is_new(plan_id))`,
    }),
    // A closed seat stays closed, whoever asks; coming in is noted on one's own.
    pgPolicy('seat_changed', {
      for: 'update',
      to: appRole,
      using: sql`closed_at is null and (${changed} or person_id = viewer_id())`,
      withCheck: sql`${changed} or person_id = viewer_id()`,
    }),
    // Who left while the plan was the vendor's draft never sat with the customer: the proposal leaves their row behind.
    pgPolicy('seat_left_in_draft', {
      for: 'delete',
      to: appRole,
      using: sql`closed_at is not null and plan_id in (select viewer_plans_of('vendor'))`,
    }),
    pgPolicy('seat_definer', { for: 'select', to: definerRole, using: anyRow }),
    pgPolicy('seat_erasing', { for: 'select', to: eraserRole, using: inErasingPlans }),
    pgPolicy('seat_erased', { for: 'update', to: eraserRole, using: inErasingPlans, withCheck: inErasingPlans }),
  ],
);
