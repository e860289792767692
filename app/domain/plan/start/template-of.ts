import { workingDays } from '../../calendar';
import { byNumber } from '../sign-off/version';
import type { Commitment } from '../state/commitment';
import type { Plan } from '../state/plan';
import { find } from '../state/things';
import { notDeclined } from '../text/waits';
import { dueDates } from '../work/commitment-state';
import { MOST_EXPECTATIONS, MOST_STEPS } from './limits';
import { customerNames, withoutNames, type InsteadOfNames } from './template-names';
import type { TemplateText } from './template-text';

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

/**
 * A plan as a template: its expectations, and its commitments with the side and role of their owner, what "done" means, weight,
 * workstream and dates, as working days after the start or after the last of the steps that they wait on. Dates are those that hold
 * now. What was declined or waived is left out, and so are goals, people, notes, evidence and all that happened. Names of the
 * customer's company and people are put as `instead` says. The title and purpose are still to be written.
 */
export function templateOf(plan: Plan, instead: InsteadOfNames): TemplateText {
  const names = customerNames(plan);
  const said = (text: string): string => withoutNames(text, names, instead);
  const days = workingDays(plan.terms.calendar);
  const first = days.roll(plan.terms.start);
  const kept = notDeclined(plan)
    .filter(({ waivedAt }) => waivedAt === null)
    .sort(byNumber)
    .slice(0, MOST_STEPS);
  const after = new Map(kept.map((one) => [one.id, days.count(first, dueDates(plan, one).now)]));
  const at = (id: string): number => after.get(id) ?? 0;
  const keyOf = new Map(kept.map(({ id }, index) => [id, `step-${index + 1}`]));
  const keys = (ids: readonly string[]): string[] => ids.flatMap((id) => keyOf.get(id) ?? []);
  const dueIn = ({ id, waitsOn }: Commitment) => {
    const last = waitsOn.filter((one) => keyOf.has(one)).sort((a, b) => at(b) - at(a))[0];
    return last === undefined || at(last) > at(id) ? at(id) : { days: at(id) - at(last), after: keyOf.get(last) ?? '' };
  };
  return {
    title: '',
    purpose: '',
    expectations: Object.values(plan.expectations)
      .filter(({ consent }) => consent.declined === null)
      .sort(byPosition)
      .slice(0, MOST_EXPECTATIONS)
      .map(({ of, title, typical, now, closedBy }) => ({
        of,
        title: said(title),
        typical: said(typical),
        now: said(now),
        closedBy: keys(closedBy),
      })),
    commitments: kept.map((one) => {
      const role = one.owner === null ? undefined : find(plan.seats, one.owner)?.role;
      return {
        key: keyOf.get(one.id) ?? '',
        side: one.side,
        ...(role ? { role } : {}),
        title: said(one.title),
        doneMeans: said(one.doneMeans),
        weight: one.weight,
        workstream: said(one.workstream),
        dueIn: dueIn(one),
        waitsOn: keys(one.waitsOn),
      };
    }),
  };
}
