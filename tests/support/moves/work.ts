import { minutesSeen } from '~/domain/plan/check-in/check-in-view';
import { SIDES } from '~/domain/access';
import { plannedFor } from '~/domain/plan/check-in/moving';
import { QUESTIONS } from '~/domain/plan/fit/questions';
import { COST_KINDS, RED_FLAG_KINDS, SCORES, SEVERITIES } from '~/domain/plan/state/fit';
import { CONFIDENCES } from '~/domain/plan/state/check-in';
import { CONTEST_OUTCOMES, REASON_CATEGORIES, type Commitment } from '~/domain/plan/state/commitment';
import { find } from '~/domain/plan/state/things';
import type { Plan } from '~/domain/plan/state/plan';
import type { Choice, Move } from './move';

type Inner = 'deliveries' | 'dateProposals' | 'holds' | 'contests' | 'waivers';

/** A commitment on which such a thing has happened, where there is one; its last one, or one of another commitment. */
const inner = (plan: Plan, choice: Choice, kind: Inner): { commitment: string; id: string } => {
  const having = Object.values(plan.commitments).filter((one: Commitment) => one[kind].length > 0);
  const commitment = choice.of(having)?.id ?? choice.id(plan.commitments);
  return { commitment, id: find(plan.commitments, commitment)?.[kind].at(-1)?.id ?? 'nothing' };
};

/** Mostly the check-in that people are at, since those far ahead can hardly be touched. */
const meeting = (plan: Plan, choice: Choice): string => {
  const near = Object.values(plan.checkIns).filter(({ on, state }) => on >= choice.today && state !== 'called-off');
  const held = Object.values(plan.checkIns).findLast(({ state }) => state === 'opened' || state === 'minuted');
  const current = held ?? near[0];
  return !current || (choice.yes() && choice.yes()) ? choice.id(plan.checkIns) : current.id;
};

/** Few, so that they are written over and taken out again. */
const anyNote = (choice: Choice): string => choice.of(['note-1', 'note-1', 'note-1', 'note-2']) ?? 'note-1';

const category = (choice: Choice) => choice.of(REASON_CATEGORIES) ?? 'forgotten';

