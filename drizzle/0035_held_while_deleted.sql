CREATE POLICY "plan_held" ON "plan" AS PERMISSIVE FOR UPDATE TO "evenhand_definer" USING (true) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "shared_head_held" ON "shared_head" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "sign_in_flow_definer" ON "sign_in_flow" AS PERMISSIVE FOR ALL TO "evenhand_definer" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- The rights to change are for locking: no row that was changed passes the policies.
GRANT SELECT (workspace_id, plan_id), UPDATE (seq) ON shared_head TO evenhand_definer;
--> statement-breakpoint
GRANT UPDATE (stage) ON plan TO evenhand_definer;
--> statement-breakpoint
GRANT SELECT (person_id, email), DELETE ON sign_in_flow TO evenhand_definer;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO evenhand_definer, evenhand_remover;
--> statement-breakpoint
-- Whether a plan that is to be read through a day still is: the day ends last twelve hours west of Greenwich, and a clock that runs ahead
-- ends none. Null where no day is named. The one place that says so, for the pages too.
CREATE FUNCTION still_kept(until date, at timestamptz) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS
$$ SELECT (until + 1 + time '12:00') AT TIME ZONE 'UTC' > least(at, now()) $$;
--> statement-breakpoint
-- Waits for whoever is at one of these plans and keeps everybody from them until the end of the transaction: first the locks that every act
-- takes first, in the order in which they are taken of many, then the plans. For functions of the definer alone.
CREATE FUNCTION hold_plans(in_workspace uuid, plans uuid[]) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
  PERFORM FROM public.shared_head h WHERE h.workspace_id = in_workspace AND h.plan_id = ANY (plans) ORDER BY h.plan_id FOR UPDATE;
  PERFORM FROM public.plan p WHERE p.workspace_id = in_workspace AND p.id = ANY (plans) ORDER BY p.id FOR UPDATE;
END
$$;
--> statement-breakpoint
-- As before, and what both sides talk about is deleted for no reason, as its customer is not.
CREATE OR REPLACE FUNCTION delete_plan(in_workspace uuid, wanted uuid, reason text, at timestamptz) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  this record;
  was text := coalesce(current_setting('app.deleting_plan', true), '');
BEGIN
  IF reason NOT IN ('retention', 'customer') THEN RAISE EXCEPTION 'a plan is deleted for no such reason'; END IF;
  PERFORM set_config('app.deleting_plan', wanted::text, true);
  SELECT p.customer_id, p.created_at, coalesce(p.closed ->> 'keepUntil', p.withdrawn ->> 'keepUntil')::date AS kept_until,
      p.stage IN ('draft', 'closed') OR coalesce(jsonb_typeof(p.withdrawn) = 'object', false) AS free
    INTO this FROM public.plan p WHERE p.workspace_id = in_workspace AND p.id = wanted FOR UPDATE;
  IF NOT FOUND THEN
    PERFORM set_config('app.deleting_plan', was, true);
    RETURN 'not-found';
  END IF;
  IF NOT this.free OR (reason = 'retention' AND coalesce(public.still_kept(this.kept_until, at), true)) THEN
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
-- As before, and a way to a provider that was left open goes too: it holds the address.
CREATE OR REPLACE FUNCTION forget_people(people uuid[], called text) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  each uuid;
  address text;
BEGIN
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
    DELETE FROM public.sign_in_flow WHERE person_id = each OR email = address;
    UPDATE public.person SET name = called, email = 'erased.' || each WHERE id = each;
  END LOOP;
END
$$;
--> statement-breakpoint
-- As before, and so here.
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
    DELETE FROM public.sign_in_account WHERE person_id = this.person_id;
    DELETE FROM public.sign_in WHERE person_id = this.person_id OR email = address;
    DELETE FROM public.sign_in_flow WHERE person_id = this.person_id OR email = address;
    -- Nobody is mailed at such an address, and whoever has the old one is somebody new.
    UPDATE public.person SET name = called, email = 'erased.' || this.person_id WHERE id = this.person_id;
  END IF;
  UPDATE public.erasure SET done_at = at, sign_in_gone = (address IS NOT NULL) WHERE id = this.id;
  RETURN address;
