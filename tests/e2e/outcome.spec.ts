import { t } from '~/words';
import {
  choose,
  knowNotAgreed,
  NORTHQUAY,
  open,
  outcome,
  OVER,
  propose,
  sign,
  TESSEL,
  TITLE,
  vote,
} from './support/ending';
import { northquay, press, sees, words } from './support/places';
import { expect, PHONE, test } from './support/test';

test.use({ at: OVER });

// Each tells a whole ending, in two or three browsers.
test.beforeEach(() => test.setTimeout(240_000));

const nothing = async (): Promise<void> => {};

test('both executives vote sealed, read both votes at once, and continue; what the other wanted stays beside it', async ({
  as,
}) => {
  const [priya, ruth, elena] = [await as('priya'), await as('ruth', { viewport: PHONE }), await as('elena')];
  await open(priya);
  await press(priya, t('outcome.opening.submit'));
  await sees(priya, t('outcome.lead.voting'));

  // From what waits for her to the vote in one tap and one form, on a phone.
  await ruth.goto(northquay.home);
  await ruth
    .getByRole('main')
    .getByRole('link', { name: t('work.do.give-vote'), exact: true })
    .click();
  await choose(ruth, 'part');
  await ruth.getByLabel(t('outcome.vote.words'), { exact: true }).fill('Six months were enough for me.');
  await press(ruth, t('outcome.vote.submit'));
  await sees(ruth, t('outcome.votes.own'), 'Six months were enough for me.');
  await elena.goto(outcome);
  await sees(elena, /Handed in .*, sealed/);
  await expect(words(elena, 'Six months were enough')).toBeHidden();

  await vote(elena, 'continue', 'The depots use it every day.');
  await sees(elena, 'Six months were enough for me.', 'The depots use it every day.');
  await propose(elena, 'continue', TESSEL, () =>
    elena.getByLabel(t('outcome.decision.stays'), { exact: true }).fill('One named lead stays.'),
  );
  await sign(ruth, NORTHQUAY);
  await sees(ruth, t('outcome.decision.is', { choice: 'continue' }), 'One named lead stays.');
  await sees(ruth, t('outcome.stand.otherwise', { choice: 'part' }), 'Six months were enough for me.');
  await elena.goto(northquay.record);
  await sees(elena, t('outcome.on-record'), 'Six months were enough for me.');
  // What was decided, and what stays of the plan, to hand on.
  await ruth
    .getByRole('main')
    .getByRole('link', { name: t('documents.open'), exact: true })
    .click();
  await sees(ruth, 'Six months were enough for me.', t('documents.foot.title'));
  await ruth.goto(northquay.home);
  await ruth.getByRole('link', { name: t('documents.closing'), exact: true }).click();
  await sees(ruth, t('documents.closing.how'), t('closing.now.continued', { vendor: TESSEL, customer: NORTHQUAY }));
  await ruth.getByRole('link', { name: /^Decision to continue/ }).click();
  await expect(ruth).toHaveURL(/\/documents\/decision-1$/);
});

test('extending puts a new version on the table, which both sign as any other', async ({ as }) => {
  const [ruth, elena] = [await as('ruth'), await as('elena')];
  await open(ruth);
  await press(ruth, t('outcome.opening.submit'));
  await vote(ruth, 'extend', 'A month more.');
  await vote(elena, 'extend', 'A month more.');
  await propose(elena, 'extend', TESSEL, () => elena.getByLabel(t('outcome.decision.end')).fill('2026-08-31'));
  await sees(elena, t('outcome.decision.both'));
  await sign(ruth, NORTHQUAY);
  await ruth.getByRole('link', { name: t('outcome.next.extend.act') }).click();
  await sees(ruth, t('sign.changes.you', { number: 2 }));
  await ruth.getByLabel(t('sign.consent.words', { number: 3, title: TITLE, party: NORTHQUAY })).check();
  await press(ruth, t('sign.sign'));
  await elena.goto(northquay.signOff);
  await elena.getByLabel(t('sign.consent.words', { number: 3, title: TITLE, party: TESSEL })).check();
  await press(elena, t('sign.sign'));
  await sees(elena, t('sign.certificate'));
  await elena.goto(outcome);
  await sees(elena, t('outcome.lead.running'), t('outcome.past'));
});

