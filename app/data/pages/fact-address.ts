import { factAnchor, inPlan } from '../../domain/addresses';
import type { Plan } from '../../domain/plan/state/plan';
import { find } from '../../domain/plan/state/things';
import type { AddressOf } from '../../words/why';

/** Where a fact that the record names stands on the page of its commitment; null for one that is not there. */
export const factAddress =
  (plan: Plan): AddressOf =>
  (link) => {
    const one = find(plan.commitments, link.id);
    if (!one) return null;
    const page = inPlan(plan.id, 'commitments', link.id);
    const at = (fact: Parameters<typeof factAnchor>[0], id: string | undefined): string =>
      id === undefined ? page : `${page}#${factAnchor(fact, id)}`;
    switch (link.to) {
      case 'commitment':
        return page;
      case 'delivery':
        return at('delivery', one.deliveries[link.at]?.id);
      case 'hold':
        return at('hold', one.holds[link.at]?.id);
      case 'change':
        return at('date', one.dueChanges[link.at]?.proposal);
      case 'contest':
        return at('contest', one.contests[link.at]?.id);
      case 'waiver':
        return at('waiver', one.waivers.find(({ state }) => state === 'agreed')?.id);
    }
  };
