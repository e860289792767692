import { t } from '~/words';
import { png } from '../support/looks';
import { northquay, press, sees, workspace } from './support/places';
import { expect, test } from './support/test';

test('an admin gives the workspace a colour that can be seen and a logo, and both sides see them above their plan', async ({
  as,
  stranger,
}) => {
  const jonas = await as('jonas');
  await jonas.goto(workspace);
  await jonas.getByRole('link', { name: t('workspace.brand') }).click();
  await expect(jonas.getByRole('button', { name: t('workspace.brand-nearest') })).toHaveCount(0);
  await jonas.getByLabel(t('workspace.brand-colour')).fill('#0a1a3a');
  await press(jonas, t('workspace.brand-save'));
  await sees(jonas, /has a contrast of \d\.\d to 1 on a dark page/);
  await expect(jonas.getByLabel(t('workspace.brand-colour'))).toHaveValue('#0a1a3a');
  const logo = { name: 'logo.png', mimeType: 'image/png', buffer: png(240, 80) };
  await jonas.locator('input[type=file]').setInputFiles(logo);
  await press(jonas, t('workspace.brand-nearest'));
  await sees(jonas, t('workspace.brand-saved'));
  for (const who of ['dana', 'priya'] as const) {
    const page = await as(who);
    await page.goto(northquay.home);
    const header = page.locator('.plan-header');
    await expect(header).toHaveCSS('border-top-width', '6px');
    const [line, picture] = await header.evaluate((at) => [
      getComputedStyle(at).borderTopColor,
      getComputedStyle(at, '::before').backgroundImage,
    ]);
    expect(line).not.toBe('rgb(10, 26, 58)');
    expect(picture).toContain(`${workspace}/logo?v=1`);
  }
  const nobody = await stranger();
  await nobody.goto(`${workspace}/logo`);
  await expect(nobody).toHaveURL(/sign-in/);
});
