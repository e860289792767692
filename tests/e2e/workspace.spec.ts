import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { CAST, COMPANIES } from '../../drizzle/seed/cast';
import { customerIdOf } from '../../drizzle/seed/workspace';
import { t } from '~/words';
import { halden, press, sees, workspace } from './support/places';
import { taken } from './support/taken';
import { expect, PHONE, test } from './support/test';

test('an admin renames the workspace and gives it a calendar on a phone, finds both in the log, narrows it and takes it along', async ({
  as,
}) => {
  const jonas = await as('jonas', { viewport: PHONE });
  await jonas.goto(workspace);
  await jonas.getByRole('link', { name: t('workspace.name') }).click();
  const name = jonas.getByLabel(t('workspace.name'));
  await name.fill('Tessel Insight');
  await name.press('Enter');
  await expect(jonas.getByRole('heading', { level: 1 })).toContainText('Tessel Insight');
  await jonas.getByRole('link', { name: t('workspace.calendar'), exact: true }).click();
  await jonas.getByLabel(t('talk.terms.zone')).selectOption('Europe/Oslo');
  await jonas.getByLabel(t('talk.terms.country'), { exact: true }).selectOption('NO');
  await press(jonas, t('talk.terms.add-holidays'));
  await expect(jonas.getByLabel(t('talk.terms.holidays'))).toHaveValue(/2026-12-25/);
  await press(jonas, t('workspace.calendar-save'));
  await sees(jonas, t('workspace.calendar-saved'));

  await jonas.goto(`${workspace}/log`);
  await sees(jonas, t('log.workspace-renamed', { before: 'Tessel Analytics', about: 'Tessel Insight' }));
  await jonas.getByLabel(t('log.kind')).selectOption('settings');
  await press(jonas, t('log.show'));
  await expect(jonas).toHaveURL(/kind=settings/);
  await sees(jonas, t('log.calendar-changed'));
  await expect(jonas.getByText(t('log.customer-added', { about: COMPANIES.halden }))).toHaveCount(0);
  const { name: file, text } = await taken(jonas, () => jonas.getByRole('link', { name: t('log.csv') }).click());
  expect(file).toMatch(/^log-2026-07-\d\d\.csv$/);
  expect(text).toContain('Tessel Insight');
  expect(text).not.toContain(COMPANIES.halden);
  expect(await jonas.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});

test('an admin takes everything along as an archive that opens, and the log says so', async ({ as }) => {
  const jonas = await as('jonas');
  await jonas.goto(workspace);
  await jonas.getByRole('link', { name: t('export.title') }).click();
  await sees(jonas, t('export.holds'), t('export.not'));
  const [download] = await Promise.all([jonas.waitForEvent('download'), press(jonas, t('export.take'))]);
  expect(download.suggestedFilename()).toMatch(/^evenhand-workspace-2026-07-\d\d\.zip$/);
  const files = unzipSync(readFileSync(await download.path()));
  const read = (file: string) => strFromU8(files[file]!);
  expect(read('members.csv')).toContain(CAST.priya.email);
  expect(read('log.csv')).toContain('Took an export of the workspace');
  expect(Object.keys(files).filter((file) => file.startsWith('plans/'))).toEqual([]);
  await jonas.goto(`${workspace}/log?kind=access`);
  await sees(jonas, t('log.export-made', { by: '', about: '' }));
});

test('a customer whose plan was withdrawn is deleted at its own word, by its name, and its people are told', async ({
  as,
  outbox,
}) => {
  const priya = await as('priya');
  await priya.goto(`${halden.home}/withdrawal`);
  await priya.getByLabel(t('talk.withdraw.words')).fill('Halden asks for it.');
  await priya.getByRole('checkbox').last().check();
  await press(priya, t('talk.withdraw.submit'));
  await expect(priya).not.toHaveURL(/withdrawal/);

  const jonas = await as('jonas', { viewport: PHONE });
  await jonas.goto(`${workspace}/customers/${customerIdOf(COMPANIES.halden)}`);
  await jonas.getByRole('link', { name: t('deleting.link', { name: COMPANIES.halden }) }).click();
  await sees(jonas, t('deleting.goes'), t('deleting.stays'), CAST.ingrid.name);
  await jonas.getByRole('radio', { name: t('deleting.reason.asked', { name: COMPANIES.halden }) }).check();
  await jonas.getByLabel(t('deleting.words')).fill('letter of 20 July');
  const typed = jonas.getByLabel(t('deleting.name', { name: COMPANIES.halden }));
  await typed.fill('Halden');
  await press(jonas, t('deleting.submit'));
  await sees(jonas, t('deleting.name-other'));
  await expect(jonas.getByLabel(t('deleting.words'))).toHaveValue('letter of 20 July');
  await typed.fill(COMPANIES.halden);
  await press(jonas, t('deleting.submit'));
  await expect(jonas).toHaveURL(new RegExp(`${workspace}(#.*)?$`));
  await expect(jonas.getByRole('main').getByText(COMPANIES.halden)).toHaveCount(0);
  expect((await outbox.mailTo(CAST.ingrid.email, 'deleted')).text).toContain('since Halden Foods asked for it');
  expect((await priya.goto(halden.home))?.status()).toBe(404);
  await jonas.goto(`${workspace}/log?kind=customers`);
  await sees(jonas, /Deleted the customer Halden Foods with 1 plan/);
});
