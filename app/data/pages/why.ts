import type { Plan } from '../../domain/plan/state/plan';
import { recordCase } from '../../domain/plan/record-of';
import { recordOf } from '../../domain/record/record';
import { explainer } from '../../domain/record/why';
import type { Sentence } from '../../words/sentence';
import { tellWhy } from '../../words/why';
import { factAddress } from './fact-address';

/** How sentences call a commitment. */
export const quotedTitle =
  (plan: Plan) =>
  (id: string): string =>
    `“${plan.commitments[id]?.title ?? id}”`;

/** Why one commitment stands as it does: the sentence that says it, then the whole account. Empty for what is not on the record. */
export function whyOf(plan: Plan, id: string, now: string, locale: string): readonly Sentence[] {
  const facts = recordCase(plan, now);
  if (!facts.commitments?.some((one) => one.id === id)) return [];
  const explained = explainer(facts, recordOf(facts), { sides: plan.parties, titleOf: quotedTitle(plan) })(id);
  if (!explained) return [];
  const { headline, groups, notes } = explained;
  return [headline, ...groups.map(({ why }) => why), ...notes].map((why) => tellWhy(why, locale, factAddress(plan)));
}
