import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { t } from '~/words';
import { findingsOf, STANDARD } from './support/axe';
import { northquay, press, sees } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

for (const [device, viewport] of [
  ['desk', DESK],
  ['phone', PHONE],
] as const)
  test(`a customer subscribes to a plan from the ${device}, copies the address, and takes it back`, async ({
    as,
    product,
  }) => {
    const page = await as('dana', { viewport });
    await page.context().grantPermissions(['clipboard-write'], { origin: product.url });
    await page.goto(`${northquay.home}/check-ins`);
    await page.getByRole('link', { name: t('calendar.open') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('calendar.title'));
    await expect(page.getByText(t('calendar.feeds.none'))).toBeVisible();

    await page.getByRole('button', { name: t('calendar.make.submit') }).click();
    const field = page.getByLabel(t('calendar.made.address'));
    await expect(field).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
    await expect(field).toBeFocused();
    await page.getByRole('button', { name: t('calendar.made.copy') }).click();
    await expect(page.getByText(t('calendar.made.copied'), { exact: true })).toBeVisible();
    // No page of ours may read what was copied: it is pasted, as people do.
    const elsewhere = await page.context().newPage();
    await elsewhere.goto('/find');
    await elsewhere.getByRole('searchbox').press('ControlOrMeta+v');
    const address = await elsewhere.getByRole('searchbox').inputValue();
    await elsewhere.close();
    expect(address).toBe(await field.inputValue());
    const open = page.getByRole('link', { name: t('calendar.made.open') });
    await expect(open).toHaveAttribute('href', address.replace('http:', 'webcal:'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.screenshot({ path: test.info().outputPath(`made-${device}.png`), fullPage: true });

    expect(await findingsOf(page, { tags: STANDARD })).toEqual([]);

    // A calendar program asks, without any cookie.
    const program = await (await fetch(address)).text();
    expect(program).toContain('SUMMARY:Check-in');

    await page.reload();
    await expect(page.getByLabel(t('calendar.made.address'))).toHaveCount(0);
    const row = page.getByRole('row').filter({ hasText: 'Northquay' });
    await expect(row).toContainText(t('session.you.seen.now'));
    await page.screenshot({ path: test.info().outputPath(`listed-${device}.png`), fullPage: true });
    await row.getByRole('button').click();
    await expect(page.getByText(t('calendar.feeds.none'))).toBeVisible();
    expect((await fetch(address)).status).toBe(404);
  });

test('an address is made and taken back without a script', async ({ as }) => {
  const page = await as('marcus', { javaScriptEnabled: false });
  await page.goto('/you');
  await page.getByRole('link', { name: t('calendar.open') }).click();
  await page.getByRole('button', { name: t('calendar.make.submit') }).click();
  await expect(page.getByLabel(t('calendar.made.address'))).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
  await page.getByRole('button', { name: t('calendar.feed.end.of', { plan: t('calendar.feed.all') }) }).click();
  await expect(page.getByText(t('calendar.feeds.none'))).toBeVisible();
});

/** An event as a calendar program reads it from the address that it was given, which signs in nowhere. */
async function checkInAt(address: string, number: number) {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  const found = events
    .map((one) => new ICAL.Event(one))
    .filter((one) => hrefOf(one).endsWith(northquay.checkIn(number)));
  expect(found).toHaveLength(1);
  const { uid, sequence, startDate, endDate } = found[0]!;
  return { uid, sequence, from: startDate.toJSDate().toISOString(), until: endDate.toJSDate().toISOString() };
}

const hrefOf = ({ component }: ICAL.Event): string => String(component.getFirstPropertyValue('url'));

test('both sides subscribe; what one moves is moved in the calendar of the other; one takes theirs back and the other’s goes on', async ({
  as,
}) => {
  const [priya, dana] = [await as('priya', { viewport: DESK }), await as('dana', { viewport: PHONE })];
  const subscribed = async (page: Page): Promise<string> => {
    await page.goto('/you/calendar');
    await press(page, t('calendar.make.submit'));
    return page.getByLabel(t('calendar.made.address')).inputValue();
  };
  const [toPriya, toDana] = [await subscribed(priya), await subscribed(dana)];
  expect(toPriya).not.toBe(toDana);
  await dana.goto('/you/calendar');
  const feed = dana.getByRole('row').filter({ has: dana.getByRole('button') });
  await expect(feed).toContainText(t('calendar.feed.never'));

  // Thursday 23 July, ten in New York; of her own accord Priya asks for Friday at half past one.
  const before = await checkInAt(toDana, 7);
  expect(before.from).toBe('2026-07-23T14:00:00.000Z');
  await priya.goto(northquay.checkIn(7, 'moving'));
  await priya.getByLabel(t('checkin.moving.on')).fill('2026-07-24');
  await priya.getByLabel(/^At what time/).fill('13:30');
  await priya.getByLabel(t('checkin.moving.words')).fill('Wen is away on Thursday.');
  await press(priya, t('checkin.moving.submit'));
  await sees(priya, t('checkin.done.moving'));
  for (const address of [toDana, toPriya]) {
    const after = await checkInAt(address, 7);
    expect(after).toMatchObject({ uid: before.uid, sequence: before.sequence + 1, from: '2026-07-24T17:30:00.000Z' });
    expect(after.until > after.from).toBe(true);
  }

  // Dana sees that her calendar has asked, and takes the address back: gone at once, and Priya's goes on.
  await dana.reload();
  await expect(feed).toContainText(t('session.you.seen.now'));
  expect(await dana.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await feed.getByRole('button').click();
  await expect(dana.getByText(t('calendar.feeds.none'))).toBeVisible();
  expect((await fetch(toDana)).status).toBe(404);
  expect((await checkInAt(toPriya, 7)).from).toBe('2026-07-24T17:30:00.000Z');
  await priya.goto('/you/calendar');
  await expect(priya.getByRole('row').filter({ has: priya.getByRole('button') })).toContainText(
    t('session.you.seen.now'),
  );
});
