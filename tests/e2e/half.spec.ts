import type { Locator, Page } from '@playwright/test';
import { t } from '~/words';
import {
  alive,
  DASHBOARDS,
  done,
  GO_LIVE,
  HALF,
  line,
  opener,
  PILOT,
  saved,
  send,
  TALK,
  tap,
  words,
} from './support/half';
import { northquay, sees } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

test('a customer says a hold and asks for a date in the half itself, on a phone, and leaves nothing that is typed there', async ({
  as,
}) => {
  const dana = await as('dana', { viewport: PHONE });
  const priya = await as('priya');
  await dana.goto(HALF);
  await alive(dana);
  const [pilot, talk] = [line(dana, PILOT), line(dana, TALK)];
  await words(dana).fill('Typed before anything else.');
  await tap(talk, 'on-track').check();

  await opener(pilot, 'hold').click();
  await expect(pilot.getByLabel(t('acts.hold.words'))).toBeFocused();
  await send(pilot, 'hold').click();
  await expect(pilot.getByRole('alert')).toContainText(t('acts.hold.words-missing'));
  await pilot.getByLabel(t('acts.hold.words')).fill('The list of depots is missing.');
  await send(pilot, 'hold').click();
  await expect(done(pilot, 'hold')).toContainText('Tessel Analytics has been asked about it.');
  await expect(opener(pilot, 'hold')).toHaveCount(0);
  await expect(pilot).toContainText('Northquay Freight is waiting on Tessel Analytics');

  await opener(talk, 'date').click();
  await talk.getByRole('textbox', { name: t('acts.date.to') }).fill('2026-07-31');
  await expect(talk).toContainText('it is a re-plan: Friday, July 31 becomes the date that counts');
  await talk.getByLabel(t('acts.category')).selectOption('unforeseen');
  await send(talk, 'date').click();
  await expect(talk.getByRole('alert')).toContainText(t('acts.date.words-missing'));
  await talk.getByLabel(t('acts.date.words')).fill('Victor is away until the 28th.');
  await send(talk, 'date').click();
  await expect(done(talk, 'date')).toContainText('Tessel Analytics has been asked to agree to Friday, July 31.');

  expect(new URL(dana.url()).pathname + new URL(dana.url()).search).toBe(HALF);
  await expect(words(dana)).toHaveValue('Typed before anything else.');
  await expect(tap(talk, 'on-track')).toBeChecked();
  await dana.getByRole('button', { name: t('checkin.half.submit-again') }).click();
  await sees(dana, t('checkin.done.half'), 'Typed before anything else.');

  // What was said is said, as from the act's own page; what stands in the half is sealed.
  await priya.goto(northquay.commitment(PILOT));
  await sees(priya, 'The list of depots is missing.');
  await priya.goto(northquay.commitment(TALK));
  await sees(priya, 'Victor is away until the 28th.');
  await priya.goto(northquay.checkIn(7));
  expect(await priya.content()).not.toContain('Typed before anything else.');
});

test('the vendor does the same at a desk by keyboard, and what is begun and closed is there again when it is opened', async ({
  as,
}) => {
  const priya = await as('priya', { viewport: DESK });
  await priya.goto(HALF);
  await alive(priya);
  const at = line(priya, DASHBOARDS);
  const hold = opener(at, 'hold');
  await words(priya).fill('Ours.');
  await hold.focus();
  await priya.keyboard.press('Enter');
  await expect(at.getByLabel(t('acts.hold.words'))).toBeFocused();
  await priya.keyboard.type('We wait for the list of depots.');
  await at.getByRole('button', { name: t('checkin.half.close') }).click();
  await expect(hold).toBeFocused();
  await expect(at.getByLabel(t('acts.hold.words'))).toBeHidden();
  await priya.keyboard.press('Enter');
  await expect(at.getByLabel(t('acts.hold.words'))).toHaveValue('We wait for the list of depots.');
  await send(at, 'hold').focus();
  await priya.keyboard.press('Enter');
  await expect(priya.getByRole('status').filter({ hasText: t('checkin.half.done.hold') })).toBeVisible();
  await saved(priya);
  await priya.reload();
  await expect(words(priya)).toHaveValue('Ours.');
  await sees(priya, 'Tessel Analytics is waiting on Northquay Freight');
});

