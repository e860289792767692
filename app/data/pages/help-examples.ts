import type { CommitmentFacts, RecordCase } from '../../domain/record/facts';

/** The worked examples of the help page: facts as the judge reads them, of one June. What comes of them nobody wrote down here. */
export interface WorkedExample {
  readonly name: 'wait' | 'returned' | 'hold';
  readonly facts: RecordCase & { readonly commitments: readonly CommitmentFacts[] };
}

const RULES = {
  calendar: { timeZone: 'America/New_York', workweek: [1, 2, 3, 4, 5] },
  asOf: '2026-06-30',
} as const;

/** An export comes two days late, and what waits on it three. */
const WAIT: readonly CommitmentFacts[] = [
  {
    id: 'export',
    side: 'customer',
    weight: 2,
    agreedOn: '2026-06-01',
    due: '2026-06-03',
    deliveries: [{ on: '2026-06-05', decision: 'accepted', decidedOn: '2026-06-05' }],
  },
  {
    id: 'load',
    side: 'vendor',
    weight: 2,
    agreedOn: '2026-06-01',
    due: '2026-06-08',
    waitsOn: ['export'],
    deliveries: [{ on: '2026-06-11', decision: 'accepted', decidedOn: '2026-06-12' }],
  },
];

/** Delivered in time, returned; then both agree to a new date when the first has gone by. */
const RETURNED: readonly CommitmentFacts[] = [
  {
    id: 'dashboard',
    side: 'vendor',
    weight: 2,
    agreedOn: '2026-06-01',
    due: '2026-06-08',
    dueChanges: [{ to: '2026-06-12', agreedOn: '2026-06-10' }],
    deliveries: [
      { on: '2026-06-05', decision: 'returned', decidedOn: '2026-06-10' },
      { on: '2026-06-16', decision: 'accepted', decidedOn: '2026-06-17' },
    ],
  },
];

/** Three days of waiting that the other side agreed to, and three more that both settle as nobody's. */
const HOLD: readonly CommitmentFacts[] = [
  {
    id: 'test',
    side: 'customer',
    weight: 2,
    agreedOn: '2026-06-01',
    due: '2026-06-17',
    holds: [{ from: '2026-06-15', until: '2026-06-18', decision: 'accepted', decidedOn: '2026-06-16' }],
    deliveries: [{ on: '2026-06-25', decision: 'accepted', decidedOn: '2026-06-26' }],
    contests: [{ on: '2026-06-26', settledOn: '2026-06-29', outcome: 'nobody' }],
  },
];

export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  { name: 'wait', facts: { ...RULES, commitments: WAIT } },
  { name: 'returned', facts: { ...RULES, commitments: RETURNED } },
  { name: 'hold', facts: { ...RULES, commitments: HOLD } },
];
