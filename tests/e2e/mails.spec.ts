import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { mailServer } from '../support/mail-server';
import { northquay, press, sees, words, workspace } from './support/places';
import { dueIn, inSydney, SYDNEY, TITLE, TOLD_AT, tellSydney } from './support/sydney';
import { taken } from './support/taken';
import { DESK, expect, PHONE, test } from './support/test';

const DIGEST = t('mails.kind.digest');
const commitment = (week: number, act = ''): string =>
  `/plans/${SYDNEY}/commitments/${dueIn(week).id}${act && `/${act}`}`;
const { email: INGRID } = CAST.ingrid;
const { email: PRIYA } = CAST.priya;
/** Eight in the morning of a day in September, and a little. */
const morning = (day: number): string => inSydney(`2026-09-${String(day).padStart(2, '0')} 08:05`);
const digestOf = (day: number): string => `${day} September:`;

/** The own path behind a line of a mail. */
function pathBehind({ text }: { readonly text: string }, line: string): string {
  const lines = text.split('\n').map((one) => one.trim());
  const at = lines.findIndex((one) => one.includes(line));
  expect(at, `the mail says “${line}”`).toBeGreaterThan(-1);
  const { pathname } = new URL(lines[at + 1]!);
  return pathname;
}

test.describe('two people of a plan with mails', () => {
  test.use({ at: TOLD_AT, told: { tell: tellSydney } });

  test('what one does reaches the other in one digest the next working morning, who answers it from the mail with one button, and turns digests off in two ways', async ({
    as,
    product,
    outbox,
  }) => {
    test.setTimeout(240_000);
    const priya = await as('priya', { viewport: DESK });
    const ingrid = await as('ingrid', { viewport: PHONE });
    const passUntil = async (time: string): Promise<void> => {
      for (const page of [priya, ingrid]) await page.goto('about:blank');
      await product.passUntil(time);
    };

    await priya.goto(commitment(1, 'delivery'));
    await priya.getByLabel(t('acts.delivery.note')).fill('The first step works.');
    await press(priya, t('acts.delivery.submit'));
    await sees(priya, t('acts.delivery.done'));
    await priya.goto(commitment(2, 'comment'));
    await priya.getByLabel(t('acts.comment.words')).fill('Will yours be in time, @Ingrid?');
    await press(priya, t('acts.comment.submit'));
    await expect(priya).toHaveURL(/[?&]done=/);
    expect(await outbox.countAbout(INGRID, digestOf(9))).toBe(0);

    // One mail for both, and no other when the morning comes to Oslo, where she has another plan.
    await passUntil(morning(9));
    const digest = await outbox.mailTo(INGRID, digestOf(9));
    expect(digest.text).toContain(`${CAST.priya.name} mentioned you in a comment on 2 ${dueIn(2).title}`);
    expect(digest.text).not.toContain('Will yours be in time');
    await passUntil('2026-09-09T07:00:00.000Z');
    expect(await outbox.countAbout(INGRID, digestOf(9))).toBe(1);

    // Looking at it is no answer; the button is.
    const line = `1 ${dueIn(1).title}: ${t('work.asks.answer-delivery')}`;
    const answer = pathBehind(digest, line);
    await priya.goto(commitment(1));
    const kept = words(priya, t('ui.verdict.kept'));
    await ingrid.goto(answer);
    await sees(ingrid, 'The first step works.');
    expect(await ingrid.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await priya.reload();
    await expect(kept).toHaveCount(0);
    await press(ingrid, t('acts.acceptance.submit'));
    await sees(ingrid, t('acts.acceptance.done'));
    await expect(kept).toBeVisible();

    // Off in the settings, to which the mail leads: what asks for a half still comes.
    await ingrid.goto(pathBehind(digest, t('mail.choose')));
    await press(ingrid, t('mails.turn-off-of', { kind: DIGEST }));
    await expect(ingrid.getByRole('button', { name: t('mails.turn-on-of', { kind: DIGEST }) })).toBeVisible();
    await passUntil(morning(10));
    expect((await outbox.mailTo(INGRID, `${TITLE}: your half`)).path).toContain('/check-ins/');
    await outbox.mailTo(PRIYA, digestOf(10));
    expect(await outbox.countAbout(INGRID, digestOf(10))).toBe(0);

    // On again; and off by the mail itself: by looking not, by one post of a mail program's, which is nobody's browser.
    await ingrid.goto('/you/mails');
    await press(ingrid, t('mails.turn-on-of', { kind: DIGEST }));
    const turnOff = ingrid.getByRole('button', { name: t('mails.turn-off-of', { kind: DIGEST }) });
    await expect(turnOff).toBeVisible();
    await passUntil(morning(11));
    const stop = pathBehind(await outbox.mailTo(INGRID, digestOf(11)), t('mail.stop'));
    await ingrid.goto(stop);
    await sees(ingrid, t('mails.stop.title'));
    await ingrid.goto('/you/mails');
    await expect(turnOff).toBeVisible();
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(product.url + stop, { method: 'POST', body })).status).toBe(200);
    await ingrid.reload();
    await expect(turnOff).toHaveCount(0);

    // Saturday is nobody's; on Monday she has none, and Priya has hers.
    await passUntil(morning(12));
    for (const email of [INGRID, PRIYA]) expect(await outbox.countAbout(email, digestOf(12))).toBe(0);
    await passUntil(morning(14));
    await outbox.mailTo(PRIYA, digestOf(14));
    expect(await outbox.countAbout(INGRID, digestOf(14))).toBe(0);
  });
});

