import { afterAll, beforeAll, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { onceOnly } from '~/data/operations.server';
import { addPerson, testHouse, type TestHouse } from '../support/house';

let test: TestHouse;
let dana: string;
let omar: string;
beforeAll(async () => {
  test = await testHouse();
  dana = await addPerson(test, 'dana@northquay.example', 'Dana Whitfield');
  omar = await addPerson(test, 'omar@northquay.example', 'Omar Reyes');
});
afterAll(() => test.close());

const once = (personId: string, key: string) =>
  asViewer(test.house, { personId }, 'write', (tx) => onceOnly(tx, personId, key));
const age = (key: string, days: number) =>
  test.rows('update operation set at = now() - make_interval(days => $2) where key = $1', key, days);
const kept = async () =>
  (await test.rows<{ key: string }>('select key from operation order by key')).map(({ key }) => key);

it('an operation is done once, by each person', async () => {
  expect(await once(dana, 'agree')).toBe(true);
  expect(await once(dana, 'agree')).toBe(false);
  expect(await once(omar, 'agree')).toBe(true);
});

it('an operation is forgotten after 30 days, when its person does something else; nobody forgets another’s', async () => {
  await test.rows('delete from operation');
  await once(dana, 'of-29-days');
  await age('of-29-days', 29);
  await once(dana, 'of-31-days');
  await once(omar, 'his-of-31-days');
  await age('of-31-days', 31);
  await age('his-of-31-days', 31);
  await once(dana, 'of-today');
  expect(await kept()).toEqual(['his-of-31-days', 'of-29-days', 'of-today']);
});

it('an operation that is asked again is not forgotten by that, however old it is', async () => {
  await age('of-29-days', 31);
  expect(await once(dana, 'of-29-days')).toBe(false);
});

it('two acts of one person that both find old operations do not wait for one another', async () => {
  await once(dana, 'of-32-days');
  await age('of-32-days', 32);
  await asViewer(test.house, { personId: dana }, 'write', async (tx) => {
    await onceOnly(tx, dana, 'first');
    expect(await once(dana, 'second')).toBe(true);
  });
  expect(await kept()).not.toContain('of-32-days');
});
