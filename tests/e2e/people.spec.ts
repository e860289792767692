import { seatIdOf } from '../../drizzle/seed/tell';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { t } from '~/words';
import { northquay, press, sees, words } from './support/places';
import { expect, PHONE, test } from './support/test';

const people = `${northquay.home}/people`;
const NORTHQUAYS = 'Northquay Freight';
const PILOT = '24 Pilot at three depots for one week';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without a script';

  test(`the last lead leaves: what is open goes to somebody who stays and leads from then on${how}`, async ({ as }) => {
    const phone = { viewport: PHONE, javaScriptEnabled };
    const [ruth, dana, marcus] = [await as('ruth', phone), await as('dana', phone), await as('marcus', phone)];

    // Ruth has something open: she is asked, and leaves all the same.
    await ruth.goto(people);
    await ruth.getByRole('link', { name: t('people.leave') }).click();
    await sees(ruth, t('people.leave.holds', { count: 1 }));
    await press(ruth, t('people.leave.submit'));
    await expect(ruth).toHaveURL(/\/$/);
    expect((await ruth.goto(people))?.status()).toBe(404);

    // What she left behind stands on the page until somebody has it.
    await dana.goto(people);
    const left = t('people.left-holding', { name: 'Ruth Aldana', count: 1 });
    await sees(dana, left);
    await dana.getByRole('link', { name: /^Hand over ?: Ruth Aldana$/ }).click();
    await dana.getByRole('radio', { name: /Dana Whitfield/ }).check();
    await press(dana, t('people.hand-over.submit'));
    await expect(words(dana, left)).toBeHidden();

    // Dana is the last who leads: leaving leads to handing over, and that makes Marcus lead.
    await dana.getByRole('link', { name: t('people.leave') }).click();
    await sees(dana, t('people.leave.last', { party: NORTHQUAYS }));
    await expect(dana.getByRole('button', { name: t('people.leave.submit') })).toBeHidden();
    await dana.getByRole('link', { name: t('people.hand-over'), exact: true }).click();
    await sees(dana, t('people.hand-over.last', { party: NORTHQUAYS, name: 'Dana Whitfield' }));
    await dana.getByRole('radio', { name: /Marcus Bell/ }).check();
    await dana.getByLabel(t('people.hand-over.leaves-own')).check();
    expect(await dana.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await press(dana, t('people.hand-over.submit'));
    await expect(dana).toHaveURL(/\/$/);

    await marcus.goto(people);
    await sees(marcus, `${t('talk.role.lead')} · `, t('talk.people.invite'));
    await marcus.goto(`${northquay.home}/history`);
    await sees(marcus, /Dana Whitfield made Marcus Bell/, /from Ruth Aldana on to Dana Whitfield/);
  });
}

test('what is listed goes to another person of the side, and the promise stays what it was', async ({ as }) => {
  const [dana, priya] = [await as('dana', { viewport: PHONE }), await as('priya')];
  await dana.goto(`${people}/${seatIdOf(NORTHQUAY, 'marcus')}/hand-over`);
  await sees(dana, PILOT);
  await press(dana, t('people.hand-over.submit'));
  await expect(dana.getByRole('alert')).toContainText(t('people.hand-over.to-missing'));
  await dana.getByRole('radio', { name: /Grace Okafor/ }).check();
  await press(dana, t('people.hand-over.submit'));
  await expect(dana).toHaveURL(/\/people$/);
  await priya.goto(northquay.commitment(24));
  await sees(priya, 'Grace Okafor');
});

test('a company that was bought has its new name for both sides, and its old one on what was signed', async ({
  as,
}) => {
  const [ruth, priya] = [await as('ruth', { viewport: PHONE }), await as('priya')];
  await ruth.goto(people);
  await ruth.getByRole('link', { name: t('people.party') }).click();
  await ruth.getByLabel(t('people.party.name')).fill('Tessel Analytics');
  await ruth.getByLabel(t('people.party.words')).fill('Bought by Harbour Group');
  await press(ruth, t('people.party.submit'));
  await expect(ruth.getByRole('alert')).toContainText(t('refusal.name-of-other-side'));
  await expect(ruth.getByLabel(t('people.party.words'))).toHaveValue('Bought by Harbour Group');
  await ruth.getByLabel(t('people.party.name')).fill('Harbour Freight');
  await press(ruth, t('people.party.submit'));
  await expect(ruth).toHaveURL(/\/people$/);
  for (const page of [ruth, priya]) {
    await page.goto(people);
    await sees(page, 'Harbour Freight');
    await page.goto(`${northquay.home}/versions/1`);
    await sees(page, NORTHQUAYS);
    await page.goto(`${northquay.home}/history`);
    await sees(page, /is now called Harbour Freight, and no longer Northquay Freight/, 'Bought by Harbour Group');
  }
});
