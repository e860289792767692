import type { Page } from '@playwright/test';
import { t } from '~/words';
import { northquay, sees } from './support/places';
import { expect, test } from './support/test';

/** Everything the record says, without whose side the reader is on. */
async function recordOf(page: Page): Promise<string> {
  await page.goto(northquay.record);
  await sees(page, t('score.commitments'));
  const text = (await page.getByRole('main').textContent()) ?? '';
  return text.replaceAll(t('ui.your-side'), '');
}

test('both sides read the same record to the last word', async ({ as }) => {
  const [customer, vendor] = [await as('ruth'), await as('elena')];
  const theirs = await recordOf(customer);
  expect(await recordOf(vendor)).toBe(theirs);
  expect(theirs).toContain('Tessel Analytics');
  expect(theirs).toContain('Northquay Freight');
});
