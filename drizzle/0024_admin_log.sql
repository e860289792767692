CREATE TABLE "admin_log" (
	"workspace_id" uuid NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "admin_log_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"person_name" text DEFAULT '' NOT NULL,
	"about_id" uuid,
	"about_name" text DEFAULT '' NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "admin_log_workspace_id_seq_pk" PRIMARY KEY("workspace_id","seq")
);
--> statement-breakpoint
ALTER TABLE "admin_log" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "admin_log" ADD CONSTRAINT "admin_log_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admin_log_person" ON "admin_log" USING btree ("workspace_id","person_id","seq");--> statement-breakpoint
CREATE POLICY "admin_log_read" ON "admin_log" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "admin_log_written" ON "admin_log" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (workspace_id in (select viewer_workspaces()) and person_id = viewer_id());--> statement-breakpoint
CREATE POLICY "admin_log_definer" ON "admin_log" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE admin_log FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Written and read. Nobody who answers people changes a line or takes one out.
GRANT SELECT, INSERT ON admin_log TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (person_name, about_name, details) ON admin_log TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- As before, and the log of each workspace says that they have come.
CREATE OR REPLACE FUNCTION viewer_arrived(at timestamptz) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  WITH came AS (
    UPDATE public.member m SET joined_at = viewer_arrived.at
    WHERE m.person_id = public.viewer_id() AND m.removed_at IS NULL AND m.joined_at IS NULL RETURNING m.workspace_id, m.person_id, m.name)
  INSERT INTO public.admin_log (workspace_id, at, kind, person_id, person_name, about_id, about_name)
  SELECT came.workspace_id, viewer_arrived.at, 'member-joined', came.person_id, came.name, came.person_id, came.name FROM came
$$;
--> statement-breakpoint
-- What somebody did on their way in or out, in the log of each workspace they are a member of: of nobody else, and of nothing else.
CREATE FUNCTION note_sign_in(person uuid, what text, at timestamptz, more jsonb) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  INSERT INTO public.admin_log (workspace_id, at, kind, person_id, person_name, details)
  SELECT m.workspace_id, note_sign_in.at, what, m.person_id, m.name, more FROM public.member m
  WHERE m.person_id = person AND m.removed_at IS NULL
    AND what IN ('signed-in', 'sign-in-refused', 'proof-refused', 'passkey-added', 'passkey-removed', 'session-ended', 'sessions-ended')
$$;
--> statement-breakpoint
-- The name of whoever is erased goes from the log of the workspace that asked, and with it on which device they were. What was done stays.
CREATE FUNCTION erase_from_log(called text) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  this public.erasure;
BEGIN
  SELECT * INTO this FROM public.erasure WHERE id = nullif(current_setting('app.erasure_id', true), '')::uuid AND done_at IS NULL;
  IF NOT FOUND OR EXISTS (SELECT FROM public.member WHERE workspace_id = this.workspace_id AND person_id = this.person_id AND removed_at IS NULL)
  THEN RETURN; END IF;
  UPDATE public.admin_log SET person_name = called, details = details - 'device'
  WHERE workspace_id = this.workspace_id AND person_id = this.person_id;
  UPDATE public.admin_log SET about_name = called WHERE workspace_id = this.workspace_id AND about_id = this.person_id;
END
$$;
--> statement-breakpoint
-- Lines whose time is over. That a customer was deleted and that somebody was to be erased stays: it is what is left to answer for it.
CREATE FUNCTION forget_admin_log(sign_ins_before timestamptz, others_before timestamptz) RETURNS integer LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  WITH gone AS (
    DELETE FROM public.admin_log WHERE kind NOT IN ('customer-deleted', 'erasure-asked') AND at < CASE
      WHEN kind IN ('signed-in', 'sign-in-refused', 'proof-refused', 'passkey-added', 'passkey-removed', 'session-ended', 'sessions-ended')
      THEN sign_ins_before ELSE others_before END RETURNING 1)
  SELECT count(*)::integer FROM gone
$$;
--> statement-breakpoint
ALTER FUNCTION note_sign_in(uuid, text, timestamptz, jsonb) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION erase_from_log(text) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION forget_admin_log(timestamptz, timestamptz) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION note_sign_in(uuid, text, timestamptz, jsonb), erase_from_log(text), forget_admin_log(timestamptz, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION note_sign_in(uuid, text, timestamptz, jsonb) TO evenhand_session;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION erase_from_log(text) TO evenhand_eraser;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION forget_admin_log(timestamptz, timestamptz) TO evenhand_worker;
