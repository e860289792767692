CREATE TABLE "api_token" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"reads" text[] NOT NULL,
	"token_hash" text NOT NULL,
	"ending" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_on" date NOT NULL,
	"used_at" timestamp with time zone,
	"asked" integer DEFAULT 0 NOT NULL,
	"asked_since" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_token_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "api_token_hash" UNIQUE("workspace_id","token_hash"),
	CONSTRAINT "api_token_reads" CHECK (cardinality(reads) > 0 and reads <@ array['log', 'portfolio', 'export'])
);
--> statement-breakpoint
ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "api_token_read" ON "api_token" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "api_token_made" ON "api_token" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (workspace_id in (select viewer_admin_workspaces()) and person_id = viewer_id());--> statement-breakpoint
CREATE POLICY "api_token_revoked" ON "api_token" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces())) WITH CHECK (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "api_token_definer" ON "api_token" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE api_token FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Admins make, list and revoke, and cannot read a token's hash; who made one, what it reads and until when is never changed.
GRANT SELECT (workspace_id, id, person_id, name, reads, ending, made_at, ends_on, used_at, revoked_at),
  INSERT (workspace_id, id, person_id, name, reads, token_hash, ending, ends_on), UPDATE (revoked_at) ON api_token TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (used_at, asked, asked_since) ON api_token TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- In whose name a token reads this of this workspace: no row for one that does not. Its maker is an admin still. More than 60 reads in an
-- hour are held back, and `wait` says for how many seconds; taking everything counts as ten. Counted here, so that all processes count as
-- one, and not written any more once it is held back.
CREATE FUNCTION use_api_token(in_workspace uuid, wanted text, what text) RETURNS TABLE (person uuid, id uuid, called text, wait integer) LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  token public.api_token;
  lasts constant interval := interval '1 hour';
  weighs constant integer := CASE what WHEN 'export' THEN 10 ELSE 1 END;
  before integer;
BEGIN
  SELECT * INTO token FROM public.api_token k
  WHERE k.workspace_id = in_workspace AND k.token_hash = wanted AND k.revoked_at IS NULL
    AND k.ends_on >= (now() AT TIME ZONE 'UTC')::date AND what = ANY (k.reads)
    AND EXISTS (SELECT FROM public.member m WHERE m.workspace_id = k.workspace_id AND m.person_id = k.person_id AND m.role = 'admin' AND m.removed_at IS NULL)
  FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  before := CASE WHEN token.asked_since > now() - lasts THEN token.asked ELSE 0 END;
  IF before + weighs > 60 THEN
    RETURN QUERY SELECT token.person_id, token.id, token.name, greatest(1, ceil(extract(epoch FROM token.asked_since + lasts - now()))::integer);
    RETURN;
  END IF;
  UPDATE public.api_token k SET used_at = now(), asked = before + weighs,
    asked_since = CASE WHEN before > 0 THEN token.asked_since ELSE now() END
  WHERE k.workspace_id = in_workspace AND k.id = token.id;
  RETURN QUERY SELECT token.person_id, token.id, token.name, 0;
END
$$;
--> statement-breakpoint
ALTER FUNCTION use_api_token(uuid, text, text) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION use_api_token(uuid, text, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION use_api_token(uuid, text, text) TO evenhand_session;
