GRANT CREATE ON SCHEMA public TO evenhand_definer;
--> statement-breakpoint
-- As before, and which account of a provider was theirs goes with whoever belongs nowhere any more.
CREATE OR REPLACE FUNCTION delete_customer(in_workspace uuid, wanted uuid, reason text, at timestamptz, called text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  plans uuid[];
  people uuid[];
  each uuid;
  address text;
BEGIN
  IF in_workspace NOT IN (SELECT public.viewer_admin_workspaces()) THEN RETURN 'not-found'; END IF;
  PERFORM FROM public.customer c WHERE c.workspace_id = in_workspace AND c.id = wanted FOR UPDATE;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  SELECT coalesce(array_agg(p.id), '{}') INTO plans FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted;
  IF EXISTS (SELECT FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted
      AND p.stage NOT IN ('draft', 'closed') AND coalesce(jsonb_typeof(p.withdrawn), 'null') = 'null') THEN RETURN 'binding'; END IF;
  IF reason NOT IN ('asked', 'law') AND EXISTS (SELECT FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted
      AND (coalesce(p.closed ->> 'keepUntil', p.withdrawn ->> 'keepUntil')::date + 1 + time '12:00') AT TIME ZONE 'UTC' > least(at, now()))
  THEN RETURN 'kept'; END IF;
  SELECT coalesce(array_agg(DISTINCT s.person_id), '{}') INTO people FROM (
    SELECT t.person_id FROM public.seat t WHERE t.workspace_id = in_workspace AND t.plan_id = ANY (plans)
    UNION SELECT (d.value ->> 'person')::uuid FROM public.vendor_draft v CROSS JOIN LATERAL jsonb_each(v.doc -> 'seats') d
      WHERE v.workspace_id = in_workspace AND v.plan_id = ANY (plans)) s;
  FOREACH each IN ARRAY plans LOOP
    IF public.delete_plan(in_workspace, each, 'customer', at) <> 'deleted' THEN RAISE EXCEPTION 'a plan of this customer cannot be deleted'; END IF;
  END LOOP;
  DELETE FROM public.customer c WHERE c.workspace_id = in_workspace AND c.id = wanted;
  UPDATE public.admin_log l SET about_name = '' WHERE l.workspace_id = in_workspace AND l.details ->> 'plan' = ANY (plans::text[]);
  FOREACH each IN ARRAY people LOOP
    PERFORM FROM public.person p WHERE p.id = each FOR UPDATE;
    CONTINUE WHEN EXISTS (SELECT FROM public.member m WHERE m.person_id = each)
      OR EXISTS (SELECT FROM public.seat s WHERE s.person_id = each)
      OR EXISTS (SELECT FROM public.vendor_draft v CROSS JOIN LATERAL jsonb_each(v.doc -> 'seats') d WHERE d.value ->> 'person' = each::text);
    SELECT p.email INTO address FROM public.person p WHERE p.id = each;
    DELETE FROM public.session WHERE user_id = each;
    DELETE FROM public.passkey WHERE person_id = each;
    DELETE FROM public.sign_in_account WHERE person_id = each;
    DELETE FROM public.sign_in WHERE person_id = each OR email = address;
    UPDATE public.person SET name = called, email = 'erased.' || each WHERE id = each;
  END LOOP;
  RETURN 'deleted';
END
$$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer;
