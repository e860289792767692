import { expect, type Page } from '@playwright/test';
import { actsOf } from '../../../drizzle/seed/acts';
import { NORTHQUAY } from '../../../drizzle/seed/northquay-start';
import { HALDEN } from '../../../drizzle/seed/second-plan';
import { WORKSPACE } from '../../../drizzle/seed/workspace';
import type { NounName } from '~/domain/plan/work/nouns';

/** The addresses of a plan of the story; commitments go by their number. */
const placesOf = (plan: string) => {
  const { c, thing } = actsOf(plan);
  const home = `/plans/${plan}`;
  return {
    home,
    thing,
    commitment: (number: number): string => `${home}/commitments/${c(number)}`,
    act: (number: number, noun: NounName): string => `${home}/commitments/${c(number)}/${noun}`,
    checkIn: (number: number, act = ''): string => `${home}/check-ins/ci-${number}${act && `/${act}`}`,
    text: (part = ''): string => `${home}/text${part && `/${part}`}`,
    record: `${home}/record`,
    signOff: `${home}/sign-off`,
  };
};

export const northquay = placesOf(NORTHQUAY);
export const halden = placesOf(HALDEN);
export const workspace = `/workspaces/${WORKSPACE}`;

/** Words that somebody sees on the page now, not folded away. */
export const words = (page: Page, text: string | RegExp) =>
  page.getByRole('main').getByText(text).filter({ visible: true }).first();

export async function sees(page: Page, ...texts: readonly (string | RegExp)[]): Promise<void> {
  for (const text of texts) await expect(words(page, text)).toBeVisible();
}

export const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();
