import { applyCheckIn } from './check-in';
import { applyComment } from './comment';
import { applyContest } from './contest';
import { applyDateChange } from './date-change';
import { applyDelivery } from './delivery';
import { applyHold } from './hold';
import { applyReason } from './reason';
import { applyWaiver } from './waiver';

/** What it does to the plan, by kind of entry. Private entries change no plan (see `private.ts`). */
export const applyWork = {
  ...applyCheckIn,
  ...applyComment,
  ...applyContest,
  ...applyDateChange,
  ...applyDelivery,
  ...applyHold,
  ...applyReason,
  ...applyWaiver,
};
