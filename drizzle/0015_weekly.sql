CREATE TABLE "customer_half_draft" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "customer_half_draft_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "customer_half_draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vendor_half_draft" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_half_draft_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_half_draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "saved_view" (
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	CONSTRAINT "saved_view_person_id_name_pk" PRIMARY KEY("person_id","name")
);
--> statement-breakpoint
ALTER TABLE "saved_view" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "customer_half_draft" ADD CONSTRAINT "customer_half_draft_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vendor_half_draft" ADD CONSTRAINT "vendor_half_draft_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "customer_half_draft_plan" ON "customer_half_draft" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "vendor_half_draft_plan" ON "vendor_half_draft" USING btree ("plan_id");--> statement-breakpoint
CREATE POLICY "customer_half_draft_own" ON "customer_half_draft" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('customer'))) WITH CHECK (plan_id in (select viewer_plans_of('customer')));--> statement-breakpoint
CREATE POLICY "customer_half_draft_spent" ON "customer_half_draft" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "customer_half_draft_erasing" ON "customer_half_draft" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_half_draft_erased" ON "customer_half_draft" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_half_draft_own" ON "vendor_half_draft" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_half_draft_spent" ON "vendor_half_draft" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "vendor_half_draft_erasing" ON "vendor_half_draft" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_half_draft_erased" ON "vendor_half_draft" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "saved_view_own" ON "saved_view" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (person_id = viewer_id()) WITH CHECK (person_id = viewer_id());--> statement-breakpoint
CREATE POLICY "saved_view_erased" ON "saved_view" AS PERMISSIVE FOR DELETE TO "evenhand_eraser" USING (person_id in (select e.person_id from erasure e where e.id = nullif(current_setting('app.erasure_id', true), '')::uuid));--> statement-breakpoint
ALTER TABLE vendor_half_draft FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE customer_half_draft FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (doc) ON vendor_half_draft, customer_half_draft TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (doc) ON vendor_half_draft, customer_half_draft TO evenhand_eraser;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (name, query) ON saved_view TO evenhand_app;
--> statement-breakpoint
GRANT DELETE ON saved_view TO evenhand_eraser;
--> statement-breakpoint
-- What somebody's sides keep to themselves of the check-ins of many plans, in one question: the drafts and halves that are not opened. It
-- sees with their own eyes, on one of their seats after the other, as `asViewer` would in a transaction each: a policy decides on each row.
CREATE FUNCTION own_halves(seats uuid[], check_ins text[]) RETURNS json LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  was text := current_setting('app.seat_id', true);
  told json[] := '{}';
  one json;
BEGIN
  FOR at IN 1 .. coalesce(array_length(seats, 1), 0) LOOP
    PERFORM set_config('app.seat_id', seats[at]::text, true);
    SELECT json_build_object(
      'seat', seats[at],
      'half', coalesce(
        (SELECT doc FROM public.vendor_half WHERE plan_id IN (SELECT public.viewer_plans_of('vendor')) AND id = check_ins[at]),
        (SELECT doc FROM public.customer_half WHERE plan_id IN (SELECT public.viewer_plans_of('customer')) AND id = check_ins[at])),
      'draft', coalesce(
        (SELECT doc FROM public.vendor_half_draft WHERE plan_id IN (SELECT public.viewer_plans_of('vendor')) AND id = check_ins[at]),
        (SELECT doc FROM public.customer_half_draft WHERE plan_id IN (SELECT public.viewer_plans_of('customer')) AND id = check_ins[at])))
    INTO one;
    told := told || one;
  END LOOP;
  PERFORM set_config('app.seat_id', coalesce(was, ''), true);
  RETURN to_json(told);
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION own_halves(uuid[], text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION own_halves(uuid[], text[]) TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, DELETE ON vendor_half_draft, customer_half_draft TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- Drafts that nobody can give any more go, on both sides, whichever of them acts: of check-ins that were opened, called off or dropped,
-- of those before one whose minutes are written, and all of a plan that no longer runs. It says nothing of what was there.
CREATE FUNCTION drop_spent_drafts(wanted_plan uuid) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  kept text[];
BEGIN
  IF wanted_plan NOT IN (SELECT public.viewer_plans()) THEN RETURN; END IF;
  SELECT coalesce(array_agg(c.id), '{}') INTO kept FROM public.check_in c
  WHERE c.plan_id = wanted_plan AND c.doc ->> 'state' IN ('planned', 'started')
    AND EXISTS (SELECT FROM public.plan p WHERE p.id = wanted_plan AND p.stage = 'running')
    AND NOT EXISTS (
      SELECT FROM public.check_in later
      WHERE later.plan_id = wanted_plan AND later.doc ->> 'on' > c.doc ->> 'on' AND later.doc ->> 'state' IN ('minuted', 'fixed'));
  DELETE FROM public.vendor_half_draft WHERE plan_id = wanted_plan AND id <> ALL (kept);
  DELETE FROM public.customer_half_draft WHERE plan_id = wanted_plan AND id <> ALL (kept);
END
$$;
--> statement-breakpoint
ALTER FUNCTION drop_spent_drafts(uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION drop_spent_drafts(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION drop_spent_drafts(uuid) TO evenhand_app;
