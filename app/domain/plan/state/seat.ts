import type { Side, Role } from '../../access';

/** An executive lets another seat of the same side sign for them on these days, both included. */
export interface Delegation {
  readonly id: string;
  /** The executive's seat. */
  readonly of: string;
  /** The delegate's seat. */
  readonly to: string;
  readonly from: string;
  readonly until: string;
  readonly by: Actor;
  readonly at: string;
  readonly endedAt: string | null;
}

/** Who did something: the seat, and what it was then. The name is looked up from the seat, so that it can be erased. */
export interface Actor {
  readonly seat: string;
  readonly side: Side;
  /** `admin`: an administrator of the workspace, who has no seat here; `seat` is then the person. */
  readonly role: Role | 'admin';
}

export interface Seat {
  readonly id: string;
  readonly person: string;
  readonly side: Side;
  readonly role: Role;
  readonly name: string;
  /** Job title, as shown beside a signature. */
  readonly position: string;
  readonly email: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
}
