import { sql } from 'drizzle-orm';
import { pgRole } from 'drizzle-orm/pg-core';

/** Made by hand in drizzle/0000_roles.sql: none owns anything, none bypasses row level security. */
export const appRole = pgRole('evenhand_app').existing();
export const sessionRole = pgRole('evenhand_session').existing();
/** Owns the SECURITY DEFINER functions; nobody signs in as it. */
export const definerRole = pgRole('evenhand_definer').existing();

/** Erases a person's texts and names, in the plans of one request at a time. Made in drizzle/0008_erasure.sql. */
export const eraserRole = pgRole('evenhand_eraser').existing();

/** Owns `delete_plan`, and nothing else; nobody signs in as it. Made in drizzle/0025_deleted_plans.sql. */
export const removerRole = pgRole('evenhand_remover').existing();

/** Conditions of policies. Set-returning functions are asked once a statement, not once a row. */
export const inViewerPlans = sql`plan_id in (select viewer_plans())`;
export const inViewerPlansOf = (side: 'vendor' | 'customer') =>
  sql`plan_id in (select viewer_plans_of(${sql.raw(`'${side}'`)}))`;
export const inAdminWorkspaces = sql`workspace_id in (select viewer_admin_workspaces())`;
/** For whoever administers some workspace. */
export const ifAdmin = sql`exists (select from viewer_admin_workspaces())`;
export const inViewerPlansOrAdmin = sql`plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces())`;
/** Plans of the request this transaction is for, until each is done. */
export const inErasingPlans = sql`plan_id in (select erasing_plans())`;
/** Of the plan that `delete_plan` is at. */
export const inDeletedPlan = (column: 'id' | 'plan_id') =>
  sql.raw(`${column} = nullif(current_setting('app.deleting_plan', true), '')::uuid`);
export const anyRow = sql`true`;
