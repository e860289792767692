CREATE TABLE "checkpoint" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"key_id" text NOT NULL,
	"note" text NOT NULL,
	"stamp" text,
	CONSTRAINT "checkpoint_workspace_id_plan_id_seq_pk" PRIMARY KEY("workspace_id","plan_id","seq")
);
--> statement-breakpoint
ALTER TABLE "checkpoint" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checkpoint_key" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "checkpoint_key_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "checkpoint_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checkpoint_plan" ON "checkpoint" USING btree ("plan_id");--> statement-breakpoint
CREATE POLICY "checkpoint_seen" ON "checkpoint" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "checkpoint_added" ON "checkpoint" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (stamp is null and plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "checkpoint_definer" ON "checkpoint" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "checkpoint_stamped" ON "checkpoint" AS PERMISSIVE FOR UPDATE TO "evenhand_definer" USING (stamp is null) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "checkpoint_key_public" ON "checkpoint_key" AS PERMISSIVE FOR SELECT TO "evenhand_app", "evenhand_session" USING (true);--> statement-breakpoint
CREATE POLICY "checkpoint_key_added" ON "checkpoint_key" AS PERMISSIVE FOR INSERT TO "evenhand_session" WITH CHECK (true);--> statement-breakpoint
ALTER TABLE checkpoint FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE checkpoint_key FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What is signed stays signed: added and read, nothing else.
GRANT SELECT, INSERT ON checkpoint TO evenhand_app;
--> statement-breakpoint
GRANT SELECT ON checkpoint_key TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON checkpoint_key TO evenhand_session;
--> statement-breakpoint
GRANT SELECT, UPDATE (stamp) ON checkpoint TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- A stamp comes when its authority answers, whoever sits in the plan by then: it is kept once, by the worker.
CREATE FUNCTION keep_stamp(wanted_plan uuid, wanted_seq integer, given text) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
  UPDATE public.checkpoint SET stamp = given WHERE plan_id = wanted_plan AND seq = wanted_seq AND stamp IS NULL;
  RETURN FOUND;
END
$$;
--> statement-breakpoint
ALTER FUNCTION keep_stamp(uuid, integer, text) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION keep_stamp(uuid, integer, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION keep_stamp(uuid, integer, text) TO evenhand_worker;
--> statement-breakpoint
-- Stamps are asked for one after the other: an authority that is slow holds up no mail.
CREATE OR REPLACE FUNCTION enqueue(task text, payload json, key text, run_at timestamptz) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT graphile_worker.add_job(task, payload, queue_name => CASE task WHEN 'stamp' THEN 'stamp' END, run_at => run_at, job_key => key, max_attempts => 20) $$;
