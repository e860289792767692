import { SIDES } from '../domain/access';
import { summaryOf, type Summary } from '../domain/plan/portfolio/summary';
import { ask } from './ask.server';
import { asViewer, type Tx } from './as-viewer.server';
import type { House } from './house.server';
import { enqueue } from './jobs.server';
import { loadPlans } from './plans.server';

/** How many plans are summarised at once: some tenths of a second. Whoever looks at a list waits for no more than these. */
export const MOST_AT_ONCE = 40;

/**
 * SQL: whether the summary `s` of a plan `p` whose shared ledger ends at `h` is not of that end, or not of this moment. What is not
 * proposed yet has none. `now` is the place of the instant among the values.
 */
export const outOfDate = (now: string): string =>
  `p.stage <> 'draft' and (s.plan_id is null or s.hash <> h.hash or s.until <= ${now}::timestamptz)`;

const OUT_OF_DATE = `
  select p.id from seat st
  join plan p on p.workspace_id = st.workspace_id and p.id = st.plan_id
  join shared_head h on h.workspace_id = p.workspace_id and h.plan_id = p.id
  left join plan_summary s on s.workspace_id = p.workspace_id and s.plan_id = p.id
  where st.person_id = $1 and st.closed_at is null and ${outOfDate('$2')}
  order by p.id limit $3`;

interface Made {
  readonly workspace_id: string;
  readonly plan_id: string;
  readonly hash: string;
  readonly until: string;
  readonly risk: number;
  readonly check_in_on: string | null;
  readonly end_on: string;
  readonly vendor_rate: number | null;
  readonly customer_rate: number | null;
  readonly stuck_on: string | null;
  readonly doc: Summary;
}

/** Plans and where their ledgers end, seen at one moment. */
async function make(tx: Tx, planIds: readonly string[], now: string): Promise<Made[]> {
  const heads = await ask<{ plan_id: string; hash: string }>(
    tx,
    'select plan_id, hash from shared_head where plan_id = any($1::uuid[])',
    [planIds],
  );
  const hashes = new Map(heads.map(({ plan_id, hash }) => [plan_id, hash]));
  const loaded = await loadPlans(tx, planIds, undefined, { keep: false });
  return loaded.flatMap(({ plan, workspaceId, lastAt, draft }): Made[] => {
    const hash = hashes.get(plan.id);
    if (draft || hash === undefined) return [];
    const doc = summaryOf(plan, now, lastAt);
    const [vendor_rate = null, customer_rate = null] = SIDES.map((side) => {
      const { kept, of } = doc.rates?.[side] ?? { kept: 0, of: 0 };
      return of === 0 ? null : kept / of;
    });
    return [
      {
        ...{ workspace_id: workspaceId, plan_id: plan.id, hash, until: doc.until, risk: doc.risk, doc },
        ...{ check_in_on: doc.checkIn?.date ?? null, end_on: doc.end.date, stuck_on: doc.stuck?.on ?? null },
        ...{ vendor_rate, customer_rate },
      },
    ];
  });
}

/** In one order, so that two who make the same summaries wait for one another and in no circle. */
const KEEP = `
  insert into plan_summary (workspace_id, plan_id, hash, until, risk, check_in_on, end_on, vendor_rate, customer_rate, stuck_on, doc)
  select workspace_id, plan_id, hash, until, risk, check_in_on, end_on, vendor_rate, customer_rate, stuck_on, doc
  from jsonb_to_recordset($1::jsonb) as r(workspace_id uuid, plan_id uuid, hash text, until timestamptz, risk integer, check_in_on date,
    end_on date, vendor_rate real, customer_rate real, stuck_on text, doc jsonb)
  order by plan_id
  on conflict (workspace_id, plan_id) do update set hash = excluded.hash, until = excluded.until, risk = excluded.risk,
    check_in_on = excluded.check_in_on, end_on = excluded.end_on, vendor_rate = excluded.vendor_rate,
    customer_rate = excluded.customer_rate, stuck_on = excluded.stuck_on, doc = excluded.doc`;

/**
 * Makes summaries of plans that the viewer sits in, and keeps them for everybody who does. They are only as much as can be read from
 * the plan again: one that is overtaken while it is made is out of date at once. `more`: there are others, which the worker makes.
 */
export async function makeSummaries(
  house: House,
  personId: string,
  planIds: readonly string[],
  more = false,
): Promise<number> {
  const now = house.clock.now();
  const made = await asViewer(house, { personId }, 'read', (tx) => make(tx, planIds, now));
  if (made.length === 0 && !more) return 0;
  await asViewer(house, { personId }, 'write', async (tx) => {
    await ask(tx, KEEP, [JSON.stringify(made)]);
    if (more) await enqueue(tx, 'summaries', { person: personId }, `summaries ${personId}`);
  });
  return made.length;
}

/** Makes all summaries of a person's plans that are out of date, some at once. Says how many. */
export async function makeAllSummaries(house: House, personId: string): Promise<number> {
  for (let made = 0; ;) {
    const ids = await asViewer(house, { personId }, 'read', (tx) =>
      ask<{ id: string }>(tx, OUT_OF_DATE, [personId, house.clock.now(), MOST_AT_ONCE]),
    );
    const some = await makeSummaries(
      house,
      personId,
      ids.map(({ id }) => id),
    );
    made += some;
    // None left, or none that can be made.
    if (ids.length < MOST_AT_ONCE || some === 0) return made;
  }
}