test('somebody who was first, and no connection, are said in the line itself: the half and what was typed there stay', async ({
  as,
}) => {
  const dana = await as('dana', { viewport: PHONE });
  await dana.goto(HALF);
  await alive(dana);
  const pilot = line(dana, PILOT);
  await words(dana).fill('Still being typed.');
  await saved(dana);
  await opener(pilot, 'hold').click();
  const field = pilot.getByLabel(t('acts.hold.words'));
  await field.fill('The list of depots is missing.');

  await dana.context().setOffline(true);
  await send(pilot, 'hold').click();
  await expect(pilot.getByRole('alert')).toContainText(t('checkin.half.not-sent'));
  await expect(field).toHaveValue('The list of depots is missing.');
  await dana.context().setOffline(false);

  const ruth = await as('ruth');
  await ruth.goto(northquay.act(PILOT, 'hold'));
  await ruth.getByLabel(t('acts.hold.words')).fill('From the other one.');
  await ruth.getByRole('button', { name: t('acts.hold.submit') }).click();
  await sees(ruth, t('acts.hold.done'));
  await send(pilot, 'hold').click();
  await expect(pilot.getByRole('alert')).toContainText('There is one that still waits for an answer');
  await expect(field).toHaveValue('The list of depots is missing.');
  await expect(words(dana)).toHaveValue('Still being typed.');
});

test('without a script the half is kept as a draft on the way to a commitment, and the way back leads to its line', async ({
  as,
}) => {
  const dana = await as('dana', { viewport: PHONE, javaScriptEnabled: false });
  await dana.goto(HALF);
  await words(dana).fill('Typed without a script.');
  await opener(line(dana, TALK), 'date').click();
  expect(new URL(dana.url()).pathname).toBe(northquay.act(TALK, 'date'));
  await dana.getByRole('textbox', { name: t('acts.date.to') }).fill('2026-07-31');
  await dana.getByLabel(t('acts.category')).selectOption('unforeseen');
  await dana.getByLabel(t('acts.date.words')).fill('Victor is away until the 28th.');
  await dana.getByRole('button', { name: t('acts.date.preview') }).click();
  await dana.getByRole('button', { name: t('acts.date.submit') }).click();
  await expect(done(line(dana, TALK), 'date')).toBeVisible();
  await expect(words(dana)).toHaveValue('Typed without a script.');
});

/** Prints what a half takes: `MEASURE=1 npx playwright test tests/e2e/half.spec.ts -g "two minutes"`. */
const MEASURE = Boolean(process.env['MEASURE']);
/** A field that brings up something of the phone's own, in which one chooses: to open it, to choose, and for a date to confirm. */
const [PICK_DATE, PICK_ONE] = [3, 2];

/** Presses a link of the page, and goes back to the half. */
async function lookAway(page: Page) {
  await page.getByRole('link', { name: t('form.cancel') }).click();
  await expect(page).toHaveURL(northquay.checkIn(7));
  await page.goBack();
  await alive(page);
}

test('whoever leaves a half by a link finds it as it was, in this tab and elsewhere, also when they only looked', async ({
  as,
}) => {
  const dana = await as('dana');
  await dana.goto(HALF);
  await alive(dana);
  await words(dana).fill('Said before looking away.');
  await saved(dana);
  await lookAway(dana);
  await expect(words(dana)).toHaveValue('Said before looking away.');
  await words(dana).fill('Typed, and left at once.');
  await lookAway(dana);
  await expect(words(dana)).toHaveValue('Typed, and left at once.');
  await lookAway(dana);
  const ruth = await as('ruth');
  await ruth.goto(HALF);
  await expect(words(ruth)).toHaveValue('Typed, and left at once.');
  await ruth.getByRole('button', { name: t('checkin.half.submit-again') }).click();
  await sees(ruth, t('checkin.done.half'));
  await ruth.goto(HALF);
  await alive(ruth);
  await lookAway(ruth);
  await expect(words(ruth)).toHaveValue('Typed, and left at once.');
});

test('however a half is read after it was saved, it says what was seen last, whatever was drawn since', async ({
  as,
}) => {
  const dana = await as('dana');
  await dana.goto(HALF);
  await alive(dana);
  const read = () =>
    dana.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form[id^="half-"]')!;
      // As drawing the page anew leaves them.
      (form.elements.namedItem('draft') as HTMLInputElement).value = '0';
      return new FormData(form).get('draft');
    });
  await words(dana).fill('Said, and saved.');
  await saved(dana);
  expect(await read()).toMatch(/^[1-9]/);
});

