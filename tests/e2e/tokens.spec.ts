import { t } from '~/words';
import { findingsOf, STANDARD } from './support/axe';
import { press, sees, workspace } from './support/places';
import { expect, PHONE, test } from './support/test';

test('an admin makes a token by the keyboard, copies it, a program reads with it, and it is revoked', async ({
  as,
  product,
}) => {
  const jonas = await as('jonas', { viewport: PHONE, permissions: ['clipboard-write'] });
  await jonas.goto(`${workspace}/tokens`);
  await sees(jonas, t('tokens.none'));
  await jonas.getByRole('link', { name: t('tokens.make') }).press('Enter');
  await jonas.getByLabel(t('tokens.name'), { exact: true }).focus();
  await jonas.keyboard.type('Security log');
  await jonas.keyboard.press('Tab');
  await jonas.keyboard.press('Space');
  await expect(jonas.getByRole('checkbox', { name: t('tokens.reads.log.words') })).toBeChecked();
  await jonas.getByLabel(t('tokens.name'), { exact: true }).press('Enter');
  const field = jonas.getByLabel(t('tokens.made.token', { name: 'Security log' }));
  await expect(field).toBeFocused();
  await sees(jonas, t('tokens.made.lead'));
  expect(await findingsOf(jonas, { tags: STANDARD })).toEqual([]);
  expect(await jonas.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await press(jonas, t('tokens.made.copy'));
  await sees(jonas, t('tokens.made.copied'));
  const token = await field.inputValue();
  // By a reload and the way back it is gone for good.
  await jonas.reload();
  await jonas.getByLabel(t('tokens.name'), { exact: true }).focus();
  await jonas.keyboard.press('ControlOrMeta+V');
  await expect(jonas.getByLabel(t('tokens.name'), { exact: true })).toHaveValue(token);
  await jonas.goto(`${workspace}/tokens`);
  await jonas.goBack();
  await expect(jonas.getByRole('button', { name: t('tokens.make.submit') })).toBeVisible();
  expect(await jonas.content()).not.toContain(token);

  const read = (path: string) =>
    fetch(`${product.url}${workspace}${path}`, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' });
  const log = await read('/log.csv');
  expect([log.status, await log.text()]).toEqual([200, expect.stringContaining('Security log')]);
  expect((await read('/export/file')).status).toBe(401);
  expect((await read('')).status).toBe(302);

  await jonas.goto(`${workspace}/tokens`);
  await sees(jonas, `evh_…${token.slice(-4)}`);
  expect(await findingsOf(jonas, { tags: STANDARD })).toEqual([]);
  await jonas.getByRole('link', { name: t('tokens.revoke.of', { name: 'Security log' }) }).press('Enter');
  await jonas.getByRole('button', { name: t('tokens.revoke.submit') }).press('Enter');
  await sees(jonas, t('tokens.none.now'), t('tokens.over'));
  expect((await read('/log.csv')).status).toBe(401);
});

test('without a script a token is made after showing who one is, seen once, and not by a reload', async ({
  as,
  product,
}) => {
  const jonas = await as('jonas', { javaScriptEnabled: false });
  await product.letProofsAge();
  await jonas.goto(`${workspace}/tokens/new`);
  await sees(jonas, t('tokens.proof'));
  await jonas.getByRole('link', { name: t('tokens.proof.go') }).click();
  await press(jonas, t('sign.proof.send'));
  const { code } = await product.outbox.mailTo('jonas@tessel.example', 'code');
  await jonas.getByLabel(t('sign.proof.code')).fill(code);
  await press(jonas, t('prove.submit'));
  await jonas.getByLabel(t('tokens.name'), { exact: true }).fill('Nightly copy');
  await jonas.getByRole('checkbox', { name: t('tokens.reads.export') }).check();
  await press(jonas, t('tokens.make.submit'));
  await expect(jonas.getByLabel(t('tokens.made.token', { name: 'Nightly copy' }))).toHaveValue(/^evh_[\w-]{43}$/);
  await jonas.reload();
  await sees(jonas, t('tokens.once'));
});
