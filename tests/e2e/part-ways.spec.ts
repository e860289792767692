import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { t } from '~/words';
import { CAST } from '../../drizzle/seed/cast';
import { npm } from '../support/npm-process';
import { NORTHQUAY, open, outcome, OVER, propose, sign, TESSEL, vote } from './support/ending';
import { add, parting } from './support/parting';
import { northquay, press, sees, words } from './support/places';
import { taken } from './support/taken';
import { DESK, expect, PHONE, test } from './support/test';

test.use({ at: OVER });

// Each tells a whole ending, in up to four browsers.
test.beforeEach(() => test.setTimeout(420_000));

const closing = `${northquay.home}/closing`;
const SORRY = 'We would have gone on: the depots use it every day.';
const FAREWELL = 'Thank you for eight weeks of candour.';
const PROOF = 'https://files.tessel.example/northquay';

const isNotThere = async (page: Page, at: string): Promise<void> => {
  expect([at, (await page.goto(at))?.status()]).toEqual([at, 404]);
};

/** Where the commitment stands that a thing of the transition plan has become. */
async function taskAt(page: Page, title: string): Promise<string> {
  await page.goto(parting);
  const href = await page.getByRole('link', { name: title, exact: true }).getAttribute('href');
  expect(href).toContain('/commitments/');
  return href!;
}

async function deliver(page: Page, title: string, link: string): Promise<void> {
  await page.goto(`${await taskAt(page, title)}/delivery`);
  await page.getByLabel(t('acts.delivery.note')).fill(`${title}: all of it`);
  await page.getByLabel(t('acts.delivery.link-label')).fill(link);
  await press(page, t('acts.delivery.submit'));
  await sees(page, t('acts.delivery.done'));
}

async function accept(page: Page, title: string, link: string): Promise<void> {
  await page.goto(`${await taskAt(page, title)}/acceptance`);
  await sees(page, link);
  await press(page, t('acts.acceptance.submit'));
  await sees(page, t('acts.acceptance.done'));
}

/** Takes the bundle from where a closed plan’s first page leads, and has it checked by the command that anybody has. */
async function bundleHolds(page: Page, who: string, info: TestInfo): Promise<string> {
  await page.goto(northquay.home);
  await page.getByRole('link', { name: t('closing.now.exports') }).click();
  const { text } = await taken(page, () => page.getByRole('link', { name: t('exports.json'), exact: true }).click());
  const file = info.outputPath(`${who}.json`);
  writeFileSync(file, text);
  const { status, out, err } = await npm({}, 'run', 'verify', '--', file).ended;
  expect([who, status, err]).toEqual([who, 0, '']);
  expect(out).toMatch(/^shared \d+ [0-9a-f]{64}$/m);
  return text;
}

