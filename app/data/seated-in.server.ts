import { ask } from './ask.server';
import type { Tx } from './as-viewer.server';

/** The plans in which a person has a seat now, and all that they may see of them, in short. */
export interface SeatedIn {
  readonly plans: readonly string[];
  /** The same until something is written that both sides of one of the plans see, or a seat is given or taken. Says nothing of what was. */
  readonly stamp: string;
}

const SEATED_IN = `
  select coalesce(json_agg(st.plan_id), '[]') as plans,
    left(encode(sha256(convert_to(coalesce(string_agg(st.id || ' ' || st.role || ' ' || h.hash, ',' order by st.id), ''), 'UTF8')), 'hex'), 12) as stamp
  from seat st join shared_head h on h.workspace_id = st.workspace_id and h.plan_id = st.plan_id
  where st.person_id = $1 and st.closed_at is null`;

/** One question, however many plans they are. Within a page's own transaction it says what that page is made from. */
export async function seatedIn(tx: Tx, personId: string): Promise<SeatedIn> {
  const [row] = await ask<SeatedIn>(tx, SEATED_IN, [personId]);
  return row!;
}
