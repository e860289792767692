import type { Page } from '@playwright/test';
import { t } from '~/words';
import { beginChange } from './support/negotiate';
import { northquay, press, sees, words } from './support/places';
import { expect, test } from './support/test';

const TITLE = 'Get Northquay live on Tessel';
const NORTHQUAY = 'Northquay Freight';
const TESSEL = 'Tessel Analytics';

const heldLines = (page: Page) => page.getByRole('main').locator('table').first().innerText();

test('a running plan is changed as a new version, and what was signed holds until both executives have signed it', async ({
  as,
}) => {
  const [priya, dana, ruth, elena] = [await as('priya'), await as('dana'), await as('ruth'), await as('elena')];
  await dana.goto(northquay.record);
  const record = await heldLines(dana);
  await beginChange(priya);

  await dana.goto(northquay.text());
  await sees(dana, /Priya Raman \(Tessel Analytics\) wants to change the plan: “The last depots need August\.”/);
  await dana.getByRole('link', { name: t('talk.amend.in-force', { number: 2 }) }).click();
  await sees(dana, t('sign.version.in-force'));
  await expect(words(dana, 'Every planner is trained')).toBeHidden();

  await dana.goto(northquay.text('terms'));
  await sees(dana, t('talk.amend.fixed'));
  await expect(dana.getByLabel(t('talk.terms.zone'))).toBeHidden();
  await dana.goto(northquay.text());
  await dana.getByRole('link', { name: t('talk.agree-all', { count: 2 }) }).click();
  await dana
    .getByRole('main')
    .getByRole('button', { name: /^Agree to all/ })
    .click();
  await dana.getByRole('link', { name: t('talk.to-sign-off') }).click();
  await press(dana, t('sign.freeze.submit', { number: 3 }));

  await sees(dana, t('sign.changes', { number: 2, party: 'Northquay Freight' }));
  await ruth.goto(northquay.signOff);
  await sees(ruth, t('sign.changes.you', { number: 2 }), t('sign.changes.agreed'), 'Goal: Every planner is trained');
  await ruth.getByRole('link', { name: t('sign.delegate.name') }).click();
  await ruth.getByRole('radio', { name: /Dana Whitfield/ }).check();
  await ruth.getByLabel(t('sign.delegate.until')).fill('2026-07-20');
  await press(ruth, t('sign.delegate.name'));
  await expect(ruth.getByRole('alert')).toContainText(t('refusal.date-order'));
  await ruth.getByLabel(t('sign.delegate.until')).fill('2026-07-31');
  await press(ruth, t('sign.delegate.name'));
  await sees(ruth, /Dana Whitfield can sign for Ruth Aldana/);

  const forRuth = { number: 3, title: TITLE, party: NORTHQUAY, name: 'Ruth Aldana' };
  await dana.goto(northquay.home);
  await dana
    .getByRole('main')
    .getByRole('link', { name: t('work.do.sign') })
    .click();
  await dana.getByLabel(t('sign.consent.words-for', forRuth)).check();
  await press(dana, t('sign.sign'));
  await sees(dana, t('sign.done', { party: NORTHQUAY, other: TESSEL }), /on behalf of Ruth Aldana/);

  await elena.goto(northquay.record);
  expect(await heldLines(elena)).toBe(record);
  await elena.goto(northquay.signOff);
  await elena.getByLabel(t('sign.consent.words', { number: 3, title: TITLE, party: TESSEL })).check();
  await press(elena, t('sign.sign'));
  await sees(elena, t('sign.certificate'), /on behalf of Ruth Aldana/);
  await priya.goto(northquay.text());
  await sees(priya, 'Every planner is trained', t('talk.lead.running'));
  await priya.goto(northquay.signOff);
  await priya.getByRole('link', { name: t('sign.version', { number: 2 }), exact: true }).click();
  await sees(priya, t('sign.version.replaced', { by: 3 }));
  await priya.goto(`${northquay.home}/check-ins`);
  await sees(priya, /27 August|August 27|Aug 27/);
  await priya.goto(northquay.record);
  expect(await heldLines(priya)).toBe(record);
});

test('a change that is dropped leaves everything as it was signed', async ({ as }) => {
  const [priya, dana] = [await as('priya'), await as('dana')];
  await beginChange(priya);
  await dana.goto(northquay.text());
  await dana.getByRole('link', { name: t('talk.amend.drop') }).click();
  await press(dana, t('talk.amend.drop'));
  await expect(dana.getByRole('alert')).toContainText(t('talk.amend.words-missing'));
  await dana.getByLabel(t('talk.amend.drop.words')).fill('We stay with July.');
  await press(dana, t('talk.amend.drop'));
  await sees(dana, t('talk.lead.running'));
  await expect(words(dana, 'Every planner is trained')).toBeHidden();
  await dana.goto(`${northquay.home}/history`);
  await sees(dana, /dropped the change of the plan/, /We stay with July/);
});
