import type { Side } from '../../domain/access';
import type { LedgerName } from '../../domain/plan/entries';

/** Under which names processes tell one another something. What is told goes out when the transaction that tells it is kept. */
export const CHANGED = 'evenhand_changed';
export const LOOKING = 'evenhand_looking';

/** Something was written in a plan, and in which of its ledgers: no more than that is ever told. */
export interface Notice {
  readonly planId: string;
  readonly audience: LedgerName;
}

/** SQL for what the statement that moves a ledger's end returns: the notice of it. */
export const tellingOf = (ledger: LedgerName): string => `pg_notify('${CHANGED}', plan_id::text || ' ${ledger}')`;

const NOTICE = /^([0-9a-f-]{36}) (shared|vendor|customer)$/;

/** A notice as it came; null for what is none. */
export function readNotice(payload: string): Notice | null {
  const [, planId, audience] = NOTICE.exec(payload) ?? [];
  return planId ? { planId, audience: audience as LedgerName } : null;
}

/** Whether whoever sits on a side may know that something happened: what is private to one side does not stir the other's page. */
export const concerns = ({ audience }: Pick<Notice, 'audience'>, side: Side): boolean =>
  audience === 'shared' || audience === side;
