CREATE TABLE "digest" (
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	"told_through" timestamp with time zone,
	CONSTRAINT "digest_person_id_day_pk" PRIMARY KEY("person_id","day")
);
--> statement-breakpoint
ALTER TABLE "digest" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail_failure" (
	"workspace_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"job_key" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"tries" integer NOT NULL,
	"reason" text NOT NULL,
	"answer" integer,
	"next_try" timestamp with time zone,
	CONSTRAINT "mail_failure_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "mail_failure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail_off" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "mail_off_person_id_kind_pk" PRIMARY KEY("person_id","kind")
);
--> statement-breakpoint
ALTER TABLE "mail_off" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "digest" ADD CONSTRAINT "digest_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_failure" ADD CONSTRAINT "mail_failure_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_failure" ADD CONSTRAINT "mail_failure_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_off" ADD CONSTRAINT "mail_off_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_failure_of_job" ON "mail_failure" USING btree ("workspace_id","job_key");--> statement-breakpoint
CREATE POLICY "plan_definer" ON "plan" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "terms_definer" ON "terms" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "digest_own" ON "digest" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (person_id = viewer_id());--> statement-breakpoint
CREATE POLICY "digest_told" ON "digest" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (person_id = viewer_id()) WITH CHECK (person_id = viewer_id());--> statement-breakpoint
CREATE POLICY "digest_definer" ON "digest" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mail_failure_seen" ON "mail_failure" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "mail_failure_definer" ON "mail_failure" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mail_off_own" ON "mail_off" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (person_id = viewer_id()) WITH CHECK (person_id = viewer_id());--> statement-breakpoint
CREATE POLICY "mail_off_definer" ON "mail_off" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);
--> statement-breakpoint
ALTER TABLE digest FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE mail_off FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE mail_failure FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, UPDATE (told_through) ON digest TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON mail_off TO evenhand_app;
--> statement-breakpoint
-- The name of a job leads into the queue: who looks at what could not be sent needs it for nothing.
GRANT SELECT (workspace_id, id, kind, person_id, since, tries, reason, answer, next_try) ON mail_failure TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON digest TO evenhand_definer;
--> statement-breakpoint
GRANT SELECT ON mail_off, plan, terms TO evenhand_definer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_failure TO evenhand_definer;
--> statement-breakpoint
-- Digests of a whole morning must not stand before somebody who wants to sign in.
CREATE OR REPLACE FUNCTION enqueue(task text, payload json, key text, run_at timestamptz) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT graphile_worker.add_job(task, payload, queue_name => CASE task WHEN 'stamp' THEN 'stamp' END, run_at => run_at, job_key => key,
    max_attempts => 20, priority => CASE payload ->> 'kind' WHEN 'digest' THEN 10 ELSE 0 END)
