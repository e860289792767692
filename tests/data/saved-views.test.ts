import { afterAll, beforeAll, expect, it } from 'vitest';
import { asViewer, type Tx } from '~/data/as-viewer.server';
import { readSavedViews, renameView, saveView } from '~/data/saved-views.server';
import { addPerson, testHouse, type TestHouse } from '../support/house';

let test: TestHouse;
let personId: string;
beforeAll(async () => {
  test = await testHouse();
  personId = await addPerson(test, 'priya@tessel.example', 'Priya Raman');
});
afterAll(() => test.close());

const write = <T>(work: (tx: Tx) => Promise<T>) => asViewer(test.house, { personId }, 'write', work);
const save = (name: string) => write((tx) => saveView(tx, personId, { name, query: `find=${name}` }));
const rename = (was: string, name: string) => write((tx) => renameView(tx, personId, was, name));

it('of two views that are called the same from two tabs at once one is, and the other is told so', async () => {
  for (let round = 0; round < 20; round++) {
    await test.rows('delete from saved_view');
    await save('a');
    await save('b');
    const done = await Promise.all([rename('a', 'x'), rename('b', 'x')]);
    expect(done.filter(Boolean)).toHaveLength(1);
    const [renamed, saved] = await Promise.all([rename('x', 'y'), save('y')]);
    expect(saved).toBe(true);
    const names = (await write((tx) => readSavedViews(tx, personId))).map(({ name }) => name);
    expect(names).toContain('y');
    expect(names).toHaveLength(renamed && !names.includes('x') ? 2 : 3);
  }
});
