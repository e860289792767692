import { t } from '~/words';
import { follow } from './support/follow';
import { typed } from './support/kept';
import { northquay, press, sees, words } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

const SEVENTH = 7;
const page = (act = '') => northquay.checkIn(SEVENTH, act);

test('a check-in is moved: the other side sees when it is now, who moved it and why, and gets it by mail', async ({
  as,
  outbox,
}) => {
  const [priya, dana] = [await as('priya', { viewport: PHONE }), await as('dana')];
  await follow(dana, page());
  await priya.goto(page());
  await priya.getByRole('link', { name: t('checkin.do.moving') }).click();
  await priya.getByLabel(t('checkin.moving.on')).fill('2026-07-25');
  await priya.getByLabel(t('checkin.moving.words')).fill('Wen is away on Thursday.');
  await press(priya, t('checkin.moving.submit'));
  await sees(priya, /25, 2026 is not a day of the working week/);
  await expect(priya.getByLabel(t('checkin.moving.words'))).toHaveValue('Wen is away on Thursday.');
  await priya.getByLabel(t('checkin.moving.on')).fill('2026-07-24');
  await press(priya, t('checkin.moving.submit'));
  await sees(priya, t('checkin.done.moving'), 'Wen is away on Thursday.');
  await sees(dana, 'Wen is away on Thursday.', /Friday, July 24/);
  await outbox.mailTo('dana.whitfield@northquay.example', 'the check-in is on Friday 24 July at 10:00 now');
  await dana.goto(`${northquay.record}#meetings`);
  await sees(dana, /Tessel Analytics moved/);
});

test('both put something on the agenda, and each takes back its own alone', async ({ as }) => {
  const [priya, dana] = [await as('priya'), await as('dana', { viewport: PHONE })];
  await follow(priya, page());
  await dana.goto(page('addition'));
  await dana.getByLabel(t('checkin.addition.words')).fill('Cover in August');
  await press(dana, t('checkin.addition.submit'));
  await sees(dana, t('checkin.done.addition'), 'Cover in August');
  await sees(priya, 'Cover in August');
  await expect(priya.getByRole('link', { name: /^Take back/ })).toHaveCount(0);
  await dana.getByRole('link', { name: /^Take back/ }).click();
  await press(dana, t('checkin.taking-back.submit'));
  await sees(dana, t('checkin.done.taking-back'));
  await expect(priya.getByText('Cover in August')).toHaveCount(0);
});

