import { describe, expect, it } from 'vitest';
import { opened } from '~/data/opened';

describe('What was opened', () => {
  it('is closed the last first, each after the other', async () => {
    const said: string[] = [];
    const { add, close } = opened();
    for (const name of ['database', 'worker', 'server'])
      add(async () => {
        said.push(`${name} closes`);
        await new Promise((resolve) => setImmediate(resolve));
        said.push(`${name} is closed`);
      });
    await close();
    expect(said).toEqual(['server', 'worker', 'database'].flatMap((name) => [`${name} closes`, `${name} is closed`]));
  });

  it('is all closed when some of it cannot be, and what went wrong is told afterwards', async () => {
    const said: string[] = [];
    const { add, close } = opened();
    add(() => said.push('database'));
    add(() => Promise.reject(new Error('the worker hangs')));
    add(() => said.push('server'));
    await expect(close()).rejects.toThrow('the worker hangs');
    expect(said).toEqual(['server', 'database']);
  });

  it('tells each of several things that went wrong', async () => {
    const { add, close } = opened();
    for (const message of ['one', 'two'])
      add(() => {
        throw new Error(message);
      });
    await expect(close()).rejects.toMatchObject({ errors: [{ message: 'two' }, { message: 'one' }] });
  });

  it('is closed once, however often that is asked, and with what was opened meanwhile', async () => {
    const said: string[] = [];
    const { add, close } = opened();
    add(() => said.push('database'));
    add(() => add(() => said.push('late')));
    await Promise.all([close(), close()]);
    await close();
    expect(said).toEqual(['late', 'database']);
  });
});
