import type { Act } from '../access';
import { refuse, type Refusal } from '../refusal';
import { actor, barred, type Asking } from './decide';
import type { Entry, PrivateKind } from './entries';
import { isOver, stageOf, type Plan } from './state/plan';

/** Why this seat's side cannot keep something to itself here (any more): what is over is only read. */
export const cannotKeep = (plan: Plan, asking: Asking, act: Act): Refusal | null =>
  barred(asking, act) ?? (isOver(plan) ? refuse('wrong-stage', { stage: stageOf(plan) }) : null);

/** The entry of a side's own ledger. */
export const kept = <K extends PrivateKind>(asking: Asking, kind: K, data: Entry<K>['data']): Entry =>
  ({ ledger: asking.by.side, kind, at: asking.at, by: actor(asking.by), data }) as Entry;
