import type { Page } from '@playwright/test';
import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { sees } from './support/places';
import { expect, test } from './support/test';

const { dana, mina } = CAST;

async function askFor(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(t('session.email')).fill(email);
  await page.getByRole('button', { name: t('session.send') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('session.code.title'));
}

const isIn = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toHaveText(t('work.home.title'));

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'signing in' : 'signing in without a script', () => {
    test('a link lets in by its button, once; looking at it uses nothing up', async ({ stranger, outbox }) => {
      const page = await stranger({ javaScriptEnabled });
      await askFor(page, dana.email);
      const { path } = await outbox.mailTo(dana.email, 'Sign in');
      for (let look = 0; look < 2; look += 1) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(dana.email);
      }
      await page.getByRole('button', { name: t('session.code.submit') }).click();
      await isIn(page);

      const other = await stranger({ javaScriptEnabled });
      expect((await other.goto(path))?.status()).toBe(404);
      await expect(other.getByRole('heading', { level: 1 })).toHaveText(t('session.link.gone.title'));
    });

    test('a wrong code says how many tries are left, the right one lets in', async ({ stranger, outbox }) => {
      const page = await stranger({ javaScriptEnabled });
      await askFor(page, dana.email);
      const { code } = await outbox.mailTo(dana.email, 'Sign in');
      const field = page.getByLabel(t('session.code'));
      const wrong = code.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));
      await field.fill(wrong);
      await page.getByRole('button', { name: t('session.code.submit') }).click();
      await expect(page.getByText('4 tries are left').first()).toBeVisible();
      await expect(field).toHaveValue(wrong);
      await field.fill(code);
      await page.getByRole('button', { name: t('session.code.submit') }).click();
      await isIn(page);
    });

    test('an invitation is accepted by its button, and is good once', async ({ as, stranger, outbox }) => {
      const jonas = await as('jonas');
      await jonas.goto('/');
      await jonas
        .getByRole('link', { name: /Tessel Analytics/ })
        .first()
        .click();
      await jonas.getByRole('link', { name: t('admin.invite-member') }).click();
      await jonas.getByLabel(t('admin.name')).fill('Noor Haddad');
      await jonas.getByLabel(t('admin.email')).fill('noor@tessel.example');
      await jonas.getByRole('radio', { name: t('admin.role.member') }).check();
      await jonas.getByRole('button', { name: t('admin.send-invitation') }).click();

      const { path } = await outbox.mailTo('noor@tessel.example', 'Tessel');
      const noor = await stranger({ javaScriptEnabled });
      await noor.goto(path);
      await expect(noor.getByRole('heading', { level: 1 })).toHaveText('Tessel Analytics');
      await noor.goto(path);
      await noor.getByRole('button', { name: t('session.invitation.accept') }).click();
      await isIn(noor);
      expect((await (await stranger({ javaScriptEnabled })).goto(path))?.status()).toBe(404);
    });
  });
}

test('an address nobody has gets the same answer and no mail', async ({ stranger, outbox }) => {
  const page = await stranger();
  await askFor(page, 'nobody@tessel.example');
  await askFor(page, mina.email);
  await outbox.mailTo(mina.email, 'Sign in');
  expect(await outbox.count('nobody@tessel.example')).toBe(0);
});

test('what is no address is said at the field, and stays in it', async ({ stranger }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await stranger({ javaScriptEnabled });
    await page.goto('/sign-in');
    const field = page.getByLabel(t('session.email'));
    await field.fill('dana at northquay');
    await page.getByRole('button', { name: t('session.send') }).click();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue('dana at northquay');
    await expect(page.getByRole('alert')).toBeFocused();
  }
});

test('signing out everywhere ends the session of the other device at its next page', async ({ as }) => {
  const phone = await as('dana');
  const desk = await as('dana');
  await phone.goto('/');
  await isIn(phone);
  await desk.goto('/you');
  await desk.getByRole('button', { name: t('session.you.everywhere') }).click();
  await expect(desk).toHaveURL(/\/sign-in/);
  await phone.goto('/you');
  await expect(phone).toHaveURL(/\/sign-in\?to=%2Fyou/);
});

test('a page that asks to sign in is where one comes out', async ({ stranger, outbox }) => {
  const page = await stranger();
  await page.goto('/you');
  await page.getByLabel(t('session.email')).fill(dana.email);
  await page.getByRole('button', { name: t('session.send') }).click();
  await page.goto((await outbox.mailTo(dana.email, 'Sign in')).path);
  await page.getByRole('button', { name: t('session.code.submit') }).click();
  await expect(page).toHaveURL(/\/you$/);
  await sees(page, dana.email);
});