$$;
--> statement-breakpoint
-- Tried again at once, with all its tries before it; nothing where the job is under way or no longer there.
CREATE FUNCTION retry_job(key text) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT j.id FROM graphile_worker.jobs j WHERE j.key = retry_job.key), run_at => now(), attempts => 0)
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION retry_job(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION enqueue(text, json, text, timestamptz), retry_job(text) TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- By which calendars the plans count that people can be told of: no more of them than that.
CREATE FUNCTION digest_calendars() RETURNS SETOF jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT DISTINCT t.doc -> 'calendar' FROM public.terms t
  JOIN public.plan p ON p.workspace_id = t.workspace_id AND p.id = t.plan_id
  WHERE p.stage IN ('proposed', 'agreed', 'running')
$$;
--> statement-breakpoint
-- Who is to have a digest, of the calendars whose morning has come: whoever had a seat by then and has not turned it off. One a person a
-- day, and its mail is queued with it.
CREATE FUNCTION claim_digests(due jsonb) RETURNS integer LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  claimed record;
  key text;
  count integer := 0;
BEGIN
  FOR claimed IN
    INSERT INTO public.digest (person_id, day)
    SELECT DISTINCT s.person_id, d.day FROM jsonb_to_recordset(due) AS d (calendar jsonb, day date, eight timestamptz)
    JOIN public.terms t ON t.doc -> 'calendar' = d.calendar
    JOIN public.plan p ON p.workspace_id = t.workspace_id AND p.id = t.plan_id AND p.stage IN ('proposed', 'agreed', 'running')
    JOIN public.seat s ON s.workspace_id = p.workspace_id AND s.plan_id = p.id AND s.closed_at IS NULL AND s.opened_at < d.eight
    WHERE NOT EXISTS (SELECT FROM public.mail_off o WHERE o.person_id = s.person_id AND o.kind = 'digest')
    ON CONFLICT DO NOTHING RETURNING person_id, day
  LOOP
    key := 'digest ' || claimed.person_id || ' ' || claimed.day;
    PERFORM public.enqueue('mail', json_build_object('kind', 'digest', 'person', claimed.person_id, 'day', claimed.day, 'key', key), key, NULL);
    count := count + 1;
  END LOOP;
  RETURN count;
END
$$;
--> statement-breakpoint
-- A mail that could not be sent, for the workspaces that have to do with it: its plan's or its own; of a digest, those whose plans it can
-- tell of; of a way in, those where the person belongs.
CREATE FUNCTION mail_failed(job text, mail_kind text, person uuid, plan uuid, workspace uuid, why text, answered integer, tried integer, next timestamptz)
RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  INSERT INTO public.mail_failure (workspace_id, job_key, kind, person_id, tries, reason, answer, next_try)
  SELECT w.id, job, mail_kind, person, tried, why, answered, next FROM (
    SELECT p.workspace_id AS id FROM public.plan p WHERE p.id = mail_failed.plan
    UNION
    SELECT k.id FROM public.workspace k WHERE k.id = mail_failed.workspace
    UNION
    SELECT s.workspace_id FROM public.seat s JOIN public.plan p ON p.workspace_id = s.workspace_id AND p.id = s.plan_id
    WHERE mail_failed.plan IS NULL AND mail_failed.workspace IS NULL AND s.person_id = mail_failed.person AND s.closed_at IS NULL
      AND (mail_kind <> 'digest' OR p.stage IN ('proposed', 'agreed', 'running'))
    UNION
    SELECT m.workspace_id FROM public.member m
    WHERE mail_failed.plan IS NULL AND mail_failed.workspace IS NULL AND mail_kind <> 'digest'
      AND m.person_id = mail_failed.person AND m.removed_at IS NULL) w
  ON CONFLICT (workspace_id, job_key) DO UPDATE
  SET tries = excluded.tries, reason = excluded.reason, answer = excluded.answer, next_try = excluded.next_try
$$;
--> statement-breakpoint
-- Sent at last, or no longer wanted.
CREATE FUNCTION mail_done(job text) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ DELETE FROM public.mail_failure WHERE job_key = job $$;
--> statement-breakpoint
-- An admin has a mail of their workspace tried again at once. False where there is no such mail for them.
CREATE FUNCTION retry_mail(wanted_workspace uuid, wanted uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  job text;
BEGIN
  SELECT job_key INTO job FROM public.mail_failure
  WHERE workspace_id = wanted_workspace AND id = wanted AND workspace_id IN (SELECT public.viewer_admin_workspaces());
  IF job IS NULL THEN RETURN false; END IF;
  PERFORM public.retry_job(job);
  UPDATE public.mail_failure SET next_try = now() WHERE job_key = job;
  RETURN true;
END
$$;
--> statement-breakpoint
ALTER FUNCTION digest_calendars() OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION claim_digests(jsonb) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION mail_failed(text, text, uuid, uuid, uuid, text, integer, integer, timestamptz) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION mail_done(text) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION retry_mail(uuid, uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION digest_calendars(), claim_digests(jsonb), mail_failed(text, text, uuid, uuid, uuid, text, integer, integer, timestamptz), mail_done(text), retry_mail(uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION viewer_admin_workspaces() TO evenhand_definer;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION digest_calendars(), claim_digests(jsonb), mail_failed(text, text, uuid, uuid, uuid, text, integer, integer, timestamptz), mail_done(text) TO evenhand_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION retry_mail(uuid, uuid) TO evenhand_app;
