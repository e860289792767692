import type { Page } from '@playwright/test';
import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { fixText } from './support/negotiate';
import { halden, press, sees, words } from './support/places';
import { expect, PHONE, test } from './support/test';

const TITLE = 'A forecast that planners trust';
const HALDEN = 'Halden Foods';
const { peter } = CAST;

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Whether something stands on the screen without scrolling to it. */
const onScreen = (page: Page, name: string): Promise<boolean> =>
  page.getByRole('link', { name }).evaluate((link) => link.getBoundingClientRect().bottom <= window.innerHeight);

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without a script';

  test(`an executive comes from the mail to the signature on a phone with nothing else in the way${how}`, async ({
    as,
    stranger,
    outbox,
  }) => {
    await fixText(await as('priya'), await as('ingrid'));
    const { path } = await outbox.mailTo(peter.email, 'ready for your signature');
    const phone = await stranger({ viewport: PHONE, javaScriptEnabled });
    let taps = 0;
    const tap = async (name: string): Promise<void> => {
      await press(phone, name);
      taps += 1;
    };

    await phone.goto(path);
    await phone.getByLabel(t('session.email')).fill(peter.email);
    await tap(t('session.send'));
    const { code } = await outbox.mailTo(peter.email, 'Sign in');
    await phone.getByLabel(t('session.code')).fill(code);
    await tap(t('session.code.submit'));

    // They are where the mail led, and showed a moment ago who they are: no second code.
    await sees(phone, t('sign.brief', { number: 1 }), t('sign.proof.fresh'));
    expect(await fits(phone)).toBe(true);
    expect(await onScreen(phone, t('sign.straight'))).toBe(true);
    await phone.getByRole('link', { name: t('sign.straight') }).click();
    await phone.getByLabel(t('sign.consent.words', { number: 1, title: TITLE, party: HALDEN })).check();
    taps += 2;
    await tap(t('sign.sign'));
    await sees(phone, t('sign.done', { party: HALDEN, other: 'Tessel Analytics' }));
    expect(taps).toBe(5);
  });
}

test('what waits for an executive stands on one page over all plans, for who stands in too, and goes as it is signed', async ({
  as,
  stranger,
  product,
  outbox,
}) => {
  const [priya, ingrid] = [await as('priya'), await as('ingrid')];
  await fixText(priya, ingrid);
  const phone = await as('peter', { viewport: PHONE });
  await phone.goto('/');
  await phone.getByRole('link', { name: t('executive.title') }).click();
  const version = t('executive.sign', { about: '1', party: HALDEN });
  const row = phone.getByRole('row', { name: new RegExp(version) });
  await expect(row).toContainText(TITLE);
  await expect(row).toContainText(t('executive.for-own', { party: HALDEN }));
  await sees(phone, t('executive.sign.theirs', { party: 'Tessel Analytics', about: '1' }));
  expect(await fits(phone)).toBe(true);

  // Whom he names finds it on their own page, in his name, from the first day on.
  await row.getByRole('link', { name: version }).click();
  await phone.getByRole('link', { name: t('sign.delegate.name') }).click();
  await phone.getByRole('radio', { name: /Ingrid/ }).check();
  await phone.getByLabel(t('sign.delegate.until')).fill('2026-08-31');
  await press(phone, t('sign.delegate.name'));
  await ingrid.goto('/signatures');
  await sees(ingrid, t('executive.for-other', { party: HALDEN, name: peter.name }));
  await ingrid.getByRole('link', { name: version }).click();
  await ingrid
    .getByLabel(t('sign.consent.words-for', { number: 1, title: TITLE, party: HALDEN, name: peter.name }))
    .check();
  await product.letProofsAge();
  await press(ingrid, t('sign.sign'));
  await expect(ingrid.getByRole('alert')).toContainText(t('sign.code.needed'));
  await press(ingrid, t('sign.proof.send'));
  const { code } = await outbox.mailTo(CAST.ingrid.email, 'Your code to sign with');
  await ingrid.getByLabel(t('sign.proof.code')).fill(code);
  await ingrid
    .getByLabel(t('sign.consent.words-for', { number: 1, title: TITLE, party: HALDEN, name: peter.name }))
    .check();

  // His page is open while she signs: it goes by itself.
  await phone.goto('/signatures');
  await sees(phone, version);
  await press(ingrid, t('sign.sign'));
  await sees(ingrid, t('sign.on-behalf', { name: `${peter.name}, ${peter.position}` }));
  await expect(words(phone, t('executive.nothing'))).toBeVisible();

  // Whoever is no executive finds a page that says so.
  const marcus = await as('marcus');
  await marcus.goto('/signatures');
  await sees(marcus, t('executive.none'));
  const nobody = await stranger();
  await nobody.goto('/signatures');
  await expect(nobody).toHaveURL(/\/sign-in\?to=%2Fsignatures/);
});

test('a version that came back is shown with what changed since their side last signed', async ({ as }) => {
  const [priya, ingrid, page] = [await as('priya'), await as('ingrid'), await as('peter', { viewport: PHONE })];
  const elena = await as('elena');
  await fixText(priya, ingrid);
  await page.goto(halden.signOff);
  await page.getByLabel(t('sign.consent.words', { number: 1, title: TITLE, party: HALDEN })).check();
  await press(page, t('sign.sign'));
  await sees(page, t('sign.done', { party: HALDEN, other: 'Tessel Analytics' }));
  await elena.goto(halden.signOff);
  await elena.getByRole('link', { name: t('sign.return') }).click();
  await elena.getByLabel(t('sign.return.words')).fill('The title says nothing.');
  await press(elena, t('sign.return.submit'));
  await sees(elena, /was sent back by Elena/);
  await priya.goto(halden.text('title'));
  await priya.getByLabel(t('talk.rename.title')).fill('A forecast planners use');
  await press(priya, t('talk.save'));
  await sees(priya, 'A forecast planners use');
  await fixText(priya, ingrid, 2);
  await page.goto(halden.signOff);
  await sees(page, t('sign.changes.you', { number: 1 }), 'A forecast planners use');
  // His colleague who leads reads it as what their side signed.
  await ingrid.goto(halden.signOff);
  await sees(ingrid, t('sign.changes', { number: 1, party: HALDEN }));
  await elena.goto(halden.signOff);
  await expect(words(elena, t('sign.changes.you', { number: 1 }))).toBeHidden();
});
