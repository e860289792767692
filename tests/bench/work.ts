import { randomUUID } from 'node:crypto';
import { dateOf, dayNumber } from '~/domain/calendar';
import type { PlanCommand } from '~/domain/plan/commands';
import type { Asking } from '~/domain/plan/decide';
import type { WholePlan } from '~/domain/plan/entries';
import { startPlan } from '~/domain/plan/start/start-plan';
import { find } from '~/domain/plan/state/things';
import type { TermsContent } from '~/domain/plan/state/text';
import { isRefusal } from '~/domain/refusal';
import { EVERYONE, PEOPLE, type Who } from '../support/people';
import { Playing } from '../support/playing';
import { accept, agreeToDate, comment, deliver, giveBack, proposeDate, reason } from '../support/work';
import { commitment, goal, WHOLE } from '../support/world';

/** When the bench looks at its plans: after twenty check-ins, one every two weeks, of a plan of a year. */
export const NOW = '2026-03-10T15:00:00.000Z';
const STARTED = '2025-05-30T13:00:00.000Z';
const SIGNED = '2025-06-02T13:00:00.000Z';
const FIRST = dayNumber('2025-06-02');
const LAST = dayNumber('2026-03-09');
const day = (n: number): string => dateOf(FIRST + n);

const TERMS: TermsContent = {
  start: day(0),
  end: '2026-05-31',
  rhythm: { weeks: 2, weekday: 4, time: '10:00' },
  calendar: { timeZone: 'America/New_York', workweek: [1, 2, 3, 4, 5], holidays: ['2025-07-04', '2025-12-25'] },
  reviewDays: 5,
  noticeDays: 3,
  floor: 0.7,
  minResults: 8,
};
const STREAMS = ['Data', 'Dashboards', 'Depots', 'People', 'Security', 'Reporting'];

/** Who sits in a plan of the bench: people and seats have ids as in a database. */
export interface Cast {
  readonly person: Readonly<Record<Who, string>>;
  readonly seat: Readonly<Record<Who, string>>;
}
const ids = (): Record<Who, string> =>
  Object.fromEntries(EVERYONE.map((who) => [who, randomUUID()])) as Record<Who, string>;
export const newCast = (): Cast => ({ person: ids(), seat: ids() });

/** A plan that is played by people with ids of their own. */
export class Work extends Playing {
  constructor(
    id: string,
    started: ConstructorParameters<typeof Playing>[1],
    readonly cast: Cast,
  ) {
    super(id, started);
  }

  override asking(who: Who, at?: string): Asking {
    const by = find(this.plan.seats, this.cast.seat[who])!;
    return { by, at: this.instant(at), own: this.own[by.side] };
  }

  /** Does it where the domain lets them: what two commitments' histories make impossible is left out. */
  attempt(who: Who, command: PlanCommand, at: string): void {
    const decision = this.decide(who, command, at);
    this.now = this.instant(at);
    if (!isRefusal(decision)) this.take(decision);
  }
}

const OWNERS = { vendor: ['tomas', 'wen', 'priya'], customer: ['marcus', 'dana', 'marcus'] } as const;
const sideOf = (n: number) => (n % 3 === 0 ? 'customer' : 'vendor');
const ownerOf = (n: number): Who => OWNERS[sideOf(n)][n % 3]!;
const leadOf = (n: number): Who => (sideOf(n) === 'vendor' ? 'priya' : 'dana');
const otherLeadOf = (n: number): Who => (sideOf(n) === 'vendor' ? 'dana' : 'priya');
const dueOf = (n: number, size: number): number => 21 + Math.floor((n * 330) / size);

/** The text of a plan with so many commitments on two sides, each with an owner, most of them waiting on others. */
function textOf(size: number, { person, seat }: Cast): WholePlan {
  return {
    ...WHOLE,
    title: `Every depot plans its day, in ${size} steps`,
    terms: TERMS,
    seats: EVERYONE.map((who) => ({ ...PEOPLE[who], id: seat[who], person: person[who] })),
    goals: Array.from({ length: 3 }, (_, n) => ({
      id: `goal-${n}`,
      ...goal(`Depots of region ${n + 1} plan their day`),
    })),
    expectations: WHOLE.expectations.map((one) => ({ ...one, closedBy: ['c1'] })),
    commitments: Array.from({ length: size }, (_, n) => ({
      id: `c${n}`,
      number: String(n + 1),
      ...commitment(ownerOf(n), `Reconcile the shipments of depot ${n + 1} with invoices`, day(dueOf(n, size))),
      owner: seat[ownerOf(n)],
      weight: ((n % 3) + 1) as 1 | 2 | 3,
      workstream: STREAMS[n % STREAMS.length]!,
      waitsOn: [n - 1, n - 17]
        .filter((other, which) => other >= 0 && n % (which + 4) !== 0)
        .map((other) => `c${other}`),
    })),
  };
}

