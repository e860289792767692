-- Whoever asks for it can have their texts and name erased. What does it signs in as a role of its own, which sees the plans of one
-- request at a time, and of those only until each is done. Roles belong to the whole server, so it may be there already.
DO $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('evenhand roles'));
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'evenhand_eraser') THEN
    CREATE ROLE evenhand_eraser NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT NOLOGIN;
  END IF;
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO evenhand_eraser;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
CREATE TABLE "erasure" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"sign_in_gone" boolean,
	CONSTRAINT "erasure_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "erasure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erasure_plan" (
	"workspace_id" uuid NOT NULL,
	"erasure_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"done_at" timestamp with time zone,
	"texts" integer DEFAULT 0 NOT NULL,
	"came_back" boolean DEFAULT false NOT NULL,
	CONSTRAINT "erasure_plan_workspace_id_erasure_id_plan_id_pk" PRIMARY KEY("workspace_id","erasure_id","plan_id")
);
--> statement-breakpoint
ALTER TABLE "erasure_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_plan" ADD CONSTRAINT "erasure_plan_workspace_id_erasure_id_erasure_workspace_id_id_fk" FOREIGN KEY ("workspace_id","erasure_id") REFERENCES "public"."erasure"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_plan" ADD CONSTRAINT "erasure_plan_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_by_id" ON "erasure" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "erasure_one_open" ON "erasure" USING btree ("workspace_id","person_id") WHERE done_at is null;--> statement-breakpoint
-- The plans of the request that this transaction is for (`app.erasure_id`), until each is done.
CREATE FUNCTION erasing_plans() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 5 SET search_path = pg_catalog, pg_temp AS
$$
  SELECT plan_id FROM public.erasure_plan
  WHERE done_at IS NULL AND erasure_id = nullif(current_setting('app.erasure_id', true), '')::uuid
$$;
--> statement-breakpoint
-- An admin asks for an erasure without reading a plan: 'asked', or why not. The plans are those whose ledgers name the person, by the
-- id that stands beside every name of theirs in the exact bytes.
CREATE FUNCTION ask_erasure(new_id uuid, in_workspace uuid, whose uuid, at timestamptz) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  named text := '%"person":"' || whose || '"%';
BEGIN
  IF in_workspace NOT IN (SELECT public.viewer_admin_workspaces()) THEN RETURN 'not-found'; END IF;
  IF NOT EXISTS (SELECT FROM public.member WHERE workspace_id = in_workspace AND person_id = whose)
    AND NOT EXISTS (SELECT FROM public.seat WHERE workspace_id = in_workspace AND person_id = whose) THEN
    RETURN 'not-found';
  END IF;
  IF EXISTS (SELECT FROM public.member WHERE workspace_id = in_workspace AND person_id = whose AND removed_at IS NULL)
    OR EXISTS (SELECT FROM public.seat WHERE workspace_id = in_workspace AND person_id = whose AND closed_at IS NULL)
    OR EXISTS (
      SELECT FROM public.vendor_draft d CROSS JOIN LATERAL jsonb_each(d.doc -> 'seats') s
      WHERE d.workspace_id = in_workspace AND jsonb_typeof(d.doc -> 'withdrawn') = 'null'
        AND s.value ->> 'person' = whose::text AND jsonb_typeof(s.value -> 'closedAt') = 'null'
        -- Whoever sits there already has a row of their own, which says whether they still do.
        AND NOT EXISTS (SELECT FROM public.seat r WHERE r.workspace_id = d.workspace_id AND r.plan_id = d.plan_id AND r.id::text = s.key)) THEN
    RETURN 'still-here';
  END IF;
  INSERT INTO public.erasure (workspace_id, id, person_id, asked_by, asked_at)
  VALUES (in_workspace, new_id, whose, public.viewer_id(), at) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN 'already-open'; END IF;
  INSERT INTO public.erasure_plan (workspace_id, erasure_id, plan_id)
  SELECT in_workspace, new_id, plan_id FROM (
    SELECT plan_id FROM public.shared_entry WHERE workspace_id = in_workspace AND bytes LIKE named
    UNION SELECT plan_id FROM public.vendor_entry WHERE workspace_id = in_workspace AND bytes LIKE named
    UNION SELECT plan_id FROM public.seat WHERE workspace_id = in_workspace AND person_id = whose) plans;
  RETURN 'asked';
