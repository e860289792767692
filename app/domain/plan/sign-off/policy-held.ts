import type { Plan } from '../state/plan';
import { GIVEN_POLICY, type HeldPolicy } from '../state/policy';
import type { TermsContent } from '../state/text';
import type { Version } from '../state/version';

/**
 * What of the vendor's fit policy both sides signed with their first version, in whose text it stands; null where there was none, or
 * nothing is signed yet.
 */
export function agreedPolicy(plan: Plan): HeldPolicy | null {
  const first = Object.values(plan.versions)
    .filter(({ inForceAt }) => inForceAt !== null)
    .sort((a, b) => a.number - b.number)[0];
  return first?.content.policy ?? first?.policy ?? null;
}

/** The fit policy that counts for a plan: the one that held when the text was fixed that both sides signed first. */
export const policyOf = (plan: Plan): HeldPolicy => agreedPolicy(plan) ?? GIVEN_POLICY;

/** The one that counts with a version, or would once it is signed. */
export const policyOfVersion = (plan: Plan, { content }: Pick<Version, 'content'>): HeldPolicy =>
  content.policy ?? policyOf(plan);

type Evidence = Pick<TermsContent, 'floor' | 'minResults'>;

/** Where the terms say otherwise than the vendor's policy: by what the record is read, and what the policy says. */
export interface BesidePolicy {
  /** Of the policy. */
  readonly number: number;
  readonly terms: Evidence;
  readonly policy: Evidence;
}

/** The terms count, which both sides sign; null where the policy says the same, or there is none. */
export function besidePolicy(terms: Evidence, held: HeldPolicy | null): BesidePolicy | null {
  if (held === null || held.number === null) return null;
  const of = ({ floor, minResults }: Evidence): Evidence => ({ floor, minResults });
  const same = terms.floor === held.floor && terms.minResults === held.minResults;
  return same ? null : { number: held.number, terms: of(terms), policy: of(held) };
}
