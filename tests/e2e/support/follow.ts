import { expect, type Page } from '@playwright/test';
import { northquay } from './places';

/** Opens a page of the story's plan and waits until it is told what happens. */
export async function follow(page: Page, at: string): Promise<void> {
  const listens = page.waitForResponse((response) => response.url().includes(`${northquay.home}/live`));
  await page.goto(at);
  expect((await listens).status()).toBe(200);
}
