import type { Page } from '@playwright/test';
import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { findingsOf } from './support/axe';
import { follow } from './support/follow';
import { northquay, press, sees } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

/** Wen's second round of dashboards, which Dana looks at. */
const ROUND = 19;

const people = (page: Page) => page.getByRole('listbox', { name: t('written.people') }).getByRole('option');

for (const viewport of [DESK, PHONE])
  test(`Wen mentions Dana by keyboard, whose open page shows it marked, and then puts it in other words (${viewport.width} px)`, async ({
    as,
  }) => {
    const dana = await as('dana', { viewport });
    const wen = await as('wen', { viewport });
    await follow(dana, northquay.commitment(ROUND));
    await wen.goto(northquay.act(ROUND, 'comment'));
    const field = wen.getByLabel(t('acts.comment.words'));
    await field.pressSequentially('Is *this* right, @');
    await expect(people(wen).first()).toBeInViewport();
    await field.pressSequentially('da');
    await expect(people(wen)).toHaveText([new RegExp(CAST.dana.name)]);
    await expect(people(wen)).toHaveAttribute('aria-selected', 'true');
    await field.press('Enter');
    await expect(field).toHaveValue(`Is *this* right, @${CAST.dana.name} `);
    await expect(people(wen)).toHaveCount(0);
    await press(wen, t('acts.comment.submit'));
    await expect(wen).toHaveURL(/[?&]done=/);

    const marked = dana.locator('mark').filter({ hasText: `@${CAST.dana.name}` });
    await expect(marked.first()).toBeVisible();
    await sees(dana, t('written.mentions-you'));
    await expect(dana.locator('em', { hasText: 'this' }).first()).toBeVisible();
    expect(await dana.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await wen
      .getByRole('link', { name: t('acts.comment-edit.link'), exact: true })
      .last()
      .click();
    await expect(field).toHaveValue(`Is *this* right, @${CAST.dana.name}`);
    await field.fill('It is right now.');
    await press(wen, t('acts.comment-edit.submit'));
    await expect(wen).toHaveURL(/[?&]done=/);
    await sees(dana, 'It is right now.');
    await expect(marked).toHaveCount(1);
    await expect(marked).toBeHidden();
    await dana.getByText(t('written.former', { count: 1 })).click();
    await expect(marked).toBeVisible();
  });

test('a name is chosen by a tap, put away by Escape, and found without a script', async ({ as }) => {
  const [wen, bare] = [await as('wen', { viewport: PHONE }), await as('wen', { javaScriptEnabled: false })];
  await wen.goto(northquay.act(ROUND, 'comment'));
  const field = wen.getByLabel(t('acts.comment.words'));
  await field.pressSequentially('For @pri');
  await expect(people(wen)).toHaveCount(1);
  expect(await findingsOf(wen)).toEqual([]);
  await people(wen).first().click();
  await expect(field).toHaveValue(`For @${CAST.priya.name} `);
  await field.pressSequentially('and @');
  await expect(people(wen).first()).toBeVisible();
  await field.press('Escape');
  await expect(people(wen)).toHaveCount(0);

  await bare.goto(northquay.act(ROUND, 'comment'));
  await bare.getByLabel(t('acts.comment.words')).fill('Ask @Nobody, or @Dana');
  await press(bare, t('acts.comment.submit'));
  await sees(bare, /Nobody who can read this is called “Nobody”/);
  await expect(bare.getByLabel(t('acts.comment.words'))).toHaveValue('Ask @Nobody, or @Dana');
  await bare.getByLabel(t('acts.comment.words')).fill('Ask @Dana');
  await press(bare, t('acts.comment.submit'));
  await sees(bare, `@${CAST.dana.name}`);
});

test('words that were overtaken from another window are shown beside the others, and can then be saved', async ({
  as,
}) => {
  const [wen, again] = [await as('wen'), await as('wen')];
  for (const page of [wen, again]) await page.goto(northquay.act(ROUND, 'comment-edit'));
  // What is being written is left alone; where nothing is, the other wording shows by itself.
  await again.getByLabel(t('acts.comment.words')).fill('From the second window.');
  await wen.getByLabel(t('acts.comment.words')).fill('From the first window.');
  await press(wen, t('acts.comment-edit.submit'));
  await expect(wen).toHaveURL(/[?&]done=/);
  await press(again, t('acts.comment-edit.submit'));
  await expect(again.getByRole('alert')).toContainText('From the first window.');
  await expect(again.getByRole('alert')).toContainText('From the second window.');
  await expect(again.getByLabel(t('acts.comment.words'))).toHaveValue('From the second window.');
  await press(again, t('acts.comment-edit.submit'));
  await expect(again).toHaveURL(/[?&]done=/);
  await sees(again, 'From the second window.');
});