END
$$;
--> statement-breakpoint
-- As before, and nobody is at the plan between when it is looked at and when it goes.
CREATE OR REPLACE FUNCTION end_plan(in_workspace uuid, wanted uuid, at timestamptz, called text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  customer record;
  told public.plan_ending;
  kept text;
  people uuid[];
  said text;
BEGIN
  -- In the order in which a customer is deleted: one of both waits, and then finds nothing to do.
  SELECT c.id, c.name INTO customer FROM public.customer c WHERE c.workspace_id = in_workspace AND c.id =
    (SELECT p.customer_id FROM public.plan p WHERE p.workspace_id = in_workspace AND p.id = wanted) FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  PERFORM public.hold_plans(in_workspace, ARRAY[wanted]);
  SELECT * INTO told FROM public.plan_ending e WHERE e.workspace_id = in_workspace AND e.plan_id = wanted FOR UPDATE;
  IF NOT FOUND THEN RETURN 'not-told'; END IF;
  IF told.reminded_at IS NULL OR told.seen < 30 OR now() < told.warned_at + interval '30 days' OR now() < told.reminded_at + interval '7 days'
    OR public.still_kept(told.last_day, at) THEN RETURN 'told-lately'; END IF;
  IF EXISTS (SELECT FROM public.mail_failure f WHERE f.workspace_id = in_workspace AND f.kind = 'plan-ending' AND starts_with(f.job_key, wanted || ' '))
  THEN RETURN 'mail-waits'; END IF;
  IF EXISTS (SELECT FROM public.erasure_plan p JOIN public.erasure r ON r.workspace_id = p.workspace_id AND r.id = p.erasure_id
      WHERE p.workspace_id = in_workspace AND p.plan_id = wanted AND p.done_at IS NULL AND r.asked_at > end_plan.at - interval '7 days')
  THEN RETURN 'erasing'; END IF;
  people := public.people_of_plans(in_workspace, ARRAY[wanted]);
  SELECT coalesce(p.closed ->> 'keepUntil', p.withdrawn ->> 'keepUntil') INTO kept FROM public.plan p WHERE p.workspace_id = in_workspace AND p.id = wanted;
  said := public.delete_plan(in_workspace, wanted, 'retention', at);
  IF said <> 'deleted' THEN RETURN said; END IF;
  UPDATE public.admin_log l SET about_name = '' WHERE l.workspace_id = in_workspace AND l.details ->> 'plan' = wanted::text;
  INSERT INTO public.admin_log (workspace_id, at, kind, about_id, about_name, details)
  VALUES (in_workspace, end_plan.at, 'plan-deleted', customer.id, customer.name, json_build_object('plan', wanted, 'kept', kept));
  PERFORM public.forget_people(people, called);
  RETURN 'deleted';
END
$$;
--> statement-breakpoint
-- As before, and so here: a plan that is proposed meanwhile stays, with its customer.
CREATE OR REPLACE FUNCTION delete_customer(in_workspace uuid, wanted uuid, reason text, at timestamptz, called text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  plans uuid[];
  people uuid[];
  each uuid;
BEGIN
  IF in_workspace NOT IN (SELECT public.viewer_admin_workspaces()) THEN RETURN 'not-found'; END IF;
  PERFORM FROM public.customer c WHERE c.workspace_id = in_workspace AND c.id = wanted FOR UPDATE;
  IF NOT FOUND THEN RETURN 'not-found'; END IF;
  PERFORM public.hold_plans(in_workspace, (SELECT array_agg(p.id) FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted));
  SELECT coalesce(array_agg(p.id ORDER BY p.id), '{}') INTO plans FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted;
  IF EXISTS (SELECT FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted
      AND p.stage NOT IN ('draft', 'closed') AND coalesce(jsonb_typeof(p.withdrawn), 'null') = 'null') THEN RETURN 'binding'; END IF;
  IF reason NOT IN ('asked', 'law') AND EXISTS (SELECT FROM public.plan p WHERE p.workspace_id = in_workspace AND p.customer_id = wanted
      AND public.still_kept(coalesce(p.closed ->> 'keepUntil', p.withdrawn ->> 'keepUntil')::date, at))
  THEN RETURN 'kept'; END IF;
  people := public.people_of_plans(in_workspace, plans);
  FOREACH each IN ARRAY plans LOOP
    IF public.delete_plan(in_workspace, each, 'customer', at) <> 'deleted' THEN RAISE EXCEPTION 'a plan of this customer cannot be deleted'; END IF;
  END LOOP;
  DELETE FROM public.customer c WHERE c.workspace_id = in_workspace AND c.id = wanted;
  UPDATE public.admin_log l SET about_name = '' WHERE l.workspace_id = in_workspace AND l.details ->> 'plan' = ANY (plans::text[]);
  PERFORM public.forget_people(people, called);
  RETURN 'deleted';
END
$$;
--> statement-breakpoint
ALTER FUNCTION hold_plans(uuid, uuid[]) OWNER TO evenhand_definer;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM evenhand_definer, evenhand_remover;
--> statement-breakpoint
REVOKE ALL ON FUNCTION still_kept(date, timestamptz), hold_plans(uuid, uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION still_kept(date, timestamptz) TO evenhand_app, evenhand_definer, evenhand_remover;
