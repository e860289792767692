/** How many parts of a plan a template takes over. */
export const MOST_STEPS = 150;
export const MOST_EXPECTATIONS = 40;

/** The last working day after the start on which a step can be due: about two years. */
export const LATEST_STEP = 500;
