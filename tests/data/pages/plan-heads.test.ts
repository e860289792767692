import { expect, it } from 'vitest';
import { mostUrgent, type PlanHead } from '~/data/pages/plan-heads';
import { leftOut } from '~/data/pages/weekly';

const NOW = '2026-06-08T13:00:00.000Z';
const head = (planId: string, more: Partial<PlanHead> = {}): PlanHead => ({
  ...{ planId, id: 's', side: 'vendor', role: 'executive', title: planId, parties: { vendor: 'V', customer: 'C' } },
  ...{ stage: 'running', nextOn: null, risk: 0, behind: false },
  ...more,
});
const ids = (heads: readonly PlanHead[]) => heads.map(({ planId }) => planId);

it('of more plans than are read, those come first where a signature may be waited for, then those that meet soon, then the riskiest', () => {
  const heads = [
    head('over', { stage: 'closed', risk: 90 }),
    head('quiet'),
    head('risky', { risk: 20 }),
    head('later', { nextOn: '2026-06-30', risk: 5 }),
    head('soon', { nextOn: '2026-06-16' }),
    head('signing', { stage: 'agreed' }),
  ];
  expect(ids(mostUrgent(heads, NOW, 4))).toEqual(['signing', 'soon', 'risky', 'later']);
  expect(ids(mostUrgent(heads, NOW, 5))).toContain('quiet');
});

it('all are read where there are no more, as they come', () => {
  const heads = [head('b'), head('a', { risk: 3 })];
  expect(mostUrgent(heads, NOW, 2)).toBe(heads);
});

it('of those that are not read only what may meet within the week is said to fit it, also where that is not known yet', () => {
  const heads = [
    head('read', { nextOn: '2026-06-10', risk: 9 }),
    head('soon', { nextOn: '2026-06-15' }),
    head('later', { nextOn: '2026-06-30' }),
    head('never'),
    head('unknown', { behind: true }),
  ];
  const read = mostUrgent(heads, NOW, 1);
  expect(leftOut(heads, read, { running: false }, NOW)).toBe(2);
  expect(leftOut(heads, read, { running: true }, NOW)).toBe(4);
});
