import type { Side } from '../../access';
import { workingDays, type Calendar } from '../../calendar';
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
  readonly notes?: string;
  /** Working days after the first working day on or after the start; 0 is that day. */
  readonly dueIn: number;
  readonly waitsOn?: readonly string[];
}

export interface TemplateStart {
  /** The first day of the time frame. */
  readonly start: string;
  readonly calendar: Calendar;
  /** A new id at each call. */
  readonly ids: () => string;
  /** Who owns the commitments of a side until somebody is named: a seat, or nobody. */
  readonly owners?: Readonly<Partial<Record<Side, string>>>;
}

/** The parts of a plan that a template fills, with dates for this start. */
export function fromTemplate(
  template: Template,
  { start, calendar, ids, owners = {} }: TemplateStart,
): Pick<WholePlan, 'goals' | 'expectations' | 'commitments'> {
  const days = workingDays(calendar);
  const first = days.roll(start);
  const due = (dueIn: number): string => (dueIn === 0 ? first : days.after(first, dueIn));
  const idOf = new Map(template.commitments.map(({ key }) => [key, ids()]));
  const named = (keys: readonly string[]): string[] => keys.flatMap((key) => idOf.get(key) ?? []);
  return {
    goals: template.goals.map((goal) => ({ ...goal, id: ids() })),
    expectations: template.expectations.map((one) => ({ ...one, id: ids(), closedBy: named(one.closedBy) })),
    commitments: template.commitments.map((one, index) => ({
      id: idOf.get(one.key) ?? ids(),
      number: String(index + 1),
      side: one.side,
      owner: owners[one.side] ?? null,
      title: one.title,
      doneMeans: one.doneMeans,
      weight: one.weight,
      due: due(one.dueIn),
      waitsOn: named(one.waitsOn ?? []),
      workstream: one.workstream,
      notes: one.notes ?? '',
    })),
  };
}
