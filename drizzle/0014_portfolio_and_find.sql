CREATE TABLE "plan_summary" (
	"workspace_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"risk" integer NOT NULL,
	"check_in_on" date,
	"end_on" date NOT NULL,
	"vendor_rate" real,
	"customer_rate" real,
	"stuck_on" text,
	"doc" jsonb NOT NULL,
	CONSTRAINT "plan_summary_workspace_id_plan_id_pk" PRIMARY KEY("workspace_id","plan_id")
);
--> statement-breakpoint
ALTER TABLE "plan_summary" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "sought" text GENERATED ALWAYS AS (lower((doc ->> 'number') || ' ' || (doc ->> 'title'))) STORED;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "owner" text GENERATED ALWAYS AS (doc ->> 'owner') STORED;--> statement-breakpoint
ALTER TABLE "plan_summary" ADD CONSTRAINT "plan_summary_workspace_id_plan_id_plan_workspace_id_id_fk" FOREIGN KEY ("workspace_id","plan_id") REFERENCES "public"."plan"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_summary_plan" ON "plan_summary" USING btree ("plan_id");--> statement-breakpoint
CREATE POLICY "plan_summary_seen" ON "plan_summary" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "plan_summary_made" ON "plan_summary" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (plan_id in (select viewer_plans()));--> statement-breakpoint
CREATE POLICY "plan_summary_made_anew" ON "plan_summary" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (plan_id in (select viewer_plans())) WITH CHECK (plan_id in (select viewer_plans()));
--> statement-breakpoint
ALTER TABLE plan_summary FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What is looked for over all plans is answered from the index of each plan's commitments, without their rows; one index as before, so
-- that a change of a commitment writes no more. Kept by hand: the schema's own language has no INCLUDE.
DROP INDEX commitment_plan;
--> statement-breakpoint
CREATE INDEX commitment_plan ON commitment USING btree (plan_id) INCLUDE (workspace_id, id, owner, sought);
--> statement-breakpoint
-- Made and made anew; whose it is never changes.
GRANT SELECT, INSERT, UPDATE (hash, until, risk, check_in_on, end_on, vendor_rate, customer_rate, stuck_on, doc) ON plan_summary TO evenhand_app;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION standing_of(viewer uuid, wanted uuid) RETURNS json LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
  PERFORM set_config('app.viewer_id', viewer::text, true);
  RETURN json_build_object(
    'memberships', (
      SELECT coalesce(json_agg(json_build_object('workspaceId', m.workspace_id, 'name', w.name, 'role', m.role) ORDER BY w.name), '[]')
      FROM public.member m JOIN public.workspace w ON w.id = m.workspace_id
      WHERE m.person_id = viewer AND m.removed_at IS NULL),
    -- Whether there is a list of plans to look over.
    'several', (SELECT count(*) > 1 FROM (SELECT FROM public.viewer_plans() LIMIT 2) plans),
    'sitting', (
      SELECT json_build_object(
        'planId', p.id, 'workspaceId', p.workspace_id, 'customerId', p.customer_id,
        'title', p.title, 'stage', p.stage, 'parties', p.parties,
        'first', s.joined_at IS NULL,
        'hash', (SELECT h.hash FROM public.shared_head h WHERE h.workspace_id = p.workspace_id AND h.plan_id = p.id),
        'seat', json_build_object(
          'id', s.id, 'person', s.person_id, 'side', s.side, 'role', s.role, 'name', s.name, 'position', s.position, 'email', s.email,
          'openedAt', to_char(s.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'closedAt', NULL))
      FROM public.seat s JOIN public.plan p ON p.workspace_id = s.workspace_id AND p.id = s.plan_id
      WHERE s.person_id = viewer AND s.plan_id = wanted AND s.closed_at IS NULL));
END
$$;
--> statement-breakpoint
-- A note as it reads now: its last wording, with the names of whom it mentions.
CREATE FUNCTION note_as_read(plan uuid, note jsonb) RETURNS text LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  said jsonb := coalesce(note #> '{edits,-1}', note);
  read text := said ->> 'words';
  mention record;
BEGIN
  FOR mention IN
    SELECT m.place, s.name FROM jsonb_array_elements_text(coalesce(said -> 'mentions', '[]')) WITH ORDINALITY AS m (seat, place)
    JOIN public.seat s ON s.plan_id = plan AND s.id::text = m.seat
  LOOP
    read := replace(read, '@{' || mention.place || '}', '@' || mention.name);
  END LOOP;
  RETURN read;
END
$$;
--> statement-breakpoint
-- The viewer's own side's notes that hold all of some words, over the plans in which they lead their side. It sees with their own eyes,
-- on one of their seats after the other: a policy decides on each row, and a transaction sees what is private to one seat at a time.
CREATE FUNCTION find_notes(parts text[], most integer) RETURNS TABLE (plan_id uuid, id text, words text, side text) LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  sitting record;
  seat_before text := current_setting('app.seat_id', true);
  found_so_far integer := 0;
  found_here integer;
BEGIN
  FOR sitting IN
    SELECT s.id, s.plan_id, s.side FROM public.seat s
    WHERE s.person_id = public.viewer_id() AND s.closed_at IS NULL AND s.role IN ('lead', 'executive') ORDER BY s.opened_at DESC, s.id
  LOOP
    PERFORM set_config('app.seat_id', sitting.id::text, true);
    IF sitting.side = 'vendor' THEN
      RETURN QUERY SELECT n.plan_id, n.id, r.said, sitting.side FROM public.vendor_note n
        CROSS JOIN LATERAL public.note_as_read(n.plan_id, n.doc) AS r (said)
        WHERE n.plan_id = sitting.plan_id AND r.said ILIKE ALL (parts) ORDER BY n.doc ->> 'at' DESC LIMIT most - found_so_far;
    ELSE
      RETURN QUERY SELECT n.plan_id, n.id, r.said, sitting.side FROM public.customer_note n
        CROSS JOIN LATERAL public.note_as_read(n.plan_id, n.doc) AS r (said)
        WHERE n.plan_id = sitting.plan_id AND r.said ILIKE ALL (parts) ORDER BY n.doc ->> 'at' DESC LIMIT most - found_so_far;
    END IF;
    GET DIAGNOSTICS found_here = ROW_COUNT;
    found_so_far := found_so_far + found_here;
    EXIT WHEN found_so_far >= most;
  END LOOP;
  PERFORM set_config('app.seat_id', coalesce(seat_before, ''), true);
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION find_notes(text[], integer), note_as_read(uuid, jsonb) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_notes(text[], integer), note_as_read(uuid, jsonb) TO evenhand_app;
