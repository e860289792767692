import * as schema from './schema';

/** Where each part of `Plan` is kept, one row a thing. */
export const PART_TABLES = {
  goals: schema.goal,
  expectations: schema.expectation,
  commitments: schema.commitment,
  players: schema.player,
  checkIns: schema.checkIn,
  versions: schema.version,
  delegations: schema.delegation,
  notices: schema.notice,
  outcomes: schema.outcome,
} as const;
export type PartKey = keyof typeof PART_TABLES;
