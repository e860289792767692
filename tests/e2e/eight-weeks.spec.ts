import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { press, sees, words } from './support/places';
import { ASKED, CHECK_INS, dueIn, inSydney, SYDNEY, TITLE, TOLD_AT, tellSydney } from './support/sydney';
import { DESK, expect, PHONE, test } from './support/test';

const home = `/plans/${SYDNEY}`;
const checkIn = (week: number, act = ''): string => `${home}/check-ins/ci-${week}${act && `/${act}`}`;
/** An hour of Sydney's on a day. */
const at = (day: string, time: string): string => inSydney(`${day} ${time}`);
const WEEKS = CHECK_INS.map((day, index) => ({ week: index + 1, day, asked: ASKED[index]! }));

async function giveHalf(page: Page, says: string): Promise<void> {
  await page
    .getByRole('radio', { name: t('ui.confidence.on-track') })
    .first()
    .check();
  await page.getByLabel(t('checkin.half.words')).fill(says);
  await press(page, t('checkin.half.submit'));
}

/** The instants at which the check-ins begin by a calendar feed. */
function beginnings(feed: string): string[] {
  const events = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return events
    .filter(({ startDate, summary }) => !startDate.isDate && summary.startsWith('Check-in'))
    .map(({ startDate }) => startDate.toJSDate().toISOString().replace('.000Z', 'Z'))
    .sort();
}

test.describe('a plan of eight weeks, with a day off and clocks that are put forward', () => {
  test.use({ at: TOLD_AT, told: { tell: tellSydney } });

  test('both sides keep the rhythm to the end, and read the same record', async ({ as, product, outbox }) => {
    test.setTimeout(420_000);
    const priya = await as('priya', { viewport: DESK });
    const ingrid = await as('ingrid', { viewport: PHONE });

    // What a calendar program is told in the first week holds to the end: ten in Sydney, whatever its clocks do.
    await ingrid.goto('/you/calendar');
    await press(ingrid, t('calendar.make.submit'));
    const address = await ingrid.getByLabel(t('calendar.made.address')).inputValue();
    const told = beginnings(await (await fetch(address)).text());
    for (const day of CHECK_INS) expect(told).toContain(at(day, '10:00'));

    /** Nobody has a page open for days. */
    const passUntil = async (time: string): Promise<void> => {
      for (const page of [priya, ingrid]) await page.goto('about:blank');
      await product.passUntil(time);
    };

    for (const { week, day, asked } of WEEKS) {
      await test.step(`week ${week}`, async () => {
        await passUntil(at(asked, '08:05'));
        // From the mail on her phone to the half that she hands in.
        const { path } = await outbox.mailTo(CAST.ingrid.email, `${TITLE}: your half`);
        await ingrid.goto(path);
        await ingrid
          .getByRole('main')
          .getByRole('link', { name: t('checkin.do.half'), exact: true })
          .click();
        await giveHalf(ingrid, `Seen from Halden in week ${week}.`);
        await sees(ingrid, t('checkin.done.half'));
        await ingrid.goto(checkIn(week));
        await sees(ingrid, t('checkin.out', { party: 'Tessel Analytics' }));
        await priya.goto(checkIn(week, 'half'));
        await giveHalf(priya, `Seen from Tessel in week ${week}.`);
        // Both are open, on the page that Ingrid has before her too.
        await sees(ingrid, `Seen from Tessel in week ${week}.`);

        await passUntil(at(day, '10:05'));
        await ingrid.goto(checkIn(week));
        await priya.goto(checkIn(week, 'minutes'));
        await priya.getByLabel(t('checkin.minutes.decisions')).fill(`Decided in week ${week}.`);
        for (const { name } of [CAST.priya, CAST.ingrid])
          await priya.getByRole('checkbox', { name: new RegExp(name) }).check();
        await press(priya, t('checkin.minutes.submit'));
        await sees(priya, t('checkin.done.minutes'));
        await sees(ingrid, `Decided in week ${week}.`);
        await priya.goto(checkIn(week));
        await ingrid.goto(checkIn(week, 'acknowledgement'));
        await press(ingrid, t('checkin.acknowledgement.submit'));
        await sees(ingrid, t('checkin.done.acknowledgement'));
        await sees(priya, t('checkin.state.fixed'));

        // What is due that day is delivered in time, and accepted while whoever delivered looks on.
        const { id, owner } = dueIn(week);
        const [gives, takes] = owner === 'priya' ? [priya, ingrid] : [ingrid, priya];
        await gives.goto(`${home}/commitments/${id}/delivery`);
        await gives.getByLabel(t('acts.delivery.note')).fill(`Step ${week} works.`);
        await press(gives, t('acts.delivery.submit'));
        await sees(gives, t('acts.delivery.done'));
        await takes.goto(`${home}/commitments/${id}/acceptance`);
        await press(takes, t('acts.acceptance.submit'));
        await sees(takes, t('acts.acceptance.done'));
        await expect(words(gives, t('ui.verdict.kept'))).toBeVisible();
      });
    }

    await passUntil(at('2026-11-06', '12:00'));
    const records: string[] = [];
    for (const page of [priya, ingrid]) {
      await page.setViewportSize(DESK);
      await page.goto(`${home}/record`);
      // Drawn again by then, with what needs a script.
      await expect(page.getByRole('slider', { name: t('score.on.slider') })).toBeVisible();
      // All that may differ is the word that says which side is one's own, and who else is looking.
      const lines = (await page.getByRole('main').innerText()).split('\n').map((line) => line.trim());
      const isOnes = (line: string) =>
        line === t('ui.your-side') || line === t('plan.tab.transition') || line.endsWith(' is looking too');
      records.push(lines.filter((line) => line !== '' && !isOnes(line)).join('\n'));
    }
    expect(records[0]).toBe(records[1]);
  });

  test('a digest says nothing of a plan on its day off, and takes it up on the next', async ({ product, outbox }) => {
    const digestOf = async (morning: string, day: string): Promise<string> => {
      await product.passUntil(at(morning, '17:00'));
      return (await outbox.mailTo(CAST.ingrid.email, `${day}:`)).text;
    };
    expect(await digestOf('2026-10-02', '2 October')).toContain(TITLE);
    // In Oslo it is a day like any other, and her plan there is told of.
    expect(await digestOf('2026-10-05', '5 October')).not.toContain(TITLE);
    expect(await digestOf('2026-10-06', '6 October')).toContain(TITLE);
  });
});
