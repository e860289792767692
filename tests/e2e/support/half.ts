import type { Locator, Page } from '@playwright/test';
import type { BesideHalf } from '~/domain/plan/check-in/check-in-nouns';
import { t } from '~/words';
import { northquay } from './places';
import { expect } from './test';

/** The next check-in of the story; Dana, who leads for the customer, gave its half and can change it until it is opened. */
export const HALF = northquay.checkIn(7, 'half');
/** Two commitments of the customer's: of one a hold can be said, of the other a date can be asked for too. */
export const [PILOT, TALK] = [24, 29];
/** Two of the vendor's. */
export const [DASHBOARDS, GO_LIVE] = [19, 25];

export const words = (page: Page): Locator => page.getByLabel(t('checkin.half.words'));
/** The script that saves is there: what is typed from now on is kept. */
export const alive = (page: Page) => expect(page.getByRole('button', { name: t('checkin.draft.keep') })).toHaveCount(0);
export const saved = (page: Page) => expect(page.locator('[data-half-state]')).toContainText(/Saved \d\d:\d\d/);
/** A commitment's line in the half. */
export const line = (page: Page, number: number): Locator =>
  page.locator(`[id="at-${northquay.commitment(number).split('/').at(-1)!}"]`);
export const opener = (at: Locator, noun: BesideHalf): Locator => at.locator(`button[value^="${noun} "]`);
export const tap = (at: Locator, confidence: 'on-track' | 'at-risk' | 'off-track'): Locator =>
  at.getByRole('radio', { name: t(`ui.confidence.${confidence}`) });
export const send = (at: Locator, noun: BesideHalf): Locator =>
  at.getByRole('button', { name: t(`acts.${noun}.submit`), exact: true });
export const done = (at: Locator, noun: BesideHalf): Locator =>
  at.getByRole('status').filter({ hasText: t(`checkin.half.done.${noun}`) });
