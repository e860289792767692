CREATE TABLE "file" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"about" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"type" text NOT NULL,
	"sha256" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kept_at" timestamp with time zone,
	"named_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "file_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "file" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_plan" ON "file" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "file_bytes" ON "file" USING btree ("workspace_id","sha256");--> statement-breakpoint
CREATE INDEX "file_to_go" ON "file" USING btree ("made_at") WHERE named_at is null or dropped_at is not null;--> statement-breakpoint
CREATE POLICY "file_seen" ON "file" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (dropped_at is null and plan_id in (select viewer_plans()) and (named_at is not null or person_id = viewer_id()));--> statement-breakpoint
CREATE POLICY "file_sent" ON "file" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (person_id = viewer_id() and plan_id in (select viewer_plans()) and kept_at is null and named_at is null and dropped_at is null);--> statement-breakpoint
CREATE POLICY "file_kept" ON "file" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (person_id = viewer_id() and plan_id in (select viewer_plans()) and named_at is null and dropped_at is null) WITH CHECK (person_id = viewer_id() and plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "file_definer" ON "file" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "file_erasing" ON "file" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "file_erased" ON "file" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));
--> statement-breakpoint
ALTER TABLE file FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT (workspace_id, plan_id, id, person_id, about, name, size, type, sha256), UPDATE (kept_at, named_at) ON file TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (name, dropped_at) ON file TO evenhand_eraser;
--> statement-breakpoint
GRANT SELECT, DELETE ON file TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- Files that are to go: sent a day ago and named by nothing, or erased.
CREATE FUNCTION droppable_files(most integer) RETURNS TABLE (workspace uuid, plan uuid, file uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT f.workspace_id, f.plan_id, f.id FROM public.file f
  WHERE (f.named_at IS NULL AND f.made_at < now() - interval '1 day') OR f.dropped_at IS NOT NULL
  ORDER BY f.made_at LIMIT most
$$;
--> statement-breakpoint
-- Drops one of them: the hash of the bytes that have to go with it, or null where another file of the workspace has the same. Whoever
-- keeps such bytes anew waits until this transaction has ended, and puts them there again.
CREATE FUNCTION drop_file(wanted_workspace uuid, wanted_plan uuid, wanted uuid) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  bytes text;
BEGIN
  SELECT f.sha256 INTO bytes FROM public.file f WHERE f.workspace_id = wanted_workspace AND f.plan_id = wanted_plan AND f.id = wanted;
  IF bytes IS NULL THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('evenhand file ' || wanted_workspace || bytes, 0));
  DELETE FROM public.file f WHERE f.workspace_id = wanted_workspace AND f.plan_id = wanted_plan AND f.id = wanted
    AND ((f.named_at IS NULL AND f.made_at < now() - interval '1 day') OR f.dropped_at IS NOT NULL);
  IF NOT FOUND OR EXISTS (SELECT FROM public.file f WHERE f.workspace_id = wanted_workspace AND f.sha256 = bytes) THEN RETURN NULL; END IF;
  RETURN bytes;
END
$$;
--> statement-breakpoint
ALTER FUNCTION droppable_files(integer) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION drop_file(uuid, uuid, uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION droppable_files(integer), drop_file(uuid, uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION droppable_files(integer), drop_file(uuid, uuid, uuid) TO evenhand_worker;
