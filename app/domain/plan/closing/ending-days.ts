/**
 * How many days before its last day whoever sits in a plan that is over is told that it will be deleted: a month, and once more a week.
 * Both are also the least that passes between a warning and the deletion, however late the warning was.
 */
export const ENDING_DAYS = { warned: 30, reminded: 7 } as const;
