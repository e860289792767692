import { applyAddition, decideAddition } from '../check-in/addition';
import { applyCheckIn, decideCheckIn } from '../check-in/check-in';
import { applyMeeting, decideMeeting } from '../check-in/meeting';
import { applyMoving, decideMoving } from '../check-in/moving';
import { applyComment, decideComment } from './comment';
import { applyContest, decideContest } from './contest';
import { applyDateChange, decideDateChange } from './date-change';
import { applyDelivery, decideDelivery } from './delivery';
import { applyHold, decideHold } from './hold';
import { decidePrivate } from '../private';
import { applyReason, decideReason } from './reason';
import { applyWaiver, decideWaiver } from './waiver';

/** Everything people do while the plan runs, and what a side notes for itself, by kind of command. */
export const decideWork = {
  ...decideAddition,
  ...decideCheckIn,
  ...decideComment,
  ...decideContest,
  ...decideDateChange,
  ...decideDelivery,
  ...decideHold,
  ...decideMeeting,
  ...decideMoving,
  ...decidePrivate,
  ...decideReason,
  ...decideWaiver,
};

/** What it does to the plan, by kind of entry. Private entries change no plan (see `private.ts`). */
export const applyWork = {
  ...applyAddition,
  ...applyCheckIn,
  ...applyComment,
  ...applyContest,
  ...applyDateChange,
  ...applyDelivery,
  ...applyHold,
  ...applyMeeting,
  ...applyMoving,
  ...applyReason,
  ...applyWaiver,
};
