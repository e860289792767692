import type { Page } from '@playwright/test';
import { t } from '~/words';
import { CAST } from '../../drizzle/seed/cast';
import { findingsOf, STANDARD } from './support/axe';
import { NORTHQUAY, TESSEL } from './support/ending';
import { add, parting, tellParting } from './support/parting';
import { northquay, press, sees, words } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

test.use({ told: { tell: tellParting } });

const isNotThere = async (page: Page, at: string): Promise<void> => {
  expect((await page.goto(at))?.status()).toBe(404);
};

async function isAccessible(page: Page): Promise<void> {
  expect(await findingsOf(page, { tags: STANDARD })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test('the vendor prepares alone, a team returns and approves, they are told, it is shared, answered, and ends with a letter', async ({
  as,
  outbox,
  product,
}) => {
  test.setTimeout(240_000);
  const [priya, elena, wen, dana] = [
    await as('priya', { viewport: DESK }),
    await as('elena', { viewport: DESK }),
    await as('wen', { viewport: PHONE }),
    await as('dana', { viewport: PHONE }),
  ];

  await priya.goto(parting);
  await sees(priya, t('transition.example.refunds'), t('transition.teaches.data'));
  await add(priya, { section: 'timeline', title: 'The service ends' });
  await add(priya, { section: 'contract', title: 'Notice by clause 9.2' });
  await add(priya, { section: 'refunds', title: 'Unused part of the year', amount: '18400', task: 'vendor' });
  await add(priya, { section: 'support', title: 'Errors that stop the work' });
  await add(priya, { section: 'data', title: 'Return all shipments', task: 'vendor', date: '2026-08-14' });
  await add(priya, { section: 'data', title: 'Name who receives them', task: 'customer', date: '2026-08-07' });
  await add(priya, { section: 'alternatives', title: 'Two houses that work in freight' });
  await add(priya, { section: 'people', title: 'Tell the press office' });
  await priya.goto(parting);
  await sees(priya, t('transition.missing.none'), /\$18,400\.00|USD\s?18,400/);

  // What is taken out comes back.
  await priya.getByRole('button', { name: `${t('transition.item.remove')} The service ends` }).click();
  await sees(priya, t('transition.missing.section', { section: t('transition.section.timeline') }));
  await priya.getByText(t('transition.removed')).click();
  await priya.getByRole('button', { name: `${t('transition.restore')} The service ends` }).click();
  await sees(priya, t('transition.missing.none'));

  await isNotThere(wen, parting);
  await isNotThere(dana, parting);
  await priya.getByRole('link', { name: t('transition.reviews.ask') }).click();
  await priya.getByLabel(t('transition.reviews.team')).selectOption('legal');
  await priya.getByLabel(t('transition.reviews.who')).selectOption({ label: `${CAST.wen.name}, ${CAST.wen.position}` });
  await press(priya, t('transition.reviews.submit'));
  await sees(priya, t('transition.review-state.asked'));

  // On a phone, from the mail: everything on one page, and two buttons.
  const mail = await outbox.mailTo(CAST.wen.email, 'please review');
  await wen.goto(mail.path);
  await sees(wen, 'Return all shipments', 'Tell the press office', t('transition.review.for-you', { team: 'Legal' }));
  await isAccessible(wen);
  await press(wen, t('transition.review.return'));
  await expect(wen.getByRole('alert')).toContainText(t('transition.review.words-missing'));
  await wen.getByLabel(/^What has to change/).fill('Clause 9.2 asks for 60 days');
  // What was wrong goes as one types, and what stands below it moves up.
  await expect(wen.getByRole('alert')).toHaveCount(0);
  await press(wen, t('transition.review.return'));
  await sees(wen, t('transition.review.done-returned'));

  await priya.goto(northquay.home);
  await sees(priya, t('work.turn.mend-transition', { count: 1 }));
  await priya.goto(parting);
  await sees(priya, 'Clause 9.2 asks for 60 days');
  await priya.getByRole('link', { name: `${t('transition.item.edit')} Notice by clause 9.2` }).click();
  await priya.getByLabel(t('transition.item.title'), { exact: true }).fill('Notice by clause 9.2, 60 days');
  await press(priya, t('transition.item.save'));
  await sees(priya, t('transition.review-state.returned-before'));
  await outbox.mailTo(CAST.wen.email, 'please review');
  await wen.goto(northquay.home);
  await wen
    .getByRole('main')
    .getByRole('link', { name: t('work.do.review-transition') })
    .click();
  await press(wen, t('transition.review.approve'));
  await sees(wen, t('transition.review.done-approved'));

  // Nothing can be shared before they are told.
  await elena.goto(`${parting}/share`);
  await sees(elena, t('refusal.not-told-yet'));
  await elena.goto(`${parting}/conversation`);
  await sees(elena, t('transition.agenda.1'), t('transition.agenda.5'), /kept \d+ of \d+/, 'Return all shipments');
  await expect(elena.getByRole('main').getByText('Tell the press office')).toHaveCount(0);
  await isAccessible(elena);
  // The sheet to take along says what goes to them, and is nobody else's.
  await elena.getByRole('link', { name: t('documents.open'), exact: true }).click();
  await sees(elena, `5. ${t('transition.agenda.5')}`, 'Return all shipments');
  await expect(elena.getByRole('main').getByText('Tell the press office')).toHaveCount(0);
  await isAccessible(elena);
  await isNotThere(dana, `${northquay.home}/documents/conversation`);
  await elena.goto(`${parting}/conversation`);
  await elena.getByRole('radio', { name: t('transition.told.how.phone') }).check();
  await elena.getByLabel(t('transition.told.held-by', { party: TESSEL })).fill(CAST.elena.name);
  await elena.getByLabel(t('transition.told.held-with', { party: NORTHQUAY })).fill(CAST.ruth.name);
  await elena.getByLabel(/^What was said/).fill('They took it in, and ask for the data first');
  await press(elena, t('transition.told.submit'));
  await isNotThere(dana, parting);
  await elena
    .getByRole('main')
    .getByRole('link', { name: t('transition.share.submit') })
    .first()
    .click();
  await sees(elena, 'Return all shipments');
  await expect(elena.getByRole('main').getByText('Tell the press office')).toHaveCount(0);
  await press(elena, t('transition.share.submit'));
  await sees(elena, t('transition.step.letter'));

  // The customer, on a phone, from the mail.
  const shared = await outbox.mailTo(CAST.dana.email, 'part');
  await dana.goto(shared.path);
  await sees(dana, 'Return all shipments', 'They took it in, and ask for the data first');
  await expect(dana.getByRole('main').getByText('Tell the press office')).toHaveCount(0);
  await isAccessible(dana);
  await dana
    .getByLabel(t('transition.answer.words', { party: NORTHQUAY }))
    .fill('Please send the columns a week earlier');
  await press(dana, t('transition.answer.submit'));
  await sees(dana, 'Please send the columns a week earlier');
  await dana.getByRole('link', { name: t('transition.tasks.open') }).click();
  await dana
    .getByRole('main')
    .getByRole('button', { name: /^Agree to all/ })
    .click();
  await dana.waitForURL(/\/text(#.*)?$/);
  await dana.goto(`${northquay.home}/commitments`);
  await sees(dana, 'Return all shipments');

  // What is proven is not taken in words.
  await priya.goto(parting);
  const task = await priya.getByRole('link', { name: 'Return all shipments', exact: true }).getAttribute('href');
  await priya.goto(`${task}/delivery`);
  await priya.getByLabel(t('acts.delivery.note')).fill('All of it');
  await press(priya, t('acts.delivery.submit'));
  await expect(priya.getByRole('alert')).toContainText(t('refusal.evidence-needed'));

  // The letter is written from the facts, changed, and sent with a fresh proof.
  await priya.goto(`${parting}/letter`);
  await press(priya, t('transition.letter.first'));
  const letter = priya.getByLabel(t('transition.letter.words'));
  await expect(letter).toHaveValue(/18,400\.00[\s\S]*Return all shipments/);
  await letter.fill('Dear Ruth,\n\nthank you for eight weeks of candour.');
  await press(priya, t('transition.letter.save'));
  await press(priya, t('transition.letter.undo'));
  await expect(letter).toHaveValue(/18,400\.00/);
  await product.letProofsAge();
  await elena.goto(`${parting}/letter`);
  await press(elena, t('sign.proof.send'));
  const code = await outbox.mailTo(CAST.elena.email, 'code');
  await elena.getByLabel(t('sign.proof.code')).fill(code.code);
  await elena.getByLabel(t('transition.letter.consent', { party: TESSEL })).check();
  await press(elena, t('transition.letter.send'));
  await sees(elena, /Sent by Elena/);
  const sent = await outbox.mailTo(CAST.dana.email, 'final letter');
  expect(sent.text).toContain('18,400.00');
  await dana.goto(sent.path);
  await expect(words(dana, /18,400\.00/)).toBeVisible();
  await isAccessible(dana);
  await dana.getByRole('link', { name: t('documents.open'), exact: true }).click();
  await sees(dana, t('documents.letter.to'), /18,400\.00/);
  await isAccessible(dana);
});