/** Working on commitments, meeting, notes, and what the vendor's own people say of parting. */
export const workMoves: readonly Move[] = [
  (plan, choice) => ({
    kind: 'say-agreement',
    seen: '',
    agrees: choice.yes(),
    words: choice.words(),
    named: Object.values(plan.seats).map(({ person }) => person),
  }),
  (plan, choice, id) => ({
    kind: 'deliver',
    commitment: choice.id(plan.commitments),
    id,
    note: choice.words(),
    link: choice.of(['', 'https://x.example/1']) ?? '',
  }),
  (plan, choice) => {
    const { commitment, id } = inner(plan, choice, 'deliveries');
    const kind = choice.of(['accept-delivery', 'return-delivery'] as const) ?? 'accept-delivery';
    return { kind, commitment, delivery: id, words: choice.words() };
  },
  (plan, choice, id) => ({
    kind: 'propose-date',
    commitment: choice.id(plan.commitments),
    id,
    to: choice.day(),
    category: category(choice),
    words: choice.words(),
    moveAlong: choice.yes(),
  }),
  (plan, choice) => {
    const { commitment, id } = inner(plan, choice, 'dateProposals');
    const kind = choice.of(['agree-to-date', 'agree-to-date', 'decline-date'] as const) ?? 'agree-to-date';
    return { kind, commitment, proposal: id, words: choice.words() };
  },
  (plan, choice) => {
    const { commitment, id } = inner(plan, choice, 'dateProposals');
    return { kind: 'withdraw-date', commitment, proposal: id };
  },
  (plan, choice, id) => ({ kind: 'say-hold', commitment: choice.id(plan.commitments), id, words: choice.words() }),
  (plan, choice) => {
    const { commitment, id } = inner(plan, choice, 'holds');
    const kind = choice.of(['accept-hold', 'refuse-hold'] as const) ?? 'accept-hold';
    return { kind, commitment, hold: id, words: choice.words() };
  },
  (plan, choice) => {
    const { commitment, id } = inner(plan, choice, 'holds');
    return { kind: 'end-hold', commitment, hold: id };
  },
  (plan, choice, id) => ({ kind: 'contest', commitment: choice.id(plan.commitments), id, words: choice.words() }),
  (plan, choice) => {
    const { commitment, id } = inner(plan, choice, 'contests');
    const outcome = choice.of(CONTEST_OUTCOMES) ?? 'stands';
    return { kind: 'offer-settlement', commitment, contest: id, outcome, words: choice.words() };
  },
  (plan, choice) => {
    const { commitment, id } = inner(plan, choice, 'contests');
    return { kind: 'settle-contest', commitment, contest: id, outcome: choice.of(CONTEST_OUTCOMES) ?? 'stands' };
  },
  (plan, choice, id) => ({
    kind: 'propose-waiver',
    commitment: choice.id(plan.commitments),
    id,
    words: choice.words(),
  }),
  (plan, choice) => {
    const { commitment, id } = inner(plan, choice, 'waivers');
    const kind = choice.of(['agree-to-waiver', 'decline-waiver'] as const) ?? 'agree-to-waiver';
    return { kind, commitment, waiver: id, words: choice.words() };
  },
  (plan, choice) => {
    const { commitment, id } = inner(plan, choice, 'waivers');
    return { kind: 'withdraw-waiver', commitment, waiver: id };
  },
  (plan, choice) => ({
    kind: 'give-reason',
    commitment: choice.id(plan.commitments),
    category: category(choice),
    words: choice.words(),
  }),
  (plan, choice, id) => {
    const words = choice.words();
    const spoken = choice.of(Object.values(plan.commitments).filter(({ comments }) => comments.length > 0));
    const said = spoken?.comments.at(-1);
    return spoken && said && choice.yes()
      ? { kind: 'edit-comment', commitment: spoken.id, comment: said.id, seen: said.edits?.length ?? 0, words }
      : { kind: 'comment', commitment: choice.id(plan.commitments), id, words };
  },
  (plan, choice) => {
    const checkIn = meeting(plan, choice);
    const seen = Object.values(find(plan.checkIns, checkIn)?.halvesIn ?? {});
    return {
      kind: 'give-half',
      checkIn,
      seen: choice.of([...seen, '']) ?? '',
      confidence: choice.of(CONFIDENCES) ?? 'on-track',
      words: choice.words(),
      taps: choice.yes() ? { [choice.id(plan.commitments)]: choice.of(CONFIDENCES) ?? 'on-track' } : {},
    };
  },
  (plan, choice) => ({ kind: 'start-check-in', checkIn: meeting(plan, choice) }),
  (plan, choice) => {
    const checkIn = meeting(plan, choice);
    const half = { confidence: choice.of(CONFIDENCES) ?? 'on-track', words: choice.words(), taps: {} };
    const sides = SIDES.filter((side) => find(plan.checkIns, checkIn)?.halvesIn[side] !== undefined);
    return { kind: 'open-halves', checkIn, halves: Object.fromEntries(sides.map((side) => [side, half])) };
  },
  (plan, choice) => {
    const checkIn = meeting(plan, choice);
    const one = find(plan.checkIns, checkIn);
    const seen = one ? minutesSeen(one) : '';
    return {
      kind: 'minute-check-in',
      checkIn,
      seen: choice.of([seen, seen, '']) ?? '',
      attendance: { vendor: [choice.words()], customer: [choice.words()] },
      decisions: [choice.words()],
    };
  },
  (plan, choice) => {
    const checkIn = meeting(plan, choice);
    const seen = find(plan.checkIns, checkIn)?.minutedAt ?? '';
    return { kind: 'acknowledge-check-in', checkIn, seen: choice.of([seen, seen, '']) ?? '', words: choice.words() };
  },
  (plan, choice) => {
    const kind = choice.of(['correct-check-in', 'call-off-check-in'] as const) ?? 'correct-check-in';
    return { kind, checkIn: meeting(plan, choice), words: choice.words() };
  },
  (plan, choice) => {
    const checkIn = meeting(plan, choice);
    const one = find(plan.checkIns, checkIn);
    const seen = one && !choice.yes() ? plannedFor(one) : '2026-06-04 10:00';
    return { kind: 'move-check-in', checkIn, seen, on: choice.day(), time: '11:00', words: choice.words() };
  },
  (plan, choice, id) => ({
    kind: 'add-to-agenda',
    checkIn: meeting(plan, choice),
    id,
    commitment: choice.yes() ? choice.id(plan.commitments) : null,
    words: choice.words(),
  }),
  (plan, choice) => {
    const checkIn = meeting(plan, choice);
    const additions = find(plan.checkIns, checkIn)?.additions ?? [];
    return { kind: 'take-back-addition', checkIn, addition: choice.of(additions)?.id ?? 'nothing' };
  },
  (plan, choice, id) => ({ kind: 'note-decision', checkIn: meeting(plan, choice), id, words: choice.words() }),
  (plan, choice) => {
    const checkIn = meeting(plan, choice);
    const line = choice.of(find(plan.checkIns, checkIn)?.lines ?? []);
    const about = { checkIn, decision: line?.id ?? 'nothing' };
    return choice.yes()
      ? { kind: 'remove-decision', ...about }
      : { kind: 'change-decision', ...about, seen: line?.writtenAt ?? '', words: choice.words() };
  },
  (plan, choice) => ({
    kind: 'note-attendance',
    checkIn: meeting(plan, choice),
    side: choice.of(SIDES) ?? 'vendor',
    name: choice.words(),
    there: choice.yes(),
  }),
  (plan, choice) => ({
    kind: 'write-note',
    id: anyNote(choice),
    about: choice.yes() ? choice.id(plan.commitments) : null,
    words: choice.words(),
  }),
  (_, choice) =>
    choice.of([true, true, true, false])
      ? { kind: 'edit-note', id: anyNote(choice), seen: 0, words: choice.words() }
      : { kind: 'remove-note', id: anyNote(choice) },
  (_, choice, id) => ({
    kind: 'assess-fit',
    ...{ id, question: choice.of([...QUESTIONS.vendor, ...QUESTIONS.customer]) ?? 'morale' },
    ...{ score: choice.of(SCORES) ?? 3, on: dayGoneBy(choice), words: choice.words() },
  }),
  (_, choice) => {
    const act = choice.of(['put-cost', 'put-cost', 'remove-cost'] as const) ?? 'put-cost';
    if (act === 'remove-cost') return { kind: act, ...KEPT };
    const kind = choice.of(COST_KINDS) ?? 'credit';
    const hours = choice.yes() ? { count: 150, rate: 9_000 } : null;
    const cost = { kind, on: dayGoneBy(choice), amount: 1_000, currency: 'USD', hours, words: choice.words() };
    return { kind: act, ...KEPT, seen: choice.of([0, 1]) ?? 0, cost };
  },
  (_, choice) => {
    const act = choice.of(['put-flag', 'put-flag', 'settle-flag', 'remove-flag'] as const) ?? 'put-flag';
    if (act === 'remove-flag') return { kind: act, ...KEPT };
    if (act === 'settle-flag') return { kind: act, ...KEPT, on: choice.today };
    const flag = {
      kind: choice.of(RED_FLAG_KINDS) ?? 'other',
      severity: choice.of(SEVERITIES) ?? 1,
      note: '',
    } as const;
    const put = { ...KEPT, seen: choice.of([0, 1]) ?? 0 };
    return { kind: act, ...put, flag: { ...flag, on: dayGoneBy(choice), words: choice.words() } };
  },
];

/** One of each kind, as it was first kept, so that it is set right, settled and taken out again. */
const KEPT = { id: 'fit-1', seen: 1 } as const;

const dayGoneBy = (choice: Choice): string => choice.of([choice.today, choice.today, choice.day()]) ?? choice.today;
