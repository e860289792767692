import { canonical } from '../ledger/canonical';
import { RED_LINES } from '../plan/state/outcome';
import type { Signing } from '../plan/state/signature';
import { refuse, type Refusal } from '../refusal';
import { hasControls, isBlank } from '../text';
import {
  answerOf,
  inForceAt,
  policyHash,
  policyInForce,
  policyOnTable,
  type AnswerText,
  type NamedMember,
  type PolicyText,
  type PolicyVersion,
} from './policy-version';

/** How many lines a workspace draws itself at most. */
export const MOST_OWN_LINES = 20;

const whole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

type Check = readonly [field: keyof PolicyText, holds: (text: PolicyText) => boolean];

const CHECKS: readonly Check[] = [
  ['floor', ({ floor }) => floor >= 0 && floor <= 1],
  ['minResults', ({ minResults }) => whole(minResults, 1, 1000)],
  ['minCheckIns', ({ minCheckIns }) => whole(minCheckIns, 0, 100)],
  ['cureDays', ({ cureDays }) => whole(cureDays, 1, 250)],
  ['retentionMonths', ({ retentionMonths }) => whole(retentionMonths, 1, 240)],
  ['ownRedLines', ({ ownRedLines }) => ownRedLines.length <= MOST_OWN_LINES],
];

const tidyMember = ({ person, name, office }: NamedMember): NamedMember => ({ person, name, office: office.trim() });

/** The same text in one spelling, so that its hash is of what it says. */
export const tidyPolicy = (text: PolicyText): PolicyText => ({
  floor: text.floor,
  minResults: text.minResults,
  minCheckIns: text.minCheckIns,
  cureDays: text.cureDays,
  retentionMonths: text.retentionMonths,
  redLines: Object.fromEntries(
    RED_LINES.map((line) => [line, text.redLines[line].trim()]),
  ) as unknown as PolicyText['redLines'],
  ownRedLines: text.ownRedLines.map(({ title, words }) => ({ title: title.trim(), words: words.trim() })),
  mustAgree: text.mustAgree.map(tidyMember),
  leaders: text.leaders.map(tidyMember),
});

/** Somebody named who is no member, or named twice. */
const strayMember = (named: readonly NamedMember[], members: ReadonlySet<string>): boolean =>
  named.some(({ person }, at) => !members.has(person) || named.findIndex((one) => one.person === person) !== at);

/** What is wrong with a policy's text; null when it could be signed. `members` are those who work here now. */
export function policyFault(text: PolicyText, members: ReadonlySet<string>): Refusal | null {
  const wrong = CHECKS.find(([, holds]) => !holds(text));
  if (wrong) return refuse('not-valid', undefined, wrong[0]);
  if (text.ownRedLines.some(({ title }) => isBlank(title))) return refuse('missing', undefined, 'ownRedLines');
  const names = [...text.ownRedLines.map(({ title }) => title), ...text.leaders.map(({ office }) => office)];
  if (names.some(hasControls)) return refuse('hidden-marks', undefined, 'ownRedLines');
  if (strayMember(text.leaders, members)) return refuse('not-valid', undefined, 'leaders');
  if (strayMember(text.mustAgree, members)) return refuse('not-valid', undefined, 'mustAgree');
  return null;
}

/** What a draft becomes when it is written: its number, revision and text; or why not. `seen` 0 begins one. */
export function decideDraft(
  versions: readonly PolicyVersion[],
  { seen, text: raw }: { readonly seen: number; readonly text: PolicyText },
  members: ReadonlySet<string>,
): { readonly number: number; readonly rev: number; readonly text: PolicyText } | Refusal {
  const draft = versions.find(({ offeredAt }) => offeredAt === null);
  if (seen !== (draft?.rev ?? 0)) return refuse('changed-meanwhile');
  const wrong = policyFault(raw, members);
  if (wrong) return wrong;
  const number = draft?.number ?? Math.max(0, ...versions.map((one) => one.number)) + 1;
  return { number, rev: seen + 1, text: tidyPolicy(raw) };
}

/**
 * Puts the draft to those it names: from then on nobody changes it. What another version asked for meanwhile is asked no more.
 * Says the hash that is signed, or why not.
 */
export function decideOffer(
  versions: readonly PolicyVersion[],
  { seen, workspace }: { readonly seen: number; readonly workspace: string },
  members: ReadonlySet<string>,
): { readonly number: number; readonly hash: string } | Refusal {
  const draft = versions.find(({ offeredAt }) => offeredAt === null);
  if (!draft) return refuse('not-found');
  if (draft.rev !== seen) return refuse('changed-meanwhile');
  if (draft.text.leaders.length === 0) return refuse('missing', undefined, 'leaders');
  const wrong = policyFault(draft.text, members);
  if (wrong) return wrong;
  const holds = policyInForce(versions);
  if (holds && canonical(holds.text) === canonical(draft.text)) return refuse('nothing-changed');
  return { number: draft.number, hash: policyHash(workspace, draft.number, draft.text) };
}

interface Answering {
  readonly number: number;
  readonly hash: string;
  /** Whoever answers, for themselves. */
  readonly person: string;
}

/** The version that a leader answers to, and how it names them. */
function answered(
  versions: readonly PolicyVersion[],
  { number, hash, person }: Answering,
): { readonly version: PolicyVersion; readonly leader: NamedMember } | Refusal {
  const version = versions.find((one) => one.number === number);
  const leader = version?.text.leaders.find((one) => one.person === person);
  if (!version || version.offeredAt === null || !leader) return refuse('not-found');
  if (answerOf(version, person)) return refuse('already-signed');
  if (policyOnTable(versions)?.number !== number || version.hash !== hash) return refuse('other-version');
  return { version, leader };
}

/** A named leader signs this very version: what their signature keeps, or why not. */
export function decidePolicySignature(
  versions: readonly PolicyVersion[],
  signing: Answering & Signing,
): AnswerText | Refusal {
  const found = answered(versions, signing);
  if ('refused' in found) return found;
  const { consent, ticked, knownBy, freshProof } = signing;
  if (isBlank(consent)) return refuse('missing', undefined, 'consent');
  if (!ticked) return refuse('consent-changed', undefined, 'consent');
  if (!freshProof) return refuse('proof-needed');
  const { name, office } = found.leader;
  return { name, office, consent, knownBy, words: '' };
}

/** A named leader sends it back: why is kept, and nobody can sign it any more. */
export function decidePolicyReturn(
  versions: readonly PolicyVersion[],
  returning: Answering & { readonly words: string },
): AnswerText | Refusal {
  const found = answered(versions, returning);
  if ('refused' in found) return found;
  if (isBlank(returning.words)) return refuse('missing', undefined, 'words');
  const { name, office } = found.leader;
  return { name, office, consent: '', knownBy: '', words: returning.words.trim() };
}

/** Whether a signature puts the version into force: everybody else it names has signed. */
export const isLastSignature = (version: PolicyVersion, person: string): boolean =>
  inForceAt(version) === null &&
  version.text.leaders.every((one) => one.person === person || answerOf(version, one.person)?.kind === 'signed');
