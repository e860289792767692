import type { Page } from '@playwright/test';
import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { withAuthenticator } from './support/authenticator';
import { findingsOf } from './support/axe';
import { northquay, press, sees } from './support/places';
import { expect, PHONE, test } from './support/test';
import { giveNotice, prepareNotice, signNotice } from './support/notice';

const TESSEL = 'Tessel Analytics';
const NORTHQUAY = 'Northquay Freight';

/** On one's own page, with a proof of the last five minutes. */
async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/you/passkeys');
  await press(page, t('passkey.add'));
  await expect(page).toHaveURL(/\/you\/passkeys\/[0-9a-f-]{36}$/);
  await page.getByLabel(t('passkey.name')).fill(name);
  await press(page, t('passkey.rename'));
  await expect(page).toHaveURL(/\/you\/passkeys$/);
  await sees(page, name);
}

test('a passkey is added, named, signs in without an address or a mail, and is removed', async ({ as, stranger }) => {
  const dana = await as('dana');
  const device = await withAuthenticator(dana);
  await dana.goto('/you');
  await dana.getByRole('link', { name: t('passkey.open') }).click();
  await sees(dana, t('passkey.none'));
  await addPasskey(dana, 'Work laptop');
  expect(await device.count()).toBe(1);
  expect(await findingsOf(dana)).toEqual([]);

  await dana.goto('/you');
  await press(dana, t('session.you.everywhere'));
  await expect(dana).toHaveURL(/\/sign-in/);
  await dana.goto('/sign-in?to=/you');
  await press(dana, t('passkey.sign-in'));
  await expect(dana).toHaveURL(/\/you$/);
  await expect(dana.getByRole('row', { name: /Chrome/ })).toContainText(t('session.you.means.passkey'));

  // A second device of theirs, without one, sees the list and takes it away.
  const other = await as('dana');
  await other.goto('/you/passkeys');
  await other.getByRole('link', { name: t('passkey.change.of', { name: 'Work laptop' }) }).click();
  expect(await findingsOf(other)).toEqual([]);
  await other.getByRole('link', { name: t('passkey.remove') }).click();
  expect(await findingsOf(other)).toEqual([]);
  await press(other, t('passkey.removal.submit'));
  await sees(other, t('passkey.none'));
  // What it had begun is over from the next request on, and it lets nobody in any more.
  await dana.goto('/you');
  await expect(dana).toHaveURL(/\/sign-in\?to=%2Fyou/);
  await press(dana, t('passkey.sign-in'));
  await sees(dana, t('passkey.refused.unknown'));
  const nobody = await stranger();
  await nobody.goto('/sign-in');
  await expect(nobody.getByRole('button', { name: t('session.send') })).toBeVisible();
});

test('adding one asks for a fresh proof, which a code by mail is', async ({ as, product, outbox }) => {
  const dana = await as('dana', { viewport: PHONE });
  await withAuthenticator(dana);
  await product.letProofsAge();
  await dana.goto('/you/passkeys');
  await expect(dana.getByRole('button', { name: t('passkey.add') })).toBeHidden();
  await dana.getByRole('link', { name: t('passkey.add.prove.go') }).click();
  await sees(dana, t('prove.title'));
  expect(await findingsOf(dana)).toEqual([]);
  await press(dana, t('sign.proof.send'));
  const { code } = await outbox.mailTo(CAST.dana.email, 'Your code');
  await dana.getByLabel(t('sign.proof.code')).fill(code === '123456' ? '654321' : '123456');
  await press(dana, t('prove.submit'));
  await expect(dana.getByRole('alert')).toContainText(t('sign.code.wrong', { left: 4 }));
  await dana.getByLabel(t('sign.proof.code')).fill(code);
  await press(dana, t('prove.submit'));
  await expect(dana).toHaveURL(/\/you\/passkeys$/);
  await addPasskey(dana, 'Phone');
});

test('the code by mail works without a script, and leads back', async ({ as, product, outbox }) => {
  const dana = await as('dana', { javaScriptEnabled: false });
  await product.letProofsAge();
  await dana.goto('/you/passkeys');
  await dana.getByRole('link', { name: t('passkey.add.prove.go') }).click();
  await press(dana, t('sign.proof.send'));
  const { code } = await outbox.mailTo(CAST.dana.email, 'Your code');
  await dana.getByLabel(t('sign.proof.code')).fill(code);
  await press(dana, t('prove.submit'));
  await expect(dana).toHaveURL(/\/you\/passkeys$/);
  await sees(dana, t('passkey.add.no-script'));
});

test('a passkey is the fresh proof under a signature, nothing typed is lost, and the notice says how its signer was known', async ({
  as,
  product,
  outbox,
}) => {
  const elena = await as('elena');
  const device = await withAuthenticator(elena);
  await addPasskey(elena, 'Desk');
  await product.letProofsAge();
  await prepareNotice(elena);
  // Not unlocked, it proves nothing, and the mail is still there.
  await device.unlocks(false);
  await press(elena, t('passkey.prove'));
  await expect(elena.getByRole('status').filter({ hasText: /passkey/i })).toBeVisible();
  await expect(elena.getByRole('button', { name: t('sign.proof.send') })).toBeVisible();
  await device.unlocks(true);
  const consent = elena.getByLabel(t('notice.consent.words', { number: 1, party: TESSEL, other: NORTHQUAY }));
  await consent.check();
  await press(elena, t('passkey.prove'));
  await sees(elena, t('sign.proof.fresh'));
  await expect(consent).toBeChecked();
  await expect(elena.getByLabel(t('sign.proof.code'))).toBeHidden();
  await signNotice(elena, TESSEL, NORTHQUAY);
  await sees(elena, t('sign.known-by.passkey', { email: CAST.elena.email }));
  await outbox.mailTo(CAST.ruth.email, 'formal notice 1 from Tessel');
});

test('a signature says truthfully how its signer came in where that was a moment ago', async ({ as }) => {
  const elena = await as('elena');
  await giveNotice(elena, TESSEL, NORTHQUAY);
  await sees(elena, t('sign.known-by.demonstration', { email: CAST.elena.email, place: '' }));
});

test('under the number of this machine it says where passkeys work, and under none is there a button without a script', async ({
  stranger,
  product,
}) => {
  const page = await stranger();
  await page.goto(product.url.replace('localhost', '127.0.0.1') + '/sign-in');
  await sees(page, t('passkey.elsewhere', { address: product.url }));
  await expect(page.getByRole('button', { name: t('passkey.sign-in') })).toBeHidden();
  const plain = await stranger({ javaScriptEnabled: false });
  await plain.goto('/sign-in');
  await expect(plain.getByRole('button', { name: t('session.send') })).toBeVisible();
  await expect(plain.getByRole('button', { name: t('passkey.sign-in') })).toBeHidden();
});

test('a session that ended while a passkey was asked for leads to signing in, and back', async ({ as }) => {
  const [here, there] = [await as('dana'), await as('dana')];
  await withAuthenticator(here);
  await here.goto('/you/passkeys');
  await there.goto('/you');
  await press(there, t('session.you.elsewhere'));
  await press(here, t('passkey.add'));
  await expect(here).toHaveURL(/\/sign-in\?to=%2Fyou%2Fpasskeys/);
  await there.goto(northquay.home);
  await expect(there).toHaveURL(new RegExp(northquay.home));
});
