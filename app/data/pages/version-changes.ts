import type { Plan } from '../../domain/plan/state/plan';
import type { VersionContent } from '../../domain/plan/state/version';
import type { TextContent } from '../../domain/plan/sign-off/version';
import { t } from '../../words';
import type { Lines } from '../../words/lines';
import { expectationLines, goalLines, termsLines } from './part-lines';
import { sayThresholds } from './say-thresholds';

/** What one part says differently: a part that is new has no before, one that was left out no after. */
export interface Change {
  readonly what: string;
  readonly how: 'new' | 'changed' | 'left-out';
  readonly lines: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/** The lines that differ, by what they are called. */
export function differing(before: Lines, after: Lines): Change['lines'] {
  const was = new Map(before);
  const will = new Map(after);
  return [...new Set([...was.keys(), ...will.keys()])]
    .map((label) => ({ label, before: was.get(label) ?? '', after: will.get(label) ?? '' }))
    .filter((line) => line.before !== line.after);
}

interface Listed {
  readonly id: string;
  readonly what: string;
  readonly lines: Lines;
}

function changesOf(before: readonly Listed[], after: readonly Listed[]): Change[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const ids = new Set(after.map(({ id }) => id));
  const kept = after.flatMap(({ id, what, lines }): Change[] => {
    const old = was.get(id);
    if (!old) return [{ what, how: 'new', lines: differing([], lines) }];
    const changed = differing(old.lines, lines);
    return changed.length > 0 ? [{ what, how: 'changed', lines: changed }] : [];
  });
  const gone = before
    .filter(({ id }) => !ids.has(id))
    .map(({ what }): Change => ({ what, how: 'left-out', lines: [] }));
  return [...kept, ...gone];
}

const textParts = (plan: Plan, { title, terms, goals, expectations }: TextContent): Listed[] => [
  { id: 'title', what: t('talk.rename.title'), lines: [[t('talk.rename.title'), title]] },
  { id: 'terms', what: t('talk.terms'), lines: termsLines(terms) },
  ...goals.map((one) => ({ id: one.id, what: t('talk.part.goal', { title: one.title }), lines: goalLines(one) })),
  ...expectations.map((one) => ({
    id: one.id,
    what: t('talk.part.expectation', { title: one.title, party: plan.parties[one.of] }),
    lines: expectationLines(plan, one),
  })),
];

/** What a text says differently from another of the same plan, part by part, each as it reads. */
export const textChanges = (plan: Plan, before: TextContent, after: TextContent): Change[] =>
  changesOf(textParts(plan, before), textParts(plan, after));

const commitmentParts = ({ commitments }: VersionContent): Listed[] =>
  commitments.map(({ id, number, title, due }) => ({
    id,
    what: `${number} ${title}`,
    lines: [[t('talk.commitment.due'), due]],
  }));

/** As documents say numbers: what changed is told alike to everybody. */
const LOCALE = 'en-GB';

/** Thresholds of the vendor's policy: those of the day on which each text was first fixed. */
const policyPart = ({ policy }: VersionContent): Listed[] =>
  policy ? [{ id: 'policy', what: t('sign.policy'), lines: sayThresholds(policy, LOCALE) }] : [];

/** What a version says differently from one before it; of commitments, which were added or dropped, and whose date moved. */
export const versionChanges = (plan: Plan, before: VersionContent, after: VersionContent): Change[] => [
  ...textChanges(plan, before, after),
  ...changesOf(policyPart(before), policyPart(after)),
  ...changesOf(commitmentParts(before), commitmentParts(after)),
];
