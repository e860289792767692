import { expect, type Page } from '@playwright/test';
import { t } from '~/words';
import { northquay, press, sees } from './places';

/** An executive chooses the worst miss on the record, and reads what it comes to. */
export async function prepareNotice(page: Page, words = 'By section 7 of the agreement.'): Promise<void> {
  await page.goto(`${northquay.home}/notices/new`);
  await page.getByRole('main').locator('[name=pick]').first().check();
  await page.getByLabel(t('notice.prepare.words')).fill(words);
  await press(page, t('notice.prepare.submit'));
  await sees(page, t('notice.preview.title', { number: 1 }), words);
}

/** Signs what is shown. Returns the address of the notice. */
export async function signNotice(page: Page, party: string, other: string): Promise<string> {
  await page.getByLabel(t('notice.consent.words', { number: 1, party, other })).check();
  await press(page, t('notice.sign.submit'));
  await expect(page).toHaveURL(/\/notices$/);
  await page
    .getByRole('main')
    .getByRole('link', { name: t('notice.line', { number: 1, giver: party, other }) })
    .click();
  await expect(page).toHaveURL(/\/notices\/[\w-]{36}$/);
  return new URL(page.url()).pathname;
}

export async function giveNotice(page: Page, party: string, other: string): Promise<string> {
  await prepareNotice(page);
  return signNotice(page, party, other);
}
