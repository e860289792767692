import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** A file that the browser kept. */
export interface Taken {
  readonly name: string;
  readonly text: string;
}

/** What the browser keeps when somebody does what `ask` does. */
export async function taken(page: Page, ask: () => Promise<void>): Promise<Taken> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Has a bundle checked on the page for that, as it stands in the form. */
export async function check(page: Page, content: string, name = 'bundle.json'): Promise<void> {
  const buffer = Buffer.from(content);
  await page.getByLabel('Bundle', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Check', exact: true }).click();
}

/** The signed note within the text of a mail. */
export function noteIn(text: string): string {
  const [note] = /^localhost:\d+\/plans\/[^]*?\n\n\u2014 .*$/m.exec(text) ?? [];
  expect(note, 'the mail holds a signed note').toBeDefined();
  return `${note}\n`;
}
