import type { RouteConfigEntry } from '@remix-run/route-config';
import { expect, it } from 'vitest';
import { inPlan, PLAN_PAGES } from '~/domain/addresses';
import routes from '~/routes';

it('knows every page of a plan that the route table has, and no other', () => {
  const plan = (routes as readonly RouteConfigEntry[]).find(({ path }) => path === 'plans/:plan');
  const first = (plan?.children ?? []).flatMap(({ path = '' }) => path.split('/', 1)).filter(Boolean);
  expect([...new Set(first)].sort()).toEqual([...PLAN_PAGES].sort());
});

it('writes an address from the plan inwards', () => {
  expect(inPlan('p')).toBe('/plans/p');
  expect(inPlan('p', 'commitments', 'c', 'delivery')).toBe('/plans/p/commitments/c/delivery');
});
