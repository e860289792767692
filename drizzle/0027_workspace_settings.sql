CREATE TABLE "workspace_brand" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"colour" text NOT NULL,
	"logo" "bytea",
	"logo_type" text,
	"rev" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workspace_brand" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "workspace_calendar" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"doc" jsonb NOT NULL,
	"rev" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workspace_calendar" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sign_in" ADD COLUMN "to_workspace" uuid;--> statement-breakpoint
ALTER TABLE "workspace_brand" ADD CONSTRAINT "workspace_brand_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_brand" ADD CONSTRAINT "workspace_brand_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_calendar" ADD CONSTRAINT "workspace_calendar_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspace_calendar" ADD CONSTRAINT "workspace_calendar_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_person" ON "sign_in" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "workspace_renamed" ON "workspace" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (id in (select viewer_admin_workspaces())) WITH CHECK (id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "workspace_brand_seen" ON "workspace_brand" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_workspaces()) or workspace_id in (select p.workspace_id from plan p where p.id in (select viewer_plans())));--> statement-breakpoint
CREATE POLICY "workspace_brand_set" ON "workspace_brand" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (workspace_id in (select viewer_admin_workspaces()) and changed_by = viewer_id());--> statement-breakpoint
CREATE POLICY "workspace_brand_changed" ON "workspace_brand" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces())) WITH CHECK (workspace_id in (select viewer_admin_workspaces()) and changed_by = viewer_id());--> statement-breakpoint
CREATE POLICY "workspace_calendar_seen" ON "workspace_calendar" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_workspaces()));--> statement-breakpoint
CREATE POLICY "workspace_calendar_set" ON "workspace_calendar" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (workspace_id in (select viewer_admin_workspaces()) and changed_by = viewer_id());--> statement-breakpoint
CREATE POLICY "workspace_calendar_changed" ON "workspace_calendar" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces())) WITH CHECK (workspace_id in (select viewer_admin_workspaces()) and changed_by = viewer_id());
--> statement-breakpoint
ALTER TABLE workspace_brand FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE workspace_calendar FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (doc, rev, changed_at, changed_by) ON workspace_calendar TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (colour, logo, logo_type, rev, changed_at, changed_by) ON workspace_brand TO evenhand_app;
--> statement-breakpoint
GRANT UPDATE (name) ON workspace TO evenhand_app;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- Who was invited to a workspace, or by it to a seat, and has not come yet: for its admins. Of the way in that they were sent no more is
-- told than when it was sent and until when it holds, and of a person nothing of what others invited them to.
CREATE FUNCTION open_invitations(wanted uuid)
  RETURNS TABLE (person uuid, seat uuid, plan uuid, title text, name text, email text, role text, side text, sent timestamptz, until timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT m.person_id, NULL::uuid, NULL::uuid, NULL, m.name, m.email, m.role, NULL, i.created_at, i.expires_at
  FROM public.member m LEFT JOIN LATERAL (
    SELECT s.created_at, s.expires_at FROM public.sign_in s
    WHERE s.person_id = m.person_id AND s.kind = 'invitation' AND s.to_workspace = wanted AND s.used_at IS NULL AND s.revoked_at IS NULL
    ORDER BY s.created_at DESC LIMIT 1) i ON true
  WHERE m.workspace_id = wanted AND m.joined_at IS NULL AND m.removed_at IS NULL AND wanted IN (SELECT public.viewer_admin_workspaces())
  UNION ALL
  SELECT c.person_id, c.id, p.id, p.title, c.name, c.email, c.role, c.side, i.created_at, i.expires_at
  FROM public.seat c JOIN public.plan p ON p.workspace_id = c.workspace_id AND p.id = c.plan_id LEFT JOIN LATERAL (
    SELECT s.created_at, s.expires_at FROM public.sign_in s
    WHERE s.person_id = c.person_id AND s.seat_id = c.id AND s.kind = 'invitation' AND s.used_at IS NULL AND s.revoked_at IS NULL
    ORDER BY s.created_at DESC LIMIT 1) i ON true
  WHERE c.workspace_id = wanted AND c.joined_at IS NULL AND c.closed_at IS NULL AND p.withdrawn IS NULL AND p.stage <> 'closed'
    AND wanted IN (SELECT public.viewer_admin_workspaces())
$$;
--> statement-breakpoint
ALTER FUNCTION open_invitations(uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION open_invitations(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION open_invitations(uuid) TO evenhand_app;
