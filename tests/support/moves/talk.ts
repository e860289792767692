import { MOMENTS } from '~/domain/plan/state/text';
import { ROLES, SIDES } from '~/domain/access';
import type { PartRef } from '~/domain/plan/commands';
import { handedOver, listOf } from '~/domain/plan/seats/hand-over';
import { consentOf, partsOf } from '~/domain/plan/text/part';
import { find } from '~/domain/plan/state/things';
import type { CommitmentContent } from '~/domain/plan/state/text';
import type { Plan } from '~/domain/plan/state/plan';
import { textInTalk } from '~/domain/plan/text/plan-text';
import { termsContent, versionOnTable } from '~/domain/plan/sign-off/version';
import type { Choice, Move } from './move';

/** The revision on the screen: mostly the one that is there. */
const seenOf = (plan: Plan, part: PartRef, choice: Choice): number => {
  const rev = consentOf(plan, part)?.rev ?? 0;
  return choice.of([rev, rev, rev, rev + 1]) ?? rev;
};

const anyPart = (plan: Plan, choice: Choice): { part: PartRef; seen: number } => {
  const open = partsOf(plan).filter(({ consent }) => !consent.vendor || !consent.customer);
  const part = choice.of(choice.yes() && open.length > 0 ? open : partsOf(plan))?.part ?? { type: 'terms' };
  return { part, seen: seenOf(plan, part, choice) };
};

/** An existing id, to change it, or the new one, to add. */
const target = (things: Readonly<Record<string, unknown>>, choice: Choice, newId: string): string =>
  choice.of([...Object.keys(things), newId, newId]) ?? newId;

const anyCommitment = (plan: Plan, choice: Choice): CommitmentContent => {
  const side = choice.of(SIDES) ?? 'vendor';
  const seats = Object.values(plan.seats).filter((seat) => seat.side === side || choice.yes());
  return {
    side,
    owner: choice.of([...seats.map(({ id }) => id), null]) ?? null,
    title: choice.words(),
    doneMeans: choice.words(),
    weight: choice.of([1, 2, 3] as const) ?? 1,
    due: choice.day(),
    waitsOn: choice.yes() ? [choice.id(plan.commitments)] : [],
    workstream: '',
    notes: '',
  };
};

/** Somebody who may sign for an executive now and then, and a plan that is changed while it runs. */
const amendmentMoves: readonly Move[] = [
  (_, choice) => ({ kind: 'open-amendment', words: choice.words() }),
  (_, choice) => ({ kind: choice.yes() && choice.yes() ? 'drop-amendment' : 'open-amendment', words: choice.words() }),
  (plan, choice, id) => ({
    kind: 'name-delegate',
    id,
    to: choice.id(plan.seats),
    from: choice.today,
    until: choice.day(),
  }),
  (plan, choice) => ({ kind: 'end-delegation', id: choice.id(plan.delegations) }),
];

/** Towards the signatures and back. */
export const signOffMoves: readonly Move[] = [
  (plan, choice) => {
    const side = choice.of(SIDES) ?? 'customer';
    const parts = partsOf(plan)
      .filter(({ consent }) => !consent[side])
      .map(({ part, consent }) => ({ part, seen: consent.rev }));
    return { kind: 'agree-to-parts', parts };
  },
  () => ({ kind: 'propose-plan' }),
  () => ({ kind: 'freeze' }),
  (plan, choice) => {
    const version = versionOnTable(plan) ?? Object.values(plan.versions).at(-1);
    return {
      kind: 'sign',
      version: version?.number ?? 1,
      hash: choice.of([version?.hash, version?.hash, version?.hash, 'another']) ?? '',
      consent: choice.words(),
      knownBy: 'link by mail',
      ticked: choice.yes() || choice.yes() || choice.yes(),
      freshProof: choice.yes() || choice.yes(),
    };
  },
  (plan, choice) => ({
    kind: 'send-back',
    version: Object.keys(plan.versions).length,
    words: choice.words(),
  }),
];

