import { outcomesOf } from '../outcome/outcome-now';
import { mayBeSignedBy, principalOn } from '../sign-off/principal';
import { versionOnTable } from '../sign-off/version';
import type { Plan } from '../state/plan';
import type { Actor, Seat } from '../state/seat';
import { find } from '../state/things';
import { dayOf } from '../work/commitment-state';
import type { CourtItem } from './court-item';

const isBy = (plan: Plan, by: Actor | undefined, { person, side }: Seat): boolean =>
  by !== undefined && by.side !== side && find(plan.seats, by.seat)?.person === person;

function signedVersion(plan: Plan, seat: Seat, at: string): boolean {
  const version = versionOnTable(plan);
  const principal = version && principalOn(plan, seat, dayOf(plan, at), 'sign');
  return Boolean(version && principal && !mayBeSignedBy(plan, version, seat, principal));
}

/** Whether a turn is about something that this very person did for the other side, from another seat: they never answer themselves. */
export function isTheirOwn(plan: Plan, { act, thing, about }: CourtItem, seat: Seat, at: string): boolean {
  if (act === 'sign') return signedVersion(plan, seat, at);
  if (act === 'acknowledge-notice') return isBy(plan, find(plan.notices, thing.id)?.signature.by, seat);
  if (act !== 'answer-decision') return false;
  const decision = outcomesOf(plan)
    .flatMap(({ decisions }) => decisions)
    .find(({ id }) => id === about);
  return Object.values(decision?.signatures ?? {}).some(({ by }) => isBy(plan, by, seat));
}
