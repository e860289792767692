import type { Locator, Page } from '@playwright/test';
import { CAST, type Who } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { kept, typed } from './support/kept';
import { northquay, press, sees, words } from './support/places';
import { expect, PHONE, test } from './support/test';

/** Two of the vendor's commitments that are open: on both, both sides can comment; on the second, a hold can be said from the half. */
const [ROUND, PILOT] = [19, 24];
const NOTES = `${northquay.home}/notes`;
const COMMENT = northquay.act(ROUND, 'comment');

const note = (page: Page): Locator => page.getByLabel(t('notes.words'));
const comment = (page: Page): Locator => page.getByLabel(t('acts.comment.words'));

/** Drawn, and come alive: what is done with drafts has been done. */
async function goesTo(page: Page, at: string): Promise<void> {
  await page.goto(at);
  await page.waitForFunction((path) => sessionStorage.getItem('evenhand.places')?.includes(path), at);
}

async function comesInAs(page: Page, who: Who): Promise<void> {
  await press(page, t('session.cast.as', { name: CAST[who].name.split(' ')[0]! }));
  await expect(page).not.toHaveURL(/\/sign-in/);
}

async function signsOut(page: Page): Promise<void> {
  await page.getByRole('banner').getByText(CAST.dana.name, { exact: true }).click();
  await page.getByRole('button', { name: t('shell.sign-out') }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

for (const way of ['by its address', 'by a link'] as const)
  test(`what somebody typed and did not send is not there for who signs in next in another tab, and opens it ${way}`, async ({
    as,
  }) => {
    const first = await as('dana');
    await goesTo(first, NOTES);
    await typed(first, note(first), 'Between us: they are late.');
    if (way === 'by a link') await first.getByRole('link', { name: t('shell.home'), exact: true }).click();

    const second = await first.context().newPage();
    await second.goto('/');
    await signsOut(second);
    await comesInAs(second, 'priya');

    if (way === 'by a link') {
      await first.goBack();
      await expect(first.getByRole('banner')).toContainText(CAST.priya.name);
    } else await goesTo(first, NOTES);
    await sees(first, t('notes.lead', { party: 'Tessel Analytics', other: 'Northquay Freight' }));
    await expect(note(first)).toHaveValue('');
    await expect(words(first, t('form.draft-kept'))).toHaveCount(0);
    expect(await kept(first)).not.toContain('Between us');
  });

test('what was sent when the session had ended is in its form again after signing in, for who typed it', async ({
  as,
}) => {
  const dana = await as('dana', { viewport: PHONE });
  await goesTo(dana, COMMENT);
  await typed(dana, comment(dana), 'Ask the depot first.');
  await dana.context().clearCookies();
  await press(dana, t('acts.comment.submit'));
  await expect(dana).toHaveURL(/\/sign-in/);
  await comesInAs(dana, 'dana');
  await expect(dana).toHaveURL(COMMENT);
  await expect(comment(dana)).toHaveValue('Ask the depot first.');
  await sees(dana, t('form.draft-kept'));
  await press(dana, t('acts.comment.submit'));
  await expect(dana).toHaveURL(/[?&]done=/);
  await sees(dana, 'Ask the depot first.');
});

test('and is not there when another signs in', async ({ as }) => {
  const tab = await as('dana');
  await goesTo(tab, COMMENT);
  await typed(tab, comment(tab), 'Ask the depot first.');
  await tab.context().clearCookies();
  await press(tab, t('acts.comment.submit'));
  await expect(tab).toHaveURL(/\/sign-in/);
  await comesInAs(tab, 'priya');
  await goesTo(tab, COMMENT);
  await expect(comment(tab)).toHaveValue('');
  expect(await kept(tab)).not.toContain('Ask the depot');
});

test('what was taken does not come back as not sent, whatever goes wrong later', async ({ as }) => {
  const dana = await as('dana');
  await goesTo(dana, COMMENT);
  await typed(dana, comment(dana), 'The second depot is done.');
  await press(dana, t('acts.comment.submit'));
  await expect(dana).toHaveURL(/[?&]done=/);
  await goesTo(dana, '/no-such-page');
  await goesTo(dana, COMMENT);
  await expect(comment(dana)).toHaveValue('');
  await expect(words(dana, t('form.draft-kept'))).toHaveCount(0);
});

test('nor what was taken in the middle of a half', async ({ as }) => {
  const dana = await as('dana');
  await dana.goto(northquay.checkIn(7, 'half'));
  const line = dana.locator(`[id="at-${northquay.commitment(PILOT).split('/').at(-1)!}"]`);
  await expect(async () => {
    await line.locator('button[value^="hold "]').click();
    await expect(line.getByLabel(t('acts.hold.words'))).toBeVisible({ timeout: 2000 });
  }).toPass();
  await typed(dana, line.getByLabel(t('acts.hold.words')), 'The list is missing.');
  await line.getByRole('button', { name: t('acts.hold.submit'), exact: true }).click();
  await expect(line.getByRole('status').filter({ hasText: t('checkin.half.done.hold') })).toBeVisible();
  expect(await kept(dana)).not.toContain('The list is missing.');
});

test('what was under way when the connection went is there again', async ({ as }) => {
  const dana = await as('dana');
  await goesTo(dana, COMMENT);
  await typed(dana, comment(dana), 'On the train.');
  await dana.context().setOffline(true);
  await press(dana, t('acts.comment.submit'));
  await sees(dana, t('edge.home'));
  await dana.context().setOffline(false);
  await goesTo(dana, COMMENT);
  await expect(comment(dana)).toHaveValue('On the train.');
  await sees(dana, t('form.draft-kept'));
});

test('what the server could not read, and answered by an error page, is there again', async ({ as }) => {
  const dana = await as('dana');
  await goesTo(dana, COMMENT);
  await typed(dana, comment(dana), 'Not understood at first.');
  // A field that no form of ours has.
  await comment(dana).evaluate((field) => {
    const odd = Object.assign(document.createElement('input'), { type: 'hidden', name: 'odd' });
    (field as HTMLTextAreaElement).form!.append(odd);
  });
  await press(dana, t('acts.comment.submit'));
  await sees(dana, t('edge.400.title'));
  await expect(dana.getByRole('banner')).toContainText(CAST.dana.name);
  await goesTo(dana, COMMENT);
  await expect(comment(dana)).toHaveValue('Not understood at first.');
});
