-- The roles of the running product. None owns a table, none bypasses row level security. Roles belong to the whole server,
-- so they may be there already. Passwords are set by the migration command, which knows the secret.
DO $$
DECLARE
  name text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('evenhand roles'));
  FOREACH name IN ARRAY ARRAY['evenhand_app', 'evenhand_session', 'evenhand_worker', 'evenhand_definer'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS NOINHERIT NOLOGIN', name);
    END IF;
  END LOOP;
  EXECUTE format('GRANT evenhand_definer TO %I', current_user);
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO evenhand_app, evenhand_session, evenhand_worker;
--> statement-breakpoint
GRANT USAGE, CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- The tables these functions read are made by the next migration, whose policies ask them.
SET LOCAL check_function_bodies = off;
--> statement-breakpoint
CREATE FUNCTION viewer_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS
$$ SELECT nullif(current_setting('app.viewer_id', true), '')::uuid $$;
--> statement-breakpoint
-- The plans in which the viewer has an open seat.
CREATE FUNCTION viewer_plans() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, pg_temp AS
$$ SELECT plan_id FROM public.seat WHERE person_id = public.viewer_id() AND closed_at IS NULL $$;
--> statement-breakpoint
-- The plan whose private side the viewer sits on in this transaction: at most one, that of the seat it was opened for.
CREATE FUNCTION viewer_plans_of(wanted text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS
$$
  SELECT plan_id FROM public.seat
  WHERE person_id = public.viewer_id() AND closed_at IS NULL AND side = wanted
    AND id = nullif(current_setting('app.seat_id', true), '')::uuid
$$;
--> statement-breakpoint
CREATE FUNCTION viewer_workspaces() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 SET search_path = pg_catalog, pg_temp AS
$$ SELECT workspace_id FROM public.member WHERE person_id = public.viewer_id() AND removed_at IS NULL $$;
--> statement-breakpoint
CREATE FUNCTION viewer_admin_workspaces() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 SET search_path = pg_catalog, pg_temp AS
$$ SELECT workspace_id FROM public.member WHERE person_id = public.viewer_id() AND removed_at IS NULL AND role = 'admin' $$;
--> statement-breakpoint
-- Whoever starts a plan takes its first seat; afterwards seats are opened from within.
CREATE FUNCTION plan_is_new(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT NOT EXISTS (SELECT FROM public.seat WHERE plan_id = wanted) $$;
--> statement-breakpoint
-- Finds the person with an address or makes one: never says which, and never gives away a name.
CREATE FUNCTION person_for(wanted_email text, wanted_name text, new_id uuid) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  found uuid;
BEGIN
  INSERT INTO public.person (id, email, name) VALUES (new_id, lower(wanted_email), wanted_name) ON CONFLICT (email) DO NOTHING;
  SELECT id INTO found FROM public.person WHERE email = lower(wanted_email);
  RETURN found;
END
$$;
--> statement-breakpoint
-- The two sealed halves of a check-in: only once both are in, or once the meeting has started, and only to a seat of the plan.
CREATE FUNCTION unsealed_halves(wanted_plan uuid, wanted_check_in text) RETURNS TABLE (side text, doc jsonb) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  WITH halves AS (
    SELECT 'vendor' AS side, doc FROM public.vendor_half WHERE plan_id = wanted_plan AND id = wanted_check_in
    UNION ALL
    SELECT 'customer', doc FROM public.customer_half WHERE plan_id = wanted_plan AND id = wanted_check_in
  )
  SELECT halves.side, halves.doc FROM halves
  WHERE wanted_plan IN (SELECT public.viewer_plans())
    AND ((SELECT count(*) FROM halves) = 2
      OR EXISTS (SELECT FROM public.check_in c WHERE c.plan_id = wanted_plan AND c.id = wanted_check_in AND c.doc ->> 'state' IN ('started', 'opened', 'minuted', 'fixed')))
$$;
--> statement-breakpoint
-- The first workspace and its admin: for the setup command alone.
CREATE FUNCTION found_workspace(new_workspace uuid, workspace_name text, admin_email text, admin_name text, new_person uuid) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  admin uuid := public.person_for(admin_email, admin_name, new_person);
BEGIN
  INSERT INTO public.workspace (id, name) VALUES (new_workspace, workspace_name);
  INSERT INTO public.member (workspace_id, person_id, name, email, role) VALUES (new_workspace, admin, admin_name, lower(admin_email), 'admin');
  RETURN admin;
END
$$;
--> statement-breakpoint
-- Whoever comes in has come in everywhere they belong: a member may not change their own row otherwise, least of all its role.
CREATE FUNCTION viewer_arrived(at timestamptz) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ UPDATE public.member SET joined_at = at WHERE person_id = public.viewer_id() AND removed_at IS NULL AND joined_at IS NULL $$;
--> statement-breakpoint
ALTER FUNCTION viewer_plans() OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION viewer_plans_of(text) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION viewer_workspaces() OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION viewer_admin_workspaces() OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION plan_is_new(uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION person_for(text, text, uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION unsealed_halves(uuid, text) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION found_workspace(uuid, text, text, text, uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION viewer_arrived(timestamptz) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION viewer_id(), viewer_plans(), viewer_plans_of(text), viewer_workspaces(), viewer_admin_workspaces(), plan_is_new(uuid), person_for(text, text, uuid), unsealed_halves(uuid, text), viewer_arrived(timestamptz) TO evenhand_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION viewer_id() TO evenhand_definer;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION viewer_plans(), person_for(text, text, uuid) TO evenhand_definer;