test('one side that does not sign replies, and its reply stands beside the decision to part', async ({ as }) => {
  const [ruth, elena, dana] = [await as('ruth'), await as('elena'), await as('dana')];
  await open(dana);
  await press(dana, t('outcome.opening.submit'));
  await vote(ruth, 'part', 'We are done.');
  await vote(elena, 'continue', 'It works.');
  await propose(ruth, 'part', NORTHQUAY, nothing);
  await elena.goto(outcome);
  await elena.getByRole('link', { name: t('outcome.answer') }).click();
  await elena.getByRole('radio', { name: new RegExp(t('outcome.answer.reply')) }).check();
  await knowNotAgreed(elena);
  await press(elena, t('outcome.answer.submit'));
  await expect(elena.getByRole('alert')).toContainText(t('refusal.missing'));
  await elena.getByLabel(t('outcome.answer.words')).fill('We think it works, and are sorry to see you go.');
  await press(elena, t('outcome.answer.submit'));
  await ruth.goto(outcome);
  await sees(ruth, t('outcome.decision.is', { choice: 'part' }), 'We think it works, and are sorry to see you go.');
  await ruth.goto(northquay.home);
  await sees(ruth, t('ui.stage.transition'));
});

test('nobody answers: once the days are over the proposing side concludes it', async ({ as, product }) => {
  const [ruth, elena] = [await as('ruth'), await as('elena')];
  await open(ruth);
  await press(ruth, t('outcome.opening.submit'));
  await vote(ruth, 'part', 'We are done.');
  await vote(elena, 'continue', 'It works.');
  await propose(ruth, 'part', NORTHQUAY, nothing);
  await expect(ruth.getByRole('button', { name: t('outcome.conclude') })).toBeHidden();
  // Nobody has a page open for days.
  for (const page of [ruth, elena]) await page.goto('about:blank');
  await product.passUntil('2026-08-11T13:00:00.000Z');
  await ruth.goto(outcome);
  await ruth.getByLabel(t('outcome.conclude.sure', { choice: 'part', other: 'Tessel Analytics' })).check();
  await press(ruth, t('outcome.conclude'));
  await sees(ruth, t('outcome.decision.is', { choice: 'part' }), t('outcome.stand.unanswered'));
});

test('an extension that the other side does not sign does not hold, and says why', async ({ as }) => {
  const [ruth, elena] = [await as('ruth'), await as('elena')];
  await open(ruth);
  await press(ruth, t('outcome.opening.submit'));
  await vote(ruth, 'extend', 'A month more.');
  await vote(elena, 'part', 'Not another month.');
  await propose(ruth, 'extend', NORTHQUAY, () =>
    ruth.getByLabel(t('outcome.decision.end'), { exact: true }).fill('2026-09-30'),
  );
  await elena.goto(`${outcome}/answer`);
  await elena.getByLabel(t('outcome.answer.words')).fill('Nothing would be different in a month.');
  await press(elena, t('outcome.answer.submit'));
  for (const page of [elena, ruth]) {
    await page.goto(outcome);
    await sees(page, t('outcome.decision.state.refused', { other: TESSEL }), 'Nothing would be different in a month.');
    await sees(page, t('outcome.lead.deciding'));
  }
});

test.describe('a red line', () => {
  // Two weeks before the time frame is over.
  test.use({ at: '2026-07-21T13:00:00.000Z' });

  test('is named on the pages of both sides, and nobody has to wait for the last day', async ({ as }) => {
    const [ruth, elena] = [await as('ruth'), await as('elena')];
    await open(elena, t('outcome.ground.red-line'));
    await elena.getByLabel(t('outcome.opening.red-line')).selectOption('abuse');
    await elena.getByLabel(t('outcome.opening.words')).fill('A consultant was shouted at, twice.');
    await press(elena, t('outcome.opening.submit'));
    const line = `${t('outcome.ground.red-line')}: ${t('outcome.red-line.abuse')}`;
    for (const page of [elena, ruth]) {
      await page.goto(outcome);
      await sees(page, line, 'A consultant was shouted at, twice.');
      await sees(page, t('outcome.resort.time-or-notice', { by: 'line', number: 0 }));
    }
  });
});

test('the vendor’s executive goes past what is missing with a reason that both records keep', async ({ as }) => {
  const [ruth, elena] = [await as('ruth'), await as('elena')];
  await open(elena, t('outcome.ground.red-line'));
  await elena.getByLabel(t('outcome.opening.red-line')).selectOption('abuse');
  await elena.getByLabel(t('outcome.opening.words')).fill('A consultant was shouted at, twice.');
  await press(elena, t('outcome.opening.submit'));
  await vote(elena, 'part', 'Our people come first.');
  await vote(ruth, 'continue', 'It was one bad day.');
  await elena.goto(outcome);
  // By the record the vendor has to put its own side in order first.
  await elena.getByRole('link', { name: t('outcome.override.link') }).click();
  await elena.getByLabel(t('outcome.override.words', { party: TESSEL })).fill('We do not send them there again.');
  await press(elena, t('outcome.override.submit'));
  for (const page of [elena, ruth]) {
    await page.goto(northquay.record);
    await sees(page, 'We do not send them there again.');
  }
  await propose(elena, 'part', TESSEL, nothing);
  await sign(ruth, NORTHQUAY);
  await sees(ruth, t('outcome.decision.is', { choice: 'part' }));
});
