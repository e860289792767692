import type { Side } from '../../access';
import { contentHash } from '../../ledger/canonical';
import { boundCommitments, dueDates } from '../work/commitment-state';
import {
  agreedByBoth,
  type Expectation,
  type ExpectationContent,
  type Goal,
  type GoalContent,
  type TermsContent,
  type CommitmentContent,
} from '../state/text';
import type { EntryData } from '../entries';
import { find } from '../state/things';
import type { Commitment } from '../state/commitment';
import { isLive, type Plan, type PlanText } from '../state/plan';
import type { HeldPolicy } from '../state/policy';
import type { Version, VersionContent } from '../state/version';
import { agreedText, textInTalk } from '../text/plan-text';

/** The terms alone, as they are signed: without how far the sides have come on them. The three below do the same for their part. */
export const termsContent = ({
  start,
  end,
  rhythm,
  calendar,
  reviewDays,
  noticeDays,
  floor,
  minResults,
}: TermsContent): TermsContent => ({ start, end, rhythm, calendar, reviewDays, noticeDays, floor, minResults });

export const goalContent = ({ title, initiative, measure, baseline, target, unit }: GoalContent): GoalContent => ({
  title,
  initiative,
  measure,
  baseline,
  target,
  unit,
});

export const expectationContent = ({ of, title, typical, now, closedBy }: ExpectationContent): ExpectationContent => ({
  of,
  title,
  typical,
  now,
  closedBy,
});

export const commitmentContent = ({
  side,
  owner,
  title,
  doneMeans,
  weight,
  due,
  waitsOn,
  workstream,
  notes,
  proof,
}: CommitmentContent): CommitmentContent => ({
  side,
  owner,
  title,
  doneMeans,
  weight,
  due,
  waitsOn,
  workstream,
  notes,
  ...(proof ? { proof } : {}),
});

type Placed = Goal | Expectation;
const inPlace = (a: Placed, b: Placed): number => a.position - b.position || (a.id < b.id ? -1 : 1);

/** '9' before '10'; what is no number comes last, by its letters. */
export const byNumber = (a: Pick<Commitment, 'number'>, b: Pick<Commitment, 'number'>): number => {
  const [x, y] = [parseFloat(a.number), parseFloat(b.number)];
  if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return Number.isNaN(x) ? 1 : Number.isNaN(y) ? -1 : x - y;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
};

export type TextContent = Pick<VersionContent, 'title' | 'terms' | 'goals' | 'expectations'>;

/** A text without what was declined, in one order. */
export const textContent = ({ title, terms, goals, expectations }: PlanText): TextContent => ({
  title,
  terms: termsContent(terms),
  goals: Object.values(goals)
    .filter(({ consent }) => !consent.declined)
    .sort(inPlace)
    .map((one) => ({ id: one.id, ...goalContent(one) })),
  expectations: Object.values(expectations)
    .filter(({ consent }) => !consent.declined)
    .sort(inPlace)
    .map((one) => ({ id: one.id, ...expectationContent(one) })),
});

/**
 * The commitments a version lists: those both sides have agreed to; once a plan runs, those they are bound to, each for the date
 * it has by then.
 */
const promised = (plan: Plan): readonly Commitment[] =>
  isLive(plan)
    ? boundCommitments(plan)
        .filter(({ waivedAt }) => waivedAt === null)
        .map((one) => (one.dueChanges.length > 0 ? { ...one, due: dueDates(plan, one).now } : one))
    : Object.values(plan.commitments).filter((one) => agreedByBoth(one.consent));

/**
 * The text that is signed: what both sides have agreed to, in one order, without what was declined. The same plan always
 * yields the same text, so that its hash can be checked by anyone. `policy` is what counts with it of the vendor's fit policy.
 */
export function versionContent(plan: Plan, number: number, policy: HeldPolicy | null = null): VersionContent {
  const agreed = promised(plan);
  const kept = new Set(agreed.map(({ id }) => id));
  const { expectations, ...text } = textContent(agreedText(textInTalk(plan)));
  return {
    plan: plan.id,
    number,
    parties: plan.parties,
    ...text,
    expectations: expectations.map((one) => ({
      ...one,
      closedBy: one.closedBy.filter((closing) => kept.has(closing)),
    })),
    commitments: [...agreed].sort(byNumber).map((one) => ({
      id: one.id,
      number: one.number,
      ...commitmentContent(one),
      ownerName: (one.owner !== null && find(plan.seats, one.owner)?.name) || '',
    })),
    ...(policy && { policy }),
  };
}

/** The version that holds; null until both have signed one. */
export const versionInForce = (plan: Plan): Version | null => everInForce(plan).at(-1) ?? null;

/** Every version that holds or has held, the oldest first. */
const everInForce = (plan: Plan): Version[] =>
  Object.values(plan.versions)
    .filter(({ inForceAt }) => inForceAt !== null)
    .sort((a, b) => a.number - b.number);

/** The version that held before this one took effect, or holds until it does; null for the first. */
export const versionReplacedBy = (plan: Plan, { number }: Pick<Version, 'number'>): Version | null =>
  everInForce(plan).findLast((one) => one.number < number) ?? null;

/** The version that holds in this one's place; null while it holds, or never did. */
export const versionReplacing = (plan: Plan, { number, inForceAt }: Version): Version | null =>
  (inForceAt !== null && everInForce(plan).find((one) => one.number > number)) || null;

/** SHA-256 of the canonical text: what a signature is for. */
export const versionHash = (content: VersionContent): string => contentHash(content);

/** What the entry that fixes a text says of it: all that cannot be read from the plan as it stands then. */
export const frozen = (content: VersionContent): EntryData['version.frozen'] => {
  const { number, policy } = content;
  return { number, hash: versionHash(content), ...(policy && { policy }) };
};

/** The version that lies on the table to be signed, if one does. */
export function versionOnTable(plan: Plan): Version | null {
  const last = find(plan.versions, String(Object.keys(plan.versions).length));
  const signing = plan.stage === 'agreed' || plan.stage === 'running';
  return signing && last && !last.sentBack && !last.inForceAt ? last : null;
}

/** The last version before this one that a side signed, whatever became of it: what its executives have read; null where there is none. */
export const lastSigned = (plan: Plan, side: Side, { number }: Pick<Version, 'number'>): Version | null =>
  Object.values(plan.versions)
    .filter((one) => one.number < number && one.signatures[side])
    .sort((a, b) => b.number - a.number)[0] ?? null;
