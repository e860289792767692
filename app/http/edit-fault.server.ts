import { may } from '~/domain/access';
import { misplaced } from '~/domain/plan/decide';
import { LIVE, type Plan, type Stage } from '~/domain/plan/state/plan';
import type { Refusal } from '~/domain/refusal';
import { sayRefusal } from '~/words/refusals';
import { formFault } from './forms';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';
import { notThere } from './refusals.server';
import { typedLines, unsent } from './unsent.server';

/**
 * The answer to a form of the text that cannot be taken as it is typed: at its fields, or, where the plan is `closed` to it by now, as
 * one that is no longer there. For whoever may not change the text it is not there.
 */
export async function editFault(
  guest: SeatedGuest,
  closed: (plan: Plan) => Refusal | null,
  read: Parameters<typeof formFault>[0],
  errors?: Parameters<typeof formFault>[1],
) {
  if (!may(guest.seat, 'edit-plan')) throw notThere();
  const no = await seePlan(guest, ({ plan }) => closed(plan));
  if (no) throw unsent(sayRefusal(no), typedLines(read.typed));
  return formFault(read, errors);
}

const closedBut =
  (...stages: readonly Stage[]) =>
  (plan: Plan): Refusal | null =>
    misplaced(plan, ...stages);

/** Where a commitment can be put or declined: those that are added to a running plan too. */
export const addingClosed = closedBut('draft', 'proposed', ...LIVE);

/** Where those who matter can be set right. */
export const playersClosed = closedBut('draft', 'proposed', 'agreed', ...LIVE);
