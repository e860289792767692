CREATE TABLE "sign_in_account" (
	"provider_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sign_in_account_provider_id_issuer_subject_pk" PRIMARY KEY("provider_id","issuer","subject")
);
--> statement-breakpoint
ALTER TABLE "sign_in_account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_flow" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"session_id" text,
	"person_id" uuid,
	"browser_hash" text NOT NULL,
	"goes_to" text NOT NULL,
	"began_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_flow" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_provider" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"domain" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret" text NOT NULL,
	"only" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proved_for" text,
	"proved_since" timestamp with time zone,
	"proved_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"tried_for" text,
	"tried_at" timestamp with time zone,
	"tried" text DEFAULT '' NOT NULL,
	CONSTRAINT "sign_in_provider_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "sign_in_provider" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sign_in_account" ADD CONSTRAINT "sign_in_account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_provider" ADD CONSTRAINT "sign_in_provider_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_account_person" ON "sign_in_account" USING btree ("provider_id","issuer","person_id");--> statement-breakpoint
CREATE INDEX "sign_in_account_of" ON "sign_in_account" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_provider_once" ON "sign_in_provider" USING btree ("workspace_id","domain");--> statement-breakpoint
CREATE INDEX "sign_in_provider_domain" ON "sign_in_provider" USING btree ("domain");--> statement-breakpoint
CREATE POLICY "sign_in_account_signing_in" ON "sign_in_account" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_account_definer" ON "sign_in_account" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_flow_signing_in" ON "sign_in_flow" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_provider_admin" ON "sign_in_provider" AS PERMISSIVE FOR ALL TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces())) WITH CHECK (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "sign_in_provider_signing_in" ON "sign_in_provider" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE sign_in_provider FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE sign_in_flow FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE sign_in_account FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The app sets a provider up and cannot read its client's secret; that a domain is proved, and what a try came to, it cannot write.
GRANT SELECT (workspace_id, id, domain, issuer, client_id, "only", revision, added_at, proved_for, proved_since, proved_at, checked_at, tried_for, tried_at, tried),
  INSERT (workspace_id, id, domain, issuer, client_id, client_secret), UPDATE (issuer, client_id, client_secret, "only", revision), DELETE
  ON sign_in_provider TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (proved_for, proved_since, proved_at, checked_at, tried_for, tried_at, tried) ON sign_in_provider TO evenhand_session;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON sign_in_flow, sign_in_account TO evenhand_session;
--> statement-breakpoint
GRANT SELECT (person_id), DELETE ON sign_in_account TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- As before, and which account at a provider was theirs goes too.
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
    DELETE FROM public.passkey WHERE person_id = this.person_id;
    DELETE FROM public.sign_in_account WHERE person_id = this.person_id;
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
