import { t } from '~/words';
import { CAST } from '../../drizzle/seed/cast';
import { northquay, press, sees } from './support/places';
import { giveNotice, prepareNotice, signNotice } from './support/notice';
import { DESK, expect, PHONE, test } from './support/test';

const TESSEL = 'Tessel Analytics';
const NORTHQUAY = 'Northquay Freight';
const WORDS = 'By section 7 of the agreement.';

for (const [how, script, elenas, ruths] of [
  ['at a desk and on a phone', true, DESK, PHONE],
  ['without scripts, on a phone and at a desk', false, PHONE, DESK],
] as const)
  test(`an executive gives notice from the record, and the other side takes it in, ${how}`, async ({
    as,
    outbox,
    product,
  }) => {
    const elena = await as('elena', { viewport: elenas, javaScriptEnabled: script });
    const ruth = await as('ruth', { viewport: ruths, javaScriptEnabled: script });
    await product.letProofsAge();

    await elena.goto(northquay.record);
    await elena.getByRole('link', { name: t('notice.record.all') }).click();
    await elena.getByRole('link', { name: t('notice.new') }).click();
    await press(elena, t('notice.prepare.submit'));
    await expect(elena.getByRole('alert')).toContainText(t('refusal.nothing-chosen'));
    await prepareNotice(elena);

    // Changing it brings back what was chosen and typed.
    await press(elena, t('notice.preview.change'));
    await expect(elena.getByLabel(t('notice.prepare.words'))).toHaveValue(WORDS);
    await expect(elena.locator('[name=pick]:checked')).toHaveCount(1);
    await elena.getByLabel(t('notice.prepare.days')).fill('14');
    await press(elena, t('notice.prepare.submit'));
    await expect(elena.getByRole('alert')).toContainText(t('refusal.cure-days', { least: 15, most: 260 }));
    await elena.getByLabel(t('notice.prepare.days')).fill('16');
    await press(elena, t('notice.prepare.submit'));

    // A code is asked for and typed beside the same text.
    await sees(elena, t('notice.preview.title', { number: 1 }));
    const hash = await elena.locator('code').first().textContent();
    await press(elena, t('sign.proof.send'));
    const { code } = await outbox.mailTo(CAST.elena.email, 'Your code to sign with');
    await elena.getByLabel(t('sign.proof.code')).fill(code === '123456' ? '654321' : '123456');
    await elena.getByLabel(t('notice.consent.words', { number: 1, party: TESSEL, other: NORTHQUAY })).check();
    await press(elena, t('notice.sign.submit'));
    await expect(elena.getByRole('alert')).toContainText(t('sign.code.wrong', { left: 4 }));
    await expect(elena.locator('code').first()).toHaveText(hash ?? '');
    await elena.getByLabel(t('sign.proof.code')).fill(code);
    await signNotice(elena, TESSEL, NORTHQUAY);
    await sees(elena, WORDS, t('notice.delivery.waits', { other: NORTHQUAY }));

    // It reaches the other side by mail, and waits for whoever leads it.
    const mail = await outbox.mailTo(CAST.ruth.email, 'formal notice 1 from Tessel');
    expect(mail.text).toContain('To be cured by');
    await outbox.mailTo(CAST.priya.email, 'notice 1 was given to Northquay');
    const { path } = await outbox.mailTo(CAST.dana.email, 'formal notice 1 from Tessel');
    expect(path).toContain('/');
    await ruth.goto(`${northquay.home}/notices`);
    await ruth.getByRole('link', { name: t('notice.line', { number: 1, giver: TESSEL, other: NORTHQUAY }) }).click();
    await sees(ruth, WORDS);
    await ruth.getByRole('link', { name: t('notice.acknowledge') }).click();
    await ruth.getByLabel(t('notice.acknowledge.words')).fill('We have read it and will answer on Thursday.');
    await press(ruth, t('notice.acknowledge.submit'));
    await sees(ruth, /Taken in by Ruth Aldana/, 'We have read it and will answer on Thursday.');

    await elena.goto(northquay.home);
    await sees(elena, t('notice.line', { number: 1, giver: TESSEL, other: NORTHQUAY }));
    await elena.goto(`${northquay.home}/history`);
    await sees(elena, /Ruth Aldana took notice 1 in/);
    await elena.goto(`${northquay.home}/proof`);
    await sees(elena, t('proof.of.notice', { number: 1 }));
    await elena.goto(northquay.record);
    await expect(elena.locator('#notices')).toContainText('Notice 1 of Tessel Analytics');
  });

test('a notice waits for the other side with how it stands, and one that is withdrawn stays on the record as that', async ({
  as,
}) => {
  const [elena, dana] = [await as('elena'), await as('dana')];
  const at = await giveNotice(elena, TESSEL, NORTHQUAY);
  await dana.goto(northquay.home);
  await sees(dana, t('work.turn.acknowledge-notice', { number: 1 }));
  await dana.goto(at);
  const missed = dana.getByRole('main').locator('.card ol li').first();
  await expect(missed).toContainText('Open');
  await elena.getByRole('link', { name: t('notice.withdraw') }).click();
  await press(elena, t('notice.withdraw.submit'));
  await expect(elena.getByRole('alert')).toContainText(t('notice.withdraw.words-missing'));
  await elena.getByLabel(t('notice.withdraw.words')).fill('We agreed on another way.');
  await press(elena, t('notice.withdraw.submit'));
  await sees(elena, /Elena Sato withdrew this notice/, 'We agreed on another way.');
  await dana.goto(northquay.record);
  await expect(dana.locator('#notices')).toContainText('withdrawn');
  await dana.goto(at);
  await expect(dana.getByRole('link', { name: t('notice.acknowledge') })).toBeHidden();
});
