import { CAST } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { t } from '~/words';
import { northquay, press, sees, workspace } from './support/places';
import { expect, test } from './support/test';

const seats = `${workspace}/seats/${NORTHQUAY}`;

test('whose seat is closed finds nothing at the next page, and both sides see it', async ({ as }) => {
  const jonas = await as('jonas');
  const marcus = await as('marcus');
  const dana = await as('dana');
  await marcus.goto(northquay.home);
  await expect(marcus.getByRole('heading', { level: 1 })).toBeVisible();
  await jonas.goto(`${seats}/${seatIdOf(NORTHQUAY, 'marcus')}/removal`);
  await press(jonas, t('admin.remove-seat-act'));
  await expect(jonas).toHaveURL(new RegExp(`${seats}$`));
  await marcus
    .getByRole('link', { name: t('plan.tab.record') })
    .first()
    .click();
  await expect(marcus.getByRole('heading', { level: 1 })).toHaveText(t('edge.404.title'));
  expect((await marcus.goto(northquay.commitment(24)))?.status()).toBe(404);
  await dana.goto(`${northquay.home}/history`);
  await sees(dana, /Marcus Bell/);
});

test('a seat is opened by invitation, and lets in', async ({ as, stranger, outbox }) => {
  const jonas = await as('jonas');
  await jonas.goto(`${seats}/new`);
  await jonas.getByLabel(t('admin.name')).fill('Omar Reyes');
  await jonas.getByLabel(t('admin.email')).fill('omar.reyes@northquay.example');
  await jonas.getByRole('radio', { name: 'Northquay Freight' }).check();
  await jonas.getByRole('radio', { name: t('admin.seat-role.viewer') }).check();
  await press(jonas, t('admin.send-invitation'));
  const { path } = await outbox.mailTo('omar.reyes@northquay.example', 'your seat');
  const omar = await stranger();
  await omar.goto(path);
  await press(omar, t('session.invitation.accept'));
  await expect(omar).not.toHaveURL(/invitations/);
  await omar.goto(northquay.record);
  await sees(omar, t('score.commitments'));
  expect((await omar.goto(northquay.act(25, 'comment')))?.status()).toBe(404);
});

test('an admin without a seat sees people and plans, and nothing of what is in a plan', async ({ as }) => {
  const jonas = await as('jonas');
  await jonas.goto(workspace);
  await sees(jonas, CAST.priya.name, 'Northquay Freight');
  expect((await jonas.goto(northquay.home))?.status()).toBe(404);
  expect((await jonas.goto(northquay.record))?.status()).toBe(404);
});

test('a member who is removed has no workspace and no plan at the next click', async ({ as }) => {
  const jonas = await as('jonas');
  const wen = await as('wen');
  await wen.goto(northquay.home);
  await jonas.goto(workspace);
  await jonas.getByRole('link', { name: t('admin.change-of', { name: CAST.wen.name }) }).click();
  await jonas.getByRole('link', { name: t('admin.remove', { name: CAST.wen.name }) }).click();
  await press(jonas, t('admin.remove-member-act'));
  await expect(jonas).toHaveURL(new RegExp(`${workspace}$`));
  expect((await wen.goto(northquay.home))?.status()).toBe(404);
});
