/** How much each reason weighs: points for each that is counted, and at most so many. Shown to whoever reads the list. */
export const WEIGHTS = {
  late: { each: 4, day: 2, most: 60 },
  over: { once: 25 },
  ending: { within: 10, each: 2, most: 20 },
  below: { once: 10 },
  'off-track': { once: 15 },
  'at-risk': { once: 6 },
  'not-met': { each: 6, most: 18 },
  contested: { each: 3, most: 9 },
  quiet: { from: 10, each: 1, most: 20 },
} as const;
