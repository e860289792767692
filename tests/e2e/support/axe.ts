import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 AA. */
export const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Asked = { readonly tags: readonly string[] } | { readonly rules: readonly string[] } | 'everything';

/**
 * What axe finds on the page that is open, a line a rule: by all of its rules, by those with some tags, or by some alone. It is put into
 * the page once, and there are no frames to look into.
 */
export async function findingsOf(page: Page, asked: Asked = 'everything'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly =
    asked === 'everything'
      ? undefined
      : 'tags' in asked
        ? { type: 'tag' as const, values: [...asked.tags] }
        : { type: 'rule' as const, values: [...asked.rules] };
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
    { resultTypes: ['violations' as const], ...(runOnly && { runOnly }) },
  );
  return violations.map(({ id, nodes }) =>
    `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`.slice(0, 300),
  );
}
