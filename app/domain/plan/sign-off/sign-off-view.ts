import { isErased } from '../../ledger/erased';
import { may, otherSide, type Side } from '../../access';
import { isRefusal, type Reason } from '../../refusal';
import { answersClosed } from '../text/amendment';
import { dayOf } from '../work/commitment-state';
import { delegatesOf, mayNameDelegate, standingDelegations } from './delegate';
import { openParts } from '../text/part';
import type { PartRef } from '../commands';
import { textInTalk } from '../text/plan-text';
import { mayInvite } from '../seats/people-view';
import { executivesOf } from '../seats/seat';
import { emptyPrivate } from '../private';
import { find } from '../state/things';
import { isOver, stageOf, type Plan, type Stage } from '../state/plan';
import type { HeldPolicy } from '../state/policy';
import type { Seat } from '../state/seat';
import type { Version } from '../state/version';
import { partKey } from '../text/text-standing';
import { policyOfVersion } from './policy-held';
import { actsForBoth, principalOn, signerOn, type WhoSigns } from './principal';
import { decideSignOff } from './sign-off';
import { byNumber, versionInForce, versionOnTable, versionReplacedBy, versionReplacing } from './version';
import { versionText, type VersionText } from './version-text';

export interface SignatureView {
  readonly side: Side;
  readonly name: string;
  readonly position: string;
  readonly at: string;
  readonly hash: string;
  readonly consent: string;
  readonly knownBy: string;
  /** The executive in whose place it was given. */
  readonly onBehalfOf: { readonly name: string; readonly position: string } | null;
}

/** How far a version has come: it waits for signatures, holds, held until another did, or came back. */
export type VersionState = 'on-table' | 'in-force' | 'replaced' | 'sent-back';

/** Which version came back, from whom and why. */
export interface SentBackView {
  readonly number: number;
  readonly name: string;
  readonly side: Side;
  readonly at: string;
  readonly words: string;
}

/** One version as pages show it: text, hash, and how far it has come. */
export interface VersionView {
  readonly number: number;
  readonly hash: string;
  readonly text: VersionText;
  /** What of the vendor's fit policy counts with it. */
  readonly policy: HeldPolicy;
  /** The name of an owner was erased from the text, so that the hash is of the text as it was before. */
  readonly erased: boolean;
  readonly zone: string;
  readonly frozenAt: string;
  readonly frozenBy: string;
  readonly signatures: Readonly<Record<Side, SignatureView | null>>;
  readonly inForceAt: string | null;
  readonly state: VersionState;
  /** The version that holds in its place, once one does. */
  readonly replacedBy: number | null;
  /** It changes what another version had put in force. */
  readonly isChange: boolean;
  readonly sentBack: SentBackView | null;
}

export interface SignOffView {
  readonly planId: string;
  readonly stage: Stage;
  readonly parties: Readonly<Record<Side, string>>;
  readonly you: Side;
  /** On the table, or else the one in force, or else the last that was sent back; null when there was none yet. */
  readonly version: VersionView | null;
  readonly sentBack: SentBackView | null;
  readonly onTable: boolean;
  /** All other versions, the newest first. */
  readonly others: readonly Pick<VersionView, 'number' | 'state' | 'replacedBy'>[];
  readonly maySign: boolean;
  readonly maySendBack: boolean;
  /** As they will stand under the version; `onBehalfOf` is the executive whose delegate signs. */
  readonly signer: WhoSigns;
  /** Who can sign for each side, each executive with their delegate of today. */
  readonly executives: Readonly<Record<Side, readonly string[]>>;
  /** Delegations of the reader's side that hold now or will. */
  readonly delegations: readonly DelegationView[];
  readonly mayDelegate: boolean;
  /** While the sides still talk: what keeps the text from being fixed. Null at other stages. */
  readonly freeze: FreezeView | null;
}

export interface DelegationView {
  readonly id: string;
  readonly executive: string;
  readonly delegate: string;
  readonly from: string;
  readonly until: string;
  readonly mayEnd: boolean;
}

export interface FreezeView {
  /** Of the version it would become. */
  readonly number: number;
  readonly mayFreeze: boolean;
  /** The sides of which the reader can seat somebody. */
  readonly maySeat: readonly Side[];
  readonly open: readonly { readonly part: string; readonly title: string }[];
  /** What else is in the way, as the domain would say it. */
  readonly refusal: { readonly refused: Reason; readonly values: Readonly<Record<string, string | number>> } | null;
}

const stateOf = (plan: Plan, version: Version): VersionState =>
  version.sentBack
    ? 'sent-back'
    : version.inForceAt === null
      ? 'on-table'
      : versionReplacing(plan, version)
        ? 'replaced'
        : 'in-force';

/** A frozen version as it is read: its whole text, and who signed it. */
export function versionView(plan: Plan, version: Version): VersionView {
  const signature = (side: Side): SignatureView | null => {
    const signed = version.signatures[side];
    if (!signed) return null;
    const { name, position, at, hash, consent, knownBy, onBehalfOf } = signed;
    const behalf = onBehalfOf && { name: onBehalfOf.name, position: onBehalfOf.position };
    return { side, name, position, at, hash, consent, knownBy, onBehalfOf: behalf };
  };
  return {
    number: version.number,
    hash: version.hash,
    text: versionText(version.content),
    policy: policyOfVersion(plan, version),
    erased: version.content.commitments.some(({ ownerName }) => isErased(ownerName)),
    zone: version.content.terms.calendar.timeZone,
    frozenAt: version.frozenAt,
    frozenBy: find(plan.seats, version.frozenBy.seat)?.name ?? '',
    signatures: { vendor: signature('vendor'), customer: signature('customer') },
    inForceAt: version.inForceAt,
    state: stateOf(plan, version),
    replacedBy: versionReplacing(plan, version)?.number ?? null,
    isChange: versionReplacedBy(plan, version) !== null,
    sentBack: sentBackOf(plan, version),
  };
}

