import { court, courtFor } from '../../domain/plan/court/court';
import { find } from '../../domain/plan/state/things';
import { stageOf, type Plan, type Stage } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import type { Side } from '../../domain/access';
import { turnOf, type Turn } from './court';
import { nextCheckInView, type NextCheckIn } from './now';

/** A turn of the reader in one of their plans. */
export interface HomeTurn extends Turn {
  readonly planId: string;
  readonly planTitle: string;
  readonly zone: string | null;
}

export interface PlanCard {
  readonly id: string;
  readonly title: string;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly stage: Stage;
  /** How much waits for the reader, for all of their side, and for the other side. */
  readonly mine: number;
  readonly ours: number;
  readonly theirs: number;
  readonly overdue: number;
  readonly checkIn: NextCheckIn | null;
}

export interface HomeView {
  readonly turns: readonly HomeTurn[];
  readonly plans: readonly PlanCard[];
}

const OVER: readonly Stage[] = ['closed', 'withdrawn'];

/** What waits for a person over all their plans, the most urgent first, and the plans: those with most to do first, the ended ones last. */
export function homeView(seated: readonly { readonly plan: Plan; readonly seat: Seat }[], now: string): HomeView {
  const turns: HomeTurn[] = [];
  const plans = seated.map(({ plan, seat }): PlanCard => {
    const { mine, ours, theirs } = courtFor(plan, seat, now, court(plan, now));
    const zone = plan.stage === 'draft' ? null : plan.terms.calendar.timeZone;
    for (const item of mine)
      turns.push({ ...turnOf(plan, seat, item, now), planId: plan.id, planTitle: plan.title, zone });
    return {
      id: plan.id,
      title: plan.title,
      parties: plan.parties,
      you: find(plan.seats, seat.id)?.side ?? seat.side,
      stage: stageOf(plan),
      mine: mine.length,
      ours: mine.length + ours.length,
      theirs: theirs.length,
      overdue: [...mine, ...ours].filter(({ overdue }) => overdue).length,
      checkIn: nextCheckInView(plan, now),
    };
  });
  const last = '9999';
  turns.sort(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) ||
      (a.due?.date ?? last).localeCompare(b.due?.date ?? last) ||
      (a.since ?? last).localeCompare(b.since ?? last) ||
      a.to.localeCompare(b.to),
  );
  plans.sort(
    (a, b) =>
      Number(OVER.includes(a.stage)) - Number(OVER.includes(b.stage)) ||
      b.mine - a.mine ||
      b.ours - a.ours ||
      a.title.localeCompare(b.title),
  );
  return { turns, plans };
}
