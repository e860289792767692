CREATE TABLE "passkey" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"backed_up" boolean NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "passkey_credential_id_unique" UNIQUE("credential_id")
);
--> statement-breakpoint
ALTER TABLE "passkey" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "passkey_challenge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"challenge" text NOT NULL,
	"purpose" text NOT NULL,
	"session_id" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "passkey_challenge" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"counted" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_attempt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "means" text DEFAULT 'mail' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "means_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "proved_by" text DEFAULT 'mail' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "proved_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "proved_with" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkey_person" ON "passkey" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_counted" ON "sign_in_attempt" USING btree ("counted","at");--> statement-breakpoint
CREATE POLICY "passkey_signing_in" ON "passkey" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "passkey_definer" ON "passkey" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "passkey_challenge_signing_in" ON "passkey_challenge" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sign_in_attempt_signing_in" ON "sign_in_attempt" AS PERMISSIVE FOR ALL TO "evenhand_session" USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE passkey FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE passkey_challenge FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE sign_in_attempt FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Whose a passkey is, and its key, never change.
GRANT SELECT, INSERT, UPDATE (name, counter, backed_up, used_at), DELETE ON passkey TO evenhand_session;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON passkey_challenge, sign_in_attempt TO evenhand_session;
--> statement-breakpoint
GRANT SELECT (person_id), DELETE ON passkey TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- As before, and the passkeys of whoever signs in no more go too.
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
