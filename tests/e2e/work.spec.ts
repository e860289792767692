import type { Page } from '@playwright/test';
import { t } from '~/words';
import { northquay, press, sees, words } from './support/places';
import { expect, test } from './support/test';

/** Wen's second round of dashboards, which Dana returned the day before; nobody but Wen's side can move it on. */
const ROUND = 19;
/** Priya's go-live, due tomorrow. */
const GO_LIVE = 25;
/** Marcus's pilot, for which Dana has asked for a new date. */
const PILOT = 24;
/** Ruth's half hour with Victor Amsel. */
const VICTOR = 29;

const NOTE = 'Points 4, 9 and 15 now count the stop order by depot.';
const LINK = 'https://docs.tessel.example/northquay/third-round';

async function deliver(page: Page, note = NOTE): Promise<void> {
  await page.goto(northquay.act(ROUND, 'delivery'));
  await page.getByLabel(t('acts.delivery.note')).fill(note);
  await page.getByLabel(t('acts.delivery.link-label')).fill(LINK);
  await press(page, t('acts.delivery.submit'));
  await expect(page).toHaveURL(/[?&]done=/);
  await sees(page, t('acts.delivery.done'));
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without a script';

  test(`what is delivered is returned with words, delivered again and accepted${how}`, async ({ as }) => {
    const wen = await as('wen', { javaScriptEnabled });
    const dana = await as('dana', { javaScriptEnabled });
    await deliver(wen);

    await dana.goto(northquay.commitment(ROUND));
    await sees(dana, NOTE);
    await expect(dana.getByRole('main').getByRole('link', { name: LINK }).first()).toHaveAttribute('href', LINK);
    await dana.goto(northquay.act(ROUND, 'return'));
    await dana.getByLabel(t('acts.return.words')).fill('Point 15 still counts by route.');
    await press(dana, t('acts.return.submit'));
    await expect(dana).toHaveURL(/[?&]done=/);
    await sees(dana, t('acts.return.done'));

    await wen.goto(northquay.commitment(ROUND));
    await sees(wen, 'Point 15 still counts by route.');
    await deliver(wen, 'Point 15 as well.');

    await dana.goto(northquay.act(ROUND, 'acceptance'));
    await sees(dana, 'Point 15 as well.');
    await dana.getByLabel(t('acts.acceptance.words')).fill('Now it is all there.');
    await press(dana, t('acts.acceptance.submit'));
    await expect(dana).toHaveURL(/[?&]done=/);
    await sees(dana, t('acts.acceptance.done'));
    await wen.goto(northquay.commitment(ROUND));
    await sees(wen, 'Now it is all there.');
  });

  test(`a new date says what it will count as before it is asked for, and the other side agrees${how}`, async ({
    as,
  }) => {
    const priya = await as('priya', { javaScriptEnabled });
    const dana = await as('dana', { javaScriptEnabled });
    await priya.goto(northquay.act(GO_LIVE, 'date'));
    await sees(priya, t('acts.date.relief-only'));
    await priya.getByLabel(t('acts.date.to')).fill('2026-07-27');
    await priya.getByLabel(t('acts.category')).selectOption({ label: t('work.category.prerequisite-late') });
    await priya.getByLabel(t('acts.date.words')).fill('The pilot needs the week.');
    if (!javaScriptEnabled) await press(priya, t('acts.date.preview'));
    await sees(priya, /If both sides agree to it today, it is relief/);
    await expect(priya.getByLabel(t('acts.date.words'))).toHaveValue('The pilot needs the week.');
    await press(priya, t('acts.date.submit'));
    await expect(priya).toHaveURL(/[?&]done=/);
    await sees(priya, t('acts.date.done'));

    await dana.goto(northquay.act(GO_LIVE, 'date-answer'));
    await sees(dana, 'The pilot needs the week.', /it is relief/);
    await press(dana, t('acts.date-answer.submit'));
    await expect(dana).toHaveURL(/[?&]done=/);
    await sees(dana, t('acts.date-answer.done'), /Agreed late: relief/);
    await priya.goto(northquay.commitment(GO_LIVE));
    await sees(priya, /Agreed late: relief/);
  });

  test(`what cannot be taken is said at its field, and nothing typed is lost${how}`, async ({ as }) => {
    const wen = await as('wen', { javaScriptEnabled });
    await wen.goto(northquay.act(ROUND, 'delivery'));
    await wen.getByLabel(t('acts.delivery.link-label')).fill('third round');
    await press(wen, t('acts.delivery.submit'));
    await expect(wen.getByRole('alert')).toBeFocused();
    await expect(wen.getByRole('alert')).toContainText(t('acts.delivery.note-missing'));
    for (const label of [t('acts.delivery.note'), t('acts.delivery.link-label')])
      await expect(wen.getByLabel(label)).toHaveAttribute('aria-invalid', 'true');
    await expect(wen.getByLabel(t('acts.delivery.link-label'))).toHaveValue('third round');
    await wen
      .getByRole('alert')
      .getByRole('link', { name: t('acts.delivery.note-missing') })
      .click();
    await expect(wen.getByLabel(t('acts.delivery.note'))).toBeFocused();
    await wen.getByLabel(t('acts.delivery.note')).fill(NOTE);
    await wen.getByLabel(t('acts.delivery.link-label')).fill(LINK);
    await press(wen, t('acts.delivery.submit'));
    await sees(wen, NOTE);
  });
}

