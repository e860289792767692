import type { Page } from '@playwright/test';
import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { fixText } from './support/negotiate';
import { halden, press, sees, words } from './support/places';
import { expect, test } from './support/test';

const IMPORT = 'An import that runs every night';
const USE = 'Planners who use what was bought';
const TITLE = 'A forecast that planners trust';
const TESSEL = 'Tessel Analytics';
const HALDEN = 'Halden Foods';

async function sign(page: Page, party: string, version = 1): Promise<void> {
  await page.goto(halden.signOff);
  await page.getByLabel(t('sign.consent.words', { number: version, title: TITLE, party })).check();
  await press(page, t('sign.sign'));
}

test('the customer counters a date, declines an expectation, agrees one by one and to the rest', async ({ as }) => {
  const priya = await as('priya');
  const ingrid = await as('ingrid');

  await ingrid.goto(halden.text());
  await ingrid.getByRole('button', { name: new RegExp(`^Agree ?: ${IMPORT}$`) }).click();
  await expect(ingrid.getByRole('button', { name: new RegExp(`^Agree ?: ${IMPORT}$`) })).toBeHidden();

  await ingrid.getByRole('link', { name: new RegExp(`: ${USE}$`) }).click();
  await ingrid.getByLabel(t('talk.decline.words')).fill('Nine people cannot be ordered to trust.');
  await press(ingrid, t('talk.decline'));
  await sees(ingrid, /Nine people cannot be ordered to trust/);

  await ingrid.getByRole('link', { name: /: 5 Weekly forecast/ }).click();
  await ingrid.getByLabel(t('talk.commitment.due'), { exact: true }).fill('2026-09-02');
  await press(ingrid, t('talk.save.counter'));
  await expect(ingrid).toHaveURL(/\/text#commitment-/);

  await ingrid.goto(halden.text('agreements'));
  await sees(ingrid, t('talk.agree-all.waits'));
  await ingrid.getByRole('button', { name: /^Agree to all/ }).click();
  await sees(ingrid, t('talk.open.you', { count: 0 }));

  await priya.goto(halden.text());
  await sees(priya, t('talk.open.side', { count: 0, side: HALDEN }), /Nine people cannot be ordered to trust/);
  await priya.getByRole('link', { name: /: 5 Weekly forecast/ }).click();
  await expect(priya.getByLabel(t('talk.commitment.due'), { exact: true })).toHaveValue('2026-09-02');
});

test('what somebody typed and left writes over no newer text: both are shown', async ({ as }) => {
  const [priya, ingrid] = [await as('priya'), await as('ingrid')];
  const done = (page: Page) => page.getByLabel(t('talk.commitment.done-means'));
  const open = async (page: Page) => {
    await page.goto(halden.text());
    await page.getByRole('link', { name: /: 5 Weekly forecast/ }).click();
  };
  await open(priya);
  await expect(async () => {
    await done(priya).fill('');
    await done(priya).pressSequentially('Planners read it on Mondays.');
    expect(await priya.evaluate(() => JSON.stringify({ ...sessionStorage }))).toContain('read it on Mondays');
  }).toPass();
  await priya.goto(halden.text());

  await open(ingrid);
  await done(ingrid).fill('It is right for four weeks in a row.');
  await press(ingrid, t('talk.save.counter'));
  await expect(ingrid).toHaveURL(/\/text#commitment-/);

  await open(priya);
  await sees(priya, t('form.draft-overtaken'));
  await expect(done(priya)).toHaveValue('Planners read it on Mondays.');
  await press(priya, t('talk.save.counter'));
  const both = priya.getByRole('alert');
  await expect(both).toContainText('It is right for four weeks in a row.');
  await expect(both).toContainText('Planners read it on Mondays.');
  await done(priya).fill('It is right for four weeks in a row, and planners read it.');
  await press(priya, t('talk.save.counter'));
  await expect(priya).toHaveURL(/\/text#commitment-/);
});

test('a fixed text is sent back with a reason, and both sides fix it anew', async ({ as, outbox }) => {
  const priya = await as('priya');
  const ingrid = await as('ingrid');
  const peter = await as('peter');
  await fixText(priya, ingrid);
  const { path } = await outbox.mailTo(CAST.peter.email, 'ready for your signature');
  await peter.goto(path);
  await peter.getByRole('link', { name: t('sign.return') }).click();
  await peter.getByLabel(t('sign.return.words')).fill('Who pays for the weeks in which we plan by hand?');
  await press(peter, t('sign.return.submit'));
  await sees(peter, /was sent back by Peter Lund/);
  await priya.goto(halden.signOff);
  await sees(priya, /was sent back by Peter Lund/, /Who pays for the weeks in which we plan by hand/);
  await fixText(priya, ingrid, 2);
  await peter.goto(halden.signOff);
  await sees(peter, t('sign.brief', { number: 2 }));
});

test('a tick under one text is none under the next', async ({ as, product }) => {
  const [priya, ingrid, elena, peter] = [await as('priya'), await as('ingrid'), await as('elena'), await as('peter')];
  const tick = (number: number) =>
    peter.getByLabel(t('sign.consent.words', { number, title: TITLE, party: HALDEN }), { exact: true });
  const anew = async (version: number) => {
    await elena.goto(halden.signOff);
    await elena.getByRole('link', { name: t('sign.return') }).click();
    await elena.getByLabel(t('sign.return.words')).fill('The dates are too tight.');
    await press(elena, t('sign.return.submit'));
    await sees(elena, /was sent back by Elena Sato/);
    await fixText(priya, ingrid, version);
  };
  await fixText(priya, ingrid);
  await peter.goto(halden.signOff);
  await tick(1).check();
  await anew(2);
  await press(peter, t('sign.sign'));
  await expect(peter.getByRole('alert')).toContainText(t('refusal.other-version'));
  await expect(tick(2)).not.toBeChecked();
  await press(peter, t('sign.sign'));
  await expect(peter.getByRole('alert')).toContainText(t('sign.consent-missing'));

  // Nor while a code is asked for in between.
  await product.letProofsAge();
  await peter.goto(halden.signOff);
  await tick(2).check();
  await anew(3);
  await press(peter, t('sign.proof.send'));
  await expect(peter).toHaveURL(/[?&]proof=/);
  await expect(tick(3)).not.toBeChecked();
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without a script';

  test(`both executives sign the same text, together or not at all${how}`, async ({ as, product, outbox }) => {
    const priya = await as('priya', { javaScriptEnabled });
    const ingrid = await as('ingrid', { javaScriptEnabled });
    const elena = await as('elena', { javaScriptEnabled });
    const peter = await as('peter', { javaScriptEnabled });
    await fixText(priya, ingrid);
    await product.letProofsAge();

    await elena.goto(halden.signOff);
    await press(elena, t('sign.proof.send'));
    const { code } = await outbox.mailTo(CAST.elena.email, 'Your code to sign with');
    const consent = elena.getByLabel(t('sign.consent.words', { number: 1, title: TITLE, party: TESSEL }));
    await elena.getByLabel(t('sign.proof.code')).fill(code === '123456' ? '654321' : '123456');
    await consent.check();
    await press(elena, t('sign.sign'));
    await expect(elena.getByRole('alert')).toContainText(t('sign.code.wrong', { left: 4 }));
    await expect(consent).toBeChecked();
    await consent.uncheck();
    await elena.getByLabel(t('sign.proof.code')).fill(code);
    await press(elena, t('sign.sign'));
    await expect(elena.getByRole('alert')).toContainText(t('sign.consent-missing'));
    await expect(elena.getByLabel(t('sign.proof.code'))).toHaveValue(code);
    await consent.check();
    await press(elena, t('sign.sign'));
    await sees(elena, t('sign.done', { party: TESSEL, other: HALDEN }));

    // One signature alone changes nothing.
    await ingrid.goto(halden.signOff);
    await expect(words(ingrid, t('sign.certificate'))).toBeHidden();
    await sees(ingrid, /Waits for Peter Lund/);

    await peter.goto(halden.signOff);
    await press(peter, t('sign.proof.send'));
    const proof = await outbox.mailTo(CAST.peter.email, 'Your code to sign with');
    await peter.getByLabel(t('sign.proof.code')).fill(proof.code);
    await peter.getByLabel(t('sign.consent.words', { number: 1, title: TITLE, party: HALDEN })).check();
    await press(peter, t('sign.sign'));
    await sees(peter, t('sign.certificate'));
    await elena.goto(halden.signOff);
    await sees(elena, t('sign.certificate'), 'Peter Lund', 'Elena Sato');
    const [mine, theirs] = await Promise.all([elena, peter].map((page) => page.locator('code').first().textContent()));
    expect(mine).toBe(theirs);
  });
}

test('a signature on a text that was sent back meanwhile is refused with a sentence', async ({ as }) => {
  const [priya, ingrid, elena, peter] = [await as('priya'), await as('ingrid'), await as('elena'), await as('peter')];
  await fixText(priya, ingrid);
  await elena.goto(halden.signOff);
  await elena.getByLabel(t('sign.consent.words', { number: 1, title: TITLE, party: TESSEL })).check();
  await peter.goto(`${halden.signOff}/return`);
  await peter.getByLabel(t('sign.return.words')).fill('One more change.');
  await press(peter, t('sign.return.submit'));
  await sees(peter, /was sent back by Peter Lund/);
  await press(elena, t('sign.sign'));
  await expect(elena.getByRole('button', { name: t('sign.sign'), exact: true })).toBeHidden();
  await sees(elena, t('refusal.other-version'));
  await fixText(priya, ingrid, 2);
  await sign(elena, TESSEL, 2);
  await sign(peter, HALDEN, 2);
  await sees(peter, t('sign.certificate'));
});

test('when two write the same commitment at once, the second sees both texts and loses nothing', async ({ as }) => {
  const priya = await as('priya');
  const ingrid = await as('ingrid');
  for (const page of [priya, ingrid]) {
    await page.goto(halden.text());
    await page.getByRole('link', { name: /: 4 Repair the nightly import/ }).click();
    await expect(page.getByLabel(t('talk.commitment.notes'))).toBeVisible();
  }
  // Both are writing: a page on which nothing was typed would show the other's text as soon as it is saved.
  await priya.getByLabel(t('talk.commitment.notes')).fill('Tessel mails the log every morning.');
  await ingrid.getByLabel(t('talk.commitment.notes')).fill('Halden reads the log every morning.');
  await press(ingrid, t('talk.save.counter'));
  await expect(ingrid).toHaveURL(/\/text#commitment-/);

  await press(priya, t('talk.save.counter'));
  await expect(priya.getByRole('alert')).toContainText('Halden reads the log every morning.');
  await expect(priya.getByRole('alert')).toContainText('Tessel mails the log every morning.');
  await expect(priya.getByLabel(t('talk.commitment.notes'))).toHaveValue('Tessel mails the log every morning.');
  await press(priya, t('talk.save.counter'));
  await expect(priya).toHaveURL(/\/text#commitment-/);
  await ingrid.goto(halden.text());
  await sees(ingrid, 'Tessel mails the log every morning.');
});

test('what recurs is one commitment a period, and what both own is one of each', async ({ as }) => {
  const ingrid = await as('ingrid');
  await ingrid.goto(halden.text('commitments/new'));
  await ingrid.getByLabel(t('talk.commitment.title')).fill('Numbers of the week');
  await ingrid.getByLabel(t('talk.commitment.owner-label')).selectOption('both');
  await ingrid.getByLabel(t('talk.commitment.due'), { exact: true }).fill('2026-08-20');
  await ingrid.getByText(t('talk.commitment.repeat-summary')).click();
  await ingrid.getByRole('radio', { name: t('talk.commitment.repeat.week') }).check();
  await press(ingrid, t('talk.save.add'));
  await expect(ingrid.getByRole('alert')).toContainText(t('form.missing-date'));
  await ingrid.getByLabel(/^Until/).fill('2026-09-05');
  await press(ingrid, t('talk.save.add'));
  for (const number of [1, 2, 3])
    await expect(
      ingrid.getByRole('link', { name: t('talk.commitment.nth', { title: 'Numbers of the week', number, of: 3 }) }),
    ).toHaveCount(2);
});