test('they part: decided with both views on record, prepared unseen, told, shared, done, thanked, closed, and the door stays open', async ({
  as,
  outbox,
  product,
}, info) => {
  const priya = await as('priya', { viewport: DESK });
  const dana = await as('dana', { viewport: PHONE });
  await open(priya);
  await press(priya, t('outcome.opening.submit'));

  // Sealed votes: each side knows only that the other's is in.
  const ruth = await as('ruth', { viewport: PHONE });
  const elena = await as('elena', { viewport: DESK });
  await vote(ruth, 'continue', SORRY);
  for (const page of [elena, priya]) {
    await page.goto(outcome);
    await sees(page, /Handed in .*, sealed/);
    await expect(words(page, SORRY)).toHaveCount(0);
  }
  await vote(elena, 'part', 'Our people cannot go on like this.');
  for (const page of [elena, ruth, priya, dana]) {
    await page.goto(outcome);
    await sees(page, SORRY, 'Our people cannot go on like this.');
  }

  // While it is being decided the vendor prepares; nothing of it is there for the customer.
  await add(priya, { section: 'timeline', title: 'The service ends' });
  await add(priya, { section: 'contract', title: 'Notice by clause 9.2' });
  await add(priya, { section: 'refunds', title: 'Unused part of the year', amount: '18400' });
  await add(priya, { section: 'support', title: 'Errors that stop the work' });
  await add(priya, { section: 'data', title: 'Return all shipments', task: 'vendor', date: '2026-08-14' });
  await add(priya, { section: 'data', title: 'Delete what is left', task: 'vendor', date: '2026-08-28' });
  await add(priya, { section: 'data', title: 'Name who receives them', task: 'customer', date: '2026-08-07' });
  await add(priya, { section: 'alternatives', title: 'Two houses that work in freight' });
  await add(priya, { section: 'people', title: 'Tell the press office' });
  for (const page of [dana, ruth]) await isNotThere(page, parting);

  await elena.goto(outcome);
  await elena.getByRole('link', { name: t('outcome.override.link') }).click();
  await elena.getByLabel(t('outcome.override.words', { party: TESSEL })).fill('Two of our people have left over it.');
  await press(elena, t('outcome.override.submit'));
  // Whoever has not agreed to it at the vendor is known by name.
  await propose(elena, 'part', TESSEL, async () => {
    for (const known of await elena.getByRole('checkbox', { name: /has not agreed/ }).all()) await known.check();
  });
  await elena.goto(`${parting}/share`);
  await sees(elena, t('transition.share.not-yet'));

  // The minority view stays beside what is decided.
  await ruth.goto(northquay.home);
  await sees(ruth, t('work.do.answer-decision'));
  await ruth.goto(`${outcome}/answer`);
  await ruth.getByRole('radio', { name: new RegExp(t('outcome.answer.reply')) }).check();
  await ruth.getByLabel(t('outcome.answer.words')).fill('We see it differently, and take it in.');
  await press(ruth, t('outcome.answer.submit'));
  for (const page of [ruth, elena, dana]) {
    await page.goto(outcome);
    await sees(page, t('outcome.decision.is', { choice: 'part' }), 'We see it differently, and take it in.', SORRY);
  }
  for (const page of [dana, ruth]) await isNotThere(page, parting);
  await isNotThere(elena, closing);

  // A review, the talk, and only then it is shared.
  await priya.goto(`${parting}/reviews/new`);
  await priya.getByLabel(t('transition.reviews.team')).selectOption('revenue');
  await priya
    .getByLabel(t('transition.reviews.who'))
    .selectOption({ label: `${CAST.elena.name}, ${CAST.elena.position}` });
  await press(priya, t('transition.reviews.submit'));
  await elena.goto((await outbox.mailTo(CAST.elena.email, 'please review')).path);
  await press(elena, t('transition.review.approve'));
  await sees(elena, t('transition.review.done-approved'));
  await elena.goto(`${parting}/conversation`);
  await elena.getByRole('radio', { name: t('transition.told.how.video') }).check();
  await elena.getByLabel(t('transition.told.held-by', { party: TESSEL })).fill(CAST.elena.name);
  await elena.getByLabel(t('transition.told.held-with', { party: NORTHQUAY })).fill(CAST.ruth.name);
  await elena.getByLabel(/^What was said/).fill('They ask for the data first');
  await press(elena, t('transition.told.submit'));
  await expect(elena).toHaveURL(/\/transition$/);
  await isNotThere(dana, parting);
  await dana.goto(northquay.home);
  const tab = dana.getByRole('link', { name: t('plan.tab.transition'), exact: true });
  await expect(dana.getByRole('link', { name: t('plan.tab.history'), exact: true })).toBeVisible();
  await expect(tab).toHaveCount(0);
  await elena.goto(`${parting}/share`);
  await press(elena, t('transition.share.submit'));
  await sees(elena, t('transition.step.letter'));
  // Every page of the plan leads there from now on, her open one at once.
  await expect(tab).toBeVisible();

  // Dana on her phone: what is shared, and the tasks, which bind once she agrees.
  await dana.goto((await outbox.mailTo(CAST.dana.email, 'part')).path);
  await sees(dana, 'Return all shipments', 'They ask for the data first');
  await expect(dana.getByRole('main').getByText('Tell the press office')).toHaveCount(0);
  await dana.getByRole('link', { name: t('transition.tasks.open') }).click();
  await dana
    .getByRole('main')
    .getByRole('button', { name: /^Agree to all/ })
    .click();
  await dana.waitForURL(/\/text(#.*)?$/);

  // Neither side can close it over what is owed.
  for (const page of [elena, ruth]) {
    await page.goto(closing);
    await sees(page, t('closing.owed'), /Return all shipments/, /Delete what is left/, /Name who receives them/);
    await expect(page.getByRole('button', { name: t('closing.submit') })).toHaveCount(0);
  }
  for (const page of [priya, dana]) await isNotThere(page, closing);
  await deliver(dana, 'Name who receives them', `${PROOF}/who`);
  await accept(priya, 'Name who receives them', `${PROOF}/who`);
  await deliver(priya, 'Return all shipments', `${PROOF}/shipments.csv`);
  await deliver(priya, 'Delete what is left', `${PROOF}/certificate.pdf`);
  // What is only delivered is owed still: whoever it is for has not said that it is there.
  await ruth.goto(closing);
  await sees(ruth, /Return all shipments/, /Delete what is left/);
  await accept(dana, 'Return all shipments', `${PROOF}/shipments.csv`);
  await accept(dana, 'Delete what is left', `${PROOF}/certificate.pdf`);

  // Whoever waits for the letter is told until when it keeps them from closing.
  await ruth.goto(closing);
  await sees(ruth, t('closing.settled'), /has not sent its final letter yet/);
  await expect(ruth.getByRole('button', { name: t('closing.submit') })).toHaveCount(0);

  // The letter, with a fresh proof.
  await priya.goto(`${parting}/letter`);
  await press(priya, t('transition.letter.first'));
  await expect(priya.getByLabel(t('transition.letter.words'))).toHaveValue(/18,400\.00[\s\S]*Return all shipments/);
  await product.letProofsAge();
  await elena.goto(`${parting}/letter`);
  await press(elena, t('sign.proof.send'));
  await elena.getByLabel(t('sign.proof.code')).fill((await outbox.mailTo(CAST.elena.email, 'code')).code);
  await elena.getByLabel(t('transition.letter.consent', { party: TESSEL })).check();
  await press(elena, t('transition.letter.send'));
  await sees(elena, /Sent by Elena/);
  await dana.goto((await outbox.mailTo(CAST.dana.email, 'final letter')).path);
  await sees(dana, /18,400\.00/);

  // Dana has a form open while Elena closes it: what she typed is not lost, and not taken either.
  await dana.goto(`${await taskAt(dana, 'Return all shipments')}/comment`);
  await dana.getByLabel(t('acts.comment.words')).fill('One more thing');
  await elena.goto(northquay.home);
  await elena
    .getByRole('main')
    .getByRole('link', { name: t('work.do.close-plan') })
    .first()
    .click();
  await sees(elena, t('closing.settled'));
  await sees(elena, t('closing.money'), /18,400\.00/);
  await elena.getByLabel(t('closing.money-known', { count: 1 })).check();
  await elena.getByLabel(/^A word at the end/).fill(FAREWELL);
  await press(elena, t('closing.submit'));
  await expect(elena.getByRole('alert')).toContainText(t('closing.ends-missing'));
  await elena.getByLabel(t('closing.ends', { vendor: TESSEL, customer: NORTHQUAY })).check();
  await press(elena, t('closing.submit'));
  await sees(elena, t('closing.now.parted', { vendor: TESSEL, customer: NORTHQUAY }), FAREWELL);
  await press(dana, t('acts.comment.submit'));
  await sees(dana, t('refusal.wrong-stage', { stage: 'closed' }), 'One more thing');

  // Read-only for both: all can be read, and nothing done.
  const task = await taskAt(dana, 'Return all shipments');
  for (const page of [priya, elena, dana, ruth]) {
    await page.goto(northquay.home);
    await sees(page, t('closing.now.parted', { vendor: TESSEL, customer: NORTHQUAY }), FAREWELL);
    for (const at of [
      task,
      `${task}/comment`,
      outcome,
      parting,
      northquay.record,
      northquay.text(),
      `${northquay.home}/check-ins`,
    ]) {
      await page.goto(at);
      const acts = page.getByRole('main').locator('form[method=post] button:visible');
      expect([at, await acts.allTextContents()]).toEqual([at, []]);
    }
    for (const at of [closing, `${outcome}/vote`, `${outcome}/decision`, `${parting}/share`])
      await isNotThere(page, at);
  }

  // Both take all of it along, and anybody can check it.
  const [hers, theirs] = [await bundleHolds(dana, 'dana', info), await bundleHolds(priya, 'priya', info)];
  expect(hers).toContain(FAREWELL);
  for (const own of ['Tell the press office', 'Two of our people have left over it.'])
    expect([own, hers.includes(own), theirs.includes(own)]).toEqual([
      own,
      own.startsWith('Two'),
      own.startsWith('Two'),
    ]);

  // The door stays open, and the customer hears nothing of it yet.
  await expect(ruth.getByRole('link', { name: t('closing.now.again') })).toHaveCount(0);
  await startAgain(priya, dana);
});

/** The vendor's lead begins anew from a plan that is over: a draft, which is not there for the customer. */
async function startAgain(priya: Page, dana: Page): Promise<void> {
  await priya.goto(northquay.home);
  await priya.getByRole('link', { name: t('closing.now.again') }).click();
  await priya.getByLabel(t('again.start')).fill('2026-09-07');
  await press(priya, t('again.submit'));
  await expect(priya.getByRole('alert')).toContainText(t('again.what-missing'));
  await priya.getByRole('radio', { name: /^Those that were not kept/ }).check();
  await press(priya, t('again.submit'));
  await priya.waitForURL((url) => /\/plans\/[^/]+\/text$/.test(url.pathname) && !url.pathname.includes(northquay.home));
  const draft = new URL(priya.url()).pathname.replace(/\/text$/, '');
  await priya.goto(draft);
  await sees(priya, /draft/i);
  for (const at of [draft, `${draft}/text`, `${northquay.home}/again`]) await isNotThere(dana, at);
  await dana.goto('/');
  await expect(dana.locator(`a[href^="${draft}"]`)).toHaveCount(0);
}

test('they continue: the plan is over for both, readable, and says so on its first page', async ({ as }, info) => {
  const [ruth, elena] = [await as('ruth', { viewport: PHONE }), await as('elena')];
  await open(elena);
  await press(elena, t('outcome.opening.submit'));
  await vote(ruth, 'continue', 'It works.');
  await vote(elena, 'continue', 'It works.');
  await propose(elena, 'continue', TESSEL, () =>
    elena.getByLabel(t('outcome.decision.stays'), { exact: true }).fill('One named lead stays.'),
  );
  await sign(ruth, NORTHQUAY);
  for (const page of [ruth, elena]) {
    await page.goto(northquay.home);
    await sees(page, t('closing.now.continued', { vendor: TESSEL, customer: NORTHQUAY }));
    await isNotThere(page, closing);
  }
  expect(await bundleHolds(ruth, 'ruth', info)).toContain('One named lead stays.');
});

test('a plan that was withdrawn can be begun again by the vendor', async ({ as }) => {
  const [priya, dana] = [await as('priya'), await as('dana', { viewport: PHONE })];
  await dana.goto(`${northquay.home}/withdrawal`);
  await dana.getByRole('main').getByRole('textbox').fill('We have to stop here.');
  await dana.getByRole('main').getByRole('checkbox').check();
  await press(dana, t('talk.withdraw.submit'));
  await dana.goto(northquay.home);
  await sees(dana, 'We have to stop here.');
  await expect(dana.getByRole('link', { name: t('closing.now.again') })).toHaveCount(0);
  await startAgain(priya, dana);
});
