import { ask } from '../ask.server';
import type { Tx } from '../as-viewer.server';
import type { FoundRow } from './find';

/** What is sought in each side's own tables: what a cost was for, what shows a red flag and what was said of it, and what an answer rests on. */
const ofSide = (side: 'vendor' | 'customer'): string => `
  select jsonb_agg(f) from (
    select * from (
      select 'costs/' || id as id, 'cost' as more, doc ->> 'words' as title, doc ->> 'at' as at
        from ${side}_cost where plan_id = sitting.plan_id
      union all
      select 'flags#' || id, 'flag', (doc ->> 'words') || E'\\n' || (doc ->> 'note'), doc ->> 'at'
        from ${side}_red_flag where plan_id = sitting.plan_id
      union all
      -- As in the fit room: what others said to a question is there for whoever has answered it.
      select 'questions/' || (doc ->> 'question'), 'answer', doc ->> 'words', doc ->> 'at'
        from ${side}_assessment where plan_id = sitting.plan_id and doc ->> 'question' in (
          select own.doc ->> 'question' from ${side}_assessment own
          where own.plan_id = sitting.plan_id and own.doc #>> '{by,seat}' = sitting.id::text)
      ) as kept
    where title ilike all (parts) order by at desc limit most - jsonb_array_length(found)) as f`;

/**
 * The fit rooms of the viewer's own side, over the plans in which they lead it, as `find_notes` looks through notes: with their own eyes,
 * on one of their seats after the other, since a transaction sees what is private to one seat at a time. A block takes no values, so
 * they stand in settings of this transaction, as its answer does.
 */
const LOOK = `DO $$
DECLARE
  sitting record;
  parts text[] := current_setting('app.sought')::text[];
  most integer := current_setting('app.most')::integer;
  before text := current_setting('app.seat_id', true);
  found jsonb := '[]';
  here jsonb;
BEGIN
  FOR sitting IN
    SELECT s.id, s.plan_id, s.side FROM seat s
    WHERE s.person_id = viewer_id() AND s.closed_at IS NULL AND s.role IN ('lead', 'executive') ORDER BY s.opened_at DESC, s.id
  LOOP
    PERFORM set_config('app.seat_id', sitting.id::text, true);
    IF sitting.side = 'vendor' THEN here := (${ofSide('vendor')}); ELSE here := (${ofSide('customer')}); END IF;
    IF here IS NOT NULL THEN
      found := found || (SELECT jsonb_agg(h || jsonb_build_object('plan', sitting.plan_id, 'side', sitting.side)) FROM jsonb_array_elements(here) h);
    END IF;
    EXIT WHEN jsonb_array_length(found) >= most;
  END LOOP;
  PERFORM set_config('app.seat_id', coalesce(before, ''), true);
  PERFORM set_config('app.found', found::text, true);
END
$$`;

/** What of their own side's fit rooms somebody finds who leads it; `parts` are patterns, all of which are in it. At most `most`. */
export async function findInFit(tx: Tx, parts: readonly string[], most: number): Promise<FoundRow[]> {
  await ask(tx, `select set_config('app.sought', $1::text[]::text, true), set_config('app.most', $2, true)`, [
    parts,
    `${most}`,
  ]);
  await ask(tx, LOOK, []);
  return ask<FoundRow>(
    tx,
    `select 'fit' as "group", f.plan, f.id, f.title, f.more, f.side, p.title as plan_title, p.parties
     from jsonb_to_recordset(current_setting('app.found')::jsonb) as f (plan uuid, id text, title text, more text, side text)
     join plan p on p.id = f.plan`,
    [],
  );
}
