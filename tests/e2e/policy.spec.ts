import { CAST } from '../../drizzle/seed/cast';
import { t } from '~/words';
import { northquay, press, sees, workspace } from './support/places';
import { expect, PHONE, test } from './support/test';

test('a policy is written, sent back, written anew and signed by all whom it names, from a mail and from their page', async ({
  as,
  outbox,
  product,
}) => {
  const jonas = await as('jonas');
  const elena = await as('elena', { viewport: PHONE });
  await jonas.goto(`${workspace}/policy`);
  await sees(jonas, t('policy.holds', { number: 1 }));
  await jonas.getByRole('link', { name: t('policy.draft.begin-next') }).click();
  await jonas.getByLabel(t('policy.cureDays')).fill('5');
  await press(jonas, t('policy.draft.save'));
  await press(jonas, t('policy.offer'));
  await sees(jonas, t('policy.on-table.holds', { holds: 1 }));

  await elena.goto('/');
  await elena.getByRole('link', { name: t('policy.home-act') }).click();
  await sees(elena, t('policy.changes', { number: 1 }));
  await elena.getByRole('link', { name: t('sign.return') }).click();
  await elena.getByLabel(t('sign.return.words')).fill('Five days are too few.');
  await press(elena, t('sign.return.submit'));
  await sees(elena, 'Five days are too few.');
  await expect(elena.getByRole('button', { name: t('sign.sign') })).toHaveCount(0);
  await outbox.mailTo(CAST.jonas.email, 'was sent back');

  await jonas.goto(`${workspace}/policy/draft`);
  await jonas.getByLabel(t('policy.cureDays')).fill('12');
  await press(jonas, t('policy.draft.save'));
  await press(jonas, t('policy.offer'));
  await product.letProofsAge();
  const { path } = await outbox.mailTo(CAST.elena.email, 'version 3 of the fit policy, for your signature');
  await elena.goto(path);
  await press(elena, t('sign.proof.send'));
  const { code } = await outbox.mailTo(CAST.elena.email, 'Your code to sign with');
  await elena.getByLabel(t('sign.proof.code')).fill(code);
  await elena.getByLabel(t('policy.consent', { number: 3, name: 'Tessel Analytics' })).check();
  await press(elena, t('sign.sign'));
  await sees(elena, t('policy.state.on-table'));

  await jonas.goto('/');
  await jonas.getByRole('link', { name: t('policy.home-act') }).click();
  await press(jonas, t('sign.proof.send'));
  const proof = await outbox.mailTo(CAST.jonas.email, 'Your code to sign with');
  await jonas.getByLabel(t('sign.proof.code')).fill(proof.code);
  await jonas.getByLabel(t('policy.consent', { number: 3, name: 'Tessel Analytics' })).check();
  await press(jonas, t('sign.sign'));
  await sees(jonas, t('policy.state.in-force'));

  // The plan was signed under the first version, and goes by it.
  await elena.goto(`${northquay.home}/fit/policy`);
  await sees(elena, t('policy.working-days', { count: 15 }));
  await elena.goto(northquay.record);
  await sees(elena, t('score.term.cureDays', { count: 15 }));
});

test('whom the policy names says whether they agree, and the customer finds no such page', async ({ as }) => {
  const elena = await as('elena', { viewport: PHONE, javaScriptEnabled: false });
  const dana = await as('dana');
  await elena.goto(`${northquay.home}/fit/agreement`);
  await sees(elena, t('policy.agreement.no-seat'));
  await elena.getByRole('radio', { name: t('policy.agreement.no') }).check();
  await press(elena, t('policy.agreement.save'));
  await sees(elena, t('form.missing'));
  await elena.getByLabel(t('policy.agreement.words')).fill('Not before August.');
  await press(elena, t('policy.agreement.save'));
  await sees(elena, t('policy.agreement.does-not'), 'Not before August.');
  for (const page of ['agreement', 'policy'])
    expect((await dana.goto(`${northquay.home}/fit/${page}`))?.status()).toBe(404);
  await dana.goto(`${northquay.home}/history`);
  await expect(dana.getByText('Not before August.')).toHaveCount(0);
  await dana.goto(northquay.record);
  await sees(dana, t('score.term.cureDays', { count: 15 }));
  await expect(dana.getByRole('link', { name: t('policy.link') })).toHaveCount(0);
});

test('who has not been heard on the way is named, and leads to where it is written down', async ({ as }) => {
  const dana = await as('dana', { viewport: PHONE });
  await dana.goto(northquay.home);
  await sees(dana, t('talk.players.to-hear-title', { moment: 'middle' }));
  const ruth = dana.getByRole('link', { name: CAST.ruth.name, exact: true });
  await ruth.click();
  await dana.getByLabel(t('talk.player.view-at', { moment: 'middle' })).fill('It moves, at last.');
  await press(dana, t('talk.player.save-view'));
  await sees(dana, 'It moves, at last.');
  await dana.goto(northquay.home);
  await sees(dana, t('talk.players.to-hear-title', { moment: 'middle' }));
  await expect(ruth).toHaveCount(0);
});
