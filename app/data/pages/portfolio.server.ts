import { STAGES, type Stage } from '../../domain/plan/state/plan';
import type { Summary } from '../../domain/plan/portfolio/summary';
import { sayRisk } from '../../words/risk';
import { ask } from '../ask.server';
import { asViewer, type Tx } from '../as-viewer.server';
import type { House } from '../house.server';
import { seatedIn } from '../seated-in.server';
import { makeSummaries, MOST_AT_ONCE, outOfDate } from '../summaries.server';
import type { PortfolioNarrowing, PortfolioRow, PortfolioView, Sort } from './portfolio';

/** Each falls back to the title, so that the same plans always stand in the same order. */
const ORDER: Readonly<Record<Sort, string>> = {
  risk: 'risk desc nulls last',
  'check-in': 'check_in_on nulls last',
  end: 'end_on nulls last',
  with: 'lower(other)',
  title: 'lower(title)',
  vendor: 'vendor_rate nulls last',
  customer: 'customer_rate nulls last',
};

/** More names than these nobody finds one among. */
const MOST_OTHERS = 50;

/** SQL of the list in one order: all the plans a person sits in, narrowed, counted, and the first of them. */
const listed = (sort: Sort): string => `
  with own as materialized (
    select p.workspace_id, p.id, p.title, p.parties, st.side as you, st.role,
      p.parties ->> (case st.side when 'vendor' then 'customer' else 'vendor' end) as other,
      case when jsonb_typeof(p.withdrawn) = 'object' then 'withdrawn' else p.stage end as state,
      s.risk, s.check_in_on, s.end_on, s.vendor_rate, s.customer_rate, s.stuck_on, s.doc, ${outOfDate('$2')} as behind
    from seat st
    join plan p on p.workspace_id = st.workspace_id and p.id = st.plan_id
    left join shared_head h on h.workspace_id = p.workspace_id and h.plan_id = p.id
    left join plan_summary s on s.workspace_id = p.workspace_id and s.plan_id = p.id
    where st.person_id = $1 and st.closed_at is null and ($10::uuid is null or (st.workspace_id = $10 and st.side = 'vendor'))),
  matched as materialized (
    select * from own
    where ($3 = '' or title ilike $3 or other ilike $3)
      and ($4 = '' or other = $4)
      and ($5 = '' or role in ('lead', 'executive'))
      and ($6 = '' or case $6 when 'us' then stuck_on = you when 'none' then stuck_on is null
        when 'neither' then stuck_on = 'neither' else stuck_on <> you and stuck_on <> 'neither' end)),
  found as (select * from matched where state = any($7::text[]))
  select
    (select coalesce(json_object_agg(state, n), '{}') from (select state, count(*)::int as n from matched group by state) c) as counts,
    (select count(*)::int from own) as all,
    (select count(*)::int from found) as found,
    (select count(*)::int from own where behind) as behind,
    (select coalesce(json_agg(id), '[]') from (select id from own where behind order by doc is not null, risk desc limit $8) b) as oldest,
    (select coalesce(json_agg(other), '[]') from (select distinct other from own order by 1 limit ${MOST_OTHERS + 1}) o) as others,
    (select coalesce(json_agg(json_build_object('id', id, 'title', title, 'parties', parties, 'you', you, 'state', state, 'summary', doc,
        'behind', behind, 'stuck', (select json_build_object('number', c.doc ->> 'number', 'title', c.doc ->> 'title') from commitment c
          where c.workspace_id = f.workspace_id and c.plan_id = f.id and c.id = f.doc -> 'stuck' ->> 'commitment'))), '[]')
      from (select * from found order by ${ORDER[sort]}, lower(title), id limit $9) f) as rows`;

interface Listed {
  readonly counts: PortfolioView['counts'];
  readonly all: number;
  readonly found: number;
  readonly behind: number;
  readonly oldest: readonly string[];
  readonly others: readonly string[];
  readonly rows: readonly (Omit<PortfolioRow, 'summary' | 'why'> & { readonly summary: Summary | null })[];
}

const OVER: readonly Stage[] = ['closed', 'withdrawn'];

function statesOf(state: PortfolioNarrowing['state']): readonly Stage[] {
  if (state === 'all') return STAGES;
  return state === 'current' ? STAGES.filter((one) => !OVER.includes(one)) : [state];
}

/** A part of a text, for `ilike`: what people type stands for itself. */
export const within = (words: string): string => (words === '' ? '' : `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`);

async function list(
  tx: Tx,
  personId: string,
  now: string,
  narrowing: PortfolioNarrowing,
  vendorsOf: string | null,
): Promise<Listed> {
  const { q, with: other, part, stuck, state, sort, shown } = narrowing;
  const [listing] = await ask<Listed>(tx, listed(sort), [
    ...[personId, now, within(q), other, part, stuck],
    ...[statesOf(state), MOST_AT_ONCE, shown, vendorsOf],
  ]);
  return listing!;
}

/**
 * The plans a person sits in, from their summaries. Those that are out of date are made anew first, as many as one can wait for; the
 * worker makes the rest, and until then their rows say of which day they are. `vendorsOf`: a workspace, for the plans alone in which they
 * sit for it.
 */
export async function readPortfolio(
  house: House,
  personId: string,
  narrowing: PortfolioNarrowing,
  vendorsOf: string | null = null,
): Promise<PortfolioView> {
  const look = () =>
    asViewer(house, { personId }, 'read', async (tx) => ({
      ...(await list(tx, personId, house.clock.now(), narrowing, vendorsOf)),
      stamp: (await seatedIn(tx, personId)).stamp,
    }));
  let seen = await look();
  if (seen.behind > 0) {
    await makeSummaries(house, personId, seen.oldest, seen.behind > seen.oldest.length);
    seen = await look();
  }
  const { oldest: _, others, ...listing } = seen;
  const rows = listing.rows.map(toldRow);
  return { ...listing, rows, narrowing, others: others.length > MOST_OTHERS ? [] : others };
}

function toldRow({ summary: whole, ...row }: Listed['rows'][number]): PortfolioRow {
  if (!whole) return { ...row, summary: null, why: [] };
  const { until: _, reasons, ...summary } = whole;
  return { ...row, summary, why: reasons.map((risk) => sayRisk(risk, row.parties)) };
}
