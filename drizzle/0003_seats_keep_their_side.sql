DROP POLICY "customer_note_definer" ON "customer_note" CASCADE;
--> statement-breakpoint
DROP POLICY "vendor_draft_definer" ON "vendor_draft" CASCADE;
--> statement-breakpoint
DROP POLICY "vendor_note_definer" ON "vendor_note" CASCADE;
--> statement-breakpoint
ALTER POLICY "seat_opened" ON "seat" TO evenhand_app WITH CHECK ((plan_id in (select viewer_plans_of('vendor')) or (side = 'customer' and plan_id in (select viewer_plans_of('customer'))) or workspace_id in (select viewer_admin_workspaces())) or (person_id = viewer_id() and side = 'vendor' and workspace_id in (select viewer_workspaces()) and plan_is_new(plan_id)));
--> statement-breakpoint
ALTER POLICY "seat_changed" ON "seat" TO evenhand_app USING (closed_at is null and ((plan_id in (select viewer_plans_of('vendor')) or (side = 'customer' and plan_id in (select viewer_plans_of('customer'))) or workspace_id in (select viewer_admin_workspaces())) or person_id = viewer_id())) WITH CHECK ((plan_id in (select viewer_plans_of('vendor')) or (side = 'customer' and plan_id in (select viewer_plans_of('customer'))) or workspace_id in (select viewer_admin_workspaces())) or person_id = viewer_id());
--> statement-breakpoint
-- A right for the whole table would let a seat change its side or its person, and a row its plan: each column that changes is named.
REVOKE UPDATE ON plan, seat, member, customer, terms, goal, expectation, commitment, player, version, check_in, vendor_draft, vendor_note, customer_note, vendor_half, customer_half, shared_head, vendor_head, customer_head FROM evenhand_app;
--> statement-breakpoint
GRANT UPDATE (title, stage, withdrawn) ON plan TO evenhand_app;
--> statement-breakpoint
GRANT UPDATE (role, name, position, opened_at, closed_at, joined_at) ON seat TO evenhand_app;
--> statement-breakpoint
GRANT UPDATE (name, role, joined_at, removed_at) ON member TO evenhand_app;
--> statement-breakpoint
GRANT UPDATE (name) ON customer TO evenhand_app;
--> statement-breakpoint
GRANT UPDATE (doc) ON terms, goal, expectation, commitment, player, version, check_in, vendor_draft, vendor_note, customer_note, vendor_half, customer_half TO evenhand_app;
--> statement-breakpoint
GRANT UPDATE (seq, hash) ON shared_head, vendor_head, customer_head TO evenhand_app;
--> statement-breakpoint
REVOKE DELETE ON check_in FROM evenhand_app;
