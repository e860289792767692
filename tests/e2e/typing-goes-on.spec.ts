import type { Page } from '@playwright/test';
import { t } from '~/words';
import { alive, done, HALF, line, opener, PILOT, saved, send, words } from './support/half';
import { heldBack } from './support/held-back';
import { northquay, press, sees } from './support/places';
import { expect, PHONE, test } from './support/test';

/** Whoever goes on typing while something is under way types on where they are, and loses nothing of it. */

const MEANWHILE = 'Said while it was under way.';

/** Opens the form of a hold in the half, and types in it. */
async function begin(page: Page) {
  const pilot = line(page, PILOT);
  await opener(pilot, 'hold').click();
  await pilot.getByLabel(t('acts.hold.words')).fill('The list of depots is missing.');
  return pilot;
}

test('a form that opens late in a half takes nobody from the words they went on with', async ({ as }) => {
  const dana = await as('dana', { viewport: PHONE });
  await dana.goto(HALF);
  await alive(dana);
  const letGo = await heldBack(dana, /\/hold\.data\?/);
  const pilot = line(dana, PILOT);
  await opener(pilot, 'hold').click();
  await words(dana).fill('');
  letGo();
  await expect(pilot.getByLabel(t('acts.hold.words'))).toBeVisible();
  await dana.keyboard.type(MEANWHILE);
  await expect(words(dana)).toHaveValue(MEANWHILE);
  await expect(pilot.getByLabel(t('acts.hold.words'))).toHaveValue('');
});

for (const lost of [undefined, 'lost'] as const)
  test(`nor does the answer to it, ${lost ? 'that nobody was reached' : 'that it is done'}`, async ({ as }) => {
    const dana = await as('dana');
    await dana.goto(HALF);
    await alive(dana);
    const pilot = await begin(dana);
    const letGo = await heldBack(dana, /\/hold\.data\?/);
    await send(pilot, 'hold').click();
    await words(dana).fill('');
    letGo(lost);
    if (lost) await expect(pilot.getByRole('alert')).toContainText(t('checkin.half.not-sent'));
    else await expect(done(pilot, 'hold')).toBeVisible();
    await dana.keyboard.type(MEANWHILE);
    await expect(words(dana)).toHaveValue(MEANWHILE);
  });

test('whoever looks for something by Enter is still in the field, and looks again', async ({ as }) => {
  const dana = await as('dana');
  await dana.goto('/find');
  const field = dana.getByRole('searchbox', { name: t('find.label') });
  await field.fill('pilot');
  await field.press('Enter');
  await expect(dana).toHaveURL('/find?q=pilot');
  await sees(dana, /Pilot/);
  await expect(field).toBeFocused();
  await dana.keyboard.type(' plan');
  await dana.keyboard.press('Enter');
  await expect(dana).toHaveURL('/find?q=pilot+plan');
  await dana.goBack();
  await expect(dana).toHaveURL('/find?q=pilot');
  await expect(field).toHaveValue('pilot');
});

test('a half that cannot be handed in yet is saved all the same, with the words typed just before', async ({ as }) => {
  const priya = await as('priya');
  await priya.goto(HALF);
  await alive(priya);
  await words(priya).fill('Typed before I was sure.');
  await priya.getByRole('button', { name: t('checkin.half.submit'), exact: true }).click();
  await expect(priya.getByRole('alert')).toContainText(t('checkin.half.confidence-missing'));
  await saved(priya);
  const elena = await as('elena');
  await elena.goto(HALF);
  await expect(words(elena)).toHaveValue('Typed before I was sure.');
});

