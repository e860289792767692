-- As before, and with the revision of how the vendor's plans look, so that a page needs no further question to know.
CREATE OR REPLACE FUNCTION standing_of(viewer uuid, wanted uuid) RETURNS json LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS
$$
BEGIN
  PERFORM set_config('app.viewer_id', viewer::text, true);
  RETURN json_build_object(
    'memberships', (
      SELECT coalesce(json_agg(json_build_object('workspaceId', m.workspace_id, 'name', w.name, 'role', m.role) ORDER BY w.name), '[]')
      FROM public.member m JOIN public.workspace w ON w.id = m.workspace_id
      WHERE m.person_id = viewer AND m.removed_at IS NULL),
    -- Whether there is a list of plans to look over.
    'several', (SELECT count(*) > 1 FROM (SELECT FROM public.viewer_plans() LIMIT 2) plans),
    -- Whether there is a page of what waits for executives.
    'signs', EXISTS (SELECT FROM public.seat s WHERE s.person_id = viewer AND s.closed_at IS NULL AND s.role = 'executive'),
    'sitting', (
      SELECT json_build_object(
        'planId', p.id, 'workspaceId', p.workspace_id, 'customerId', p.customer_id,
        'title', p.title, 'stage', p.stage, 'parties', p.parties,
        -- Whether how they part is shared: before that it is the vendor's alone.
        'parting', EXISTS (SELECT FROM public.transition t WHERE t.workspace_id = p.workspace_id AND t.plan_id = p.id),
        -- The revision of how its workspace looks.
        'brand', (SELECT b.rev FROM public.workspace_brand b WHERE b.workspace_id = p.workspace_id),
        'first', s.joined_at IS NULL,
        'hash', (SELECT h.hash FROM public.shared_head h WHERE h.workspace_id = p.workspace_id AND h.plan_id = p.id),
        'seat', json_build_object(
          'id', s.id, 'person', s.person_id, 'side', s.side, 'role', s.role, 'name', s.name, 'position', s.position, 'email', s.email,
          'openedAt', to_char(s.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'closedAt', NULL))
      FROM public.seat s JOIN public.plan p ON p.workspace_id = s.workspace_id AND p.id = s.plan_id
      WHERE s.person_id = viewer AND s.plan_id = wanted AND s.closed_at IS NULL));
END
$$;
