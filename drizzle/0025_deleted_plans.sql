-- A plan is deleted whole or not at all, by one function, of a role that nobody signs in as: every row of it goes with its row in `plan`,
-- and no role has a right to delete one of a ledger. Roles belong to the whole server, so it may be there already.
DO $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('evenhand roles'));
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'evenhand_remover') THEN
    CREATE ROLE evenhand_remover NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT NOLOGIN;
  END IF;
  EXECUTE format('GRANT evenhand_remover TO %I', current_user);
END
$$;
--> statement-breakpoint
GRANT USAGE, CREATE ON SCHEMA public TO evenhand_remover;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
CREATE TABLE "deleted_plan" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"why" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone NOT NULL,
	"kept_until" date,
	"seq" integer,
	"hash" text,
	CONSTRAINT "deleted_plan_workspace_id_plan_id_pk" PRIMARY KEY("workspace_id","plan_id")
);
--> statement-breakpoint
ALTER TABLE "deleted_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loose_bytes" (
	"workspace_id" uuid NOT NULL,
	"sha256" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "loose_bytes_workspace_id_sha256_pk" PRIMARY KEY("workspace_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "loose_bytes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
-- Not looked through here: the rows are as the old ones held them, and the next migration says so without keeping anybody out.
ALTER TABLE "amendment" DROP CONSTRAINT "amendment_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "amendment_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "check_in" DROP CONSTRAINT "check_in_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "check_in_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "checkpoint" DROP CONSTRAINT "checkpoint_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "checkpoint_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "commitment" DROP CONSTRAINT "commitment_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "commitment_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_assessment" DROP CONSTRAINT "customer_assessment_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_assessment_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_cost" DROP CONSTRAINT "customer_cost_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_cost_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_entry" DROP CONSTRAINT "customer_entry_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_entry_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_half_draft" DROP CONSTRAINT "customer_half_draft_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_half_draft_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_half" DROP CONSTRAINT "customer_half_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_half_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_head" DROP CONSTRAINT "customer_head_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_head_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_note" DROP CONSTRAINT "customer_note_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_note_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_red_flag" DROP CONSTRAINT "customer_red_flag_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_red_flag_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_vote" DROP CONSTRAINT "customer_vote_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_vote_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "customer_words" DROP CONSTRAINT "customer_words_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "customer_words_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "delegation" DROP CONSTRAINT "delegation_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "delegation_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "erasure_plan" DROP CONSTRAINT "erasure_plan_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "erasure_plan_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "expectation" DROP CONSTRAINT "expectation_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "expectation_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "file" DROP CONSTRAINT "file_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "file_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "goal" DROP CONSTRAINT "goal_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "goal_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "notice" DROP CONSTRAINT "notice_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "notice_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "outcome" DROP CONSTRAINT "outcome_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "outcome_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "plan_summary" DROP CONSTRAINT "plan_summary_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "plan_summary_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "player" DROP CONSTRAINT "player_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "player_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "seat" DROP CONSTRAINT "seat_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "seat_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "shared_entry" DROP CONSTRAINT "shared_entry_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "shared_entry_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "shared_head" DROP CONSTRAINT "shared_head_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "shared_head_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "shared_words" DROP CONSTRAINT "shared_words_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "shared_words_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "terms" DROP CONSTRAINT "terms_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "terms_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "transition" DROP CONSTRAINT "transition_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "transition_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_agreement" DROP CONSTRAINT "vendor_agreement_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_agreement_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_assessment" DROP CONSTRAINT "vendor_assessment_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_assessment_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_cost" DROP CONSTRAINT "vendor_cost_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_cost_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_draft" DROP CONSTRAINT "vendor_draft_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_draft_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_entry" DROP CONSTRAINT "vendor_entry_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_entry_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_half_draft" DROP CONSTRAINT "vendor_half_draft_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_half_draft_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_half" DROP CONSTRAINT "vendor_half_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_half_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_head" DROP CONSTRAINT "vendor_head_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_head_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_note" DROP CONSTRAINT "vendor_note_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_note_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_red_flag" DROP CONSTRAINT "vendor_red_flag_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_red_flag_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_transition" DROP CONSTRAINT "vendor_transition_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_transition_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_vote" DROP CONSTRAINT "vendor_vote_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_vote_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "vendor_words" DROP CONSTRAINT "vendor_words_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "vendor_words_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "version" DROP CONSTRAINT "version_workspace_id_plan_id_plan_workspace_id_id_fk", ADD CONSTRAINT "version_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE cascade ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "deleted_plan" ADD CONSTRAINT "deleted_plan_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "plan_removed" ON "plan" AS PERMISSIVE FOR ALL TO "evenhand_remover" USING (id = nullif(current_setting('app.deleting_plan', true), '')::uuid) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "shared_head_last" ON "shared_head" AS PERMISSIVE FOR SELECT TO "evenhand_remover" USING (plan_id = nullif(current_setting('app.deleting_plan', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "calendar_feed_seen_going" ON "calendar_feed" AS PERMISSIVE FOR SELECT TO "evenhand_remover" USING (plan_id = nullif(current_setting('app.deleting_plan', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "calendar_feed_gone" ON "calendar_feed" AS PERMISSIVE FOR DELETE TO "evenhand_remover" USING (plan_id = nullif(current_setting('app.deleting_plan', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "file_going" ON "file" AS PERMISSIVE FOR SELECT TO "evenhand_remover" USING (plan_id = nullif(current_setting('app.deleting_plan', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "deleted_plan_seen" ON "deleted_plan" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (workspace_id in (select viewer_admin_workspaces()));--> statement-breakpoint
CREATE POLICY "deleted_plan_noted" ON "deleted_plan" AS PERMISSIVE FOR INSERT TO "evenhand_remover" WITH CHECK (plan_id = nullif(current_setting('app.deleting_plan', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "loose_bytes_noted" ON "loose_bytes" AS PERMISSIVE FOR INSERT TO "evenhand_remover" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "loose_bytes_definer" ON "loose_bytes" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
ALTER TABLE deleted_plan FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loose_bytes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT ON deleted_plan TO evenhand_app;
--> statement-breakpoint
-- A right to change is what locking asks for; its policy lets no changed row pass.
GRANT SELECT (workspace_id, id, customer_id, stage, withdrawn, closed, created_at), UPDATE (stage), DELETE ON plan TO evenhand_remover;
--> statement-breakpoint
GRANT SELECT (workspace_id, plan_id, seq, hash) ON shared_head TO evenhand_remover;
--> statement-breakpoint
GRANT SELECT (workspace_id, plan_id, sha256) ON file TO evenhand_remover;
--> statement-breakpoint
GRANT SELECT (plan_id), DELETE ON calendar_feed TO evenhand_remover;
--> statement-breakpoint
GRANT INSERT ON deleted_plan, loose_bytes TO evenhand_remover;
--> statement-breakpoint
GRANT SELECT, DELETE ON loose_bytes TO evenhand_definer;
--> statement-breakpoint
-- Deletes a plan whole: its rows, all three ledgers, what is private to either side, the names of its files (their bytes go by
-- `drop_bytes`) and the addresses of its calendars. Only where it binds nobody any more, or not yet: withdrawn, closed or never in force.
-- A plan that is kept by a policy is deleted for `retention` only once its last day is over wherever on earth it is read, by the
-- database's clock too. Says 'deleted', 'not-found' or 'binding'. For functions alone that have asked who may: of the definer's.
CREATE FUNCTION delete_plan(in_workspace uuid, wanted uuid, reason text, at timestamptz) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  this record;
  was text := coalesce(current_setting('app.deleting_plan', true), '');
BEGIN
  IF reason NOT IN ('retention', 'customer') THEN RAISE EXCEPTION 'a plan is deleted for no such reason'; END IF;
  PERFORM set_config('app.deleting_plan', wanted::text, true);
  SELECT p.customer_id, p.created_at, coalesce(p.closed ->> 'keepUntil', p.withdrawn ->> 'keepUntil')::date AS kept_until,
      p.stage NOT IN ('running', 'outcome', 'transition') OR coalesce(jsonb_typeof(p.withdrawn) = 'object', false) AS free
    INTO this FROM public.plan p WHERE p.workspace_id = in_workspace AND p.id = wanted FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM set_config('app.deleting_plan', was, true);
    RETURN 'not-found';
  END IF;
  -- The day ends last twelve hours west of Greenwich.
  IF NOT this.free OR (reason = 'retention' AND coalesce((this.kept_until + 1 + time '12:00') AT TIME ZONE 'UTC' > least(at, now()), true)) THEN
    PERFORM set_config('app.deleting_plan', was, true);
    RETURN 'binding';
  END IF;
  INSERT INTO public.deleted_plan (workspace_id, plan_id, customer_id, why, started_at, deleted_at, kept_until, seq, hash)
  SELECT in_workspace, wanted, this.customer_id, reason, this.created_at, at, this.kept_until, h.seq, h.hash
  FROM (SELECT) one LEFT JOIN public.shared_head h ON h.workspace_id = in_workspace AND h.plan_id = wanted;
  INSERT INTO public.loose_bytes (workspace_id, sha256)
  SELECT DISTINCT f.workspace_id, f.sha256 FROM public.file f WHERE f.workspace_id = in_workspace AND f.plan_id = wanted ON CONFLICT DO NOTHING;
  DELETE FROM public.calendar_feed WHERE plan_id = wanted;
  DELETE FROM public.plan WHERE workspace_id = in_workspace AND id = wanted;
  PERFORM set_config('app.deleting_plan', was, true);
  RETURN 'deleted';
END
$$;
--> statement-breakpoint
CREATE FUNCTION bytes_to_drop(most integer) RETURNS TABLE (workspace uuid, bytes text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT l.workspace_id, l.sha256 FROM public.loose_bytes l ORDER BY l.since LIMIT most $$;
--> statement-breakpoint
-- True where no other file of the workspace has these bytes, so that they have to go. Waited for as in `drop_file`.
CREATE FUNCTION drop_bytes(wanted_workspace uuid, wanted text) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('evenhand file ' || wanted_workspace || wanted, 0));
  DELETE FROM public.loose_bytes l WHERE l.workspace_id = wanted_workspace AND l.sha256 = wanted;
  RETURN FOUND AND NOT EXISTS (SELECT FROM public.file f WHERE f.workspace_id = wanted_workspace AND f.sha256 = wanted);
END
$$;
--> statement-breakpoint
ALTER FUNCTION delete_plan(uuid, uuid, text, timestamptz) OWNER TO evenhand_remover;
--> statement-breakpoint
ALTER FUNCTION bytes_to_drop(integer) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION drop_bytes(uuid, text) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer, evenhand_remover;
--> statement-breakpoint
REVOKE ALL ON FUNCTION delete_plan(uuid, uuid, text, timestamptz), bytes_to_drop(integer), drop_bytes(uuid, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION delete_plan(uuid, uuid, text, timestamptz) TO evenhand_definer;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION bytes_to_drop(integer), drop_bytes(uuid, text) TO evenhand_worker;
