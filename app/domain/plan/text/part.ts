import { otherSide, type Side } from '../../access';
import { refuse, type Refusal } from '../../refusal';
import { answersClosed, textClosed } from './amendment';
import type { CommandOf, PartRef } from '../commands';
import {
  barred,
  entry,
  misplaced,
  todayOf,
  unwritten,
  type Asking,
  type Decide,
  type DecideTable,
  type Decision,
} from '../decide';
import { agreedByBoth, type Consent } from '../state/text';
import { find } from '../state/things';
import type { Commitment } from '../state/commitment';
import { LIVE, isLive, type Plan } from '../state/plan';
import { isOfferedBy } from '../transition/offered';
import { textInTalk } from './plan-text';
import { notDeclined, namesOf, waitersOf, waitingNow, waitsFault } from './waits';

/** How far the sides have come on one part; undefined when there is no such part. */
export function consentOf(plan: Plan, part: PartRef): Consent | undefined {
  const text = textInTalk(plan);
  if (part.type === 'terms') return text.terms.consent;
  if (part.type === 'goal') return find(text.goals, part.id)?.consent;
  if (part.type === 'expectation') return find(text.expectations, part.id)?.consent;
  return find(plan.commitments, part.id)?.consent;
}

interface Part {
  readonly part: PartRef;
  readonly consent: Consent;
}

/** The parts of the text, the terms first. */
function textParts(plan: Plan): Part[] {
  const { terms, goals, expectations } = textInTalk(plan);
  return [
    { part: { type: 'terms' }, consent: terms.consent },
    ...Object.values(goals).map(({ id, consent }) => ({ part: { type: 'goal' as const, id }, consent })),
    ...Object.values(expectations).map(({ id, consent }) => ({ part: { type: 'expectation' as const, id }, consent })),
  ];
}

const commitmentParts = (plan: Plan): Part[] =>
  Object.values(plan.commitments).map(({ id, consent }) => ({ part: { type: 'commitment', id }, consent }));

/**
 * Every part the sides can be asked about now, the terms first: the whole text while they talk about it; while the plan runs,
 * commitments that are added to it, and the text again where a change of it is open.
 */
export function partsOf(plan: Plan): Part[] {
  if (!isLive(plan)) return [...textParts(plan), ...commitmentParts(plan)];
  return [...(textClosed(plan) ? [] : textParts(plan)), ...commitmentParts(plan)];
}

/**
 * Parts that wait for a side's word. A declined one waits for nobody, except the time frame, which cannot be left out: the side whose
 * text was declined puts it anew.
 */
export const partsWaitingFor = (plan: Plan, side: Side): Part[] =>
  partsOf(plan).filter(({ part, consent }) =>
    consent.declined ? part.type === 'terms' && consent.declined.by.side !== side : !consent[side],
  );

/**
 * What keeps the text from being frozen: neither agreed by both nor declined. The time frame cannot be left out. Commitments
 * that are added to a running plan need no version, and keep none from being frozen.
 */
export const openParts = (plan: Plan): PartRef[] =>
  (isLive(plan) ? textParts(plan) : partsOf(plan))
    .filter(({ part, consent }) => !agreedByBoth(consent) && (part.type === 'terms' || consent.declined === null))
    .map(({ part }) => part);

const commitmentOf = (plan: Plan, part: PartRef): Commitment | undefined =>
  part.type === 'commitment' ? find(plan.commitments, part.id) : undefined;

/** Where a part may still be answered: all of them while the plan is proposed, added commitments while it runs. */
function answerable(plan: Plan, part: PartRef): Refusal | null {
  if (!consentOf(plan, part)) return refuse('not-found');
  const elsewhere = part.type === 'commitment' ? misplaced(plan, 'proposed', ...LIVE) : answersClosed(plan);
  return elsewhere ?? (commitmentOf(plan, part)?.agreedAt ? refuse('already-agreed') : null);
}

/**
 * Against binding a commitment while the plan runs: its day has gone by, or it waits on what nobody has agreed to. What is agreed to in
 * the same act (`along`, ids) counts as agreed.
 */
function lateToBind(plan: Plan, asking: Asking, one: Commitment, along: ReadonlySet<string>): Refusal | null {
  if (one.due < todayOf(plan, asking)) return refuse('date-passed', { date: one.due }, 'due');
  const other = otherSide(asking.by.side);
  const agreed = Object.values(plan.commitments).filter(
    ({ id, agreedAt, consent }) => agreedAt !== null || (along.has(id) && consent[other] && !consent.declined),
  );
  return waitsFault(one, waitingNow(plan, agreed), plan.terms.calendar);
}

