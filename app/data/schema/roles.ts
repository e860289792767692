import { sql } from 'drizzle-orm';
import { pgRole } from 'drizzle-orm/pg-core';

/** Made by hand in drizzle/0000_roles.sql: none owns anything, none bypasses row level security. */
export const appRole = pgRole('evenhand_app').existing();
export const sessionRole = pgRole('evenhand_session').existing();
/** Owns the SECURITY DEFINER functions; nobody signs in as it. */
export const definerRole = pgRole('evenhand_definer').existing();

/** Conditions of policies. Set-returning functions are asked once a statement, not once a row. */
export const inViewerPlans = sql`plan_id in (select viewer_plans())`;
export const inViewerPlansOf = (side: 'vendor' | 'customer') =>
  sql`plan_id in (select viewer_plans_of(${sql.raw(`'${side}'`)}))`;
export const inAdminWorkspaces = sql`workspace_id in (select viewer_admin_workspaces())`;
export const inViewerPlansOrAdmin = sql`plan_id in (select viewer_plans()) or workspace_id in (select viewer_admin_workspaces())`;
export const anyRow = sql`true`;
