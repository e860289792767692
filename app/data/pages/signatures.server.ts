import type { Plan } from '../../domain/plan/state/plan';
import { ask } from '../ask.server';
import { asViewer } from '../as-viewer.server';
import type { House } from '../house.server';
import { readOwnTurns } from '../own-turns.server';
import { seatedIn } from '../seated-in.server';
import { readPlansOf } from './home.server';
import { MOST_READ } from './plan-heads';
import { signaturesView, type SignaturesView } from './signatures';

/**
 * Where something may wait for an executive that a plan's stage does not tell, as SQL over `st`, the reader's seat: a version on the
 * table, or a notice that nobody has taken in. Those plans are read before the others, and then those that come to their end.
 */
const WAITS = `(exists (
  select from version v where v.workspace_id = st.workspace_id and v.plan_id = st.plan_id
    and v.doc -> 'inForceAt' = 'null' and v.doc -> 'sentBack' = 'null')
  or exists (
  select from notice n where n.workspace_id = st.workspace_id and n.plan_id = st.plan_id
    and n.doc -> 'acknowledged' = 'null' and n.doc -> 'withdrawn' = 'null'))`;

/** The plans in which somebody sits as executive, or is named to stand in for one; with how many there are. */
const SEATS = `
  select st.plan_id as "planId", st.id, (count(*) over ())::int as all
  from seat st join plan p on p.workspace_id = st.workspace_id and p.id = st.plan_id
  where st.person_id = $1 and st.closed_at is null
    and p.stage not in ('draft', 'closed', 'withdrawn')
    and (st.role = 'executive' or exists (
      select from delegation d where d.workspace_id = st.workspace_id and d.plan_id = st.plan_id
        and d.doc ->> 'to' = st.id::text and d.doc -> 'endedAt' = 'null'))
  order by ${WAITS} desc, p.stage = 'running', p.title, p.id
  limit $2`;

const OWN_AT: readonly Plan['stage'][] = ['outcome', 'transition'];

interface Sitting {
  readonly planId: string;
  readonly id: string;
  readonly all: number;
}

/** All that waits for a person as executive, over as many of their plans as one page reads. */
export async function readSignatures(
  house: House,
  personId: string,
): Promise<SignaturesView & { readonly stamp: string }> {
  const now = house.clock.now();
  const { plans, all, stamp } = await asViewer(house, { personId }, 'read', async (tx) => {
    const seats = await ask<Sitting>(tx, SEATS, [personId, MOST_READ]);
    const read = await readPlansOf(tx, seats);
    return { plans: read, all: seats[0]?.all ?? 0, stamp: (await seatedIn(tx, personId)).stamp };
  });
  // Only while they decide and part is there something for an executive that the other side does not know of.
  const seated = [];
  for (const one of plans)
    seated.push({ ...one, own: OWN_AT.includes(one.plan.stage) ? await readOwnTurns(house, personId, one, now) : [] });
  return { ...signaturesView(seated, all, now), stamp };
}
