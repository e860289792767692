import { may, type Side } from '../access';
import { isRefusal, type Reason } from '../refusal';
import { decidePlan } from './decide-plan';
import { openParts } from './part';
import { emptyPrivate } from './private';
import { find, type Plan, type Seat, type Stage, type Version } from './plan';
import { partKey } from './text-standing';
import { versionOnTable } from './version';
import { versionText, type VersionText } from './version-text';

export interface SignatureView {
  readonly side: Side;
  readonly name: string;
  readonly position: string;
  readonly at: string;
  readonly hash: string;
  readonly consent: string;
  readonly knownBy: string;
}

/** One version as pages show it: text, hash, and how far it has come. */
export interface VersionView {
  readonly number: number;
  readonly hash: string;
  readonly text: VersionText;
  readonly zone: string;
  readonly frozenAt: string;
  readonly frozenBy: string;
  readonly signatures: Readonly<Record<Side, SignatureView | null>>;
  readonly inForceAt: string | null;
  readonly sentBack: { readonly name: string; readonly side: Side; readonly at: string; readonly words: string } | null;
}

export interface SignOffView {
  readonly planId: string;
  readonly stage: Stage;
  readonly parties: Readonly<Record<Side, string>>;
  readonly you: Side;
  /** On the table, or else the last one in force or sent back; null when there was none yet. */
  readonly version: VersionView | null;
  readonly onTable: boolean;
  readonly maySign: boolean;
  readonly maySendBack: boolean;
  /** As they will stand under the version. */
  readonly signer: { readonly name: string; readonly position: string };
  /** Who can sign for each side. */
  readonly executives: Readonly<Record<Side, readonly string[]>>;
  /** While the sides still talk: what keeps the text from being fixed. Null at other stages. */
  readonly freeze: FreezeView | null;
}

export interface FreezeView {
  readonly mayFreeze: boolean;
  readonly open: readonly { readonly part: string; readonly title: string }[];
  /** What else is in the way, as the domain would say it. */
  readonly refusal: { readonly refused: Reason; readonly values: Readonly<Record<string, string | number>> } | null;
}

/** A frozen version as it is read: its whole text, and who signed it. */
export function versionView(plan: Plan, version: Version): VersionView {
  const signature = (side: Side): SignatureView | null => {
    const signed = version.signatures[side];
    if (!signed) return null;
    const { name, position, at, hash, consent, knownBy } = signed;
    return { side, name, position, at, hash, consent, knownBy };
  };
  const { sentBack } = version;
  return {
    number: version.number,
    hash: version.hash,
    text: versionText(version.content),
    zone: version.content.terms.calendar.timeZone,
    frozenAt: version.frozenAt,
    frozenBy: find(plan.seats, version.frozenBy.seat)?.name ?? '',
    signatures: { vendor: signature('vendor'), customer: signature('customer') },
    inForceAt: version.inForceAt,
    sentBack: sentBack && {
      name: find(plan.seats, sentBack.by.seat)?.name ?? '',
      side: sentBack.by.side,
      at: sentBack.at,
      words: sentBack.words,
    },
  };
}

/** From agreeing to both signatures, as one seat sees it. `now` is an ISO instant. */
export function signOffView(plan: Plan, seat: Seat, now: string): SignOffView {
  const onTable = versionOnTable(plan);
  const last = onTable ?? find(plan.versions, String(Object.keys(plan.versions).length)) ?? null;
  const executives = (side: Side) =>
    Object.values(plan.seats)
      .filter((one) => one.side === side && one.closedAt === null && one.role === 'executive')
      .map(({ name }) => name);
  return {
    planId: plan.id,
    stage: plan.stage,
    parties: plan.parties,
    you: seat.side,
    version: last && versionView(plan, last),
    onTable: onTable !== null,
    maySign: onTable !== null && may(seat, 'sign') && !onTable.signatures[seat.side],
    maySendBack: onTable !== null && may(seat, 'send-back'),
    signer: { name: seat.name, position: seat.position },
    executives: { vendor: executives('vendor'), customer: executives('customer') },
    freeze: plan.stage === 'proposed' ? freezeView(plan, seat, now) : null,
  };
}

function freezeView(plan: Plan, seat: Seat, now: string): FreezeView {
  const decision = decidePlan(plan, { kind: 'freeze' }, { by: seat, at: now, own: emptyPrivate(seat.side) });
  const no = isRefusal(decision) && decision.refused !== 'both-not-agreed' ? decision : null;
  return {
    mayFreeze: may(seat, 'freeze'),
    open: openParts(plan).map((part) => ({ part: partKey(part), title: titleOf(plan, part) })),
    refusal: no && { refused: no.refused, values: no.values ?? {} },
  };
}

function titleOf(plan: Plan, part: ReturnType<typeof openParts>[number]): string {
  if (part.type === 'terms') return '';
  if (part.type === 'goal') return find(plan.goals, part.id)?.title ?? '';
  if (part.type === 'expectation') return find(plan.expectations, part.id)?.title ?? '';
  const one = find(plan.commitments, part.id);
  return one ? `${one.number} ${one.title}` : '';
}
