import { contentHash } from '../ledger/canonical';
import {
  agreedByBoth,
  find,
  type Commitment,
  type Expectation,
  type ExpectationContent,
  type Goal,
  type GoalContent,
  type Plan,
  type TermsContent,
  type Version,
  type VersionContent,
  type CommitmentContent,
} from './plan';

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
});

type Placed = Goal | Expectation;
const inPlace = (a: Placed, b: Placed): number => a.position - b.position || (a.id < b.id ? -1 : 1);

/** '9' before '10'; what is no number comes last, by its letters. */
export const byNumber = (a: Pick<Commitment, 'number'>, b: Pick<Commitment, 'number'>): number => {
  const [x, y] = [parseFloat(a.number), parseFloat(b.number)];
  if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return Number.isNaN(x) ? 1 : Number.isNaN(y) ? -1 : x - y;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
};

/**
 * The text that is signed: what both sides have agreed to, in one order, without what was declined. The same plan always
 * yields the same text, so that its hash can be checked by anyone.
 */
export function versionContent(plan: Plan, number: number): VersionContent {
  const agreed = Object.values(plan.commitments).filter((one) => agreedByBoth(one.consent));
  const kept = new Set(agreed.map(({ id }) => id));
  return {
    plan: plan.id,
    number,
    title: plan.title,
    parties: plan.parties,
    terms: termsContent(plan.terms),
    goals: Object.values(plan.goals)
      .filter((one) => agreedByBoth(one.consent))
      .sort(inPlace)
      .map((one) => ({ id: one.id, ...goalContent(one) })),
    expectations: Object.values(plan.expectations)
      .filter((one) => agreedByBoth(one.consent))
      .sort(inPlace)
      .map((one) => ({
        id: one.id,
        ...expectationContent(one),
        closedBy: one.closedBy.filter((closing) => kept.has(closing)),
      })),
    commitments: [...agreed].sort(byNumber).map((one) => ({
      id: one.id,
      number: one.number,
      ...commitmentContent(one),
      ownerName: (one.owner !== null && find(plan.seats, one.owner)?.name) || '',
    })),
  };
}

export const versionHash = (content: VersionContent): string => contentHash(content);

/** The version that lies on the table to be signed, if one does. */
export function versionOnTable(plan: Plan): Version | null {
  const last = find(plan.versions, String(Object.keys(plan.versions).length));
  return plan.stage === 'agreed' && last && !last.sentBack && !last.inForceAt ? last : null;
}
