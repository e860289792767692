CREATE TABLE "customer_assessment" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "customer_assessment_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_assessment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_cost" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "customer_cost_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_cost" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_red_flag" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "customer_red_flag_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_red_flag" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "customer_vote" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "customer_vote_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_vote" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "notice_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcome" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "outcome_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "outcome" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transition" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "transition_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "transition" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_assessment" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_assessment_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_assessment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_cost" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_cost_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_cost" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_red_flag" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_red_flag_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_red_flag" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_transition" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_transition_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_transition" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_vote" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_vote_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_vote" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "plan" ADD COLUMN "closed" jsonb;--> statement-breakpoint
ALTER TABLE "customer_assessment" ADD CONSTRAINT "customer_assessment_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_cost" ADD CONSTRAINT "customer_cost_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_red_flag" ADD CONSTRAINT "customer_red_flag_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_vote" ADD CONSTRAINT "customer_vote_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transition" ADD CONSTRAINT "transition_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_assessment" ADD CONSTRAINT "vendor_assessment_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_cost" ADD CONSTRAINT "vendor_cost_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_red_flag" ADD CONSTRAINT "vendor_red_flag_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_transition" ADD CONSTRAINT "vendor_transition_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_vote" ADD CONSTRAINT "vendor_vote_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_assessment_plan" ON "customer_assessment" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "customer_cost_plan" ON "customer_cost" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "customer_red_flag_plan" ON "customer_red_flag" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "customer_vote_plan" ON "customer_vote" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "notice_plan" ON "notice" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "outcome_plan" ON "outcome" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "transition_plan" ON "transition" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "vendor_assessment_plan" ON "vendor_assessment" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "vendor_cost_plan" ON "vendor_cost" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "vendor_red_flag_plan" ON "vendor_red_flag" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "vendor_transition_plan" ON "vendor_transition" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "vendor_vote_plan" ON "vendor_vote" USING btree ("plan_id");--> statement-breakpoint
CREATE POLICY "customer_assessment_own" ON "customer_assessment" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer'))) WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_assessment_erasing" ON "customer_assessment" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_assessment_erased" ON "customer_assessment" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_cost_own" ON "customer_cost" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer'))) WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_cost_erasing" ON "customer_cost" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_cost_erased" ON "customer_cost" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_red_flag_own" ON "customer_red_flag" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer'))) WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_red_flag_erasing" ON "customer_red_flag" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_red_flag_erased" ON "customer_red_flag" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_vote_own" ON "customer_vote" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer'))) WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_vote_definer" ON "customer_vote" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "customer_vote_erasing" ON "customer_vote" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_vote_erased" ON "customer_vote" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "notice_seen" ON "notice" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "notice_added" ON "notice" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "notice_changed" ON "notice" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "notice_erasing" ON "notice" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "notice_erased" ON "notice" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "outcome_seen" ON "outcome" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "outcome_added" ON "outcome" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "outcome_changed" ON "outcome" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "outcome_erasing" ON "outcome" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "outcome_erased" ON "outcome" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "outcome_definer" ON "outcome" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "transition_seen" ON "transition" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "transition_added" ON "transition" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "transition_changed" ON "transition" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "transition_erasing" ON "transition" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "transition_erased" ON "transition" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_assessment_own" ON "vendor_assessment" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_assessment_erasing" ON "vendor_assessment" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_assessment_erased" ON "vendor_assessment" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_cost_own" ON "vendor_cost" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_cost_erasing" ON "vendor_cost" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_cost_erased" ON "vendor_cost" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_red_flag_own" ON "vendor_red_flag" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_red_flag_erasing" ON "vendor_red_flag" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_red_flag_erased" ON "vendor_red_flag" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_transition_own" ON "vendor_transition" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_transition_erasing" ON "vendor_transition" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_transition_erased" ON "vendor_transition" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_vote_own" ON "vendor_vote" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_vote_definer" ON "vendor_vote" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "vendor_vote_erasing" ON "vendor_vote" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_vote_erased" ON "vendor_vote" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
ALTER TABLE notice FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE outcome FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE transition FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE vendor_assessment FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE customer_assessment FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE vendor_cost FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE customer_cost FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE vendor_red_flag FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE customer_red_flag FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE vendor_vote FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE customer_vote FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE vendor_transition FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What both sides have seen of how it ends stays: rows are added and changed with the ledger, and never taken out.
GRANT SELECT, INSERT, UPDATE (doc) ON notice, outcome, transition TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (doc) ON vendor_assessment, customer_assessment, vendor_cost, customer_cost, vendor_red_flag, customer_red_flag, vendor_vote, customer_vote, vendor_transition TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (doc) ON notice, outcome, transition, vendor_assessment, customer_assessment, vendor_cost, customer_cost, vendor_red_flag, customer_red_flag, vendor_vote, customer_vote, vendor_transition TO evenhand_eraser;
--> statement-breakpoint
GRANT UPDATE (closed) ON plan TO evenhand_app, evenhand_eraser;
--> statement-breakpoint
GRANT SELECT ON outcome, vendor_vote, customer_vote TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- The two sealed votes of an outcome: only once both are in, or once somebody has stopped waiting for the other, and only to a seat of the plan.
CREATE FUNCTION unsealed_votes(wanted_plan uuid, wanted_outcome text) RETURNS TABLE (side text, doc jsonb) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  WITH votes AS (
    SELECT 'vendor' AS side, doc FROM public.vendor_vote WHERE plan_id = wanted_plan AND id = wanted_outcome
    UNION ALL
    SELECT 'customer', doc FROM public.customer_vote WHERE plan_id = wanted_plan AND id = wanted_outcome
  )
  SELECT votes.side, votes.doc FROM votes
  WHERE wanted_plan IN (SELECT public.viewer_plans())
    AND ((SELECT count(*) FROM votes) = 2
      OR EXISTS (SELECT FROM public.outcome o WHERE o.plan_id = wanted_plan AND o.id = wanted_outcome AND o.doc ->> 'votingClosedAt' IS NOT NULL))
