import { SIDES, type Side } from '../../access';
import { inPlan } from '../../addresses';
import { wasHeld } from '../check-in/check-in-view';
import { recordOn } from '../record-of';
import { policyOf } from '../sign-off/policy-held';
import { versionInForce } from '../sign-off/version';
import { agreedByBoth } from '../state/text';
import { lastHeard } from '../text/player';
import type { Outcome } from '../state/outcome';
import type { Plan } from '../state/plan';
import { isTimeFrameOver, uncuredBy } from './grounds';
import { outcomeNow } from './outcome-now';

export const LAST_RESORT = [
  'expectations',
  'vendor-heard',
  'customer-heard',
  'signed-plan',
  'time-or-notice',
  'check-ins',
  'vendor-first',
] as const;
export type LastResortKey = (typeof LAST_RESORT)[number];

/** One thing that is asked for before a relationship is ended, and where it stands. */
export interface LastResortItem {
  readonly key: LastResortKey;
  readonly met: boolean;
  /** Where the fact stands, as an own address. */
  readonly href: string;
  /** What its sentence names: how many there are, and of how many. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** The red line on which the outcome was opened skips the wait, and never the reason. */
const skipsWait = (outcome: Outcome | undefined): boolean => outcome?.ground === 'red-line';

/** At whichever moment: that nobody heard them at the end is asked when the outcome is opened. */
const isExecutiveHeard = (plan: Plan, side: Side): boolean =>
  Object.values(plan.players).some((one) => one.side === side && one.executive && lastHeard(one) !== null);

/**
 * What parting ways asks for, item by item, on a date or an instant. Pure: the same for both sides, and for everyone who looks.
 */
export function lastResort(plan: Plan, asOf: string): readonly LastResortItem[] {
  const at = (...path: Parameters<typeof inPlan> extends [string, ...infer Rest] ? Rest : never) =>
    inPlan(plan.id, ...path);
  const expected = new Set(
    Object.values(plan.expectations)
      .filter(({ consent }) => agreedByBoth(consent))
      .map(({ of }) => of),
  );
  const held = Object.values(plan.checkIns).filter(wasHeld).length;
  const { minCheckIns } = policyOf(plan);
  const version = versionInForce(plan);
  const notice = uncuredBy(plan, asOf)[0];
  const skipped = skipsWait(outcomeNow(plan));
  const over = isTimeFrameOver(plan, asOf);
  const players = `${at('text')}#players`;
  const whyNow = (): string => {
    if (over) return at('text');
    return notice ? at('notices', notice.id) : skipped ? at('outcome') : at('text');
  };
  const item = (
    key: LastResortKey,
    met: boolean,
    href: string,
    values: LastResortItem['values'] = {},
  ): LastResortItem => ({ key, met, href, values });
  return [
    item(
      'expectations',
      SIDES.every((side) => expected.has(side)),
      `${at('text')}#expectations`,
      {
        side: SIDES.find((side) => !expected.has(side)) ?? 'none',
      },
    ),
    item('vendor-heard', isExecutiveHeard(plan, 'vendor'), players),
    item('customer-heard', isExecutiveHeard(plan, 'customer'), players),
    item('signed-plan', version !== null, version ? at('versions', String(version.number)) : at('sign-off'), {
      number: version?.number ?? 0,
    }),
    item('time-or-notice', over || notice !== undefined || skipped, whyNow(), {
      by: over ? 'time' : notice ? 'notice' : skipped ? 'line' : 'none',
      number: notice?.number ?? 0,
      end: plan.terms.end,
    }),
    item('check-ins', held >= minCheckIns, at('check-ins'), { held, min: minCheckIns }),
    item('vendor-first', recordOn(plan, asOf).evidence.reading !== 'vendor-must-fix', `${at('record')}#reading`),
  ];
}

/** What is missing of it, by its keys. */
export const missingOf = (items: readonly LastResortItem[]): readonly LastResortKey[] =>
  items.filter(({ met }) => !met).map(({ key }) => key);

/** What still keeps the vendor from proposing to part: missing, and not gone past with a written reason. */
export function barsParting(plan: Plan, outcome: Pick<Outcome, 'override'>, asOf: string): readonly LastResortKey[] {
  const past = outcome.override?.missing ?? [];
  return missingOf(lastResort(plan, asOf)).filter((key) => !past.includes(key));
}