END
$$;
--> statement-breakpoint
-- After the last plan: the row of the former member, and the way in of a person who belongs nowhere any more. Gives the address that
-- was emptied, or null; done again it changes nothing.
CREATE FUNCTION finish_erasure(at timestamptz, called text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  this public.erasure;
  address text;
BEGIN
  SELECT * INTO this FROM public.erasure WHERE id = nullif(current_setting('app.erasure_id', true), '')::uuid AND done_at IS NULL FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM public.erasure_plan WHERE erasure_id = this.id AND done_at IS NULL) THEN RETURN NULL; END IF;
  UPDATE public.member SET name = called, email = called
  WHERE workspace_id = this.workspace_id AND person_id = this.person_id AND removed_at IS NOT NULL;
  IF NOT EXISTS (SELECT FROM public.member WHERE person_id = this.person_id AND removed_at IS NULL)
    AND NOT EXISTS (SELECT FROM public.seat WHERE person_id = this.person_id AND closed_at IS NULL) THEN
    SELECT email INTO address FROM public.person WHERE id = this.person_id FOR UPDATE;
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
ALTER FUNCTION erasing_plans() OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION ask_erasure(uuid, uuid, uuid, timestamptz) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION finish_erasure(timestamptz, text) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION erasing_plans(), ask_erasure(uuid, uuid, uuid, timestamptz), finish_erasure(timestamptz, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION erasing_plans(), finish_erasure(timestamptz, text) TO evenhand_eraser;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ask_erasure(uuid, uuid, uuid, timestamptz) TO evenhand_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION viewer_admin_workspaces() TO evenhand_definer;
--> statement-breakpoint
CREATE POLICY "amendment_erasing" ON "amendment" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "amendment_erased" ON "amendment" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "check_in_erasing" ON "check_in" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "check_in_erased" ON "check_in" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "commitment_erasing" ON "commitment" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "commitment_erased" ON "commitment" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_entry_erasing" ON "customer_entry" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_half_erasing" ON "customer_half" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_half_erased" ON "customer_half" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_note_erasing" ON "customer_note" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_note_erased" ON "customer_note" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_words_erasing" ON "customer_words" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "customer_words_erased" ON "customer_words" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "delegation_erasing" ON "delegation" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "delegation_erased" ON "delegation" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "expectation_erasing" ON "expectation" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "expectation_erased" ON "expectation" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "goal_erasing" ON "goal" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "goal_erased" ON "goal" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "plan_erasing" ON "plan" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "plan_erased" ON "plan" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (id in (select erasing_plans())) WITH CHECK (id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "player_erasing" ON "player" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "player_erased" ON "player" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "shared_entry_erasing" ON "shared_entry" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "shared_entry_erased" ON "shared_entry" AS PERMISSIVE FOR INSERT TO "evenhand_eraser" WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "shared_entry_definer" ON "shared_entry" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "shared_head_erasing" ON "shared_head" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "shared_head_erased" ON "shared_head" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "shared_words_erasing" ON "shared_words" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "shared_words_erased" ON "shared_words" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "terms_erasing" ON "terms" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "terms_erased" ON "terms" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_draft_definer" ON "vendor_draft" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "vendor_draft_erasing" ON "vendor_draft" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_draft_erased" ON "vendor_draft" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_entry_erasing" ON "vendor_entry" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_entry_erased" ON "vendor_entry" AS PERMISSIVE FOR INSERT TO "evenhand_eraser" WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_entry_definer" ON "vendor_entry" AS PERMISSIVE FOR SELECT TO "evenhand_definer" USING (true);--> statement-breakpoint
CREATE POLICY "vendor_half_erasing" ON "vendor_half" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_half_erased" ON "vendor_half" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_head_erasing" ON "vendor_head" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_head_erased" ON "vendor_head" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_note_erasing" ON "vendor_note" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_note_erased" ON "vendor_note" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_words_erasing" ON "vendor_words" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "vendor_words_erased" ON "vendor_words" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "version_erasing" ON "version" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "version_erased" ON "version" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "seat_erasing" ON "seat" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "seat_erased" ON "seat" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (plan_id in (select erasing_plans())) WITH CHECK (plan_id in (select erasing_plans()));--> statement-breakpoint
CREATE POLICY "session_definer" ON "session" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_definer" ON "sign_in" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outbox_mail_erasing" ON "outbox_mail" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (true);--> statement-breakpoint
CREATE POLICY "outbox_mail_erased" ON "outbox_mail" AS PERMISSIVE FOR DELETE TO "evenhand_eraser" USING (true);--> statement-breakpoint
CREATE POLICY "erasure_asked" ON "erasure" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "erasure_own" ON "erasure" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (id = nullif(current_setting('app.erasure_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "erasure_definer" ON "erasure" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "erasure_plan_asked" ON "erasure_plan" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "erasure_plan_own" ON "erasure_plan" AS PERMISSIVE FOR SELECT TO "evenhand_eraser" USING (erasure_id = nullif(current_setting('app.erasure_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "erasure_plan_done" ON "erasure_plan" AS PERMISSIVE FOR UPDATE TO "evenhand_eraser" USING (erasure_id = nullif(current_setting('app.erasure_id', true), '')::uuid) WITH CHECK (erasure_id = nullif(current_setting('app.erasure_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "erasure_plan_definer" ON "erasure_plan" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE erasure FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE erasure_plan FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT ON erasure, erasure_plan TO evenhand_app;
--> statement-breakpoint
GRANT SELECT ON erasure, erasure_plan, plan, seat, terms, goal, expectation, commitment, player, version, amendment, delegation, check_in, vendor_draft, vendor_note, customer_note, vendor_half, customer_half, shared_entry, shared_words, shared_head, vendor_entry, vendor_words, vendor_head, customer_entry, customer_words, outbox_mail TO evenhand_eraser;
--> statement-breakpoint
-- Words go; the bytes of entries, and where a row belongs, nobody changes.
GRANT UPDATE (words) ON shared_words, vendor_words, customer_words TO evenhand_eraser;
--> statement-breakpoint
GRANT UPDATE (doc) ON terms, goal, expectation, commitment, player, version, amendment, delegation, check_in, vendor_draft, vendor_note, customer_note, vendor_half, customer_half TO evenhand_eraser;
--> statement-breakpoint
GRANT UPDATE (name, position, email) ON seat TO evenhand_eraser;
--> statement-breakpoint
GRANT UPDATE (withdrawn) ON plan TO evenhand_eraser;
--> statement-breakpoint
GRANT INSERT ON shared_entry, vendor_entry TO evenhand_eraser;
--> statement-breakpoint
GRANT UPDATE (seq, hash) ON shared_head, vendor_head TO evenhand_eraser;
--> statement-breakpoint
GRANT UPDATE (done_at, texts, came_back) ON erasure_plan TO evenhand_eraser;
--> statement-breakpoint
GRANT DELETE ON outbox_mail TO evenhand_eraser;
--> statement-breakpoint
GRANT SELECT ON shared_entry, vendor_entry, vendor_draft TO evenhand_definer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE (done_at, sign_in_gone) ON erasure TO evenhand_definer;
--> statement-breakpoint
GRANT SELECT, INSERT ON erasure_plan TO evenhand_definer;
--> statement-breakpoint
GRANT UPDATE (name, email) ON person TO evenhand_definer;
--> statement-breakpoint
GRANT UPDATE (name, email) ON member TO evenhand_definer;
--> statement-breakpoint
GRANT SELECT, DELETE ON session, sign_in TO evenhand_definer;