test.describe('on the day', () => {
  test.use({ at: '2026-07-23T14:05:00.000Z' });

  test('both sit in one meeting: lines, a new commitment and who is there show on the other’s page, and become the minutes', async ({
    as,
  }, { outputDir }) => {
    const [priya, dana] = [await as('priya', { viewport: DESK }), await as('dana', { viewport: PHONE })];
    await priya.goto(page('start'));
    await press(priya, t('checkin.start.submit'));
    await sees(priya, t('checkin.done.start'), t('meeting.lines-none'));
    await expect(priya).toHaveURL(/\/meeting/);
    await follow(dana, page('meeting'));
    await follow(priya, page('meeting'));

    // Dana types while Priya's line comes in.
    const typing = dana.getByLabel(t('meeting.decision.words'));
    await typing.pressSequentially('Both executives keep');
    await priya.getByLabel(t('meeting.decision.words')).fill('Go-live moves to the 27th.');
    await press(priya, t('meeting.decision.submit'));
    await sees(dana, 'Go-live moves to the 27th.');
    await expect(typing).toBeFocused();
    await expect(typing).toHaveValue('Both executives keep');
    await typing.pressSequentially(' Thursday free.');
    await typing.press('Enter');
    await sees(priya, 'Both executives keep Thursday free.');
    await expect(typing).toHaveValue('');

    await dana.getByText(t('meeting.commitment.summary')).click();
    await dana.getByLabel(t('talk.commitment.title')).fill('List the stop orders');
    await dana.getByLabel(t('talk.commitment.owner-label')).selectOption('vendor');
    await dana.getByLabel(t('talk.commitment.due')).fill('2026-07-30');
    await press(dana, t('meeting.commitment.submit'));
    await sees(priya, /List the stop orders/);
    await priya.screenshot({ path: `${outputDir}/meeting-desk.png`, fullPage: true });
    await priya.getByRole('button', { name: /^Agree/ }).click();
    await sees(dana, /agreed by both/);

    await priya.getByRole('button', { name: /^Mark as here\s+Dana Whitfield/ }).click();
    await expect(dana.getByRole('button', { name: /^Take back\s+Dana Whitfield/ })).toBeVisible();
    await dana.getByRole('button', { name: /^Mark as here\s+Priya Raman/ }).click();
    await expect(priya.getByRole('button', { name: /^Take back\s+Priya Raman/ })).toBeVisible();
    await dana.screenshot({ path: `${outputDir}/meeting-phone.png`, fullPage: true });
    for (const one of [dana, priya])
      expect(await one.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await priya.goto(page('minutes'));
    await expect(priya.getByLabel(t('checkin.minutes.decisions'))).toHaveValue(
      /^Go-live moves to the 27th\.\nBoth executives keep Thursday free\.\nProposed: \d+ List the stop orders/,
    );
    await expect(priya.getByRole('checkbox', { name: /Dana Whitfield/ })).toBeChecked();
    await press(priya, t('checkin.minutes.submit'));
    await sees(priya, t('checkin.done.minutes'));
    await dana.getByRole('link', { name: t('checkin.do.acknowledgement') }).click();
    await press(dana, t('checkin.acknowledgement.submit'));
    await sees(dana, t('checkin.done.acknowledgement'));
    await priya.goto(page('correction'));
    await priya.getByLabel(t('checkin.correction.words')).fill('Marcus joined at eleven.');
    await press(priya, t('checkin.correction.submit'));
    await sees(dana, 'Marcus joined at eleven.');
  });

  test('a line that was sent leaves a field that misses nothing, and what is pressed next stays under the press', async ({
    as,
  }) => {
    const priya = await as('priya', { viewport: PHONE });
    await priya.goto(page('start'));
    await press(priya, t('checkin.start.submit'));
    await sees(priya, t('meeting.lines-none'));
    const field = priya.getByLabel(t('meeting.decision.words'));
    await field.fill('Go-live moves to the 27th.');
    await press(priya, t('meeting.decision.submit'));
    await sees(priya, 'Go-live moves to the 27th.');
    await expect(field).toHaveValue('');
    await field.focus();
    await priya.getByText(t('meeting.commitment.summary')).click();
    await expect(priya.getByLabel(t('talk.commitment.title'))).toBeVisible();
    await expect(field).not.toHaveAttribute('aria-invalid');
    await expect(priya.getByText(t('meeting.decision.words-missing'))).toHaveCount(0);
    // Sent empty, it is said as before.
    await press(priya, t('meeting.decision.submit'));
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  });

  test('minutes that somebody began to type write over nothing that the other side typed meanwhile', async ({ as }, {
    outputDir,
  }) => {
    const [priya, dana] = [await as('priya', { viewport: PHONE }), await as('dana')];
    await priya.goto(page('start'));
    await press(priya, t('checkin.start.submit'));
    await sees(priya, t('meeting.lines-none'));
    const type = async (line: string) => {
      await dana.getByLabel(t('meeting.decision.words')).fill(line);
      await press(dana, t('meeting.decision.submit'));
      await sees(dana, line);
    };
    await dana.goto(page('meeting'));
    await type('Go-live moves to the 27th.');

    const decisions = priya.getByLabel(t('checkin.minutes.decisions'));
    const asTyped = 'Go-live moves to the 27th, if the depots agree.';
    await priya.goto(page('minutes'));
    await typed(priya, decisions, asTyped);
    await priya.goto(page('meeting'));
    await type('Both executives keep Thursday free.');
    await dana.getByRole('button', { name: /^Mark as here\s+Dana Whitfield/ }).click();
    await expect(dana.getByRole('button', { name: /^Take back\s+Dana Whitfield/ })).toBeVisible();

    await priya.goto(page('minutes'));
    await sees(priya, t('form.draft-overtaken'));
    await expect(decisions).toHaveValue(asTyped);
    await priya.screenshot({ path: `${outputDir}/overtaken-phone.png`, fullPage: true });
    await priya.setViewportSize(DESK);
    await priya.screenshot({ path: `${outputDir}/overtaken-desk.png`, fullPage: true });
    await priya.getByRole('checkbox', { name: /Priya Raman/ }).check();
    await press(priya, t('checkin.minutes.submit'));
    const both = priya.getByRole('alert');
    await expect(both).toContainText(t('form.conflict.title'));
    await expect(both).toContainText('Both executives keep Thursday free.');
    await expect(both).toContainText('Dana Whitfield');
    await expect(both).toContainText(asTyped);

    // What was shown counts as read, also to a page that is loaded anew: it is asked about once.
    await expect(decisions).toHaveValue(asTyped);
    await expect(async () => {
      await priya.reload();
      await sees(priya, t('form.draft-kept'));
    }).toPass();
    await expect(decisions).toHaveValue(asTyped);
    await expect(words(priya, t('form.draft-overtaken'))).toBeHidden();
    await decisions.fill(`${asTyped}\nBoth executives keep Thursday free.`);
    await press(priya, t('checkin.minutes.submit'));
    await sees(priya, t('checkin.done.minutes'), 'Both executives keep Thursday free.', asTyped);
  });

  test('minutes that nobody touches yet are drawn anew with what is typed and ticked meanwhile', async ({ as }) => {
    const [priya, dana] = [await as('priya'), await as('dana')];
    await priya.goto(page('start'));
    await press(priya, t('checkin.start.submit'));
    await sees(priya, t('meeting.lines-none'));
    await dana.goto(page('meeting'));
    await priya.getByRole('link', { name: t('checkin.do.minutes') }).click();
    const decisions = priya.getByLabel(t('checkin.minutes.decisions'));
    await expect(decisions).toHaveValue('');
    await dana.getByLabel(t('meeting.decision.words')).fill('Go-live moves to the 27th.');
    await press(dana, t('meeting.decision.submit'));
    await expect(decisions).toHaveValue('Go-live moves to the 27th.');
    await dana.getByRole('button', { name: /^Mark as here\s+Dana Whitfield/ }).click();
    await expect(priya.getByRole('checkbox', { name: /Dana Whitfield/ })).toBeChecked();
  });

  test('a meeting is typed without a script too', async ({ as }) => {
    const priya = await as('priya', { javaScriptEnabled: false });
    await priya.goto(page('start'));
    await press(priya, t('checkin.start.submit'));
    await priya.getByLabel(t('meeting.decision.words')).fill('Typed without a script.');
    await press(priya, t('meeting.decision.submit'));
    await expect(words(priya, 'Typed without a script.')).toBeVisible();
    await priya.getByRole('button', { name: /^Mark as here\s+Dana Whitfield/ }).click();
    await expect(priya.getByRole('button', { name: /^Take back\s+Dana Whitfield/ })).toBeVisible();
    await priya.getByRole('button', { name: /^Take out/ }).click();
    await sees(priya, t('meeting.lines-none'));
  });
});
