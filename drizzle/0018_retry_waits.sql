-- A mail is noted as failed a moment before the queue lets its job go: whoever has it tried again in that moment is not to be told yes for
-- nothing. Waited for a second at most; false where the job is under way still, or no longer there.
DROP FUNCTION retry_job(text);
--> statement-breakpoint
CREATE FUNCTION retry_job(key text) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
  FOR moment IN 1..20 LOOP
    PERFORM graphile_worker.reschedule_jobs(ARRAY(SELECT j.id FROM graphile_worker.jobs j WHERE j.key = retry_job.key), run_at => now(), attempts => 0);
    IF FOUND THEN RETURN true; END IF;
    EXIT WHEN NOT EXISTS (SELECT FROM graphile_worker.jobs j WHERE j.key = retry_job.key);
    PERFORM pg_sleep(0.05);
  END LOOP;
  RETURN false;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION retry_job(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION retry_job(text) TO evenhand_definer;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION retry_mail(wanted_workspace uuid, wanted uuid) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  job text;
BEGIN
  SELECT job_key INTO job FROM public.mail_failure
  WHERE workspace_id = wanted_workspace AND id = wanted AND workspace_id IN (SELECT public.viewer_admin_workspaces());
  IF job IS NULL OR NOT public.retry_job(job) THEN RETURN false; END IF;
  UPDATE public.mail_failure SET next_try = now() WHERE job_key = job;
  RETURN true;
END
$$;
