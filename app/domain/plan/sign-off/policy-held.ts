import type { Plan } from '../state/plan';
import { GIVEN_POLICY, type HeldPolicy } from '../state/policy';

/** The fit policy that counts for a plan: the one that held when its first version took effect. */
export function policyOf(plan: Plan): HeldPolicy {
  const first = Object.values(plan.versions)
    .filter(({ inForceAt }) => inForceAt !== null)
    .sort((a, b) => a.number - b.number)[0];
  return first?.policy ?? GIVEN_POLICY;
}
