import { t } from '~/words';
import { follow } from './support/follow';
import { halden, northquay, press, sees, words, workspace } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

const SHEET = [
  'Step\tOwner\tDue\tWaits on',
  'Show the second report\tWen Li\t2026-08-06\tAgree on the first report',
  'Agree on the first report\tMarcus Bell\tsoon\t',
].join('\n');

test('what the vendor adds from a spreadsheet shows on the customer’s open page as proposals, and is agreed to there', async ({
  as,
}) => {
  const [priya, dana] = [await as('priya', { viewport: DESK }), await as('dana', { viewport: PHONE })];
  await follow(dana, northquay.text());
  await priya.goto(northquay.text());
  await priya.getByRole('link', { name: t('talk.commitments.import') }).click();
  await priya.getByLabel(t('start.text')).fill(SHEET);
  await press(priya, t('start.next'));
  await sees(priya, /“soon” is not a date we can read/);
  await expect(priya.getByRole('button', { name: t('start.into.submit', { count: 2 }) })).toHaveCount(0);
  await priya.getByLabel(t('start.cell', { row: 3, column: 'Due' })).fill('2026-08-05');
  await press(priya, t('start.again'));
  await sees(priya, t('start.faults.none'), t('start.into.rows'));
  await expect(words(dana, 'Agree on the first report')).toHaveCount(0);
  await press(priya, t('start.into.submit', { count: 2 }));
  await expect(priya).toHaveURL(/\/text#commitment-/);
  await sees(dana, /Agree on the first report/, /Show the second report/);
  expect(await dana.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await dana
    .getByRole('link', { name: /^Agree to/ })
    .first()
    .click();
  await expect(dana).toHaveURL(/\/text\/agreements/);
  // One waits on the other: both are bound in one act.
  await press(dana, t('talk.agree-all.submit', { count: 2 }));
  await dana.goto(`${northquay.home}/commitments?show=all`);
  await sees(dana, /Agree on the first report/, /Show the second report/);
  await dana.goto(northquay.text('agreements'));
  await sees(dana, t('talk.agree-all.none'));
});

test('a plan is saved as a template, a colleague changes and retires it, brings it back and starts from it', async ({
  as,
}) => {
  const priya = await as('priya', { viewport: DESK });
  await priya.goto(northquay.text());
  await priya.getByRole('link', { name: t('templates.save.link') }).click();
  await sees(priya, t('templates.save.warning', { customer: 'Northquay Freight' }));
  await priya.getByLabel(t('templates.title'), { exact: true }).fill('Implementation in eight weeks');
  const first = priya.locator('main details').first();
  await first.getByLabel(t('templates.step-title')).fill('Ask Dana Whitfield what she wants');
  await press(priya, t('templates.save.submit'));
  await sees(priya, /This names Dana Whitfield/);
  await first.getByLabel(t('templates.step-title')).fill('Agree on goals');
  await press(priya, t('templates.save.submit'));
  await sees(priya, t('templates.done.saved', { title: 'Implementation in eight weeks' }));

  const wen = await as('wen', { viewport: PHONE });
  await wen.goto(`${workspace}/templates`);
  await wen.getByRole('link', { name: 'Implementation in eight weeks' }).click();
  const second = wen.locator('main details').nth(1);
  await second.locator('summary').click();
  // What the browser finds in a row is said there, and the way to it leads into its card.
  await second.getByLabel(t('templates.step-done')).fill('Both\u000bhave agreed');
  await second.locator('summary').click();
  await press(wen, t('templates.edit.submit'));
  await wen.locator('[data-error-summary] a').click();
  await expect(wen).toHaveURL(/#template-stepDone\.1$/);
  await expect(second.getByLabel(t('templates.step-done'))).toBeVisible();
  await expect(second.getByLabel(t('templates.step-done'))).toHaveAttribute('aria-invalid', 'true');
  await second.getByLabel(t('templates.step-done')).fill('Both have agreed');
  await expect(second.getByLabel(t('templates.step-done'))).not.toHaveAttribute('aria-invalid');
  await second.getByLabel(t('templates.step-after')).fill('99');
  await press(wen, t('templates.edit.submit'));
  await sees(wen, t('templates.unknown-step', { step: '99' }));
  await second.getByLabel(t('templates.step-after')).fill('1');
  await second.getByLabel(t('templates.step-days')).fill('4');
  await press(wen, t('templates.edit.submit'));
  await sees(wen, t('templates.done.saved', { title: 'Implementation in eight weeks' }));
  await wen.getByRole('link', { name: 'Implementation in eight weeks' }).click();
  await press(wen, t('templates.retire.submit'));
  await sees(wen, t('templates.done.retired', { title: 'Implementation in eight weeks' }));
  await press(wen, t('templates.undo'));
  await sees(wen, t('templates.done.back', { title: 'Implementation in eight weeks' }));

  await priya.goto(`${workspace}/plans/new`);
  await priya.getByLabel(t('start.new-customer')).fill('Brisk Foods');
  await priya.getByLabel(t('start.plan-title')).fill('Live in eight weeks');
  await priya.getByLabel(t('start.start')).fill('2026-08-03');
  await priya.getByRole('radio', { name: /^Implementation in eight weeks/ }).check();
  await press(priya, t('start.next'));
  await expect(priya).toHaveURL(/\/plans\/[^/]+\/text/);
  await sees(priya, /Agree on goals/);
});

test('words that were typed and not saved come back to the row and the page they were typed in, and to no other', async ({
  as,
}) => {
  const priya = await as('priya');
  await priya.goto(`${workspace}/templates`);
  const template = priya.locator('main a[href*="/templates/"]').first();
  await template.click();
  const done = (nth: number) =>
    priya.locator('main details').nth(nth).getByLabel(t('templates.step-done'), { exact: true });
  for (const nth of [0, 1]) await priya.locator('main details summary').nth(nth).click();
  const before = await done(1).inputValue();
  await done(0).fill('Both sides have read it aloud');
  await priya.reload();
  await expect(done(0)).toHaveValue('Both sides have read it aloud');
  expect(await done(1).inputValue()).toBe(before);

  await priya.goto(`${northquay.home}/notes`);
  await priya.getByLabel(t('notes.words'), { exact: true }).fill('Northquay alone');
  await priya.goto(`${halden.home}/notes`);
  await expect(priya.getByLabel(t('notes.words'), { exact: true })).toHaveValue('');
  await priya.goto(`${northquay.home}/notes`);
  await expect(priya.getByLabel(t('notes.words'), { exact: true })).toHaveValue('Northquay alone');
});
