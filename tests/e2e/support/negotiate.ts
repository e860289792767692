import { expect, type Page } from '@playwright/test';
import { t } from '~/words';
import { halden, press, sees } from './places';

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