test('an asked date is declined with a word', async ({ as }) => {
  const priya = await as('priya');
  const dana = await as('dana');
  await priya.goto(northquay.act(PILOT, 'date-answer'));
  await sees(priya, 'The pilot needs five days with the second round. Daily use is 9 of 12 now.');
  await priya.getByLabel(t('acts.date-answer.words')).fill('Let us talk on Thursday first.');
  await press(priya, t('acts.date-answer.no'));
  await expect(priya).toHaveURL(/[?&]done=/);
  await sees(priya, t('acts.date-answer.done'));
  await dana.goto(northquay.commitment(PILOT));
  await sees(dana, /Declined by/, 'Let us talk on Thursday first.');
});

test('a wait is said, agreed to by the other side and ended', async ({ as }) => {
  const priya = await as('priya');
  const dana = await as('dana');
  await priya.goto(northquay.act(GO_LIVE, 'hold'));
  await priya.getByLabel(t('acts.hold.words')).fill('The pilot is not over.');
  await press(priya, t('acts.hold.submit'));
  await expect(priya).toHaveURL(/[?&]done=/);
  await sees(priya, t('acts.hold.done'));
  await dana.goto(northquay.act(GO_LIVE, 'hold-answer'));
  await sees(dana, 'The pilot is not over.');
  await press(dana, t('acts.hold-answer.submit'));
  await expect(dana).toHaveURL(/[?&]done=/);
  await sees(dana, t('acts.hold-answer.done'));
  await priya.goto(northquay.commitment(GO_LIVE));
  await sees(priya, 'Dana Whitfield agreed that it was waiting on them', t('work.one.hold.goes-on'));
  await priya.goto(northquay.act(GO_LIVE, 'hold-end'));
  await press(priya, t('acts.hold-end.submit'));
  await expect(priya).toHaveURL(/[?&]done=/);
  await sees(priya, t('acts.hold-end.done'));
  await dana.goto(northquay.commitment(GO_LIVE));
  await sees(dana, /^Ended /);
});

test('a contest is settled by the offer of one side and the agreement of the other', async ({ as }) => {
  const priya = await as('priya');
  const dana = await as('dana');
  await priya.goto(northquay.act(ROUND, 'contest'));
  await priya.getByLabel(t('acts.contest.words')).fill('The stop order was not in the list of the 9th.');
  await press(priya, t('acts.contest.submit'));
  await expect(priya).toHaveURL(/[?&]done=/);
  await sees(priya, t('acts.contest.done'));
  await dana.goto(northquay.act(ROUND, 'settlement'));
  await sees(dana, 'The stop order was not in the list of the 9th.');
  await dana.getByRole('radio', { name: t('acts.settlement.outcome.nobody') }).check();
  await press(dana, t('acts.settlement.submit'));
  await expect(dana).toHaveURL(/[?&]done=/);
  await sees(dana, t('acts.settlement.done'));
  await priya.goto(northquay.act(ROUND, 'settlement'));
  await sees(priya, /offers: its late days so far are nobody’s/);
  await press(priya, t('acts.settlement.settle'));
  await expect(priya).toHaveURL(/[?&]done=/);
  await sees(priya, t('acts.settlement.done'));
  await dana.goto(northquay.commitment(ROUND));
  await sees(dana, t('work.one.contest.settled.nobody'));
});

