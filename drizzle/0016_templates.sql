CREATE TABLE "template" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"doc" jsonb NOT NULL,
	"rev" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "template_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "template" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "template_seen" ON "template" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_workspaces()));--> statement-breakpoint
CREATE POLICY "template_saved" ON "template" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (workspace_id in (select viewer_workspaces()) and changed_by = viewer_id());--> statement-breakpoint
CREATE POLICY "template_changed" ON "template" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (workspace_id in (select viewer_workspaces())) WITH CHECK (workspace_id in (select viewer_workspaces()) and changed_by = viewer_id());--> statement-breakpoint
ALTER TABLE template FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Nobody takes a template away: it is retired, and can be brought back.
GRANT SELECT, INSERT, UPDATE (title, doc, rev, changed_at, changed_by, retired_at) ON template TO evenhand_app;
