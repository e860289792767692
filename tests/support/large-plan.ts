import { dateOf, dayNumber, zonedInstant } from '~/domain/calendar';
import type { Actor } from '~/domain/plan/state/seat';
import type { Commitment } from '~/domain/plan/state/commitment';
import type { CheckIn } from '~/domain/plan/state/check-in';
import type { Plan } from '~/domain/plan/state/plan';
import { largeCase } from './large-case';
import { seatOf } from './people';
import { runningPlan, ZONE } from './world';

const BY: Record<'vendor' | 'customer', Actor> = {
  vendor: { seat: seatOf('priya'), side: 'vendor', role: 'lead' },
  customer: { seat: seatOf('dana'), side: 'customer', role: 'lead' },
};

const at = (day: string): string => (day.length === 10 ? zonedInstant(day, '10:00', ZONE) : day);

/** A running plan of any size, from the facts of `largeCase`, with so many check-ins held every other Thursday. */
export function largePlan(size: number, meetings: number): { readonly plan: Plan; readonly asOf: string } {
  const { plan } = runningPlan();
  const facts = largeCase(size);
  const { timeZone, workweek, holidays } = facts.calendar;
  const calendar = { timeZone, workweek: [...workweek], holidays: [...(holidays ?? [])] };
  const like = Object.values(plan.commitments)[0]!;
  const commitments = facts.commitments!.map((one, n): Commitment => {
    const other = BY[one.side === 'vendor' ? 'customer' : 'vendor'];
    const answer = (day: string) => ({ by: other, at: at(day), words: '' });
    return {
      ...like,
      id: one.id,
      number: `${n + 1}`,
      title: `Reconcile the shipments of depot ${n + 1} with the ledger`,
      side: one.side,
      owner: BY[one.side].seat,
      weight: one.weight as 1 | 2 | 3,
      due: one.due,
      agreedAt: at(one.agreedOn),
      waitsOn: one.waitsOn ?? [],
      dateProposals: [],
      dueChanges: (one.dueChanges ?? []).map(({ to, agreedOn }, m) => ({
        to,
        agreedAt: at(agreedOn),
        proposal: `p-${n}-${m}`,
        askedBy: one.side,
      })),
      deliveries: (one.deliveries ?? []).map(({ on, decision, decidedOn }, m) => ({
        id: `d-${n}-${m}`,
        by: BY[one.side],
        at: at(on),
        note: '',
        link: '',
        decision: decision ?? null,
        answer: decidedOn == null ? null : answer(decidedOn),
      })),
      holds: (one.holds ?? []).map(({ from, until, decision, decidedOn }, m) => ({
        id: `h-${n}-${m}`,
        by: BY[one.side],
        at: at(from),
        words: '',
        decision: decision ?? null,
        answer: decidedOn == null ? null : answer(decidedOn),
        until: until == null ? null : { by: BY[one.side], at: at(until) },
      })),
      waivers: [],
      waivedAt: one.waivedOn == null ? null : at(one.waivedOn),
      contests: (one.contests ?? []).map(({ on, settledOn, outcome }, m) => ({
        id: `c-${n}-${m}`,
        by: other,
        at: at(on),
        words: '',
        offer: null,
        settled: settledOn == null ? null : { by: other, at: at(settledOn), outcome: outcome! },
      })),
      reasons: n % 4 === 0 ? [{ by: other, at: at(one.due), category: 'prerequisite-late', words: '' }] : [],
      comments: [],
    };
  });
  const thursdays = Array.from({ length: meetings }, (_, n) => n);
  const checkIns = thursdays.map((n): CheckIn => {
    const on = dateOf(dayNumber('2025-07-17') + 14 * n);
    return { ...Object.values(plan.checkIns)[0]!, id: `ci-${n + 1}`, number: n + 1, on, state: 'fixed' };
  });
  return {
    asOf: facts.asOf,
    plan: {
      ...plan,
      terms: { ...plan.terms, start: '2025-07-01', end: '2026-06-30', calendar },
      commitments: Object.fromEntries(commitments.map((one) => [one.id, one])),
      checkIns: Object.fromEntries(checkIns.map((one) => [one.id, one])),
    },
  };
}
