import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asViewer } from '~/data/as-viewer.server';
import { logAct, logInPieces } from '~/data/admin-log.server';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import { openAsking, type Asking } from '../support/asking';
import type { TestHouse } from '../support/house';
import { toldHouse } from '../support/told-house';

let test: TestHouse;
let asking: Asking;
beforeAll(async () => {
  test = await toldHouse();
  asking = await openAsking(test.house);
  const personId = personIdOf('jonas');
  await asViewer(test.house, { personId }, 'write', async (tx) => {
    const by = { workspaceId: WORKSPACE, personId, at: '2026-07-21T13:00:00.000Z' };
    for (let each = 1; each <= 230; each++)
      await logAct(tx, by, { kind: 'customer-added', about: { id: null, name: `Company ${each}.` } });
    await logAct(tx, by, { kind: 'token-made', about: { id: null, name: '=cmd()' } });
  });
});
afterAll(async () => {
  await asking.close();
  await test.close();
});

const get = async (who: Who, path: string) =>
  asking.ask(`/workspaces/${WORKSPACE}${path}`, { as: await asking.signIn(personIdOf(who)) });
const linkOf = (text: string, words: string) =>
  new RegExp(`href="[^"]*(/log[^"]*)"[^>]*>${words}<`).exec(text)?.[1]?.replaceAll('&amp;', '&');

describe('the log of a workspace', () => {
  it('is for its admins: for its other members, a customer and nobody in particular it is not there', async () => {
    expect((await get('jonas', '/log')).status).toBe(200);
    for (const who of ['priya', 'elena', 'wen', 'dana', 'ingrid'] as const)
      for (const path of ['/log', '/log.csv'])
        expect([who, path, (await get(who, path)).status]).toEqual([who, path, 404]);
  });

  it('comes a hundred lines a page, the newest first, narrowed to a kind and a person', async () => {
    const first = await get('jonas', '/log?kind=customers');
    expect(first.text).toContain('Company 230.');
    expect(first.text).not.toContain('Company 130.');
    expect(first.text).not.toContain('=cmd()');
    const second = await get('jonas', linkOf(first.text, 'Older')!);
    expect(second.text).toContain('Company 130.');
    expect(second.text).not.toContain('Company 131.');
    expect(linkOf(second.text, 'The newest')).toBe('/log?person=&kind=customers');
    const nobodys = await get('jonas', `/log?kind=customers&person=${personIdOf('wen')}`);
    expect(nobodys.text).toContain('No line is of this person and this kind');
  });

  it('takes an address that means nothing as if nothing were asked', async () => {
    for (const odd of [
      '?kind=constructor',
      '?before=-1',
      '?before=99999999999999',
      '?person=%27%20or%201=1--',
      '?before=1e9',
    ])
      expect([odd, (await get('jonas', `/log${odd}`)).status]).toEqual([odd, 200]);
  });

  it('is taken along whole as CSV, which runs no formula', async () => {
    const { text, headers } = await get('jonas', '/log.csv');
    expect(headers['content-disposition']).toContain('attachment; filename="log-');
    expect(text.split('\r\n').length).toBeGreaterThan(231);
    expect(text).toContain('Made the access token “=cmd()”');
    expect((await get('jonas', '/log.csv?kind=access')).text).not.toContain('Company');
  });

  it('is cut off nowhere, however long it is, and has each line once', async () => {
    await test.rows(
      `insert into admin_log (workspace_id, at, kind, about_name) select $1, now(), 'customer-renamed', 'Line ' || n || '.' from generate_series(1, 100500) n`,
      WORKSPACE,
    );
    const { text } = await get('jonas', '/log.csv');
    const named = text.match(/Line \d+\./g) ?? [];
    expect([named.length, new Set(named).size]).toEqual([100_500, 100_500]);
    expect(text.match(/Company 1\./g)).toHaveLength(1);
  });

  it('breaks off for whoever is no admin any more while they take it: a half is no whole', async () => {
    const pieces = logInPieces(test.house, personIdOf('jonas'), WORKSPACE, { person: '', kind: '' });
    expect((await pieces.next()).value).toHaveLength(5_000);
    await test.rows("update member set role = 'member' where person_id = $1", personIdOf('jonas'));
    await expect(pieces.next()).rejects.toThrow('no admin of the workspace any more');
    await test.rows("update member set role = 'admin' where person_id = $1", personIdOf('jonas'));
  });

  it('goes wrong nowhere', () => expect(asking.faults).toEqual([]));
});
