CREATE TABLE "calendar_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"plan_id" uuid,
	"token_hash" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	"asked" integer DEFAULT 0 NOT NULL,
	"asked_since" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feed_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calendar_feed_person" ON "calendar_feed" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "calendar_feed_own" ON "calendar_feed" AS PERMISSIVE FOR SELECT TO "evenhand_app" USING (person_id = viewer_id());--> statement-breakpoint
CREATE POLICY "calendar_feed_made" ON "calendar_feed" AS PERMISSIVE FOR INSERT TO "evenhand_app" WITH CHECK (person_id = viewer_id() and (plan_id is null or plan_id in (select viewer_plans())));--> statement-breakpoint
CREATE POLICY "calendar_feed_revoked" ON "calendar_feed" AS PERMISSIVE FOR UPDATE TO "evenhand_app" USING (person_id = viewer_id()) WITH CHECK (person_id = viewer_id());--> statement-breakpoint
CREATE POLICY "calendar_feed_definer" ON "calendar_feed" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- The app makes, lists and revokes its viewer's own, and cannot read a token's hash.
GRANT SELECT (id, person_id, plan_id, made_at, used_at, revoked_at), INSERT (id, person_id, plan_id, token_hash), UPDATE (revoked_at) ON calendar_feed TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, UPDATE (used_at, asked, asked_since) ON calendar_feed TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- Whose calendar a token opens: no row for one that opens none. Asked more than 60 times in ten minutes it is held back, and says for
-- how many seconds; counted here, so that all processes count as one, and not written any more once it is held back.
CREATE FUNCTION use_calendar_feed(wanted text) RETURNS TABLE (person uuid, plan uuid, wait integer) LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  feed public.calendar_feed;
  lasts constant interval := interval '10 minutes';
BEGIN
  SELECT * INTO feed FROM public.calendar_feed f WHERE f.token_hash = wanted AND f.revoked_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  IF feed.asked_since > now() - lasts AND feed.asked >= 60 THEN
    RETURN QUERY SELECT feed.person_id, feed.plan_id, greatest(1, ceil(extract(epoch FROM feed.asked_since + lasts - now()))::integer);
    RETURN;
  END IF;
  UPDATE public.calendar_feed f SET
    used_at = CASE WHEN feed.used_at > now() - interval '5 minutes' THEN feed.used_at ELSE now() END,
    asked = CASE WHEN feed.asked_since > now() - lasts THEN feed.asked + 1 ELSE 1 END,
    asked_since = CASE WHEN feed.asked_since > now() - lasts THEN feed.asked_since ELSE now() END
  WHERE f.id = feed.id;
  RETURN QUERY SELECT feed.person_id, feed.plan_id, 0;
END
$$;
--> statement-breakpoint
ALTER FUNCTION use_calendar_feed(text) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION use_calendar_feed(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION use_calendar_feed(text) TO evenhand_session;
