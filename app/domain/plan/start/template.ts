import type { Role } from '../../access';
import { workingDays, type Calendar } from '../../calendar';
import { circlesIn } from '../spreadsheet/circles';
import type { WholePlan } from '../entries';
import type { CommitmentContent, ExpectationContent, GoalContent } from '../state/text';

/** A plan to start from. Its parts name one another by `key`; dates are working days from the start, so that any start fits. */
export interface Template {
  readonly key: string;
  readonly title: string;
  /** When to use it, in a sentence. */
  readonly purpose: string;
  readonly goals: readonly GoalContent[];
  readonly expectations: readonly (Omit<ExpectationContent, 'closedBy'> & { readonly closedBy: readonly string[] })[];
  readonly commitments: readonly TemplateCommitment[];
}

export interface TemplateCommitment extends Pick<CommitmentContent, 'side' | 'title' | 'doneMeans' | 'weight'> {
  readonly key: string;
  readonly workstream: string;
  /** What its owner is in the plan; absent where it can be anybody of the side. */
  readonly role?: Role;
  readonly notes?: string;
  /** Working days after the first working day on or after the start, where 0 is that day; or after another step is due. */
  readonly dueIn: number | AfterStep;
  readonly waitsOn?: readonly string[];
}

/** "5 working days after step 3". */
export interface AfterStep {
  readonly days: number;
  readonly after: string;
}

export interface TemplateStart {
  /** The first day of the time frame. */
  readonly start: string;
  readonly calendar: Calendar;
  /** A new id at each call. */
  readonly ids: () => string;
  /** Who owns the commitments of a side until somebody is named: a seat, or nobody. */
  readonly ownerOf?: (one: Pick<TemplateCommitment, 'side' | 'role'>) => string | null;
  /** What stands in the notes of a commitment that is meant for a role. */
  readonly meantFor?: (role: Role) => string;
}

/** What keeps a template from having dates: a step that is not there, or steps whose dates hang on one another in a circle. */
export type TemplateFault =
  | { readonly fault: 'unknown'; readonly key: string; readonly names: string }
  | { readonly fault: 'circle'; readonly keys: readonly string[] };

type Dated = Pick<TemplateCommitment, 'key' | 'dueIn' | 'waitsOn'>;

const named = ({ dueIn, waitsOn = [] }: Dated): readonly string[] =>
  typeof dueIn === 'number' ? waitsOn : [...waitsOn, dueIn.after];

/** Everything that is wrong with how the steps name one another; empty where every step has a date. */
export function templateFaults(steps: readonly Dated[]): TemplateFault[] {
  const at = new Map(steps.map(({ key }, index) => [key, index]));
  const unknown = steps.flatMap((step) =>
    named(step).flatMap((name): TemplateFault[] =>
      at.has(name) ? [] : [{ fault: 'unknown', key: step.key, names: name }],
    ),
  );
  const edges = steps.map((step) => named(step).flatMap((name) => at.get(name) ?? []));
  const alone = edges.flatMap((to, index) => (to.includes(index) ? [[index]] : []));
  const circles = [...alone, ...circlesIn(edges)].map((circle): TemplateFault => ({
    fault: 'circle',
    keys: circle.map((index) => steps[index]!.key),
  }));
  return [...unknown, ...circles];
}

/** How many working days after the start each step is due, by key. The steps are without faults. */
export function daysFromStart(steps: readonly Dated[]): ReadonlyMap<string, number> {
  const dueIn = new Map(steps.map((step) => [step.key, step.dueIn]));
  const known = new Map<string, number>();
  for (const { key } of steps) {
    const chain: AfterStep[] = [];
    let reached: number | AfterStep | undefined = known.get(key) ?? dueIn.get(key);
    while (typeof reached === 'object' && chain.length < steps.length) {
      chain.push(reached);
      reached = known.get(reached.after) ?? dueIn.get(reached.after);
    }
    if (typeof reached !== 'number') throw new Error(`The date of ${key} hangs on nothing: see templateFaults`);
    known.set(
      key,
      chain.reduce((days, one) => days + one.days, reached),
    );
  }
  return known;
}

/** The parts of a plan that a template fills, with dates for this start. */
export function fromTemplate(
  template: Template,
  { start, calendar, ids, ownerOf = () => null, meantFor = () => '' }: TemplateStart,
): Pick<WholePlan, 'goals' | 'expectations' | 'commitments'> {
  const days = workingDays(calendar);
  const first = days.roll(start);
  const dueIn = daysFromStart(template.commitments);
  const due = (key: string): string => {
    const after = dueIn.get(key) ?? 0;
    return after === 0 ? first : days.after(first, after);
  };
  const idOf = new Map(template.commitments.map(({ key }) => [key, ids()]));
  const idsOf = (keys: readonly string[]): string[] => keys.flatMap((key) => idOf.get(key) ?? []);
  return {
    goals: template.goals.map((goal) => ({ ...goal, id: ids() })),
    expectations: template.expectations.map((one) => ({ ...one, id: ids(), closedBy: idsOf(one.closedBy) })),
    commitments: template.commitments.map((one, index) => ({
      id: idOf.get(one.key) ?? ids(),
      number: String(index + 1),
      side: one.side,
      owner: ownerOf(one),
      title: one.title,
      doneMeans: one.doneMeans,
      weight: one.weight,
      due: due(one.key),
      waitsOn: idsOf(one.waitsOn ?? []),
      workstream: one.workstream,
      notes: one.notes ?? (one.role && ownerOf(one) === null ? meantFor(one.role) : ''),
    })),
  };
}
