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
      RETURN QUERY SELECT n.plan_id, n.id, n.doc ->> 'words', sitting.side FROM public.vendor_note n
        WHERE n.plan_id = sitting.plan_id AND n.doc ->> 'words' ILIKE ALL (parts) ORDER BY n.doc ->> 'at' DESC LIMIT most - found_so_far;
    ELSE
      RETURN QUERY SELECT n.plan_id, n.id, n.doc ->> 'words', sitting.side FROM public.customer_note n
        WHERE n.plan_id = sitting.plan_id AND n.doc ->> 'words' ILIKE ALL (parts) ORDER BY n.doc ->> 'at' DESC LIMIT most - found_so_far;
    END IF;
    GET DIAGNOSTICS found_here = ROW_COUNT;
    found_so_far := found_so_far + found_here;
    EXIT WHEN found_so_far >= most;
  END LOOP;
  PERFORM set_config('app.seat_id', coalesce(seat_before, ''), true);
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION find_notes(text[], integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_notes(text[], integer) TO evenhand_app;
