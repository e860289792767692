import type { Plan } from '../../domain/plan/state/plan';
import { recordCase } from '../../domain/plan/record-of';
import { recordOf } from '../../domain/record/record';
import { explainer } from '../../domain/record/why';
import { sayWhy } from '../../words/why';

/** Why one commitment stands as it does: the sentence that says it, then the whole account. Empty for what is not on the record. */
export function whyOf(plan: Plan, id: string, now: string, locale: string): readonly string[] {
  const facts = recordCase(plan, now);
  if (!facts.commitments?.some((one) => one.id === id)) return [];
  const titleOf = (other: string): string => `“${plan.commitments[other]?.title ?? other}”`;
  const explained = explainer(facts, recordOf(facts), { sides: plan.parties, titleOf })(id);
  if (!explained) return [];
  const { headline, groups, notes } = explained;
  const account = groups.length > 1 ? groups.map(({ why }) => why) : [];
  return [...new Set([headline, ...account, ...notes].map((one) => sayWhy(one, locale)))];
}
