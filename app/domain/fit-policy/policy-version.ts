import { contentHash } from '../ledger/canonical';
import { GIVEN_POLICY } from '../plan/state/policy';
import { RED_LINES, type OwnRedLine, type RedLine } from '../plan/state/outcome';

/** A member whom the policy names, and what for: "head of revenue". As they stood when it was written. */
export interface NamedMember {
  readonly person: string;
  readonly name: string;
  readonly office: string;
}

/** What a vendor's leadership agrees to before it is needed: by what it measures a relationship, and who is asked before it ends. */
export interface PolicyText {
  /** The share of results to be kept, 0 to 1, and how many there have to be before there is anything to tell. */
  readonly floor: number;
  readonly minResults: number;
  readonly minCheckIns: number;
  /** Working days to cure what a formal notice names. */
  readonly cureDays: number;
  /** For how long a closed plan is kept to be read. */
  readonly retentionMonths: number;
  /** What the workspace means by each line that is given; '' where it says nothing more. */
  readonly redLines: Readonly<Record<RedLine, string>>;
  readonly ownRedLines: readonly OwnRedLine[];
  /** Who has to agree before the vendor parts ways. */
  readonly mustAgree: readonly NamedMember[];
  /** Who signs this version. It holds when all of them have. */
  readonly leaders: readonly NamedMember[];
}

/** What a leader's answer keeps: as they stood then, and how they were known. `words` is why it goes back; '' where it was signed. */
export interface AnswerText {
  readonly name: string;
  readonly office: string;
  readonly consent: string;
  readonly knownBy: string;
  readonly words: string;
}

export interface PolicyAnswer extends AnswerText {
  readonly person: string;
  readonly kind: 'signed' | 'returned';
  readonly hash: string;
  readonly at: string;
}

/** One version, with what its leaders answered. */
export interface PolicyVersion {
  /** '1' first. */
  readonly number: number;
  readonly rev: number;
  readonly text: PolicyText;
  readonly changedAt: string;
  /** The name of who left it so; '' where they work here no more. */
  readonly changedBy: string;
  /** Null while it is a draft. */
  readonly hash: string | null;
  readonly offeredAt: string | null;
  /** The person who asked the leaders to sign. */
  readonly offeredBy: string | null;
  readonly answers: readonly PolicyAnswer[];
}

/**
 * How far a version has come: it is written; waits for signatures; holds; held until another did; came back; or was never signed by all
 * before another one was put to them.
 */
export type PolicyState = 'draft' | 'on-table' | 'in-force' | 'replaced' | 'returned' | 'overtaken';

/** SHA-256 of what the leaders sign: the text of this very version. */
export const policyHash = (workspace: string, number: number, text: PolicyText): string =>
  contentHash({ workspace, number, ...text });

const byNumber = (versions: readonly PolicyVersion[]): PolicyVersion[] =>
  [...versions].sort((a, b) => a.number - b.number);

export const answerOf = (version: PolicyVersion, person: string): PolicyAnswer | undefined =>
  version.answers.find((one) => one.person === person);

const returnedBy = ({ answers }: PolicyVersion): PolicyAnswer | undefined =>
  answers.find(({ kind }) => kind === 'returned');

/** When a version took effect: with the last signature of those it names. Null until all have signed. */
export function inForceAt(version: PolicyVersion): string | null {
  if (version.offeredAt === null || returnedBy(version)) return null;
  const signed = version.text.leaders.map(({ person }) => answerOf(version, person));
  if (signed.length === 0 || signed.some((one) => one?.kind !== 'signed')) return null;
  return signed.reduce((last, one) => (one && one.at > last ? one.at : last), '');
}

/** The version that holds: the last that all its leaders have signed. Null until one is. */
export const policyInForce = (versions: readonly PolicyVersion[]): PolicyVersion | null =>
  byNumber(versions).findLast((one) => inForceAt(one) !== null) ?? null;

/** The version that is being written, if one is. */
export const policyDraft = (versions: readonly PolicyVersion[]): PolicyVersion | null =>
  versions.find(({ offeredAt }) => offeredAt === null) ?? null;

/** The version that its leaders are asked to sign, if one is. */
export function policyOnTable(versions: readonly PolicyVersion[]): PolicyVersion | null {
  const last = byNumber(versions).findLast(({ offeredAt }) => offeredAt !== null);
  return last && inForceAt(last) === null && !returnedBy(last) ? last : null;
}

export function policyState(version: PolicyVersion, all: readonly PolicyVersion[]): PolicyState {
  if (version.offeredAt === null) return 'draft';
  if (returnedBy(version)) return 'returned';
  if (inForceAt(version) !== null) return policyInForce(all)?.number === version.number ? 'in-force' : 'replaced';
  return policyOnTable(all)?.number === version.number ? 'on-table' : 'overtaken';
}

/** The version that held, or holds, when this one was written; null for the first. */
export const policyBefore = (version: PolicyVersion, all: readonly PolicyVersion[]): PolicyVersion | null =>
  policyInForce(all.filter(({ number }) => number < version.number));

/** Who of those it names has not signed yet. */
export const stillToSign = (version: PolicyVersion): readonly NamedMember[] =>
  version.text.leaders.filter(({ person }) => !answerOf(version, person));

/** Whether this person is asked to sign: the version lies on the table, and names them, and they have not answered. */
export const isAskedToSign = (versions: readonly PolicyVersion[], person: string): boolean => {
  const version = policyOnTable(versions);
  return version !== null && stillToSign(version).some((one) => one.person === person);
};

const NO_WORDS = Object.fromEntries(RED_LINES.map((line) => [line, ''])) as Record<RedLine, string>;

/** What a first draft starts with: what is given where a leadership has agreed to nothing. */
export const GIVEN_TEXT: PolicyText = {
  floor: GIVEN_POLICY.floor,
  minResults: GIVEN_POLICY.minResults,
  minCheckIns: GIVEN_POLICY.minCheckIns,
  cureDays: GIVEN_POLICY.cureDays,
  retentionMonths: GIVEN_POLICY.retentionMonths,
  redLines: NO_WORDS,
  ownRedLines: [],
  mustAgree: [],
  leaders: [],
};
