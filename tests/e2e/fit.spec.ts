import { t } from '~/words';
import { follow } from './support/follow';
import { northquay, press, sees } from './support/places';
import { DESK, expect, PHONE, test } from './support/test';

const FIT = `${northquay.home}/fit`;

for (const viewport of [DESK, PHONE])
  test(`Elena answers what she has not, sees then what Priya said, and Priya keeps hours; Dana sees nothing of it (${viewport.width} px)`, async ({
    as,
  }) => {
    const elena = await as('elena', { viewport });
    const dana = await as('dana', { viewport });
    await dana.goto(FIT);
    await elena.goto(FIT);
    await sees(elena, t('fit.talk'));
    await expect(elena.getByText('Nobody asked to move')).toHaveCount(0);
    await elena.getByRole('link', { name: t('fit.next') }).click();
    await expect(elena).toHaveURL(/questions\/morale$/);
    await expect(elena.getByText('No Sundays in July')).toHaveCount(0);
    await press(elena, t('fit.question.submit'));
    await sees(elena, t('fit.question.score-missing'));
    await elena.getByRole('radio', { name: '2', exact: true }).check();
    await elena.getByLabel(t('fit.question.words')).fill('Two asked me who comes after go-live.');
    await press(elena, t('fit.question.submit'));
    await expect(elena).toHaveURL(/fit#morale$/);
    await elena.getByRole('link', { name: t('fit.q.morale'), exact: true }).click();
    await sees(elena, 'No Sundays in July. Wen asked to stay on it until go-live.');
    await sees(elena, 'Nobody asked to move. Tomás has worked two Sundays for it.');
    await sees(elena, '1 of 2 say 4 or more; from 2 to 4; the middle is 3.');

    const priya = await as('priya', { viewport });
    await follow(priya, `${FIT}/costs`);
    await elena.goto(`${FIT}/costs/new`);
    await expect(elena.getByLabel(t('fit.cost.hours'), { exact: true })).toBeHidden();
    await elena.getByRole('radio', { name: t('fit.kind.hours') }).check();
    await expect(elena.getByLabel(t('fit.cost.amount'))).toBeHidden();
    await elena.getByLabel(t('fit.cost.hours'), { exact: true }).fill('6.5');
    await elena.getByLabel(t('fit.cost.rate')).fill('120');
    await elena.getByLabel(t('fit.cost.words')).fill('Two calls with Victor Amsel');
    await press(elena, t('fit.cost.submit'));
    await expect(elena).toHaveURL(/fit\/costs$/);
    await sees(priya, 'Two calls with Victor Amsel');

    for (const page of [elena, priya, dana])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expect(dana.getByText('Victor Amsel')).toHaveCount(0);
    await dana.goto(`${FIT}/questions/morale`);
    await expect(dana.getByText(t('fit.q.morale'))).toHaveCount(0);
  });
