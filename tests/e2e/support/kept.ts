import { expect, type Locator, type Page } from '@playwright/test';

/** What this tab keeps of what was typed. */
export const kept = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify({ ...sessionStorage }));

/** Types until it is kept: drafts are, once the form has come alive. */
export async function typed(page: Page, field: Locator, text: string): Promise<void> {
  await expect(async () => {
    await field.fill('');
    await field.pressSequentially(text);
    expect(await kept(page)).toContain(text);
  }).toPass();
}
