import { t } from '~/words';
import { northquay, press, sees, words } from './support/places';
import { expect, test } from './support/test';

const OURS = 'The stop order by depot is in since last night.';
const THEIRS = /We are close\. What is missing is the stop order by depot/;
/** The seventh: Dana's half has been in since the day before, sealed. */
const SEVENTH = 7;

test('a half stays sealed until both are in, then both read both', async ({ as }) => {
  const priya = await as('priya');
  const dana = await as('dana');
  await priya.goto(northquay.checkIn(SEVENTH));
  await sees(priya, t('checkin.in-sealed', { party: 'Northquay Freight' }));
  expect(await priya.content()).not.toContain('We are close');
  await dana.goto(northquay.checkIn(SEVENTH));
  await sees(dana, THEIRS);

  await priya.goto(northquay.checkIn(SEVENTH, 'half'));
  expect(await priya.content()).not.toContain('We are close');
  await press(priya, t('checkin.half.submit'));
  await expect(priya.getByRole('alert')).toContainText(t('checkin.half.confidence-missing'));
  await priya
    .getByRole('radio', { name: t('ui.confidence.at-risk') })
    .first()
    .check();
  await priya.getByLabel(t('checkin.half.words')).fill(OURS);
  await press(priya, t('checkin.half.submit'));
  await sees(priya, OURS, THEIRS);
  await dana.goto(northquay.checkIn(SEVENTH));
  await sees(dana, OURS, THEIRS);
});

test('a check-in that is called off stands so for both sides', async ({ as }) => {
  const priya = await as('priya');
  const dana = await as('dana');
  await dana.goto(northquay.checkIn(SEVENTH, 'calling-off'));
  await dana.getByLabel(t('checkin.calling-off.words')).fill('Our night shift is short of people.');
  await press(dana, t('checkin.calling-off.submit'));
  await sees(dana, t('checkin.done.calling-off'));
  await priya.goto(northquay.checkIn(SEVENTH));
  await sees(priya, /Called off by Northquay Freight/, 'Our night shift is short of people.');
  expect(await priya.content()).not.toContain('We are close');
});

test.describe('on the day', () => {
  test.use({ at: '2026-07-23T14:05:00.000Z' });

  test('the meeting is started, written down, acknowledged by the other side, and then fixed', async ({ as }) => {
    const priya = await as('priya');
    const dana = await as('dana');
    await priya.goto(northquay.checkIn(SEVENTH, 'start'));
    await press(priya, t('checkin.start.submit'));
    await sees(priya, t('checkin.done.start'), THEIRS);
    await priya.goto(northquay.checkIn(SEVENTH, 'minutes'));
    await priya.getByLabel(t('checkin.minutes.decisions')).fill('Go-live moves to the 27th.');
    await priya.getByRole('checkbox', { name: /Priya Raman/ }).check();
    await priya.getByRole('checkbox', { name: /Dana Whitfield/ }).check();
    await press(priya, t('checkin.minutes.submit'));
    await sees(priya, t('checkin.done.minutes'));

    await dana.goto(northquay.checkIn(SEVENTH, 'acknowledgement'));
    await sees(dana, 'Go-live moves to the 27th.');
    await press(dana, t('checkin.acknowledgement.submit'));
    await sees(dana, t('checkin.done.acknowledgement'));
    await priya.goto(northquay.checkIn(SEVENTH, 'minutes'));
    await expect(words(priya, t('checkin.minutes.submit'))).toBeHidden();
    await priya.goto(northquay.checkIn(SEVENTH));
    await sees(priya, t('checkin.state.fixed'), 'Go-live moves to the 27th.');
  });
});