test('a half that somebody overtook is handed in once both texts were shown, and goes over the other', async ({
  as,
}) => {
  const [dana, ruth] = [await as('dana'), await as('ruth')];
  const submit = (page: Page) => page.getByRole('button', { name: t('checkin.half.submit-again') }).click();
  await dana.goto(HALF);
  await alive(dana);
  await words(dana).fill('Dana began.');
  await saved(dana);
  await ruth.goto(HALF);
  await words(ruth).fill('Ruth was first.');
  await submit(ruth);
  await sees(ruth, t('checkin.done.half'));
  await words(dana).fill('Dana was second.');
  await submit(dana);
  await expect(dana.getByRole('alert')).toContainText('Ruth was first.');
  await expect(words(dana)).toHaveValue('Dana was second.');
  await submit(dana);
  await sees(dana, t('checkin.done.half'), 'Dana was second.');
});

test.describe('while people meet', () => {
  test.use({ at: '2026-07-23T14:05:00.000Z' });
  const meeting = northquay.checkIn(7, 'meeting');

  async function meet(page: Page): Promise<void> {
    await page.goto(northquay.checkIn(7, 'start'));
    await press(page, t('checkin.start.submit'));
    await page.getByLabel(t('meeting.decision.words')).fill('Go-live moves to the 27th.');
    await press(page, t('meeting.decision.submit'));
    await sees(page, 'Go-live moves to the 27th.');
  }
  const change = (page: Page) => page.getByLabel(t('meeting.line.words'));

  test('a line that two of one side change is not lost to the one who does something else first', async ({ as }) => {
    const [priya, elena] = [await as('priya'), await as('elena')];
    await meet(priya);
    await elena.goto(meeting);
    for (const page of [priya, elena]) await page.getByText(t('meeting.line.change'), { exact: true }).click();
    await change(priya).fill('Go-live moves to the 28th.');
    await change(elena).fill('Go-live moves to the 29th.');
    await change(elena).press('Enter');
    await sees(elena, t('meeting.line.changed'));
    await priya.getByRole('button', { name: /^Mark as here\s+Dana Whitfield/ }).click();
    await expect(priya.getByRole('button', { name: /^Take back\s+Dana Whitfield/ })).toBeVisible();
    await sees(priya, 'Go-live moves to the 29th.');
    await expect(change(priya)).toHaveValue('Go-live moves to the 28th.');
    await change(priya).press('Enter');
    await expect(priya.getByRole('alert')).toContainText(t('form.conflict.title'));
    await expect(priya.getByRole('alert')).toContainText('Go-live moves to the 29th.');
    await expect(change(priya)).toHaveValue('Go-live moves to the 28th.');
    await press(priya, t('meeting.line.change-submit'));
    await sees(elena, 'Go-live moves to the 28th.');
  });

  test('whoever changed a line by Enter is still there, and goes on from it by keyboard', async ({ as }) => {
    const priya = await as('priya');
    await meet(priya);
    await priya.getByText(t('meeting.line.change'), { exact: true }).click();
    for (const day of ['28th', '29th']) {
      await change(priya).fill(`Go-live moves to the ${day}.`);
      await priya.keyboard.press('Enter');
      await sees(priya, `Go-live moves to the ${day}.`);
      await expect(priya.getByRole('button', { name: t('meeting.line.change-submit') })).toBeFocused();
      await priya.keyboard.press('Shift+Tab');
      await expect(change(priya)).toBeFocused();
    }
  });

  test('what is wrong with the next line is said at its field alone: the summary is of what was sent', async ({
    as,
  }) => {
    const priya = await as('priya');
    await meet(priya);
    const next = priya.getByLabel(t('meeting.decision.words'));
    await next.focus();
    await priya.waitForLoadState('networkidle');
    await next.press('Enter');
    await expect(priya.getByRole('alert')).toBeVisible();
    await next.fill('Both executives keep Thursday free.');
    await next.press('Enter');
    await sees(priya, 'Both executives keep Thursday free.');
    await expect(next).toHaveValue('');
    await next.press('x');
    await next.press('Backspace');
    await next.press('Tab');
    await expect(next).toHaveAttribute('aria-invalid', 'true');
    await expect(priya.getByRole('alert')).toHaveCount(0);
  });
});
