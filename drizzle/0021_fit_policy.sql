CREATE TABLE "vendor_agreement" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" text NOT NULL,
	"doc" jsonb NOT NULL,
	CONSTRAINT "vendor_agreement_workspace_id_plan_id_id_pk" PRIMARY KEY("workspace_id","plan_id","id")
);
--> statement-breakpoint
ALTER TABLE "vendor_agreement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fit_policy" (
	"workspace_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"doc" jsonb NOT NULL,
	"leaders" uuid[] NOT NULL,
	"rev" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid NOT NULL,
	"hash" text,
	"offered_at" timestamp with time zone,
	"offered_by" uuid,
	CONSTRAINT "fit_policy_workspace_id_number_pk" PRIMARY KEY("workspace_id","number")
);
--> statement-breakpoint
ALTER TABLE "fit_policy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fit_policy_signature" (
	"workspace_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"doc" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "fit_policy_signature_workspace_id_number_person_id_pk" PRIMARY KEY("workspace_id","number","person_id")
);
--> statement-breakpoint
ALTER TABLE "fit_policy_signature" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "vendor_agreement" ADD CONSTRAINT "vendor_agreement_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fit_policy" ADD CONSTRAINT "fit_policy_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fit_policy" ADD CONSTRAINT "fit_policy_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fit_policy" ADD CONSTRAINT "fit_policy_offered_by_person_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fit_policy_signature" ADD CONSTRAINT "fit_policy_signature_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fit_policy_signature" ADD CONSTRAINT "fit_policy_signature_version_fk" FOREIGN KEY ("workspace_id","number") REFERENCES "public"."fit_policy"("workspace_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vendor_agreement_plan" ON "vendor_agreement" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "fit_policy_one_draft" ON "fit_policy" USING btree ("workspace_id") WHERE offered_at is null;--> statement-breakpoint
CREATE POLICY "vendor_agreement_own" ON "vendor_agreement" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (plan_id in (select viewer_plans_of('vendor'))) WITH CHECK (plan_id in (select viewer_plans_of('vendor')));--> statement-breakpoint
CREATE POLICY "vendor_agreement_erasing" ON "vendor_agreement" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_agreement_erased" ON "vendor_agreement" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "fit_policy_seen" ON "fit_policy" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_workspaces()) or (offered_at is not null and workspace_id in (select p.workspace_id from plan p where p.id in (select viewer_plans_of('vendor')))));--> statement-breakpoint
CREATE POLICY "fit_policy_written" ON "fit_policy" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (workspace_id in (select viewer_admin_workspaces()) and changed_by = viewer_id() and offered_at is null);--> statement-breakpoint
CREATE POLICY "fit_policy_changed" ON "fit_policy" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces()) and offered_at is null) WITH CHECK (workspace_id in (select viewer_admin_workspaces()) and coalesce(offered_by, changed_by) = viewer_id());--> statement-breakpoint
CREATE POLICY "fit_policy_definer" ON "fit_policy" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "fit_policy_signature_seen" ON "fit_policy_signature" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_workspaces()) or (workspace_id in (select p.workspace_id from plan p where p.id in (select viewer_plans_of('vendor')))));--> statement-breakpoint
CREATE POLICY "fit_policy_signature_given" ON "fit_policy_signature" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (person_id = viewer_id() and workspace_id in (select viewer_workspaces()) and exists (select from fit_policy p where p.workspace_id = fit_policy_signature.workspace_id and p.number = fit_policy_signature.number and p.offered_at is not null and p.hash = fit_policy_signature.hash and viewer_id() = any (p.leaders)) and not exists (select from fit_policy l where l.workspace_id = fit_policy_signature.workspace_id and l.number > fit_policy_signature.number and l.offered_at is not null));--> statement-breakpoint
CREATE POLICY "fit_policy_signature_definer" ON "fit_policy_signature" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE vendor_agreement FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE fit_policy FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE fit_policy_signature FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE, UPDATE (doc) ON vendor_agreement TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (doc) ON vendor_agreement TO evenhand_eraser;
--> statement-breakpoint
-- A draft is written anew until it is put to those it names; nobody changes it then, nor takes a version or a signature away.
GRANT SELECT, INSERT, UPDATE (doc, leaders, rev, changed_at, changed_by, hash, offered_at, offered_by) ON fit_policy TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON fit_policy_signature TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (doc) ON fit_policy, fit_policy_signature TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- The thresholds of the policy that holds in a plan's workspace, for a seat of the plan of either side; nothing else of it, and none where
-- nothing has been agreed. It holds once all whom it names have signed and nobody has sent it back.
CREATE FUNCTION policy_held(wanted_plan uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT jsonb_build_object(
    'number', f.number, 'floor', f.doc -> 'floor', 'minResults', f.doc -> 'minResults', 'minCheckIns', f.doc -> 'minCheckIns',
    'cureDays', f.doc -> 'cureDays', 'retentionMonths', f.doc -> 'retentionMonths')
  FROM public.fit_policy f JOIN public.plan p ON p.workspace_id = f.workspace_id
  WHERE p.id = wanted_plan AND wanted_plan IN (SELECT public.viewer_plans())
    AND f.offered_at IS NOT NULL AND cardinality(f.leaders) > 0
    AND NOT EXISTS (
      SELECT FROM public.fit_policy_signature s
      WHERE s.workspace_id = f.workspace_id AND s.number = f.number AND s.kind = 'returned')
    AND NOT EXISTS (
      SELECT FROM unnest(f.leaders) AS l (person)
      WHERE NOT EXISTS (
        SELECT FROM public.fit_policy_signature s
        WHERE s.workspace_id = f.workspace_id AND s.number = f.number AND s.person_id = l.person AND s.kind = 'signed'))
  ORDER BY f.number DESC LIMIT 1
$$;
--> statement-breakpoint
ALTER FUNCTION policy_held(uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
-- As before, and the name of whoever has left goes from the fit policy too: hashes stay, of what was signed.
CREATE OR REPLACE FUNCTION finish_erasure(at timestamptz, called text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  this public.erasure;
  address text;
  list text;
BEGIN
  SELECT * INTO this FROM public.erasure WHERE id = nullif(current_setting('app.erasure_id', true), '')::uuid AND done_at IS NULL FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM public.erasure_plan WHERE erasure_id = this.id AND done_at IS NULL) THEN RETURN NULL; END IF;
  -- Before anything of theirs is looked at: whoever invites them meanwhile waits, or is waited for.
  PERFORM FROM public.person WHERE id = this.person_id FOR UPDATE;
  UPDATE public.member SET name = called, email = called
  WHERE workspace_id = this.workspace_id AND person_id = this.person_id AND removed_at IS NOT NULL;
  IF NOT EXISTS (SELECT FROM public.member WHERE workspace_id = this.workspace_id AND person_id = this.person_id AND removed_at IS NULL) THEN
    FOREACH list IN ARRAY ARRAY['leaders', 'mustAgree'] LOOP
      UPDATE public.fit_policy f SET doc = jsonb_set(f.doc, ARRAY[list], (
        SELECT jsonb_agg(
          CASE WHEN n.one ->> 'person' = this.person_id::text THEN n.one || jsonb_build_object('name', called, 'office', '') ELSE n.one END ORDER BY n.place)
        FROM jsonb_array_elements(f.doc -> list) WITH ORDINALITY AS n (one, place)))
      WHERE f.workspace_id = this.workspace_id AND f.doc -> list @> jsonb_build_array(jsonb_build_object('person', this.person_id));
    END LOOP;
    UPDATE public.fit_policy_signature s SET doc = jsonb_build_object(
      'name', called, 'office', '', 'consent', CASE WHEN s.doc ->> 'consent' = '' THEN '' ELSE called END,
      'knownBy', CASE WHEN s.doc ->> 'knownBy' = '' THEN '' ELSE called END, 'words', CASE WHEN s.doc ->> 'words' = '' THEN '' ELSE called END)
    WHERE s.workspace_id = this.workspace_id AND s.person_id = this.person_id;
  END IF;
  IF NOT EXISTS (SELECT FROM public.member WHERE person_id = this.person_id AND removed_at IS NULL)
    AND NOT EXISTS (SELECT FROM public.seat WHERE person_id = this.person_id AND closed_at IS NULL)
    AND NOT EXISTS (
      SELECT FROM public.vendor_draft d CROSS JOIN LATERAL jsonb_each(d.doc -> 'seats') s
      WHERE jsonb_typeof(d.doc -> 'withdrawn') = 'null'
        AND s.value ->> 'person' = this.person_id::text AND jsonb_typeof(s.value -> 'closedAt') = 'null'
        -- Whoever sits there already has a row of their own, which says whether they still do.
        AND NOT EXISTS (SELECT FROM public.seat r WHERE r.workspace_id = d.workspace_id AND r.plan_id = d.plan_id AND r.id::text = s.key)) THEN
    SELECT email INTO address FROM public.person WHERE id = this.person_id;
    DELETE FROM public.session WHERE user_id = this.person_id;
    DELETE FROM public.sign_in WHERE person_id = this.person_id OR email = address;
    -- Nobody is mailed at such an address, and whoever has the old one is somebody new.
    UPDATE public.person SET name = called, email = 'erased.' || this.person_id WHERE id = this.person_id;
  END IF;
  UPDATE public.erasure SET done_at = at, sign_in_gone = (address IS NOT NULL) WHERE id = this.id;
  RETURN address;
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION policy_held(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION policy_held(uuid) TO evenhand_app;
