import { describe, expect, test } from 'vitest';
import type { Role, Side } from '~/domain/access';
import { planTabs } from '~/ui/plan-tabs';
import { t } from '~/words';

const tabs = (side: Side, role: Role, parting: boolean) =>
  planTabs({ planId: 'p', stage: 'transition', role, side, parting, at: '/plans/p/transition' });
const labels = (side: Side, role: Role, parting: boolean) => tabs(side, role, parting).map(({ label }) => label);
const PARTING = t('plan.tab.transition');
const ROLES = ['executive', 'lead', 'contributor', 'viewer'] as const;

describe('the tab of how two sides part', () => {
  test.each(ROLES)('before it is shared, no %s of the customer has one', (role) => {
    expect(labels('customer', role, false)).not.toContain(PARTING);
  });

  test('before it is shared, those who prepare it have one', () => {
    const having = ROLES.filter((role) => labels('vendor', role, false).includes(PARTING));
    expect(having).toEqual(['executive', 'lead']);
  });

  test.each(['vendor', 'customer'] as const)(
    'once it is shared, everybody of the %s has one, and sees where they are',
    (side) => {
      for (const role of ROLES)
        expect(tabs(side, role, true).filter(({ current }) => current)).toMatchObject([{ label: PARTING }]);
    },
  );
});

test('what is private to a side has tabs for its leads and executives alone', () => {
  for (const label of [t('plan.tab.notes'), t('plan.tab.fit')])
    expect(ROLES.filter((role) => labels('customer', role, false).includes(label))).toEqual(['executive', 'lead']);
});
