import type { Role, Side } from '../../domain/access';
import { dateOf, dayNumber } from '../../domain/calendar';
import { isLive, type Plan, type Stage } from '../../domain/plan/state/plan';

/** A plan as far as it is known without being read, with the reader's seat in it. */
export interface PlanHead {
  readonly planId: string;
  /** The seat. */
  readonly id: string;
  readonly side: Side;
  readonly role: Role;
  readonly title: string;
  readonly parties: Plan['parties'];
  readonly stage: Stage;
  /** By its summary: the day of the next check-in, and how much it needs a look. */
  readonly nextOn: string | null;
  readonly risk: number;
  /** There is no summary yet, or it is of before something was written, or of another day. */
  readonly behind: boolean;
}

/** So many plans are read whole for one page: more would keep everybody else waiting, and nobody reads them. */
export const MOST_READ = 60;

const NEAR_DAYS = 8;
const OVER: readonly Stage[] = ['closed', 'withdrawn'];

/** What is over needs nobody, unless there is room. */
export const isOver = ({ stage }: PlanHead): boolean => OVER.includes(stage);

const soonFrom = (now: string): string => dateOf(dayNumber(now.slice(0, 10)) + NEAR_DAYS);

/** What is still talked about first, where a signature may be waited for; then those that meet soon; then those that run; then the ended ones. */
function rankOf(head: PlanHead, soon: string): number {
  const { nextOn } = head;
  if (isOver(head)) return 3;
  if (!isLive(head)) return 0;
  return nextOn !== null && nextOn <= soon ? 1 : 2;
}

/** The plans that need their reader most, `most` of them; as they are where there are no more. */
export function mostUrgent(heads: readonly PlanHead[], now: string, most = MOST_READ): readonly PlanHead[] {
  if (heads.length <= most) return heads;
  const soon = soonFrom(now);
  return [...heads]
    .sort((a, b) => rankOf(a, soon) - rankOf(b, soon) || b.risk - a.risk || (a.planId < b.planId ? -1 : 1))
    .slice(0, most);
}

/** Whether a plan may meet within a week, as far as that is known without reading it. */
export const mayMeetSoon = ({ nextOn, behind }: PlanHead, now: string): boolean =>
  behind || (nextOn !== null && nextOn <= soonFrom(now));
