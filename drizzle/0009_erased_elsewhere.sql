-- An erasure takes the way in of who belongs nowhere any more. Somebody whom another vendor has in a draft belongs somewhere, and so does
-- whoever is invited in the same moment.
CREATE OR REPLACE FUNCTION finish_erasure(at timestamptz, called text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  this public.erasure;
  address text;
BEGIN
  SELECT * INTO this FROM public.erasure WHERE id = nullif(current_setting('app.erasure_id', true), '')::uuid AND done_at IS NULL FOR UPDATE;
  IF NOT FOUND OR EXISTS (SELECT FROM public.erasure_plan WHERE erasure_id = this.id AND done_at IS NULL) THEN RETURN NULL; END IF;
  -- Before anything of theirs is looked at: whoever invites them meanwhile waits, or is waited for.
  PERFORM FROM public.person WHERE id = this.person_id FOR UPDATE;
  UPDATE public.member SET name = called, email = called
  WHERE workspace_id = this.workspace_id AND person_id = this.person_id AND removed_at IS NOT NULL;
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
    DELETE FROM public.sign_in WHERE person_id = this.person_id OR email = address;
    -- Nobody is mailed at such an address, and whoever has the old one is somebody new.
    UPDATE public.person SET name = called, email = 'erased.' || this.person_id WHERE id = this.person_id;
  END IF;
  UPDATE public.erasure SET done_at = at, sign_in_gone = (address IS NOT NULL) WHERE id = this.id;
  RETURN address;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION person_for(wanted_email text, wanted_name text, new_id uuid) RETURNS uuid LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
  found uuid;
BEGIN
  LOOP
    INSERT INTO public.person (id, email, name) VALUES (new_id, lower(wanted_email), wanted_name) ON CONFLICT (email) DO NOTHING;
    -- Held, so that nobody erases them before they are where they were asked for; whoever was erased just now is somebody new.
    SELECT id INTO found FROM public.person WHERE email = lower(wanted_email) FOR KEY SHARE;
    EXIT WHEN found IS NOT NULL;
  END LOOP;
  RETURN found;
END
$$;
--> statement-breakpoint
-- Whether the way in went would tell an admin whether another vendor knows the person.
REVOKE SELECT ON erasure FROM evenhand_app;
--> statement-breakpoint
GRANT SELECT (workspace_id, id, person_id, asked_by, asked_at, done_at) ON erasure TO evenhand_app;
