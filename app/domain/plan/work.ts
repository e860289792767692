import { decideCheckIn } from './check-in';
import { decideComment } from './comment';
import { decideContest } from './contest';
import { decideDateChange } from './date-change';
import { decideDelivery } from './delivery';
import { decideHold } from './hold';
import { decidePrivate } from './private';
import { decideReason } from './reason';
import { decideWaiver } from './waiver';

/** Everything people do while the plan runs, and what a side notes for itself, by kind of command. */
export const decideWork = {
  ...decideCheckIn,
  ...decideComment,
  ...decideContest,
  ...decideDateChange,
  ...decideDelivery,
  ...decideHold,
  ...decidePrivate,
  ...decideReason,
  ...decideWaiver,
};