/** A plan in force, and nothing done yet. */
export function signedWork(planId: string, size: number, cast: Cast): Work {
  const by = { id: cast.seat.priya, side: 'vendor', role: 'lead' } as const;
  const started = startPlan(textOf(size, cast), { by, at: STARTED });
  if (isRefusal(started)) throw new Error(`cannot start: ${started.refused} ${started.field ?? ''}`);
  const work = new Work(planId, started, cast);
  work.do('priya', { kind: 'propose-plan' });
  work.do('dana', { kind: 'agree-to-parts', parts: work.openFor('customer') }).do('priya', { kind: 'freeze' });
  work.sign('ruth', SIGNED).sign('elena', SIGNED);
  return work;
}

/**
 * The work of the bench: a quarter of the commitments had three date changes, most of what was due was delivered, some of it late and
 * some returned first; twenty check-ins were held; with 200 commitments the ledger has some 1,000 entries.
 */
export function lastingWork(planId: string, size: number, cast: Cast): Work {
  const work = signedWork(planId, size, cast);
  const story = [
    ...Array.from({ length: size }, (_, n) => historyOf(n, size)).flat(),
    ...Object.values(work.plan.checkIns).flatMap((checkIn) => checkInOf(checkIn)),
  ];
  for (const { on, play } of story.filter(({ on }) => on <= LAST).sort((a, b) => a.on - b.on)) play(work, dateOf(on));
  return work;
}

interface Happening {
  /** The day, as a day number. */
  readonly on: number;
  readonly play: (work: Work, day: string) => void;
}

function historyOf(n: number, size: number): Happening[] {
  const id = `c${n}`;
  const [owner, lead, other] = [ownerOf(n), leadOf(n), otherLeadOf(n)];
  const due = FIRST + dueOf(n, size);
  const happens = (on: number, who: Who, command: PlanCommand): Happening => ({
    on,
    play: (work, at) => work.attempt(who, command, at),
  });
  const moves = n % 4 === 0 ? [0, 1, 2] : [];
  const late = (n * 7) % 23;
  const done = due + late - 4 + moves.length * 4;
  return [
    ...(n % 3 === 0 ? [happens(due - 15, owner, comment(id))] : []),
    ...moves.flatMap((move) => [
      happens(due - 14 + move * 3, lead, proposeDate(id, dateOf(due + (move + 1) * 3), false, `p${move}`)),
      happens(due - 13 + move * 3, other, agreeToDate(id, `p${move}`)),
    ]),
    ...(late > 4 ? [happens(due + 3, owner, reason(id))] : []),
    ...(n % 11 === 0 ? [] : [happens(done, owner, deliver(id))]),
    ...(n % 10 === 5
      ? [
          happens(done + 2, other, giveBack(id)),
          happens(done + 4, owner, deliver(id, 'd2')),
          happens(done + 5, other, accept(id, 'd2')),
        ]
      : [happens(done + 1, other, accept(id))]),
  ];
}

function checkInOf({ id, on }: { readonly id: string; readonly on: string }): Happening[] {
  const words = 'Most of it goes as agreed; the depots in the north need people, and we say so early.';
  const half = { kind: 'give-half', checkIn: id, seen: '', confidence: 'at-risk', words } as const;
  const taps = (of: number) =>
    Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`c${of * 10 + n}`, 'on-track' as const]));
  const play = (work: Work, at: string): void => {
    work.attempt('priya', { ...half, taps: taps(0) }, at);
    work.attempt('dana', { ...half, taps: taps(1) }, at);
    work.attempt('priya', { kind: 'start-check-in', checkIn: id }, at);
    const halves = { vendor: work.own.vendor.halves[id]!, customer: work.own.customer.halves[id]! };
    work.attempt('priya', { kind: 'open-halves', checkIn: id, halves }, at);
    const attendance = { vendor: [PEOPLE.priya.name], customer: [PEOPLE.dana.name] };
    work.attempt('priya', { kind: 'minute-check-in', checkIn: id, seen: '', attendance, decisions: [words] }, at);
    const seen = work.plan.checkIns[id]!.minutedAt ?? '';
    work.attempt('dana', { kind: 'acknowledge-check-in', checkIn: id, seen, words: '' }, at);
  };
  return [{ on: dayNumber(on), play }];
}
