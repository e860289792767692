import type { Page } from '@playwright/test';
import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { CLIENT, openOidcServer, type OidcServer } from '../support/oidc-server';
import { findingsOf } from './support/axe';
import { press, sees, workspace } from './support/places';
import { expect, PHONE, test as base } from './support/test';

const DOMAIN = 'northquay.example';
const { dana } = CAST;

/** A real provider, that leads back to this test's product. */
const test = base.extend<{ oidc: OidcServer }>({
  oidc: async ({ product }, give) => {
    const oidc = await openOidcServer(() => [`${product.url}/sign-in/callback/${workspace.split('/').at(-1)}`]);
    oidc.claims.set('dana', { email: dana.email, email_verified: true });
    await give(oidc);
    await oidc.close();
  },
});

/** At the provider's own pages. */
async function signInThere(page: Page, oidc: OidcServer, login: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`^${oidc.issuer}`));
  await page.locator('[name=login]').fill(login);
  await page.locator('[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  // Agreed to once a session.
  const agree = page.getByRole('button', { name: 'Continue' });
  await agree
    .or(page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor();
  if (page.url().startsWith(oidc.issuer)) await agree.click();
}

/** An administrator names the provider; nobody is led to it yet. */
async function nameProvider(page: Page, oidc: OidcServer): Promise<void> {
  await page.goto(`${workspace}/sign-in/new`);
  await page.getByLabel(t('sso.domain')).fill(DOMAIN);
  await page.getByLabel(t('sso.issuer')).fill(oidc.issuer);
  await page.getByLabel(t('sso.client')).fill(CLIENT.id);
  await page.getByLabel(t('sso.secret')).fill(CLIENT.secret);
  await press(page, t('sso.add.submit'));
  await sees(page, t('sso.of', { domain: DOMAIN }));
}

test('an administrator names a provider, tries it, and its people are led there once their own DNS says so', async ({
  as,
  stranger,
  product,
  oidc,
}) => {
  const jonas = await as('jonas');
  await jonas.goto(workspace);
  await jonas.getByRole('link', { name: t('sso.title') }).click();
  await sees(jonas, t('sso.none'), `${product.url}/sign-in/callback/`);
  expect(await findingsOf(jonas)).toEqual([]);
  await jonas.getByRole('link', { name: t('sso.add') }).click();
  await jonas.getByLabel(t('sso.domain')).fill('gmail.com');
  await jonas.getByLabel(t('sso.issuer')).fill('http://login.elsewhere.example');
  await jonas.getByLabel(t('sso.client')).fill(CLIENT.id);
  await jonas.getByLabel(t('sso.secret')).fill(CLIENT.secret);
  await press(jonas, t('sso.add.submit'));
  await expect(jonas.getByRole('alert')).toContainText(t('sso.domain-public'));
  await jonas.getByLabel(t('sso.domain')).fill(`@${DOMAIN}`);
  await press(jonas, t('sso.add.submit'));
  await expect(jonas.getByRole('alert')).toContainText(t('sso.issuer-invalid'));
  await expect(jonas.getByLabel(t('sso.secret'))).toHaveValue(CLIENT.secret);
  await jonas.getByLabel(t('sso.issuer')).fill(oidc.issuer);
  await press(jonas, t('sso.add.submit'));
  await sees(jonas, t('sso.of', { domain: DOMAIN }), `_evenhand.${DOMAIN}`, /^evenhand issuer=/, t('sso.only.needs'));
  expect(await findingsOf(jonas)).toEqual([]);
  const at = new URL(jonas.url()).pathname;
  await expect(jonas.getByLabel(t('sso.secret'))).toHaveValue('');

  // It can be tried before it speaks for anybody.
  await press(jonas, t('sso.try'));
  await signInThere(jonas, oidc, 'dana');
  await expect(jonas).toHaveURL(new RegExp(`${at}$`));
  await sees(jonas, /^It worked/);
  const page = await stranger({ viewport: PHONE });
  await page.goto('/sign-in');
  await page.getByLabel(t('session.email')).fill(dana.email);
  await press(page, t('session.send'));
  await sees(page, t('session.code.title'));

  await product.proveDomain(DOMAIN);
  await jonas.goto(at);
  await sees(jonas, t('sso.state.counts'));
  await page.goto('/sign-in?to=/you');
  await page.getByLabel(t('session.email')).fill(dana.email);
  await press(page, t('session.send'));
  await signInThere(page, oidc, 'dana');
  await expect(page).toHaveURL(/\/you$/);
  await sees(page, t('session.you.means.single-sign-on'), dana.email);

  // The only way, and then none: whom it let in is out.
  await press(jonas, t('sso.only.yes'));
  await sees(jonas, t('sso.only.on', { domain: DOMAIN }));
  await jonas.getByRole('link', { name: t('sso.remove') }).click();
  expect(await findingsOf(jonas)).toEqual([]);
  await press(jonas, t('sso.removal.submit'));
  await sees(jonas, t('sso.none'));
  await page.goto('/you');
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fyou/);
  await jonas.goto(`${workspace}/log`);
  await sees(jonas, t('log.provider-removed', { about: DOMAIN }), t('log.provider-added', { about: DOMAIN }));
});

test('without a script one tap leads to the provider and back, and mail stays open unless it is the only way', async ({
  as,
  stranger,
  product,
  oidc,
  outbox,
}) => {
  await nameProvider(await as('jonas'), oidc);
  await product.proveDomain(DOMAIN);
  const page = await stranger({ javaScriptEnabled: false });
  const { host } = new URL(oidc.issuer);
  await page.goto('/sign-in');
  await page.getByLabel(t('session.email')).fill(dana.email);
  await press(page, t('session.send'));
  await sees(page, t('sso.way.title', { host }));
  expect(page.url()).toContain('/sign-in/provider/');
  await press(page, t('sso.way.mail'));
  await sees(page, t('session.code.title'));
  await outbox.mailTo(dana.email, 'Sign in');
  await page.goBack();
  await page.getByRole('link', { name: t('sso.way.go', { host }) }).click();
  await signInThere(page, oidc, 'dana');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('work.home.title'));
  // Coming back is done once.
  await page.goBack();
  expect(page.url()).not.toContain('code=');
});

test('it is a fresh proof, asked anew; and whoever the provider says is somebody else is told so', async ({
  as,
  product,
  oidc,
}) => {
  await nameProvider(await as('jonas'), oidc);
  await product.proveDomain(DOMAIN);
  const page = await as('dana');
  const { host } = new URL(oidc.issuer);
  await product.letProofsAge();
  await page.goto('/you/passkeys');
  await page.getByRole('link', { name: t('passkey.add.prove.go') }).click();
  await press(page, t('sso.prove', { host }));
  await signInThere(page, oidc, 'dana');
  await expect(page).toHaveURL(/\/you\/passkeys$/);
  await expect(page.getByRole('link', { name: t('passkey.add.prove.go') })).toBeHidden();

  await product.letProofsAge();
  oidc.claims.set('ruth', { email: CAST.ruth.email, email_verified: true });
  await page.goto('/you/proof?to=/you/passkeys');
  await press(page, t('sso.prove', { host }));
  await signInThere(page, oidc, 'ruth');
  await sees(page, t('sso.refused.title-proof'), t('sso.refused.as', { email: CAST.ruth.email }));
  expect(await findingsOf(page)).toEqual([]);
});