test('a half that was opened while one asked for something in it stays to be read, and says why it is not taken', async ({
  as,
}) => {
  const dana = await as('dana');
  const priya = await as('priya');
  await dana.goto(HALF);
  await alive(dana);
  await words(dana).fill('What I would have said.');
  await saved(dana);
  const pilot = line(dana, PILOT);
  await opener(pilot, 'hold').click();
  await pilot.getByLabel(t('acts.hold.words')).fill('The list of depots is missing.');
  await priya.goto(HALF);
  await alive(priya);
  await tap(priya.getByRole('group', { name: t('checkin.half.confidence') }), 'on-track').check();
  await priya.getByRole('button', { name: t('checkin.half.submit'), exact: true }).click();
  await sees(priya, t('checkin.done.half'));
  await send(pilot, 'hold').click();
  await expect(done(pilot, 'hold')).toBeVisible();
  await expect(words(dana)).toHaveValue('What I would have said.');
  await expect(dana.locator('[data-half-state]')).toContainText(t('refusal.already-opened'));
});

test('what somebody wrote in a half is nothing that whoever signs in next in their browser says', async ({ as }) => {
  const dana = await as('dana');
  const ruth = await as('ruth');
  await dana.goto(HALF);
  await alive(dana);
  await words(dana).fill('Said by Dana.');
  await saved(dana);
  await dana.context().addCookies(await ruth.context().cookies());
  await words(dana).fill('Typed by Dana, with Ruth signed in.');
  await expect(dana.locator('[data-half-state]')).toContainText(t('refusal.written-by-other'));
  await ruth.goto(HALF);
  await expect(words(ruth)).toHaveValue('Said by Dana.');
  await dana.reload();
  await alive(dana);
  await expect(words(dana)).toHaveValue('Said by Dana.');
});

test('Enter at a question of the half hands it in, without a script as with one', async ({ as }) => {
  for (const javaScriptEnabled of [true, false]) {
    const dana = await as('dana', { javaScriptEnabled });
    await dana.goto(HALF);
    if (javaScriptEnabled) await alive(dana);
    await tap(dana.getByRole('group', { name: t('checkin.half.confidence') }), 'at-risk').press('Enter');
    await sees(dana, t('checkin.done.half'));
  }
});

test('a half in two minutes: the lead of the customer, on a phone, with a hold and a new date, in 17 taps beside the words', async ({
  as,
}) => {
  const dana = await as('dana', { viewport: PHONE, hasTouch: true, isMobile: true });
  let taps = 0;
  let signs = 0;
  const press = async (what: Locator, count = 1) => {
    taps += count;
    await what.tap();
  };
  const type = async (field: Locator, text: string) => {
    signs += text.length;
    // Sign by sign where it is measured; what is held is the same with a line at once.
    if (MEASURE) await field.pressSequentially(text);
    else await field.fill(text);
  };
  const began = performance.now();
  await dana.goto(HALF);
  await alive(dana);
  const opened = performance.now() - began;
  // Hers was given: what stands in it is no part of what is counted.
  await words(dana).fill('');
  await saved(dana);

  const writing = performance.now();
  await press(tap(dana.getByRole('group', { name: t('checkin.half.confidence') }), 'on-track'));
  await press(words(dana));
  await type(
    words(dana),
    'The pilot runs at two of three depots. The third waits for its list, which we need by Thursday.',
  );
  const [pilot, talk] = [line(dana, PILOT), line(dana, TALK)];
  await press(tap(pilot, 'at-risk'));
  await press(opener(pilot, 'hold'));
  await expect(pilot.getByLabel(t('acts.hold.words'))).toBeFocused();
  await type(pilot.getByLabel(t('acts.hold.words')), 'The list of depots with their stop order.');
  await press(send(pilot, 'hold'));
  await expect(done(pilot, 'hold')).toBeVisible();
  await press(tap(talk, 'at-risk'));
  await press(opener(talk, 'date'));
  taps += PICK_DATE + PICK_ONE;
  await talk.getByRole('textbox', { name: t('acts.date.to') }).fill('2026-07-31');
  await talk.getByLabel(t('acts.category')).selectOption('unforeseen');
  await press(talk.getByLabel(t('acts.date.words')));
  await type(talk.getByLabel(t('acts.date.words')), 'Victor is away until the 28th.');
  await expect(talk).toContainText('it is a re-plan');
  await press(send(talk, 'date'));
  await expect(done(talk, 'date')).toBeVisible();
  await press(tap(line(dana, DASHBOARDS), 'at-risk'));
  await press(tap(line(dana, GO_LIVE), 'at-risk'));
  await press(dana.getByRole('button', { name: t('checkin.half.submit-again') }));
  await sees(dana, t('checkin.done.half'));
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  test.info().annotations.push({
    type: 'measured',
    description: `a half with a hold and a new date: ${taps} taps beside ${signs} signs of words; opened in ${seconds(opened)} s, all of it without a pause in ${seconds(performance.now() - writing)} s`,
  });
  if (MEASURE) process.stdout.write(`${test.info().annotations[0]!.description!}\n`);
  expect(taps).toBe(17);
});
