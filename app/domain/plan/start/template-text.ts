import { LATEST_STEP } from './limits';
import { daysFromStart, templateFaults, type AfterStep, type Template, type TemplateFault } from './template';

/** What a workspace keeps of a template of its own. What a customer hoped to achieve stays with that customer: it has no goals. */
export type TemplateText = Pick<Template, 'title' | 'purpose' | 'expectations' | 'commitments'>;

/** What keeps a template from being used, by the key of the step that it is about. */
export type TextFault =
  | TemplateFault
  | { readonly fault: 'late'; readonly key: string; readonly days: number }
  | { readonly fault: 'before'; readonly key: string; readonly names: string };

/**
 * Everything that is wrong with the steps of a template: what `templateFaults` finds, and where every step has a date, steps too far
 * from the start and steps due before one that they wait on.
 */
export function textFaults(steps: Template['commitments']): TextFault[] {
  const faults = templateFaults(steps);
  if (faults.length > 0) return faults;
  const days = daysFromStart(steps);
  const at = (key: string): number => days.get(key) ?? 0;
  return steps.flatMap(({ key, waitsOn = [] }): TextFault[] => [
    ...(at(key) > LATEST_STEP ? [{ fault: 'late', key, days: at(key) } as const] : []),
    ...waitsOn.filter((name) => at(name) > at(key)).map((names) => ({ fault: 'before', key, names }) as const),
  ]);
}

/** Where a date hangs once the steps of these keys are gone: on what they hung on, as many days later. */
function hanging(dueIn: number | AfterStep, gone: ReadonlyMap<string, number | AfterStep>): number | AfterStep {
  const seen = new Set<string>();
  let at = dueIn;
  while (typeof at !== 'number' && gone.has(at.after) && !seen.has(at.after)) {
    seen.add(at.after);
    const next: number | AfterStep = gone.get(at.after)!;
    at = typeof next === 'number' ? next + at.days : { days: next.days + at.days, after: next.after };
  }
  return at;
}

/** The template without some of its steps: nothing waits on them any more, and no other date changes. */
export function withoutSteps<T extends Pick<TemplateText, 'expectations' | 'commitments'>>(
  text: T,
  keys: ReadonlySet<string>,
): T {
  const gone = new Map(text.commitments.filter(({ key }) => keys.has(key)).map(({ key, dueIn }) => [key, dueIn]));
  const left = (names: readonly string[]): string[] => names.filter((name) => !gone.has(name));
  return {
    ...text,
    expectations: text.expectations.map((one) => ({ ...one, closedBy: left(one.closedBy) })),
    commitments: text.commitments
      .filter(({ key }) => !gone.has(key))
      .map((one) => ({ ...one, dueIn: hanging(one.dueIn, gone), waitsOn: left(one.waitsOn ?? []) })),
  };
}
