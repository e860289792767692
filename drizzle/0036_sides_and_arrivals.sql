GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- Who was invited and has not come is no member yet: they see nothing of the workspace, and nothing of theirs is told to it.
CREATE OR REPLACE FUNCTION viewer_workspaces() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 SET search_path = pg_catalog, pg_temp AS
$$ SELECT workspace_id FROM public.member WHERE person_id = public.viewer_id() AND removed_at IS NULL AND joined_at IS NOT NULL $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION viewer_admin_workspaces() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 2 SET search_path = pg_catalog, pg_temp AS
$$ SELECT workspace_id FROM public.member WHERE person_id = public.viewer_id() AND removed_at IS NULL AND joined_at IS NOT NULL AND role = 'admin' $$;
--> statement-breakpoint
-- To what the viewer is invited or belongs: what an invitation shows before it is accepted.
CREATE FUNCTION viewer_memberships() RETURNS TABLE (workspace_id uuid, name text, role text, added_at timestamptz, joined_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT m.workspace_id, w.name, m.role, m.added_at, m.joined_at FROM public.member m JOIN public.workspace w ON w.id = m.workspace_id
  WHERE m.person_id = public.viewer_id() AND m.removed_at IS NULL
$$;
--> statement-breakpoint
-- The invitation to one workspace was accepted. A sign-in joins nobody; `viewer_arrived` stays for the release before this one.
CREATE FUNCTION viewer_joined(in_workspace uuid, at timestamptz) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  WITH came AS (
    UPDATE public.member m SET joined_at = viewer_joined.at
    WHERE m.workspace_id = in_workspace AND m.person_id = public.viewer_id() AND m.removed_at IS NULL AND m.joined_at IS NULL
    RETURNING m.workspace_id, m.person_id, m.name)
  INSERT INTO public.admin_log (workspace_id, at, kind, person_id, person_name, about_id, about_name)
  SELECT came.workspace_id, viewer_joined.at, 'member-joined', came.person_id, came.name, came.person_id, came.name FROM came
$$;
--> statement-breakpoint
-- As before, of members who have come: how somebody signs in who was merely named is no business of whoever named them.
CREATE OR REPLACE FUNCTION note_sign_in(person uuid, what text, at timestamptz, more jsonb) RETURNS void LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  INSERT INTO public.admin_log (workspace_id, at, kind, person_id, person_name, details)
  SELECT m.workspace_id, note_sign_in.at, what, m.person_id, m.name, more FROM public.member m
  WHERE m.person_id = person AND m.removed_at IS NULL AND m.joined_at IS NOT NULL
    AND what IN ('signed-in', 'sign-in-refused', 'proof-refused', 'passkey-added', 'passkey-removed', 'session-ended', 'sessions-ended')
$$;
--> statement-breakpoint
-- The plan that the viewer leads for the vendor, by the seat on which they act.
CREATE FUNCTION viewer_plans_led() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, pg_temp AS
$$
  SELECT plan_id FROM public.seat
  WHERE person_id = public.viewer_id() AND closed_at IS NULL AND side = 'vendor' AND role IN ('lead', 'executive')
    AND id = nullif(current_setting('app.seat_id', true), '')::uuid
$$;
--> statement-breakpoint
-- Whether somebody has come who answers for the customer: from then on its own seat whoever does.
CREATE FUNCTION customer_has_come(wanted uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
  SELECT EXISTS (SELECT FROM public.seat WHERE plan_id = wanted AND side = 'customer' AND role IN ('lead', 'executive') AND closed_at IS NULL AND joined_at IS NOT NULL)
$$;
--> statement-breakpoint
ALTER FUNCTION viewer_memberships() OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION viewer_joined(uuid, timestamptz) OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION viewer_plans_led() OWNER TO evenhand_definer;
--> statement-breakpoint
ALTER FUNCTION customer_has_come(uuid) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
--> statement-breakpoint
REVOKE ALL ON FUNCTION viewer_memberships(), viewer_joined(uuid, timestamptz), viewer_plans_led(), customer_has_come(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION viewer_memberships(), viewer_joined(uuid, timestamptz), viewer_plans_led(), customer_has_come(uuid) TO evenhand_app;
--> statement-breakpoint
ALTER POLICY "seat_opened" ON "seat" TO evenhand_app WITH CHECK (((side = 'vendor' and plan_id in (select viewer_plans_of('vendor'))) or (side = 'customer' and plan_id in (select viewer_plans_of('customer'))) or (workspace_id in (select viewer_admin_workspaces()) and (side = 'vendor' or role in ('viewer', 'contributor') or not customer_has_come(plan_id))) or (side = 'customer' and plan_id in (select viewer_plans_led()) and (role in ('viewer', 'contributor') or not customer_has_come(plan_id)))) or (person_id = viewer_id() and side = 'vendor' and workspace_id in (select viewer_workspaces()) and plan_is_new(plan_id)));--> statement-breakpoint
ALTER POLICY "seat_changed" ON "seat" TO evenhand_app USING (closed_at is null and (((side = 'vendor' and plan_id in (select viewer_plans_of('vendor'))) or (side = 'customer' and plan_id in (select viewer_plans_of('customer'))) or (workspace_id in (select viewer_admin_workspaces()) and (side = 'vendor' or role in ('viewer', 'contributor') or not customer_has_come(plan_id))) or (side = 'customer' and plan_id in (select viewer_plans_led()) and not customer_has_come(plan_id))) or person_id = viewer_id())) WITH CHECK (((side = 'vendor' and plan_id in (select viewer_plans_of('vendor'))) or (side = 'customer' and plan_id in (select viewer_plans_of('customer'))) or (workspace_id in (select viewer_admin_workspaces()) and (side = 'vendor' or role in ('viewer', 'contributor') or not customer_has_come(plan_id))) or (side = 'customer' and plan_id in (select viewer_plans_led()) and not customer_has_come(plan_id))) or person_id = viewer_id());--> statement-breakpoint
ALTER POLICY "admin_log_written" ON "admin_log" TO evenhand_app WITH CHECK (workspace_id in (select viewer_workspaces()) and person_id = viewer_id() and person_name = (select m.name from member m where m.workspace_id = admin_log.workspace_id and m.person_id = viewer_id()) and (kind in ('template-saved', 'template-changed', 'template-retired', 'template-restored', 'policy-agreed', 'customer-added') or (workspace_id in (select viewer_admin_workspaces()) and kind not in ('signed-in', 'sign-in-refused', 'proof-refused', 'passkey-added', 'passkey-removed', 'session-ended', 'sessions-ended', 'member-joined', 'plan-deleted'))));