/** Negotiating, signing and seats. */
export const talkMoves: readonly Move[] = [
  ...signOffMoves,
  ...amendmentMoves,
  (_, choice) => ({ kind: 'rename-plan', title: choice.words() }),
  (plan, choice) => ({
    kind: 'put-terms',
    seen: seenOf(plan, { type: 'terms' }, choice),
    terms: {
      ...termsContent(textInTalk(plan).terms),
      ...(plan.stage !== 'running' || choice.yes() ? { reviewDays: choice.of([0, 3, 5]) ?? 5 } : {}),
      end: choice.of([plan.terms.end, choice.day(), '2026-09-30']) ?? '',
    },
  }),
  (plan, choice, newId) => {
    const id = target(textInTalk(plan).goals, choice, newId);
    const goal = { title: choice.words(), initiative: '', measure: choice.words(), baseline: '', target: '', unit: '' };
    return { kind: 'put-goal', id, seen: seenOf(plan, { type: 'goal', id }, choice), goal };
  },
  (plan, choice, newId) => {
    const id = target(textInTalk(plan).expectations, choice, newId);
    const expectation = {
      of: choice.of(SIDES) ?? 'vendor',
      title: choice.words(),
      typical: '',
      now: choice.words(),
      closedBy: choice.yes() ? [choice.id(plan.commitments)] : [],
    };
    return { kind: 'put-expectation', id, seen: seenOf(plan, { type: 'expectation', id }, choice), expectation };
  },
  (plan, choice, newId) => {
    const id = target(plan.commitments, choice, newId);
    const seen = seenOf(plan, { type: 'commitment', id }, choice);
    return { kind: 'put-commitment', id, seen, commitment: anyCommitment(plan, choice) };
  },
  (plan, choice, newId) => ({
    kind: 'add-commitments',
    commitments: ['a', 'b'].map((nth) => ({ id: `${newId}-${nth}`, commitment: anyCommitment(plan, choice) })),
  }),
  (plan, choice, newId) => {
    const id = target(plan.players, choice, newId);
    const player = {
      side: choice.of(SIDES) ?? 'vendor',
      name: choice.words(),
      position: '',
      executive: choice.yes(),
      signedPurchase: choice.yes(),
    };
    return { kind: 'put-player', id, seen: find(plan.players, id)?.rev ?? 0, player };
  },
  (plan, choice) => ({ kind: 'remove-player', id: choice.id(plan.players) }),
  (plan, choice) => ({
    kind: 'hear-player',
    id: choice.id(plan.players),
    view: choice.words(),
    heardOn: choice.day(),
    moment: choice.of(MOMENTS) ?? 'start',
  }),
  (plan, choice) => ({ kind: 'agree-to-part', ...anyPart(plan, choice) }),
  (plan, choice) => ({ kind: 'decline-part', ...anyPart(plan, choice), words: choice.words() }),
  (plan, choice) => ({ kind: 'remove-part', part: anyPart(plan, choice).part }),
  (plan, choice, newId) => ({
    kind: 'open-seat',
    id: newId,
    person: choice.of([newId, ...Object.values(plan.seats).map(({ person }) => person)]) ?? newId,
    side: choice.of(SIDES) ?? 'vendor',
    role: choice.of(ROLES) ?? 'viewer',
    name: choice.words(),
    position: '',
    email: `${newId}@x.example`,
  }),
  (plan, choice) => ({ kind: 'change-role', seat: choice.id(plan.seats), role: choice.of(ROLES) ?? 'viewer' }),
  (plan, choice) => ({ kind: 'close-seat', seat: choice.id(plan.seats) }),
  (plan, choice) => {
    const from = choice.of(Object.values(plan.seats));
    const sitting = Object.values(plan.seats).filter((one) => one.side === from?.side && one.closedAt === null);
    return {
      kind: 'hand-over',
      seat: from?.id ?? 'nobody',
      to: choice.of(sitting)?.id ?? choice.id(plan.seats),
      seen: listOf(handedOver(plan, from?.id ?? '', `${choice.today}T16:00:00Z`)),
      leaves: choice.yes(),
      withRole: choice.yes(),
    };
  },
  (plan, choice) => (choice.yes() && choice.yes() && choice.yes() ? { kind: 'leave' } : null),
  (plan, choice) => {
    const side = choice.of(SIDES) ?? 'vendor';
    return { kind: 'rename-party', side, seen: plan.parties[side], name: choice.words(), words: choice.words() };
  },
];

/** Ends everything, so it is drawn seldom. */
export const withdrawMove: Move = (_, choice) => ({ kind: 'withdraw-plan', words: choice.words() });
