import type { Side } from '../domain/access';
import type { PrivatePlan } from '../domain/plan/state/plan';
import * as schema from './schema';

/** Where each part of what a side keeps to itself is kept, one row a thing. */
const PRIVATE_TABLES = {
  vendor: {
    notes: schema.vendorNote,
    halves: schema.vendorHalf,
    assessments: schema.vendorAssessment,
    costs: schema.vendorCost,
    flags: schema.vendorRedFlag,
    votes: schema.vendorVote,
    transitions: schema.vendorTransition,
    agreements: schema.vendorAgreement,
  },
  customer: {
    notes: schema.customerNote,
    halves: schema.customerHalf,
    assessments: schema.customerAssessment,
    costs: schema.customerCost,
    flags: schema.customerRedFlag,
    votes: schema.customerVote,
  },
} as const;
type PrivateTables = typeof PRIVATE_TABLES;
/** A table of one side alone. */
export type PrivateTable = { [S in Side]: PrivateTables[S][keyof PrivateTables[S]] }[Side];
/** A part of what a side keeps to itself. */
export type PrivateKey = Exclude<keyof PrivatePlan, 'side'>;

/** The parts that a side has a table for. */
export const privateTablesOf = (side: Side) =>
  Object.entries(PRIVATE_TABLES[side]) as (readonly [part: PrivateKey, table: PrivateTable])[];