test('a commitment is dropped when both sides want it', async ({ as }) => {
  const priya = await as('priya');
  const ruth = await as('ruth');
  await priya.goto(northquay.act(VICTOR, 'waiver'));
  await priya.getByLabel(t('acts.waiver.words')).fill('Victor wrote to both of us.');
  await press(priya, t('acts.waiver.submit'));
  await expect(priya).toHaveURL(/[?&]done=/);
  await sees(priya, t('acts.waiver.done'));
  await ruth.goto(northquay.act(VICTOR, 'waiver-answer'));
  await sees(ruth, 'Victor wrote to both of us.');
  await press(ruth, t('acts.waiver-answer.submit'));
  await expect(ruth).toHaveURL(/[?&]done=/);
  await sees(ruth, t('acts.waiver-answer.done'));
  await priya.goto(northquay.commitment(VICTOR));
  await sees(priya, 'Ruth Aldana agreed: it is dropped');
});

test('either side says why it is late, and both comment', async ({ as }) => {
  const dana = await as('dana');
  const wen = await as('wen');
  await dana.goto(northquay.act(ROUND, 'reason'));
  await dana.getByLabel(t('acts.category')).selectOption({ label: t('work.category.planned-badly') });
  await dana.getByLabel(t('acts.reason.words')).fill('One working day for seventeen points.');
  await press(dana, t('acts.reason.submit'));
  await expect(dana).toHaveURL(/[?&]done=/);
  await sees(dana, t('acts.reason.done'));
  await wen.goto(northquay.commitment(ROUND));
  await sees(wen, t('work.category.planned-badly'), 'One working day for seventeen points.');
  await wen.goto(northquay.act(ROUND, 'comment'));
  await wen.getByLabel(t('acts.comment.words')).fill('The depots come tomorrow.');
  await press(wen, t('acts.comment.submit'));
  await expect(wen).toHaveURL(/[?&]done=/);
  await sees(wen, t('acts.comment.done'));
  await dana.goto(northquay.commitment(ROUND));
  await sees(dana, 'The depots come tomorrow.');
});

test('a double press and the way back deliver once', async ({ as }) => {
  const wen = await as('wen');
  await wen.goto(northquay.act(ROUND, 'delivery'));
  await wen.getByLabel(t('acts.delivery.note')).fill(NOTE);
  await wen.getByRole('button', { name: t('acts.delivery.submit') }).dblclick();
  await expect(wen).toHaveURL(/[?&]done=/);
  await sees(wen, t('acts.delivery.done'));
  await wen.goBack();
  await expect(wen.getByRole('main')).toBeVisible();
  const again = wen.getByRole('button', { name: t('acts.delivery.submit') });
  if (await again.isVisible()) {
    await wen.getByLabel(t('acts.delivery.note')).fill(NOTE);
    await again.click();
    await expect(again).toBeEnabled();
  }
  await wen.goto(northquay.commitment(ROUND));
  await expect(wen.getByRole('main').getByText(NOTE).filter({ visible: true })).toHaveCount(1);
});

test('what one side does not owe it cannot deliver, and gets no page for it', async ({ as }) => {
  const marcus = await as('marcus');
  expect((await marcus.goto(northquay.act(ROUND, 'delivery')))?.status()).toBe(404);
  expect((await marcus.goto(northquay.act(ROUND, 'acceptance')))?.status()).toBe(404);
  await expect(words(marcus, /.+/)).toBeVisible();
});
