import type { Refusal } from '../../refusal';
import { misnamed } from '../decide';
import type { GoalContent } from '../state/text';

/** A goal needs its name; a measure may still be missing while the sides talk, and the page says so. */
export const goalFault = (goal: GoalContent): Refusal | null => misnamed(goal.title, 'title');

export const tidyGoal = (goal: GoalContent): GoalContent => ({
  title: goal.title.trim(),
  initiative: goal.initiative.trim(),
  measure: goal.measure.trim(),
  baseline: goal.baseline.trim(),
  target: goal.target.trim(),
  unit: goal.unit.trim(),
});
