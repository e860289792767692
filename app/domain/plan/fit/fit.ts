import type { DecideTable } from '../decide';
import type { Entry } from '../entries';
import { changeThing, find, without } from '../state/things';
import type { PrivatePlan } from '../state/plan';
import { decideAssess } from './assess';
import type { FitCommand } from './commands';
import { decideCost } from './cost';
import type { FitKind } from './entries';
import { decideFlag } from './flag';

/** What a side thinks of the other, what it spends on it, and what it keeps in mind: its fit room. */
export const decideFit: DecideTable<FitCommand> = { ...decideAssess, ...decideCost, ...decideFlag };

type ApplyFit = { readonly [K in FitKind]: (own: PrivatePlan, entry: Entry<K>) => PrivatePlan };

/** What a side keeps to itself after an entry of its fit room. */
export const applyFit: ApplyFit = {
  'fit.assessed': (own, { at, by, data }) => ({
    ...own,
    assessments: { ...own.assessments, [data.id]: { ...data, by, at } },
  }),
  'cost.put': (own, { at, by, data: { id, rev, cost } }) => ({
    ...own,
    costs: { ...own.costs, [id]: { id, ...cost, rev, by, at } },
  }),
  'cost.removed': (own, { data: { id } }) => ({ ...own, costs: without(own.costs, id) }),
  'flag.put': (own, { at, by, data: { id, rev, flag } }) => ({
    ...own,
    flags: { ...own.flags, [id]: { id, ...flag, rev, by, at, settledOn: find(own.flags, id)?.settledOn ?? null } },
  }),
  'flag.settled': (own, { data: { id, on } }) => ({
    ...own,
    flags: changeThing(own.flags, id, ({ rev }) => ({ settledOn: on, rev: rev + 1 })),
  }),
  'flag.removed': (own, { data: { id } }) => ({ ...own, flags: without(own.flags, id) }),
};
