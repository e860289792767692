import { refuse } from '../refusal';
import type { PlanCommand, SeatCommand } from './commands';
import { decideClosing } from './closing/closing';
import type { Decide, DecideTable } from './decide';
import { decideNotice } from './notice/notice';
import { find } from './state/things';
import { decideOutcome } from './outcome/outcome';
import { decideDelegate } from './sign-off/delegate';
import { decideHandOver } from './seats/hand-over';
import { decideParty } from './seats/party';
import { decideFit } from './fit/fit';
import { decideSeat } from './seats/seat';
import { decideSignOff } from './sign-off/sign-off';
import { decideTalk } from './text/talk';
import { decideTransition } from './transition/transition';
import { decideWork } from './work/work';
import { decideAgreement } from './agreement/agreement';

const TABLE: DecideTable<PlanCommand> = {
  ...decideTalk,
  ...decideSignOff,
  ...decideSeat,
  ...decideHandOver,
  ...decideParty,
  ...decideDelegate,
  ...decideWork,
  ...decideClosing,
  ...decideNotice,
  ...decideFit,
  ...decideTransition,
  ...decideOutcome,
  ...decideAgreement,
};

const isSeatKind = (kind: PlanCommand['kind']): kind is SeatCommand['kind'] => Object.hasOwn(decideSeat, kind);

/**
 * What a command comes to: the entries to write, in order, or why not. An empty list means that there is nothing to change.
 *
 * The seat is taken as the plan has it now, so that a closed seat or a changed role holds at once. Someone without a seat here
 * can change seats alone (an administrator, whom the caller vouches for). A draft does not exist for the customer.
 */
export const decidePlan: Decide = (plan, command, asking) => {
  const seat = find(plan.seats, asking.by.id);
  if (seat ? seat.closedAt !== null || seat.person !== asking.by.person : !isSeatKind(command.kind))
    return refuse('not-allowed');
  const by = seat ?? asking.by;
  if (plan.stage === 'draft' && by.side === 'customer') return refuse('not-allowed');
  return (TABLE[command.kind] as Decide)(plan, command, { ...asking, by });
};
