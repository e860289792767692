import { idOf } from '../../drizzle/seed/names';
import { personIdOf } from '../../drizzle/seed/cast';
import { OSLO } from '../../drizzle/seed/second-plan';
import { instantOf, seatIdOf, type Line } from '../../drizzle/seed/tell';
import { lastResort, missingOf } from '~/domain/plan/outcome/last-resort';
import { openDecision, outcomeNow } from '~/domain/plan/outcome/outcome-now';
import type { TransitionContent } from '~/domain/plan/state/transition';
import { CONSENT } from '../support/outcome';
import type { TestHouse } from '../support/house';
import { share } from '../support/parting';
import type { Taints } from '../support/taints';
import { tellCopy } from './tainted-copy';

/** A plan of Northquay that is over: decided past the last resort and past who had not agreed, shared unreviewed, and closed with a letter. */
export const PARTED = idOf('plan', 'parted by the vendor');

const REVIEW = 'parted-review';

/** How the two part: what both have in the end, and what stays the vendor's own for good. */
export function tellParted(test: TestHouse, taints: Taints): Promise<void> {
  const [both, own] = [() => taints.of('northquay'), () => taints.of('vendor')];
  const at = (minute: number): string => `2026-07-21 16:${String(minute).padStart(2, '0')}`;
  const outcome = { outcome: 'o-1' };
  const item = (id: string, minute: number, words: () => string, more: Partial<TransitionContent>): Line => {
    const { title, ...rest } = { title: words(), words: words(), owner: seatIdOf(PARTED, 'priya'), date: '2026-08-14' };
    const content = { ...rest, title, section: 'data', money: null, task: null, ...more } as const;
    const shared = words === both;
    return ['priya', at(minute), { kind: 'put-transition-item', id, seen: 0, shared, content }];
  };
  const talk = (seen: number, minute: number, words: () => string): Line => [
    'elena',
    at(minute),
    {
      kind: 'record-conversation',
      seen,
      conversation: { how: 'phone', on: '2026-07-21', heldBy: words(), heldWith: words(), words: words() },
    },
  ];
  return tellCopy(test, taints, PARTED, [
    [
      'elena',
      at(0),
      {
        ...{ kind: 'open-outcome', id: 'o-1', ground: 'early', redLine: null, words: both() },
        ...{ unheard: (['elena', 'ruth'] as const).map((each) => seatIdOf(PARTED, each)), days: null },
      },
    ],
    ['elena', at(1), { kind: 'say-agreement', seen: '', agrees: false, words: own() }],
    ['elena', at(2), { kind: 'give-vote', ...outcome, seen: '', choice: 'part', words: both() }],
    ['ruth', at(3), { kind: 'give-vote', ...outcome, seen: '', choice: 'continue', words: both() }],
    [
      'elena',
      at(4),
      (plan) => ({
        ...{ kind: 'override-last-resort', ...outcome, words: both() },
        missing: missingOf(lastResort(plan, instantOf(at(4), OSLO))),
      }),
    ],
    [
      'elena',
      at(5),
      {
        ...{ kind: 'propose-decision', ...outcome, id: 'd-1', choice: 'part', words: both(), stays: '', end: null },
        ...{ notAgreed: [personIdOf('elena'), personIdOf('jonas')], ...CONSENT },
      },
    ],
    [
      'ruth',
      at(6),
      (plan) => ({
        ...{ kind: 'answer-decision', ...outcome, decision: 'd-1', how: 'reply', words: both() },
        hash: openDecision(outcomeNow(plan)!)!.hash,
      }),
    ],
    item('parted-money', 10, both, { money: { kind: 'refund', amount: 1_840_000, currency: 'USD' } }),
    item('parted-own', 11, own, { section: 'people' }),
    item('parted-removed', 12, own, { section: 'support' }),
    ['priya', at(13), { kind: 'remove-transition-item', id: 'parted-removed' }],
    [
      'priya',
      at(14),
      { kind: 'ask-review', id: REVIEW, team: 'revenue', reviewer: seatIdOf(PARTED, 'elena'), days: 1 },
    ],
    ['elena', at(15), { kind: 'answer-review', review: REVIEW, seen: 4, answer: 'returned', words: own() }],
    // What was written down first is not what both have in the end.
    talk(0, 16, own),
    talk(1, 17, both),
    ['elena', at(18), share({ rev: 4, told: 2, answers: { [REVIEW]: 1 } }, own())],
    ['dana', at(19), { kind: 'answer-transition', id: 'parted-answer', words: both() }],
    ['priya', at(20), { kind: 'put-letter', seen: 0, words: own() }],
    ['priya', at(21), { kind: 'put-letter', seen: 1, words: both() }],
    ['elena', at(22), { kind: 'send-letter', seen: 2, ...CONSENT }],
    ['elena', at(23), { kind: 'close-plan', words: both(), money: 1 }],
  ]);
}