test('a mail that the mail server does not take is seen by the admin, sent again by hand, and turned off by its own header', async ({
  as,
  product,
}) => {
  const smtp = await mailServer();
  try {
    const jonas = await as('jonas', { viewport: DESK });
    const priya = await as('priya', { viewport: DESK });
    const dana = await as('dana', { viewport: PHONE });
    await product.sendBy(smtp.url);
    smtp.refuse(Infinity);
    await priya.goto(northquay.checkIn(7, 'moving'));
    await priya.getByLabel(t('checkin.moving.on')).fill('2026-07-24');
    await priya.getByLabel(t('checkin.moving.words')).fill('Wen is away on Thursday.');
    await press(priya, t('checkin.moving.submit'));
    await sees(priya, t('checkin.done.moving'));

    const failed = jonas.getByRole('row').filter({ hasText: CAST.dana.name });
    const moved = t('mails.kind.check-in-moved');
    const row = failed.filter({ hasText: moved });
    /** Looks again until the list is so. */
    const listed = (so: () => Promise<void>): Promise<void> =>
      expect(async () => {
        await jonas.goto(`${workspace}/mails`);
        await so();
      }).toPass({ timeout: 30_000 });
    await listed(() => expect(row).toContainText(t('mails.failed.why.later', { answer: 451 }), { timeout: 1_000 }));
    // Nothing but a hand sends it once it is given up.
    await product.useUpTries();
    await listed(() => expect(row).toContainText(t('mails.failed.gave-up'), { timeout: 1_000 }));
    // Whose mail waits and why; not what it says.
    await expect(jonas.getByRole('main')).not.toContainText('Wen is away');

    smtp.refuse(0);
    await press(jonas, t('mails.failed.retry-of', { kind: moved, name: CAST.dana.name }));
    await expect.poll(() => smtp.received.filter(({ to }) => to.includes(CAST.dana.email)).length).toBe(1);
    await listed(() => expect(row).toHaveCount(0, { timeout: 1_000 }));

    const { email } = smtp.received.find(({ to }) => to.includes(CAST.dana.email))!;
    expect(email.text).toContain('Wen is away on Thursday.');
    expect(email.html).toContain('Wen is away on Thursday.');
    const header = (name: string): string => email.headers.find(({ key }) => key === name)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, stop = ''] = /^<(.*)>$/.exec(header('list-unsubscribe')) ?? [];
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(stop, { method: 'POST', body })).status).toBe(200);
    await dana.goto('/you/mails');
    await expect(dana.getByRole('button', { name: t('mails.turn-on-of', { kind: moved }) })).toBeVisible();
  } finally {
    await smtp.close();
  }
});

test('the outbox shows that a mail tells the calendar something, and what', async ({ as, stranger, outbox }) => {
  const priya = await as('priya');
  await priya.goto(northquay.checkIn(7, 'moving'));
  await priya.getByLabel(t('checkin.moving.on')).fill('2026-07-24');
  await priya.getByLabel(t('checkin.moving.words')).fill('Wen is away on Thursday.');
  await press(priya, t('checkin.moving.submit'));
  const { id, text } = await outbox.mailTo(CAST.dana.email, 'the check-in is on Friday 24 July');
  const page = await stranger({ viewport: PHONE });
  await page.goto(`/outbox/${id}`);
  await sees(page, t('session.outbox.calendar.REQUEST'));
  // In a part of its own, and not among the words.
  await expect(page.locator('.card').first()).not.toContainText('BEGIN:VCALENDAR');
  expect(text).toContain('BEGIN:VCALENDAR');
  await page.getByText(t('session.outbox.calendar.read')).click();
  await sees(page, /DTSTART:20260724T140000Z/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const file = await taken(page, () => page.getByRole('link', { name: t('session.outbox.calendar.take') }).click());
  expect(file.name).toBe('invite.ics');
  expect(file.text).toContain('METHOD:REQUEST');
  expect(file.text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
