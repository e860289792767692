import { ask } from '../ask.server';
import { asViewer } from '../as-viewer.server';
import type { House } from '../house.server';
import { findView, SHORTEST, wordsOf, type Finding, type FindView, type FoundRow } from './find';
import { within } from './portfolio.server';

/**
 * All that the words ($2, each as a part) are in, of the plans in which the viewer ($1) sits: the policies let nothing else through, and
 * the plans are named as well. At most $3 of each kind, those first that begin with what was typed ($4). Commitments are sought in an
 * index that holds what is sought, so that no row is unpacked that is not shown. Notes and fit rooms are sought seat by seat,
 * since a transaction sees what is private to one at a time.
 */
const FIND = `
  with own as materialized (
    select p.id, p.title, p.parties from seat st join plan p on p.workspace_id = st.workspace_id and p.id = st.plan_id
    where st.person_id = $1 and st.closed_at is null),
  people as materialized (
    select s.plan_id, s.id, s.name, s.position from seat s where s.closed_at is null and s.plan_id in (select id from own)
      and s.name || ' ' || s.position ilike all ($2::text[])),
  plans as (
    select 'plans' as "group", id as plan, id::text, title, '' as more, null as side from own
    where title || ' ' || (parties ->> 'vendor') || ' ' || (parties ->> 'customer') ilike all ($2::text[])
    order by title ilike $4 desc, lower(title), id limit $3),
  commitments as (
    select 'commitments' as "group", c.plan_id as plan, c.id, (d.doc ->> 'number') || ' ' || (d.doc ->> 'title') as title,
      coalesce((select s.name from seat s where s.plan_id = c.plan_id and s.id::text = c.owner), '') as more, null as side
    from (
      select workspace_id, plan_id, id, owner,
        case when sought like lower($4) then 0 when sought like '% ' || lower($4) then 1 else 2 end as rank
      from commitment
      where plan_id in (select id from own)
        and (sought like all ((select array_agg(lower(part)) from unnest($2::text[]) part)::text[])
          or (plan_id, owner) in (select plan_id, id::text from people))
      order by rank, sought collate "C", plan_id, id limit $3) c
    join commitment d on d.workspace_id = c.workspace_id and d.plan_id = c.plan_id and d.id = c.id
    order by c.rank, d.doc ->> 'title', c.plan_id, c.id),
  faces as (
    select 'people' as "group", plan_id as plan, id::text, name as title, position as more, null as side from people
    order by name ilike $4 desc, lower(name), plan_id limit $3),
  goals as (
    select 'goals' as "group", plan_id as plan, id, doc ->> 'title' as title, '' as more, null as side from goal
    where plan_id in (select id from own) and doc ->> 'title' ilike all ($2::text[])
    order by doc ->> 'title' ilike $4 desc, lower(doc ->> 'title'), plan_id limit $3),
  notes as (
    select 'notes' as "group", plan_id as plan, id, words as title, '' as more, side from find_notes($2::text[], $3::int)),
  fit as (
    select 'fit' as "group", plan_id as plan, id, words as title, kind as more, side from find_in_fit($2::text[], $3::int)
    where $5::text is null or $5 = 'fit'),
  found as materialized (
    select * from plans union all select * from commitments union all select * from faces
    union all select * from goals union all select * from notes union all select * from fit)
  select f.*, own.title as plan_title, own.parties from found f join own on own.id = f.plan
  where $5::text is null or f."group" = $5`;

/** What somebody finds in the plans in which they sit; nothing for words that are too short to mean something. */
export async function find(house: House, personId: string, finding: Finding): Promise<FindView> {
  const { q, only, most } = finding;
  const words = wordsOf(q).map(within);
  if (q.length < SHORTEST) return findView(finding, []);
  const begins = within(q).slice(1);
  const rows = await asViewer(house, { personId }, 'read', (tx) =>
    ask<FoundRow>(tx, FIND, [personId, words, most + 1, begins, only]),
  );
  return findView(finding, rows);
}
