import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { t } from '~/words';
import { findingsOf } from './support/axe';
import { halden, press, sees } from './support/places';
import { expect, PHONE, test } from './support/test';

/** Two people change the same small thing on their phones; whoever comes second reads both, and loses nothing. */
test('whoever is overtaken reads both texts on a phone, keeps what they typed, and decides', async ({ as }, {
  outputDir,
}) => {
  const [ingrid, priya] = [await as('ingrid', { viewport: PHONE }), await as('priya', { viewport: PHONE })];
  const title = (page: typeof ingrid) => page.getByLabel(t('talk.rename.title'));
  for (const page of [ingrid, priya]) await page.goto(halden.text('title'));
  await title(ingrid).fill('Halden, all depots by October');
  await title(priya).fill('Halden, two depots first');
  await press(priya, t('talk.save'));
  await expect(priya).toHaveURL(new RegExp(`${halden.text()}$`));

  await press(ingrid, t('talk.save'));
  const both = ingrid.getByRole('alert');
  await expect(both).toContainText(t('form.conflict.title'));
  await expect(both).toContainText('Halden, two depots first');
  await expect(both).toContainText('Halden, all depots by October');
  await expect(title(ingrid)).toHaveValue('Halden, all depots by October');
  await expect(both).toBeInViewport();
  expect(await ingrid.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  expect(await findingsOf(ingrid)).toEqual([]);
  await ingrid.screenshot({ path: `${outputDir}/overtaken.png`, fullPage: true });

  // Nothing was written over; and once both were read, saving is meant.
  await priya.goto(halden.text('title'));
  await expect(title(priya)).toHaveValue('Halden, two depots first');
  await title(ingrid).fill('Halden: two depots first, all by October');
  await press(ingrid, t('talk.save'));
  await sees(ingrid, t('talk.title'));
  await priya.goto(halden.text('title'));
  await expect(title(priya)).toHaveValue('Halden: two depots first, all by October');
});

test('a role that two change at once is not changed unseen', async ({ as }) => {
  const [elena, priya] = [await as('elena', { viewport: PHONE }), await as('priya', { viewport: PHONE })];
  const seat = (page: typeof elena) => page.goto(`${halden.home}/people/${seatIdOf(HALDEN, 'tomas')}`);
  for (const page of [elena, priya]) await seat(page);
  const role = (page: typeof elena, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });
  // Chosen before: a page that nobody has touched is drawn anew with what the other saves.
  await role(priya, t('talk.role.lead')).check();
  await role(elena, t('talk.role.viewer')).check();
  await press(elena, t('talk.people.save-role'));
  await expect(elena).toHaveURL(new RegExp('/people$'));
  await press(priya, t('talk.people.save-role'));
  const both = priya.getByRole('alert');
  await expect(both).toContainText(t('form.conflict.title'));
  await expect(both).toContainText(t('talk.role.viewer'));
  await expect(both).toContainText(t('talk.role.lead'));
  await expect(role(priya, t('talk.role.lead'))).toBeChecked();
});
