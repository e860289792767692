import { CAST, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { t } from '~/words';
import { northquay, press, sees, workspace } from './support/places';
import { expect, test } from './support/test';

const { name, email } = CAST.marcus;
const ERASED = '[erased on 2026-07-21]';

for (const javaScriptEnabled of [true, false])
  test(`whoever left is erased on request, and the pages say so${javaScriptEnabled ? '' : ', without a script'}`, async ({
    as,
  }) => {
    const jonas = await as('jonas', { javaScriptEnabled });
    const dana = await as('dana', { javaScriptEnabled });
    await dana.goto(`${northquay.home}/history?person=${seatIdOf(NORTHQUAY, 'marcus')}`);
    const delivered = await dana
      .getByRole('main')
      .getByRole('link', { name: /delivered/ })
      .first()
      .getAttribute('href');
    await dana.goto(delivered!);
    await sees(dana, name);

    // Nobody is erased who is still there: the page leads to where they are taken off.
    await jonas.goto(`${workspace}/erasures/${personIdOf('marcus')}`);
    await sees(jonas, t('erasure.one.here.lead'));
    await jonas.getByRole('link', { name: /Close their seat/ }).click();
    await press(jonas, t('admin.remove-seat-act'));
    await expect(jonas).toHaveURL(new RegExp(`/seats/${NORTHQUAY}$`));

    await jonas.goto(workspace);
    await jonas.getByRole('link', { name: t('erasure.former') }).click();
    await jonas.getByRole('link', { name: t('erasure.erase-of', { name }) }).click();
    await jonas.getByLabel(t('erasure.one.address', { email })).fill('somebody@else.example');
    await press(jonas, t('erasure.one.act'));
    await sees(jonas, t('erasure.one.address-other'));
    await jonas.getByLabel(t('erasure.one.address', { email })).fill(email);
    await press(jonas, t('erasure.one.act'));
    await expect(jonas).toHaveURL(/\/erasures$/);
    await expect(async () => {
      await jonas.reload();
      await sees(jonas, t('erasure.sign-in'));
    }).toPass();
    await expect(jonas.getByText(name)).toHaveCount(0);

    await dana.goto(delivered!);
    await sees(dana, ERASED);
    expect(await dana.content()).not.toContain(name);
    await dana.goto(`${northquay.home}/history`);
    await sees(
      dana,
      t('history.whole'),
      /An administrator erased, on request, the name of a person of Northquay Freight/,
    );
    await dana.goto(`${northquay.home}/versions/2`);
    await sees(dana, t('sign.erased'));
    expect(await dana.content()).not.toContain(name);
  });
