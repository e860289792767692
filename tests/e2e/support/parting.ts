import type { Page } from '@playwright/test';
import { t } from '~/words';
import { CAST } from '../../../drizzle/seed/cast';
import { NORTHQUAY as PLAN } from '../../../drizzle/seed/northquay-start';
import { asAdmin } from '../../support/test-postgres';
import { NORTHQUAY, TESSEL } from './ending';
import { northquay, press, sees } from './places';

/** The sides of Northquay's plan have decided to part; nothing of how is shared. */
export const tellParting = (databaseUrl: string): Promise<void> =>
  asAdmin(databaseUrl, `update plan set stage = 'transition' where id = '${PLAN}'`);

export const parting = `${northquay.home}/transition`;

interface Item {
  readonly section: 'timeline' | 'contract' | 'refunds' | 'support' | 'data' | 'alternatives' | 'people';
  readonly title: string;
  readonly date?: string;
  readonly task?: 'vendor' | 'customer';
  readonly amount?: string;
}

/** Writes one thing of the transition plan. */
export async function add(page: Page, { section, title, date = '2026-09-30', task, amount }: Item): Promise<void> {
  await page.goto(`${parting}/items/new?section=${section}`);
  await page.getByLabel(t('transition.item.title'), { exact: true }).fill(title);
  await page
    .getByLabel(t('transition.item.owner', { party: TESSEL }))
    .selectOption({ label: `${CAST.priya.name}, ${CAST.priya.position}` });
  await page.getByLabel(/^By when/).fill(date);
  if (amount) {
    await page.getByLabel(t('transition.item.money'), { exact: true }).selectOption('refund');
    await page.getByLabel(/^Amount/).fill(amount);
    await page.getByLabel(/^Currency/).fill('usd');
  }
  if (task) {
    await page
      .getByRole('radio', { name: t(`transition.item.task.${task}`, { vendor: TESSEL, customer: NORTHQUAY }) })
      .check();
    await page.getByLabel(/^Done means/).fill('Both have seen it');
  }
  await press(page, t('transition.item.add'));
  await sees(page, title);
}
