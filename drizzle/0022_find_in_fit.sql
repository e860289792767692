-- What the viewer's own side keeps in its fit rooms and holds all of some words, over the plans in which they lead their side: what a cost was
-- for, what shows a red flag and what was said of it, and what an answer rests on. Finding asked this by an anonymous block until now, which takes no
-- values and gives none back, so that both went through settings of the transaction; as a function beside find_notes it is one part of
-- the one question. It is nobody's but the viewer's (SECURITY INVOKER): it sees with their own eyes, on one of their seats after the other, for
-- a policy decides on each row, and a transaction sees what is private to one seat at a time.
-- As in the fit room, what others said to a question is there for whoever has answered it. An id is the way within the room.
CREATE FUNCTION find_in_fit(parts text[], most integer) RETURNS TABLE (plan_id uuid, id text, words text, kind text, side text) LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS
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
      RETURN QUERY SELECT sitting.plan_id, kept.id, kept.words, kept.kind, sitting.side FROM (
          SELECT 'costs/' || c.id AS id, c.doc ->> 'words' AS words, 'cost' AS kind, c.doc ->> 'at' AS at
          FROM public.vendor_cost c WHERE c.plan_id = sitting.plan_id
          UNION ALL
          SELECT 'flags#' || r.id, (r.doc ->> 'words') || E'\n' || (r.doc ->> 'note'), 'flag', r.doc ->> 'at'
          FROM public.vendor_red_flag r WHERE r.plan_id = sitting.plan_id
          UNION ALL
          SELECT 'questions/' || (a.doc ->> 'question'), a.doc ->> 'words', 'answer', a.doc ->> 'at'
          FROM public.vendor_assessment a WHERE a.plan_id = sitting.plan_id AND a.doc ->> 'question' IN (
            SELECT o.doc ->> 'question' FROM public.vendor_assessment o
            WHERE o.plan_id = sitting.plan_id AND o.doc #>> '{by,seat}' = sitting.id::text)
        ) AS kept
        WHERE kept.words ILIKE ALL (parts) ORDER BY kept.at DESC LIMIT most - found_so_far;
    ELSE
      RETURN QUERY SELECT sitting.plan_id, kept.id, kept.words, kept.kind, sitting.side FROM (
          SELECT 'costs/' || c.id AS id, c.doc ->> 'words' AS words, 'cost' AS kind, c.doc ->> 'at' AS at
          FROM public.customer_cost c WHERE c.plan_id = sitting.plan_id
          UNION ALL
          SELECT 'flags#' || r.id, (r.doc ->> 'words') || E'\n' || (r.doc ->> 'note'), 'flag', r.doc ->> 'at'
          FROM public.customer_red_flag r WHERE r.plan_id = sitting.plan_id
          UNION ALL
          SELECT 'questions/' || (a.doc ->> 'question'), a.doc ->> 'words', 'answer', a.doc ->> 'at'
          FROM public.customer_assessment a WHERE a.plan_id = sitting.plan_id AND a.doc ->> 'question' IN (
            SELECT o.doc ->> 'question' FROM public.customer_assessment o
            WHERE o.plan_id = sitting.plan_id AND o.doc #>> '{by,seat}' = sitting.id::text)
        ) AS kept
        WHERE kept.words ILIKE ALL (parts) ORDER BY kept.at DESC LIMIT most - found_so_far;
    END IF;
    GET DIAGNOSTICS found_here = ROW_COUNT;
    found_so_far := found_so_far + found_here;
    EXIT WHEN found_so_far >= most;
  END LOOP;
  PERFORM set_config('app.seat_id', coalesce(seat_before, ''), true);
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION find_in_fit(text[], integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_in_fit(text[], integer) TO evenhand_app;
