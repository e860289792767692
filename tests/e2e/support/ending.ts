import type { Page } from '@playwright/test';
import { t } from '~/words';
import { northquay, press, sees } from './places';

/** The day after the time frame of the story’s plan. */
export const OVER = '2026-08-03T13:00:00.000Z';
export const TITLE = 'Get Northquay live on Tessel';
export const NORTHQUAY = 'Northquay Freight';
export const TESSEL = 'Tessel Analytics';
export const outcome = `${northquay.home}/outcome`;

export type Choice = 'continue' | 'extend' | 'part';
export const choose = (page: Page, choice: Choice) =>
  page.getByRole('radio', { name: new RegExp(`^${t(`outcome.choice.${choice}`)}`) }).check();

/** Fills in that it is opened, and ticks whoever was not heard. */
export async function open(page: Page, ground = t('outcome.ground.time-frame-over')): Promise<void> {
  await page.goto(outcome);
  await page.getByRole('link', { name: t('outcome.open') }).click();
  await page.getByRole('radio', { name: ground }).check();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
}

export async function vote(page: Page, choice: Choice, why: string): Promise<void> {
  await page.goto(outcome);
  await page
    .getByRole('main')
    .getByRole('link', { name: t('work.do.give-vote'), exact: true })
    .click();
  await choose(page, choice);
  await page.getByLabel(t('outcome.vote.words'), { exact: true }).fill(why);
  await press(page, t('outcome.vote.submit'));
}

export async function propose(page: Page, choice: Choice, party: string, fill: () => Promise<void>): Promise<void> {
  await page.goto(outcome);
  await page.getByRole('link', { name: t('outcome.decision.propose') }).click();
  await choose(page, choice);
  await page.getByLabel(t('outcome.decision.words'), { exact: true }).fill(`Proposed by ${party}`);
  await fill();
  if (choice === 'part') await knowNotAgreed(page);
  await page.getByLabel(t('outcome.decision.consent', { title: TITLE, party })).check();
  await press(page, t('outcome.decision.submit'));
  await sees(page, t('outcome.decision.proposed', { side: party, choice }));
}

/** Ticks whoever of those whom the vendor's policy asks has not agreed; nobody on the customer's side. */
export async function knowNotAgreed(page: Page): Promise<void> {
  for (const box of await page.locator('input[name=notAgreed]').all()) await box.check();
}

export async function sign(page: Page, party: string): Promise<void> {
  await page.goto(outcome);
  await page.getByLabel(t('outcome.sign.consent', { title: TITLE, party })).check();
  await knowNotAgreed(page);
  await press(page, t('outcome.sign.submit'));
}
