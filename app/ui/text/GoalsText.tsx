import { inPlan } from '~/domain/addresses';
import type { GoalContent } from '~/domain/plan/state/text';
import type { PartStanding } from '~/domain/plan/text/text-standing';
import { sayMeasure } from '~/data/pages/say-measure';
import { StandingLine, type TextPlace } from './StandingLine';

/** What the customer hoped to achieve, each goal with its measure. */
export function GoalsText({
  goals,
  place = null,
}: {
  goals: readonly (GoalContent & { id: string; standing?: PartStanding | null })[];
  place?: TextPlace | null;
}) {
  return (
    <ol className="grid gap-4 md:grid-cols-2">
      {goals.map((goal) => (
        <li key={goal.id} id={`goal-${goal.id}`} className="card wrap-anywhere">
          <h3 className="text-base">{goal.title}</h3>
          {goal.initiative && <p className="text-sm text-ink-soft">{goal.initiative}</p>}
          <p className="mt-2">{sayMeasure(goal)}</p>
          <StandingLine
            standing={goal.standing ?? null}
            place={place}
            edit={inPlan(place?.planId ?? '', 'text', 'goals', goal.id)}
            title={goal.title}
          />
        </li>
      ))}
    </ol>
  );
}
