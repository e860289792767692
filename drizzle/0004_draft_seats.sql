CREATE POLICY "seat_left_in_draft" ON "seat" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (closed_at is not null and plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
GRANT DELETE ON seat TO evenhand_app;