function sentBackOf(plan: Plan, { number, sentBack }: Version): SentBackView | null {
  if (!sentBack) return null;
  const { by, at, words } = sentBack;
  return { number, name: find(plan.seats, by.seat)?.name ?? '', side: by.side, at, words };
}

/** Why the newest version came back, while the text is open again because of it; not to a change begun after. */
export function sentBackNow(plan: Plan): SentBackView | null {
  const newest = find(plan.versions, String(Object.keys(plan.versions).length));
  if (!newest?.sentBack || answersClosed(plan) !== null) return null;
  return plan.amendment && plan.amendment.at > newest.sentBack.at ? null : sentBackOf(plan, newest);
}

/** From agreeing to both signatures, as one seat sees it. `now` is an ISO instant. */
export function signOffView(plan: Plan, seat: Seat, now: string): SignOffView {
  const onTable = versionOnTable(plan);
  const newest = find(plan.versions, String(Object.keys(plan.versions).length));
  const shown = onTable ?? versionInForce(plan) ?? newest ?? null;
  const isOpen = answersClosed(plan) === null;
  const today = dayOf(plan, now);
  const principal = principalOn(plan, seat, today, 'sign');
  const executives = (side: Side) => [
    ...[...executivesOf(plan, side), ...delegatesOf(plan, side, today)].map(({ name }) => name),
  ];
  const signs = principal !== undefined;
  const barred = principal && actsForBoth(plan, onTable?.signatures[otherSide(seat.side)], seat, principal);
  return {
    planId: plan.id,
    stage: plan.stage,
    parties: plan.parties,
    you: seat.side,
    version: shown && versionView(plan, shown),
    sentBack: sentBackNow(plan),
    onTable: onTable !== null,
    others: Object.values(plan.versions)
      .filter((one) => one !== shown)
      .sort((a, b) => b.number - a.number)
      .map((one) => ({
        number: one.number,
        state: stateOf(plan, one),
        replacedBy: versionReplacing(plan, one)?.number ?? null,
      })),
    maySign: onTable !== null && signs && !onTable.signatures[seat.side] && !barred,
    maySendBack: onTable !== null && signs,
    signer: signerOn(plan, seat, today, 'sign'),
    executives: { vendor: executives('vendor'), customer: executives('customer') },
    delegations: standingDelegations(plan, today)
      .filter(({ by }) => by.side === seat.side)
      .map((one) => ({
        id: one.id,
        executive: find(plan.seats, one.of)?.name ?? '',
        delegate: find(plan.seats, one.to)?.name ?? '',
        from: one.from,
        until: one.until,
        mayEnd: !isOver(plan) && (one.of === seat.id || one.to === seat.id),
      })),
    mayDelegate: mayNameDelegate(plan, seat),
    freeze: isOpen ? freezeView(plan, seat, now) : null,
  };
}

function freezeView(plan: Plan, seat: Seat, now: string): FreezeView {
  // What is in the way is in everybody's way, whether it is theirs to fix the text or not.
  const by: Seat = { ...seat, role: 'lead' };
  const decision = decideSignOff.freeze(plan, { kind: 'freeze' }, { by, at: now, own: emptyPrivate(seat.side) });
  const no = isRefusal(decision) && decision.refused !== 'both-not-agreed' ? decision : null;
  return {
    number: Object.keys(plan.versions).length + 1,
    mayFreeze: may(seat, 'freeze'),
    maySeat: mayInvite(stageOf(plan), seat),
    open: asRead(plan, openParts(plan)).map((part) => ({ part: partKey(part), title: titleOf(plan, part) })),
    refusal: no && { refused: no.refused, values: no.values ?? {} },
  };
}

/** In the order of the plan's page: what is first there is first here. */
function asRead(plan: Plan, parts: readonly PartRef[]): PartRef[] {
  const { goals, expectations } = textInTalk(plan);
  const of = (type: PartRef['type']) => parts.filter((part) => part.type === type);
  const place = (part: PartRef): number =>
    (part.type === 'goal'
      ? find(goals, part.id)
      : part.type === 'expectation'
        ? find(expectations, part.id)
        : undefined
    )?.position ?? 0;
  const placed = (type: 'goal' | 'expectation') => of(type).sort((a, b) => place(a) - place(b));
  const numbered = of('commitment')
    .flatMap((part) => (part.type === 'commitment' ? (find(plan.commitments, part.id) ?? []) : []))
    .sort(byNumber)
    .map(({ id }): PartRef => ({ type: 'commitment', id }));
  return [...of('terms'), ...placed('goal'), ...placed('expectation'), ...numbered];
}

function titleOf(plan: Plan, part: ReturnType<typeof openParts>[number]): string {
  if (part.type === 'terms') return '';
  const { goals, expectations } = textInTalk(plan);
  if (part.type === 'goal') return find(goals, part.id)?.title ?? '';
  if (part.type === 'expectation') return find(expectations, part.id)?.title ?? '';
  const one = find(plan.commitments, part.id);
  return one ? `${one.number} ${one.title}` : '';
}
