import { expect, type Page } from '@playwright/test';
import { t } from '~/words';
import { halden, northquay, press, sees } from './places';

/** Both sides say yes to all that is open, and the vendor's lead fixes the text. */
export async function fixText(priya: Page, ingrid: Page, version = 1): Promise<void> {
  for (const page of [priya, ingrid]) {
    await page.goto(halden.text('agreements'));
    const yes = page.getByRole('main').getByRole('button', { name: /^Agree to all/ });
    if (await yes.isVisible()) await yes.click();
    await expect(page).toHaveURL(/\/text(#.*)?$|\/agreements$/);
    await expect(yes).toBeHidden();
  }
  await priya.goto(halden.signOff);
  await press(priya, t('sign.freeze.submit', { number: version }));
  await sees(priya, t('sign.brief', { number: version }));
}

/** The vendor's lead wants to change the running plan: another goal, and four weeks more. */
export async function beginChange(priya: Page): Promise<void> {
  await priya.goto(northquay.text());
  await priya.getByRole('link', { name: t('talk.amend.begin') }).click();
  await priya.getByLabel(t('talk.amend.words')).fill('The last depots need August.');
  await press(priya, t('talk.amend.begin'));
  await sees(priya, t('talk.lead.amended', { number: 2 }), t('talk.amend.nothing'));
  await priya.getByRole('link', { name: t('talk.goals.add') }).click();
  await priya.getByLabel(t('talk.goal.title')).fill('Every planner is trained');
  await press(priya, t('talk.save.add'));
  await sees(priya, 'Goal: Every planner is trained');
  await priya.goto(northquay.text('terms'));
  await priya.getByLabel(t('talk.terms.end')).fill('2026-08-31');
  await press(priya, t('talk.save.counter'));
  await sees(priya, t('talk.open.side', { count: 2, side: 'Northquay Freight' }));
}
