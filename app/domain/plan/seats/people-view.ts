import { may, SIDES, type Role, type Side } from '../../access';
import { mayNameDelegate } from '../sign-off/delegate';
import { stageOf, type Plan, type Stage } from '../state/plan';
import type { Seat } from '../state/seat';
import { handedOver, mayHandOver } from './hand-over';

export interface SeatView {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  /** Only for those who may change the seat. */
  readonly email: string | null;
  readonly role: Role;
  readonly owns: number;
  readonly you: boolean;
  readonly left: boolean;
  readonly mayChange: boolean;
  /** How much of theirs is open that the reader may hand over to somebody else. */
  readonly holds: number;
}

export interface PeopleView {
  readonly planId: string;
  readonly stage: Stage;
  readonly parties: Plan['parties'];
  readonly you: Side;
  readonly seats: Readonly<Record<Side, readonly SeatView[]>>;
  readonly mayInvite: readonly Side[];
  /** The reader can name who signs in their place. */
  readonly mayDelegate: boolean;
  /** The reader can say that their company is called otherwise. */
  readonly mayRenameParty: boolean;
}

const ORDER: readonly Role[] = ['executive', 'lead', 'contributor', 'viewer'];
const ENDED: readonly Stage[] = ['closed', 'withdrawn'];

/** Whether a seat may change another's role or close it, at a stage as people see it: one's own side's, or, in a draft, what the vendor has planned. */
export const mayChangeSeat = (stage: Stage, by: Seat, seat: Pick<Seat, 'side'>): boolean =>
  !ENDED.includes(stage) &&
  (seat.side === by.side
    ? may(by, 'seat-own-side', { side: seat.side })
    : stage === 'draft' && may(by, 'seat-other-side'));

/** Whose people a seat may invite, at a stage as people see it. */
export const mayInvite = (stage: Stage, by: Seat): Side[] =>
  ENDED.includes(stage)
    ? []
    : SIDES.filter((side) => (side === by.side ? may(by, 'seat-own-side', { side }) : may(by, 'seat-other-side')));

/** Whether a seat may say, at this stage, that its company is called otherwise. */
export const mayRenameParty = (plan: Plan, seat: Seat): boolean =>
  may(seat, 'rename-party', { side: seat.side }) && !ENDED.includes(stageOf(plan));

/** Everyone who sits or sat in a plan, by side, the most answerable first. `now` is an ISO instant. */
export function peopleView(plan: Plan, by: Seat, now: string): PeopleView {
  const over = ENDED.includes(stageOf(plan));
  const holds = (seat: Seat) => (over || !mayHandOver(by, seat) ? 0 : handedOver(plan, seat.id, now).length);
  const owns = (id: string) =>
    Object.values(plan.commitments).filter((one) => one.owner === id && one.consent.declined === null).length;
  const of = (side: Side): SeatView[] =>
    Object.values(plan.seats)
      .filter((seat) => seat.side === side)
      .sort(
        (a, b) =>
          Number(a.closedAt !== null) - Number(b.closedAt !== null) ||
          ORDER.indexOf(a.role) - ORDER.indexOf(b.role) ||
          a.name.localeCompare(b.name, 'en'),
      )
      .map((seat) => {
        const mayChange = seat.closedAt === null && mayChangeSeat(stageOf(plan), by, seat);
        const { id, name, position, role } = seat;
        const email = mayChange ? seat.email : null;
        return {
          id,
          name,
          position,
          email,
          role,
          owns: owns(id),
          you: id === by.id,
          left: seat.closedAt !== null,
          mayChange,
          holds: holds(seat),
        };
      });
  return {
    planId: plan.id,
    stage: plan.stage,
    parties: plan.parties,
    you: by.side,
    seats: { vendor: of('vendor'), customer: of('customer') },
    mayInvite: mayInvite(stageOf(plan), by),
    mayDelegate: mayNameDelegate(plan, by),
    mayRenameParty: mayRenameParty(plan, by),
  };
}
