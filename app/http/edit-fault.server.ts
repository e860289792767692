import { may } from '~/domain/access';
import { stageOf, type Stage } from '~/domain/plan/state/plan';
import { refuse } from '~/domain/refusal';
import { sayRefusal } from '~/words/refusals';
import { formFault } from './forms';
import type { SeatedGuest } from './guard.server';
import { seePlan } from './plan.server';
import { notThere } from './refusals.server';
import { typedLines, unsent } from './unsent.server';

/**
 * The answer to a form of the text that cannot be taken as it is typed: at its fields, or, where the plan has left these stages, as
 * one that is no longer there. For whoever may not change the text it is not there.
 */
export async function editFault(
  guest: SeatedGuest,
  stages: readonly Stage[],
  read: Parameters<typeof formFault>[0],
  errors?: Parameters<typeof formFault>[1],
) {
  if (!may(guest.seat, 'edit-plan')) throw notThere();
  const stage = await seePlan(guest, ({ plan }) => stageOf(plan));
  if (!stages.includes(stage)) throw unsent(sayRefusal(refuse('wrong-stage', { stage })), typedLines(read.typed));
  return formFault(read, errors);
}

/** Where the text can be changed, and where those who matter can be set right. */
export const TALKING: readonly Stage[] = ['draft', 'proposed'];
export const TALKING_OR_RUNNING: readonly Stage[] = [...TALKING, 'running'];
export const ALIVE: readonly Stage[] = [...TALKING_OR_RUNNING, 'agreed', 'outcome', 'transition'];
