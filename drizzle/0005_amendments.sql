CREATE TABLE "amendment" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "amendment_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "amendment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegation" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "delegation_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "delegation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "amendment_plan" ON "amendment" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "delegation_plan" ON "delegation" USING btree ("plan_id");--> statement-breakpoint
CREATE POLICY "check_in_removed" ON "check_in" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (doc ->> 'state' = 'planned' and doc -> 'halvesIn' = '{}' and plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "amendment_seen" ON "amendment" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "amendment_added" ON "amendment" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "amendment_changed" ON "amendment" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "amendment_removed" ON "amendment" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "delegation_seen" ON "delegation" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "delegation_added" ON "delegation" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "delegation_changed" ON "delegation" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "delegation_removed" ON "delegation" AS PERMISSIVE FOR DELETE TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
ALTER TABLE amendment FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE delegation FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (doc) ON amendment, delegation TO evenhand_app;
--> statement-breakpoint
GRANT DELETE ON check_in TO evenhand_app;
