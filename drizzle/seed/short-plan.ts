import type { WholePlan } from '../../app/domain/plan/entries';
import type { GoalContent } from '../../app/domain/plan/state/text';
import { actsOf } from './acts';
import { CAST, COMPANIES, type Who } from './cast';
import { seatFor } from './northquay-start';
import { seatIdOf, type Line } from './tell';

type Weight = 1 | 2 | 3;

/** One promise of a short plan: who owes it, what, by when, how much it matters, on which numbers it waits, what "done" means. */
export type Promised = readonly [
  who: Who,
  title: string,
  due: string,
  weight: Weight,
  waitsOn: readonly number[],
  done: string,
];

/** A plan that was short, and has come to its end: four to six weeks, one lead and one executive on each side. */
export interface ShortPlan {
  readonly planId: string;
  readonly title: string;
  readonly company: string;
  readonly lead: Who;
  readonly executive: Who;
  readonly zone: string;
  readonly start: string;
  readonly end: string;
  readonly goal: GoalContent;
  readonly expected: Readonly<Record<'vendor' | 'customer', { title: string; typical: string; now: string }>>;
  readonly promises: readonly Promised[];
}

/** The whole of its text, as Priya starts it. */
export function shortPlan(plan: ShortPlan): WholePlan {
  const { planId, lead, executive, expected, promises } = plan;
  const { c, thing } = actsOf(planId);
  const isVendors = (who: Who): boolean => CAST[who].company === COMPANIES.vendor;
  const owners = (vendor: boolean): string[] =>
    promises.flatMap(([who], index) => (isVendors(who) === vendor ? [c(index + 1)] : []));
  const player = (who: Who, isExecutive: boolean): WholePlan['players'][number] => ({
    id: thing('player', CAST[who].name),
    side: isVendors(who) ? 'vendor' : 'customer',
    name: CAST[who].name,
    position: CAST[who].position,
    executive: isExecutive,
    signedPurchase: isExecutive && !isVendors(who),
    view: null,
  });
  return {
    title: plan.title,
    parties: { vendor: COMPANIES.vendor, customer: plan.company },
    terms: {
      start: plan.start,
      end: plan.end,
      rhythm: { weeks: 1, weekday: 3, time: '14:00' },
      calendar: { timeZone: plan.zone, workweek: [1, 2, 3, 4, 5], holidays: [] },
      reviewDays: 5,
      noticeDays: 3,
      floor: 0.7,
      minResults: 8,
    },
    seats: [
      seatFor(planId, 'priya', { side: 'vendor', role: 'lead' }),
      seatFor(planId, 'elena', { side: 'vendor', role: 'executive' }),
      seatFor(planId, 'tomas', { side: 'vendor', role: 'contributor' }),
      seatFor(planId, lead, { side: 'customer', role: 'lead' }),
      seatFor(planId, executive, { side: 'customer', role: 'executive' }),
    ],
    goals: [{ id: thing('goal', 'first'), ...plan.goal }],
    expectations: (['vendor', 'customer'] as const).map((of) => ({
      ...{ id: thing('expectation', of), of, ...expected[of] },
      closedBy: owners(of === 'vendor').slice(0, 2),
    })),
    commitments: promises.map(([who, title, due, weight, waitsOn, doneMeans], index) => ({
      id: c(index + 1),
      number: String(index + 1),
      side: isVendors(who) ? ('vendor' as const) : ('customer' as const),
      owner: seatIdOf(planId, who),
      title,
      doneMeans,
      weight,
      due,
      waitsOn: waitsOn.map(c),
      workstream: '',
      notes: '',
    })),
    players: [player('priya', false), player('elena', true), player(lead, false), player(executive, true)],
  };
}

/** From showing it to the customer to both signatures, on one day; everybody who matters is heard before. */
export function signedOn(plan: ShortPlan, day: string, views: Readonly<Partial<Record<Who, string>>>): Line[] {
  const say = actsOf(plan.planId);
  return [
    ['priya', `${day} 09:00`, { kind: 'propose-plan' }],
    ...Object.entries(views).map(([who, words]): Line => {
      const hears: Who = CAST[who as Who].company === COMPANIES.vendor ? 'priya' : plan.lead;
      return [hears, `${day} 09:30`, say.hear(CAST[who as Who].name, day, words)];
    }),
    [plan.lead, `${day} 10:00`, say.agreeToRest('customer')],
    ['priya', `${day} 10:10`, say.agreeToRest('vendor')],
    ['priya', `${day} 10:15`, { kind: 'freeze' }],
    [plan.executive, `${day} 11:00`, say.sign],
    ['elena', `${day} 11:30`, say.sign],
  ];
}

type Confidence = 'on-track' | 'at-risk' | 'off-track';

/** A check-in that both gave their half for, that was held and minuted, and that the customer's lead acknowledged. */
export function heldOn(
  plan: ShortPlan,
  number: number,
  day: string,
  customer: readonly [Confidence, string],
  vendor: readonly [Confidence, string],
  decision: string,
): Line[] {
  const say = actsOf(plan.planId);
  return [
    [plan.lead, `${day} 09:00`, say.half(number, ...customer)],
    ['priya', `${day} 09:20`, say.half(number, ...vendor)],
    [
      'priya',
      `${day} 14:40`,
      say.minute(number, [CAST.priya.name, CAST.tomas.name], [CAST[plan.lead].name], [decision]),
    ],
    [plan.lead, `${day} 16:00`, say.acknowledge(number)],
  ];
}

/** Lines in the order of their time; those of one minute stay as they are written. */
export const inOrder = (lines: readonly Line[]): Line[] =>
  [...lines].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
