import type { WholePlan } from '~/domain/plan/entries';
import type { CommitmentContent, GoalContent, TermsContent } from '~/domain/plan/state/text';
import { startPlan } from '~/domain/plan/start/start-plan';
import { isRefusal } from '~/domain/refusal';
import { EVERYONE, PEOPLE, seatOf, type Who } from './people';
import { Playing } from './playing';

export { EVERYONE, PEOPLE, seatOf, type Who } from './people';

export const ZONE = 'America/New_York';

/** Eight weeks from Monday 1 June 2026, check-ins on Thursdays at ten in New York; 3 July is a holiday. */
export const TERMS: TermsContent = {
  start: '2026-06-01',
  end: '2026-07-26',
  rhythm: { weeks: 1, weekday: 4, time: '10:00' },
  calendar: { timeZone: ZONE, workweek: [1, 2, 3, 4, 5], holidays: ['2026-07-03'] },
  reviewDays: 5,
  noticeDays: 3,
  floor: 0.7,
  minResults: 8,
};

export const commitment = (
  owner: Who | null,
  title: string,
  due: string,
  more: Partial<CommitmentContent> = {},
): CommitmentContent => ({
  side: owner === null ? 'vendor' : PEOPLE[owner].side,
  owner: owner === null ? null : seatOf(owner),
  title,
  doneMeans: `${title}: both sides have seen it`,
  weight: 2,
  due,
  waitsOn: [],
  workstream: '',
  notes: '',
  ...more,
});

export const goal = (title: string, more: Partial<GoalContent> = {}): GoalContent => ({
  title,
  initiative: 'Freight cost programme',
  measure: 'Depots that use it daily',
  baseline: '0',
  target: '31',
  unit: 'depots',
  ...more,
});

/**
 * The plan of the tests as it is started. By id: `decision` (Dana, 4 June) ← `export` (Marcus, 10 June) ← `load` (Tomás,
 * 18 June) ← `confirm` (Marcus, 23 June); `lead` (Priya, 5 June) and `defects` (Wen, 17 June) wait on nothing.
 */
export const WHOLE: WholePlan = {
  title: 'Get Northquay live',
  parties: { vendor: 'Tessel Analytics', customer: 'Northquay Freight' },
  terms: TERMS,
  seats: EVERYONE.map((who) => ({ ...PEOPLE[who], id: seatOf(who), person: PEOPLE[who].id })),
  goals: [{ id: 'goal-1', ...goal('Every depot plans its day from the dashboards') }],
  expectations: [
    {
      id: 'exp-1',
      of: 'customer',
      title: 'A decision within two working days',
      typical: 'Two weeks for an implementation',
      now: 'Six months, because meetings cannot be scheduled',
      closedBy: ['decision'],
    },
    {
      id: 'exp-2',
      of: 'vendor',
      title: 'One consultant who stays',
      typical: 'One lead for the whole time',
      now: 'Three changes in six months',
      closedBy: ['lead'],
    },
  ],
  commitments: [
    { id: 'decision', number: '1', ...commitment('dana', 'Name one decision maker', '2026-06-04', { weight: 3 }) },
    { id: 'lead', number: '2', ...commitment('priya', 'Introduce a named lead', '2026-06-05', { weight: 3 }) },
    {
      id: 'export',
      number: '3',
      ...commitment('marcus', 'Export 24 months of shipments', '2026-06-10', { waitsOn: ['decision'] }),
    },
    {
      id: 'load',
      number: '4',
      ...commitment('tomas', 'Load and reconcile shipments', '2026-06-18', { waitsOn: ['export'] }),
    },
    {
      id: 'confirm',
      number: '5',
      ...commitment('marcus', 'Confirm the reconciliation', '2026-06-23', { waitsOn: ['load'] }),
    },
    { id: 'defects', number: '6', ...commitment('wen', 'Fix the open defects', '2026-06-17', { weight: 1 }) },
  ],
  players: [
    {
      id: 'p-1',
      side: 'vendor',
      name: 'Priya Raman',
      position: 'CSM',
      executive: false,
      signedPurchase: false,
      view: null,
    },
    {
      id: 'p-2',
      side: 'customer',
      name: 'Ruth Aldana',
      position: 'COO',
      executive: true,
      signedPurchase: true,
      view: null,
    },
  ],
};

/** Friday before the time frame starts, nine in the morning in New York. */
const STARTED = '2026-05-29T13:00:00Z';

/** A draft, seen by the vendor alone. */
export function draftPlan(whole: WholePlan = WHOLE): Playing {
  const by = { id: seatOf('priya'), side: 'vendor', role: 'lead' } as const;
  const started = startPlan(whole, { by, at: STARTED });
  if (isRefusal(started)) throw new Error(`cannot start: ${started.refused} ${started.field ?? ''}`);
  return new Playing('plan-1', started);
}

/** Shown to the customer, who has not agreed to anything yet. */
export function proposedPlan(whole: WholePlan = WHOLE): Playing {
  return draftPlan(whole).do('priya', { kind: 'propose-plan' });
}

/** Both sides have agreed to every part and frozen the text as version 1; nobody has signed. */
export function agreedPlan(whole: WholePlan = WHOLE): Playing {
  const playing = proposedPlan(whole);
  return playing
    .do('dana', { kind: 'agree-to-parts', parts: playing.openFor('customer') })
    .do('priya', { kind: 'freeze' });
}

/** Signed by Ruth and Elena on Monday 1 June 2026, nine in New York: the promises bind from then on. */
export function runningPlan(whole: WholePlan = WHOLE): Playing {
  return agreedPlan(whole).sign('ruth', '2026-06-01T13:00:00Z').sign('elena', '2026-06-01T13:30:00Z');
}