const NOTHING: ReadonlySet<string> = new Set();

function agree(plan: Plan, part: PartRef, seen: number, asking: Asking, along = NOTHING): Decision {
  const no = barred(asking, 'agree-to-part') ?? answerable(plan, part);
  if (no) return no;
  const consent = consentOf(plan, part);
  if (consent?.rev !== seen) return refuse('changed-meanwhile');
  if (consent[asking.by.side]) return refuse('already-answered');
  const commitment = commitmentOf(plan, part);
  const late = commitment && isLive(plan) ? lateToBind(plan, asking, commitment, along) : null;
  return late ?? [entry(plan, asking, 'part.agreed', { part, rev: seen })];
}

const agreeToParts: Decide<CommandOf<'agree-to-parts'>> = (plan, { parts }, asking) => {
  const no = barred(asking, 'agree-to-part') ?? misplaced(plan, 'proposed', ...LIVE);
  if (no) return no;
  const once = new Map(parts.map((one) => [`${one.part.type} ${'id' in one.part ? one.part.id : ''}`, one]));
  const along = new Set(parts.flatMap(({ part }) => (part.type === 'commitment' ? [part.id] : [])));
  const entries = [];
  for (const { part, seen } of once.values()) {
    const decision = agree(plan, part, seen, asking, along);
    if (!('refused' in decision)) entries.push(...decision);
    else if (decision.refused !== 'already-answered') return decision;
  }
  return entries;
};

/** Whether it holds beside the change that is talked about. It is left out by declining it, with words, and signing. */
export function isHeld({ amendment, goals, expectations }: Plan, part: PartRef): boolean {
  if (!amendment) return false;
  if (part.type === 'goal') return find(goals, part.id) !== undefined;
  return part.type === 'expectation' && find(expectations, part.id) !== undefined;
}

/** What was offered for the parting is answered before it is taken back. */
function offeredByOwn(plan: Plan, part: PartRef, { by }: Asking): Refusal | null {
  const one = commitmentOf(plan, part);
  return one && isOfferedBy(plan, one.id, by.side)
    ? refuse('offered-for-parting', { title: `${one.number} ${one.title}`, party: plan.parties[otherSide(by.side)] })
    : null;
}

const removePart: Decide<CommandOf<'remove-part'>> = (plan, { part }, asking) => {
  const no =
    barred(asking, 'edit-plan') ??
    misplaced(plan, 'draft', 'proposed', ...LIVE) ??
    (part.type === 'terms' ? refuse('not-allowed') : null);
  if (no) return no;
  const consent = consentOf(plan, part);
  if (!consent) return refuse('not-found');
  if (plan.stage !== 'draft') {
    const closed = answerable(plan, part);
    if (closed) return closed;
    if (consent[otherSide(asking.by.side)] || isHeld(plan, part)) return refuse('already-agreed');
    if (consent.lastBy.side !== asking.by.side) return refuse('not-allowed');
    const offered = offeredByOwn(plan, part, asking);
    if (offered) return offered;
  }
  const waiting = part.type === 'commitment' ? waitersOf(notDeclined(plan), part.id) : [];
  if (waiting.length > 0) return refuse('waited-on', { count: waiting.length, titles: namesOf(waiting) });
  return [entry(plan, asking, 'part.removed', { part })];
};

type PartKinds = 'agree-to-part' | 'agree-to-parts' | 'decline-part' | 'remove-part';

/** Answering what is in the plan, part by part, as it stood on the screen. */
export const decidePart: DecideTable<CommandOf<PartKinds>> = {
  'agree-to-part': (plan, { part, seen }, asking) => agree(plan, part, seen, asking),
  'agree-to-parts': agreeToParts,
  'decline-part': (plan, { part, seen, words }, asking) => {
    const no = barred(asking, 'agree-to-part') ?? answerable(plan, part) ?? unwritten(words, 'words');
    if (no) return no;
    const consent = consentOf(plan, part);
    if (consent?.rev !== seen) return refuse('changed-meanwhile');
    if (consent.declined?.by.side === asking.by.side) return refuse('already-answered');
    const offered = offeredByOwn(plan, part, asking);
    if (offered) return offered;
    return [entry(plan, asking, 'part.declined', { part, rev: seen, words: words.trim() })];
  },
  'remove-part': removePart,
};