$$;
--> statement-breakpoint
ALTER FUNCTION unsealed_votes(uuid, text) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION unsealed_votes(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION unsealed_votes(uuid, text) TO evenhand_app;
--> statement-breakpoint
-- The work goes on while people decide how it ends and while they part: halves are drafted and digests told then too.
CREATE OR REPLACE FUNCTION drop_spent_drafts(wanted_plan uuid) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  kept text[];
BEGIN
  IF wanted_plan NOT IN (SELECT public.viewer_plans()) THEN RETURN; END IF;
  SELECT coalesce(array_agg(c.id), '{}') INTO kept FROM public.check_in c
  WHERE c.plan_id = wanted_plan AND c.doc ->> 'state' IN ('planned', 'started')
    AND EXISTS (SELECT FROM public.plan p WHERE p.id = wanted_plan AND p.stage IN ('running', 'outcome', 'transition'))
    AND NOT EXISTS (
      SELECT FROM public.check_in later
      WHERE later.plan_id = wanted_plan AND later.doc ->> 'on' > c.doc ->> 'on' AND later.doc ->> 'state' IN ('minuted', 'fixed'));
  DELETE FROM public.vendor_half_draft WHERE plan_id = wanted_plan AND id <> ALL (kept);
  DELETE FROM public.customer_half_draft WHERE plan_id = wanted_plan AND id <> ALL (kept);
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION digest_calendars() RETURNS SETOF jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT DISTINCT t.doc -> 'calendar' FROM public.terms t
  JOIN public.plan p ON p.workspace_id = t.workspace_id AND p.id = t.plan_id
  WHERE p.stage IN ('proposed', 'agreed', 'running', 'outcome', 'transition')
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION claim_digests(due jsonb) RETURNS integer LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
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
    JOIN public.plan p ON p.workspace_id = t.workspace_id AND p.id = t.plan_id AND p.stage IN ('proposed', 'agreed', 'running', 'outcome', 'transition')
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
CREATE OR REPLACE FUNCTION mail_failed(job text, mail_kind text, person uuid, plan uuid, workspace uuid, why text, answered integer, tried integer, next timestamptz)
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
      AND (mail_kind <> 'digest' OR p.stage IN ('proposed', 'agreed', 'running', 'outcome', 'transition'))
    UNION
    SELECT m.workspace_id FROM public.member m
    WHERE mail_failed.plan IS NULL AND mail_failed.workspace IS NULL AND mail_kind <> 'digest'
      AND m.person_id = mail_failed.person AND m.removed_at IS NULL) w
  ON CONFLICT (workspace_id, job_key) DO UPDATE
  SET tries = excluded.tries, reason = excluded.reason, answer = excluded.answer, next_try = excluded.next_try
$$;
