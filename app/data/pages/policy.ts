import {
  answerOf,
  inForceAt,
  isAskedToSign,
  policyBefore,
  policyDraft,
  policyInForce,
  policyOnTable,
  policyState,
  stillToSign,
  type NamedMember,
  type PolicyState,
  type PolicyText,
  type PolicyVersion,
} from '../../domain/fit-policy/policy-version';
import { isErased } from '../../domain/ledger/erased';
import { RED_LINES } from '../../domain/plan/state/outcome';
import { t } from '../../words';
import type { Lines } from '../../words/lines';
import { sayThresholds } from './say-thresholds';
import { differing, type Change } from './version-changes';

/** How a member is named in a policy: "Elena Sato, head of customers". */
export const memberNamed = ({ name, office }: Pick<NamedMember, 'name' | 'office'>): string =>
  [name, office].filter(Boolean).join(', ');

const everyone = (named: readonly NamedMember[]): string => named.map(memberNamed).join('\n') || t('policy.nobody');

/** Everything that a policy says, in the order in which it is read. */
export const policyLines = (text: PolicyText, locale: string): Lines => [
  ...sayThresholds(text, locale),
  ...RED_LINES.map((line) => [t(`policy.red.${line}`), text.redLines[line] || t('policy.red.given')] as const),
  ...text.ownRedLines.map(({ title, words }) => [title, words] as const),
  [t('policy.mustAgree'), everyone(text.mustAgree)],
  [t('policy.leaders'), everyone(text.leaders)],
];

/** What one text says differently from another, line by line. */
export function policyChanges(before: PolicyText, after: PolicyText, locale: string): Change[] {
  const lines = differing(policyLines(before, locale), policyLines(after, locale));
  return lines.length > 0 ? [{ what: t('policy.link'), how: 'changed', lines }] : [];
}

/** What one of its leaders did with a version. */
export interface LeaderLine {
  readonly who: string;
  readonly answer: 'signed' | 'returned' | null;
  readonly at: string | null;
  readonly words: string;
  readonly consent: string;
  readonly knownBy: string;
  readonly hash: string;
}

export interface PolicyVersionView {
  readonly number: number;
  readonly state: PolicyState;
  readonly hash: string | null;
  readonly lines: Lines;
  readonly leaders: readonly LeaderLine[];
  readonly inForceAt: string | null;
  /** A name was erased since it was signed, so that the hash is of the text as it was before. */
  readonly erased: boolean;
}

const leaderLine = (version: PolicyVersion, leader: NamedMember): LeaderLine => {
  const answer = answerOf(version, leader.person);
  return {
    who: memberNamed(leader),
    answer: answer?.kind ?? null,
    at: answer?.at ?? null,
    words: answer?.words ?? '',
    consent: answer?.consent ?? '',
    knownBy: answer?.knownBy ?? '',
    hash: answer?.hash ?? '',
  };
};

export function policyVersionView(
  version: PolicyVersion,
  all: readonly PolicyVersion[],
  locale: string,
): PolicyVersionView {
  const { leaders, mustAgree } = version.text;
  return {
    number: version.number,
    state: policyState(version, all),
    hash: version.hash,
    lines: policyLines(version.text, locale),
    leaders: leaders.map((leader) => leaderLine(version, leader)),
    inForceAt: inForceAt(version),
    erased: version.hash !== null && [...leaders, ...mustAgree].some(({ name }) => isErased(name)),
  };
}

/** What a version says differently from the one that held when it was written; null for the first. */
export function changedSince(version: PolicyVersion, all: readonly PolicyVersion[], locale: string) {
  const before = policyBefore(version, all);
  return before && { number: before.number, changes: policyChanges(before.text, version.text, locale) };
}

export interface PolicyView {
  readonly holds: PolicyVersionView | null;
  readonly onTable: { readonly number: number; readonly waits: readonly string[]; readonly yours: boolean } | null;
  readonly draft: {
    readonly number: number;
    readonly rev: number;
    readonly by: string;
    readonly signers: readonly string[];
  } | null;
  /** All that were put to somebody, the newest first. */
  readonly history: readonly PolicyVersionView[];
}

/** A workspace's policy as one of its members sees it. */
export function policyView(all: readonly PolicyVersion[], person: string, locale: string): PolicyView {
  const [holds, table, draft] = [policyInForce(all), policyOnTable(all), policyDraft(all)];
  return {
    holds: holds && policyVersionView(holds, all, locale),
    onTable: table && {
      number: table.number,
      waits: stillToSign(table).map(memberNamed),
      yours: isAskedToSign(all, person),
    },
    draft: draft && {
      number: draft.number,
      rev: draft.rev,
      by: draft.changedBy,
      signers: draft.text.leaders.map(({ name }) => name),
    },
    history: all
      .filter(({ offeredAt }) => offeredAt !== null)
      .sort((a, b) => b.number - a.number)
      .map((version) => policyVersionView(version, all, locale)),
  };
}
