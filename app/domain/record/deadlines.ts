import { dateOf, dayNumber, localDay, workingDays, type Calendar, type WorkingDays } from '../calendar';

/**
 * The three dates on which rules 1 and 2 turn. The judge asks them by index (see `WorkingDays.index`), forms and pages by date.
 */

/** Rule 1: whether a change agreed on a day is early enough before the current due date to be a new promise. */
export const isReplan = (days: WorkingDays, agreedDay: number, dueIndex: number, noticeDays: number): boolean =>
  days.rollIndex(agreedDay) <= dueIndex - noticeDays;

/** Rule 2: the index of the last day on which a delivery or a hold of this day can be answered. */
export const lastAnswerIndex = (days: WorkingDays, askedDay: number, reviewDays: number): number =>
  days.index(askedDay) + reviewDays;

/** How a new date would count if both sides agreed to it at `agreedAt`: said beforehand, where people propose it. */
export const changeCountsAs = (
  calendar: Calendar,
  noticeDays: number,
  due: string,
  agreedAt: string,
): 're-plan' | 'relief' => {
  const days = workingDays(calendar);
  const agreed = localDay(agreedAt, calendar.timeZone);
  return isReplan(days, agreed, days.rollIndex(dayNumber(due)), noticeDays) ? 're-plan' : 'relief';
};

/** The last date on which a change of this due date still counts as a re-plan. */
export const lastReplanDate = (calendar: Calendar, noticeDays: number, due: string): string =>
  workingDays(calendar).before(due, noticeDays);

/** The last date on which a delivery or a hold said at `askedAt` can be answered; on the day after, silence has accepted it. */
export const lastAnswerDate = (calendar: Calendar, reviewDays: number, askedAt: string): string => {
  const { timeZone } = calendar;
  const days = workingDays(calendar);
  return dateOf(days.day(lastAnswerIndex(days, localDay(askedAt, timeZone), reviewDays)));
};
