-- Row level security holds for the owner too, and each role has the rights its work needs and no others.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END
$$;
--> statement-breakpoint
GRANT SELECT ON person, workspace, member, customer, plan, seat TO evenhand_app;
--> statement-breakpoint
GRANT UPDATE (name) ON person TO evenhand_app;
--> statement-breakpoint
GRANT INSERT, UPDATE ON member, customer, plan, seat TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON terms, goal, expectation, commitment, player, version, check_in, vendor_draft, vendor_note, customer_note, vendor_half, customer_half TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON operation TO evenhand_app;
--> statement-breakpoint
-- What is written stays written: entries and their words are added and read, nothing else.
GRANT SELECT, INSERT ON shared_entry, shared_words, vendor_entry, vendor_words, customer_entry, customer_words TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON shared_head, vendor_head, customer_head TO evenhand_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON session, sign_in TO evenhand_session;
--> statement-breakpoint
GRANT SELECT ON person TO evenhand_session;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox_mail, story_clock TO evenhand_session;
--> statement-breakpoint
GRANT SELECT ON seat, member, check_in, vendor_half, customer_half TO evenhand_definer;
--> statement-breakpoint
GRANT SELECT, INSERT ON person, workspace, member TO evenhand_definer;
--> statement-breakpoint
GRANT UPDATE (joined_at) ON member TO evenhand_definer;
--> statement-breakpoint
-- Jobs are put into the queue from within the writing transaction by a role that owns nothing of the queue.
CREATE FUNCTION enqueue(task text, payload json, key text, run_at timestamptz) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT graphile_worker.add_job(task, payload, run_at => run_at, job_key => key, max_attempts => 20) $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION enqueue(text, json, text, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION enqueue(text, json, text, timestamptz) TO evenhand_app, evenhand_session;
