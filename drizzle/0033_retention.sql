CREATE TABLE "plan_ending" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"last_day" date NOT NULL,
	"warned_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reminded_at" timestamp with time zone,
	"seen" integer DEFAULT 0 NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plan_ending_workspace_id_plan_id_pk" PRIMARY KEY("workspace_id","plan_id")
);
--> statement-breakpoint
ALTER TABLE "plan_ending" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "worker_run" (
	"task" text PRIMARY KEY NOT NULL,
	"done_at" timestamp with time zone,
	"failed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "worker_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "plan_ending" ADD CONSTRAINT "plan_ending_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "operation_definer" ON "operation" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plan_ending_seen" ON "plan_ending" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "plan_ending_definer" ON "plan_ending" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "worker_run_seen" ON "worker_run" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (exists (select from viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "worker_run_definer" ON "worker_run" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE plan_ending FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE worker_run FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT ON plan_ending, worker_run TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON plan_ending TO evenhand_definer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON worker_run TO evenhand_definer;
--> statement-breakpoint
GRANT SELECT, DELETE ON operation TO evenhand_definer;
--> statement-breakpoint
GRANT DELETE ON digest, calendar_feed TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- Plans that are over and that are to be read through a day until `before`, or whose end was told already. Days since then are whole ones of
-- real time. What was told at a time that has not come yet was told by a wrong clock, and counts as not told.
CREATE FUNCTION ending_plans(before date) RETURNS TABLE (workspace uuid, plan uuid, kept date, last_day date, days integer, days_reminded integer, seen integer)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  DELETE FROM public.plan_ending e WHERE greatest(e.warned_at, e.reminded_at) > now() + interval '1 day';
  UPDATE public.plan_ending e SET seen = e.seen + 1, seen_at = now() WHERE abs(extract(epoch FROM now() - e.seen_at)) >= 23 * 3600;
  SELECT p.workspace_id, p.id, k.until, e.last_day, floor(extract(epoch FROM now() - e.warned_at) / 86400)::integer,
    floor(extract(epoch FROM now() - e.reminded_at) / 86400)::integer, e.seen
  FROM public.plan p CROSS JOIN LATERAL (SELECT coalesce(p.closed ->> 'keepUntil', p.withdrawn ->> 'keepUntil')::date AS until) k
  LEFT JOIN public.plan_ending e ON e.workspace_id = p.workspace_id AND e.plan_id = p.id
  WHERE k.until IS NOT NULL AND (p.stage = 'closed' OR jsonb_typeof(p.withdrawn) = 'object') AND (k.until <= before OR e.plan_id IS NOT NULL)
  ORDER BY k.until, p.id
$$;
--> statement-breakpoint
-- Tells everybody who sits in a plan that it is deleted after a day: once, and once more, whoever else is at it at the same time. The mails
-- are queued with the row that says so. Of a draft the customer knows nothing. Says how many are told; null where they were told already.
CREATE FUNCTION tell_ending(in_workspace uuid, wanted uuid, day date, again boolean) RETURNS integer LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  sits record;
  key text;
  told integer := 0;
BEGIN
  IF again THEN
    UPDATE public.plan_ending e SET reminded_at = now(), last_day = greatest(e.last_day, day)
    WHERE e.workspace_id = in_workspace AND e.plan_id = wanted AND e.reminded_at IS NULL RETURNING e.last_day INTO day;
  ELSE
    INSERT INTO public.plan_ending (workspace_id, plan_id, last_day) VALUES (in_workspace, wanted, day) ON CONFLICT DO NOTHING;
  END IF;
  IF NOT FOUND THEN RETURN NULL; END IF;
  FOR sits IN
    SELECT s.id, s.person_id FROM public.seat s JOIN public.plan p ON p.workspace_id = s.workspace_id AND p.id = s.plan_id
    WHERE s.workspace_id = in_workspace AND s.plan_id = wanted AND s.closed_at IS NULL AND (p.stage <> 'draft' OR s.side = 'vendor')
  LOOP
    key := wanted || ' plan-ending ' || day || CASE WHEN again THEN ' again ' ELSE ' ' END || sits.id;
    PERFORM public.enqueue('mail', json_build_object('kind', 'plan-ending', 'plan', wanted, 'person', sits.person_id, 'seat', sits.id,
      'about', day, 'by', '', 'key', key), key, NULL);
    told := told + 1;
  END LOOP;
  RETURN told;
END
$$;
--> statement-breakpoint
-- Forgets who of these belongs nowhere any more, with their ways to sign in. For functions of the definer alone.
CREATE FUNCTION forget_people(people uuid[], called text) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  each uuid;
  address text;
BEGIN
  FOREACH each IN ARRAY people LOOP
    PERFORM FROM public.person p WHERE p.id = each FOR UPDATE;
    CONTINUE WHEN EXISTS (SELECT FROM public.member m WHERE m.person_id = each)
      OR EXISTS (SELECT FROM public.seat s WHERE s.person_id = each)
      OR EXISTS (SELECT FROM public.vendor_draft v CROSS JOIN LATERAL jsonb_each(v.doc -> 'seats') d WHERE d.value ->> 'person' = each::text);
    SELECT p.email INTO address FROM public.person p WHERE p.id = each;
    DELETE FROM public.session WHERE user_id = each;
    DELETE FROM public.passkey WHERE person_id = each;
    DELETE FROM public.sign_in_account WHERE person_id = each;
    DELETE FROM public.sign_in WHERE person_id = each OR email = address;
    UPDATE public.person SET name = called, email = 'erased.' || each WHERE id = each;
  END LOOP;
END
$$;
--> statement-breakpoint
-- Who sits or sat in these plans, or was planned for one. For functions of the definer alone.
CREATE FUNCTION people_of_plans(in_workspace uuid, plans uuid[]) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT coalesce(array_agg(DISTINCT s.person_id ORDER BY s.person_id), '{}') FROM (
    SELECT t.person_id FROM public.seat t WHERE t.workspace_id = in_workspace AND t.plan_id = ANY (plans)
    UNION SELECT (d.value ->> 'person')::uuid FROM public.vendor_draft v CROSS JOIN LATERAL jsonb_each(v.doc -> 'seats') d
      WHERE v.workspace_id = in_workspace AND v.plan_id = ANY (plans)) s
$$;
--> statement-breakpoint
-- Deletes one plan whose time is over, with a line in the log of its workspace. Only where everybody was told thirty days ago and again
-- seven days ago, on thirty different days by count, and none of these mails is still to be sent; only once the day they were told of is over
-- everywhere; and not while somebody of it is being erased, for a week at most. Says 'deleted', or why not.
CREATE FUNCTION end_plan(in_workspace uuid, wanted uuid, at timestamptz, called text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  customer record;
  told public.plan_ending;
  kept text;
  people uuid[];
  said text;
BEGIN
  -- In the order in which a customer is deleted: one of both waits, and then finds nothing to do.
  SELECT c.id, c.name INTO customer FROM public.customer c WHERE c.workspace_id = in_workspace AND c.id =
    (SELECT p.customer_id FROM public.plan p WHERE p.workspace_id = in_workspace AND p.id = wanted) FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  SELECT * INTO told FROM public.plan_ending e WHERE e.workspace_id = in_workspace AND e.plan_id = wanted FOR UPDATE;
  IF NOT FOUND THEN RETURN 'not-told'; END IF;
  IF told.reminded_at IS NULL OR told.seen < 30 OR now() < told.warned_at + interval '30 days' OR now() < told.reminded_at + interval '7 days'
    OR (told.last_day + 1 + time '12:00') AT TIME ZONE 'UTC' > least(at, now()) THEN RETURN 'told-lately'; END IF;
  IF EXISTS (SELECT FROM public.mail_failure f WHERE f.workspace_id = in_workspace AND f.kind = 'plan-ending' AND starts_with(f.job_key, wanted || ' '))
  THEN RETURN 'mail-waits'; END IF;
  IF EXISTS (SELECT FROM public.erasure_plan p JOIN public.erasure r ON r.workspace_id = p.workspace_id AND r.id = p.erasure_id
      WHERE p.workspace_id = in_workspace AND p.plan_id = wanted AND p.done_at IS NULL AND r.asked_at > end_plan.at - interval '7 days')
  THEN RETURN 'erasing'; END IF;
  people := public.people_of_plans(in_workspace, ARRAY[wanted]);
  SELECT coalesce(p.closed ->> 'keepUntil', p.withdrawn ->> 'keepUntil') INTO kept FROM public.plan p WHERE p.workspace_id = in_workspace AND p.id = wanted;
  said := public.delete_plan(in_workspace, wanted, 'retention', at);
  IF said <> 'deleted' THEN RETURN said; END IF;
  UPDATE public.admin_log l SET about_name = '' WHERE l.workspace_id = in_workspace AND l.details ->> 'plan' = wanted::text;
  INSERT INTO public.admin_log (workspace_id, at, kind, about_id, about_name, details)
  VALUES (in_workspace, end_plan.at, 'plan-deleted', customer.id, customer.name, json_build_object('plan', wanted, 'kept', kept));
  PERFORM public.forget_people(people, called);
  RETURN 'deleted';
END
$$;
--> statement-breakpoint
-- As before; who is forgotten is said in one place.
CREATE OR REPLACE FUNCTION delete_customer(in_workspace uuid, wanted uuid, reason text, at timestamptz, called text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  plans uuid[];
  people uuid[];
  each uuid;
BEGIN
  IF in_workspace NOT IN (SELECT public.viewer_admin_workspaces()) THEN RETURN 'not-found'; END IF;
  PERFORM FROM public.customer c WHERE c.workspace_id = in_workspace AND c.id = wanted FOR UPDATE;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  SELECT coalesce(array_agg(p.id), '{}') INTO plans FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted;
  IF EXISTS (SELECT FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted
      AND p.stage NOT IN ('draft', 'closed') AND coalesce(jsonb_typeof(p.withdrawn), 'null') = 'null') THEN RETURN 'binding'; END IF;
  IF reason NOT IN ('asked', 'law') AND EXISTS (SELECT FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted
      AND (coalesce(p.closed ->> 'keepUntil', p.withdrawn ->> 'keepUntil')::date + 1 + time '12:00') AT TIME ZONE 'UTC' > least(at, now()))
  THEN RETURN 'kept'; END IF;
  people := public.people_of_plans(in_workspace, plans);
  FOREACH each IN ARRAY plans LOOP
    IF public.delete_plan(in_workspace, each, 'customer', at) <> 'deleted' THEN RAISE EXCEPTION 'a plan of this customer cannot be deleted'; END IF;
  END LOOP;
  DELETE FROM public.customer c WHERE c.workspace_id = in_workspace AND c.id = wanted;
  UPDATE public.admin_log l SET about_name = '' WHERE l.workspace_id = in_workspace AND l.details ->> 'plan' = ANY (plans::text[]);
  PERFORM public.forget_people(people, called);
  RETURN 'deleted';
END
$$;
--> statement-breakpoint
-- What grows with use and is needed for a time alone: keys of forms that were done 30 days ago, claims of digests before a day but those that
-- say through when somebody was told last, and addresses of calendars that were taken back 30 days ago. Says how many rows went.
CREATE FUNCTION forget_spent(digests_before date) RETURNS integer LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  WITH operations AS (DELETE FROM public.operation WHERE at < now() - interval '30 days' RETURNING 1),
  digests AS (
    DELETE FROM public.digest d WHERE d.day < digests_before AND EXISTS (
      SELECT FROM public.digest n WHERE n.person_id = d.person_id AND n.day > d.day AND (d.told_through IS NULL OR n.told_through IS NOT NULL)) RETURNING 1),
  feeds AS (DELETE FROM public.calendar_feed WHERE revoked_at < now() - interval '30 days' RETURNING 1)
  SELECT ((SELECT count(*) FROM operations) + (SELECT count(*) FROM digests) + (SELECT count(*) FROM feeds))::integer
$$;
--> statement-breakpoint
-- The worker was at something that it does by itself, and it was done or failed.
CREATE FUNCTION note_run(what text, done boolean) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  INSERT INTO public.worker_run (task, done_at, failed_at) VALUES (what, CASE WHEN done THEN now() END, CASE WHEN NOT done THEN now() END)
  ON CONFLICT (task) DO UPDATE SET done_at = coalesce(excluded.done_at, worker_run.done_at), failed_at = coalesce(excluded.failed_at, worker_run.failed_at)
$$;
--> statement-breakpoint
-- The mails that are to be sent, of all vendors: for functions of the definer alone, which ask whose they are.
CREATE FUNCTION queued_mails() RETURNS TABLE (kind text, person uuid, plan uuid, workspace uuid, state text, due timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT j.payload ->> 'kind', (j.payload ->> 'person')::uuid, (j.payload ->> 'plan')::uuid, (j.payload ->> 'workspace')::uuid,
    CASE WHEN j.locked_at IS NOT NULL THEN 'running' WHEN j.attempts > 0 THEN 'failing' WHEN j.run_at > now() THEN 'later' ELSE 'due' END, j.run_at
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE t.identifier = 'mail' AND j.attempts < j.max_attempts
$$;
--> statement-breakpoint
-- How many mails of a workspace wait, by kind and by what they wait for, for its admins: those of its plans, its own, digests of who sits in
-- a plan of it, and ways in of its members alone. `oldest`: for how many seconds the one has been due that waits longest; `next`: in how many
-- the first is.
CREATE FUNCTION waiting_mails(wanted uuid) RETURNS TABLE (kind text, state text, count integer, oldest double precision, next double precision) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT q.kind, q.state, count(*)::integer, greatest(0, max(extract(epoch FROM now() - q.due)))::float8, greatest(0, min(extract(epoch FROM q.due - now())))::float8
  FROM public.queued_mails() q
  WHERE wanted IN (SELECT public.viewer_admin_workspaces()) AND CASE
    WHEN q.plan IS NOT NULL THEN EXISTS (SELECT FROM public.plan p WHERE p.workspace_id = wanted AND p.id = q.plan)
    WHEN q.workspace IS NOT NULL THEN q.workspace = wanted
    WHEN q.kind = 'digest' THEN EXISTS (SELECT FROM public.seat s JOIN public.plan p ON p.workspace_id = s.workspace_id AND p.id = s.plan_id
      WHERE s.workspace_id = wanted AND s.person_id = q.person AND s.closed_at IS NULL AND p.stage IN ('proposed', 'agreed', 'running'))
    ELSE EXISTS (SELECT FROM public.member m WHERE m.workspace_id = wanted AND m.person_id = q.person AND m.removed_at IS NULL) END
  GROUP BY 1, 2 ORDER BY 1, 2
$$;
--> statement-breakpoint
-- When the plans of a workspace are deleted that everybody was told of, for its admins: no title, only how many and when the first goes.
CREATE FUNCTION endings_of(wanted uuid) RETURNS TABLE (count integer, first date) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT count(*)::integer, min(e.last_day) FROM public.plan_ending e
  WHERE e.workspace_id = wanted AND wanted IN (SELECT public.viewer_admin_workspaces())
$$;
--> statement-breakpoint
ALTER FUNCTION ending_plans(date) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION tell_ending(uuid, uuid, date, boolean) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION forget_people(uuid[], text) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION people_of_plans(uuid, uuid[]) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION end_plan(uuid, uuid, timestamptz, text) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION forget_spent(date) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION note_run(text, boolean) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION waiting_mails(uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION endings_of(uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION ending_plans(date), tell_ending(uuid, uuid, date, boolean), forget_people(uuid[], text), people_of_plans(uuid, uuid[]), end_plan(uuid, uuid, timestamptz, text), forget_spent(date), note_run(text, boolean), queued_mails(), waiting_mails(uuid), endings_of(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION queued_mails() TO evenhand_definer;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ending_plans(date), tell_ending(uuid, uuid, date, boolean), end_plan(uuid, uuid, timestamptz, text), forget_spent(date), note_run(text, boolean) TO evenhand_worker;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION waiting_mails(uuid), endings_of(uuid) TO evenhand_app;
