import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personIdOf } from '../../drizzle/seed/cast';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { readVerifierKey, checkNote } from '~/domain/ledger/checkpoint';
import { openAsking, type Asking } from '../support/asking';
import type { TestHouse } from '../support/house';
import { toldHouse } from '../support/told-house';

let test: TestHouse;
let asking: Asking;
let dana: string;
let ingrid: string;
beforeAll(async () => {
  test = await toldHouse();
  asking = await openAsking(test.house);
  dana = await asking.signIn(personIdOf('dana'));
  ingrid = await asking.signIn(personIdOf('ingrid'));
});
afterAll(async () => {
  await asking.close();
  await test.close();
});

const stored = () => test.rows<{ seq: number; note: string }>('select seq, note from checkpoint order by seq');

describe('Signed notes', () => {
  it('were made as the story was told, of the plan that runs alone, and each is a file, word for word', async () => {
    const notes = await stored();
    expect(notes.length).toBeGreaterThan(8);
    expect(await test.rows('select from checkpoint where plan_id = $1', HALDEN)).toEqual([]);
    const page = await asking.ask(`/plans/${NORTHQUAY}/proof`, { as: dana });
    for (const { seq, note } of notes) {
      const path = `/plans/${NORTHQUAY}/proof/${seq}`;
      expect(page.text).toContain(`href="${path}"`);
      const file = await asking.ask(path, { as: dana });
      expect(file).toMatchObject({
        status: 200,
        text: note,
        headers: {
          'content-type': 'text/plain; charset=utf-8',
          'content-disposition': `attachment; filename="note-${seq}.txt"`,
          'x-content-type-options': 'nosniff',
        },
      });
    }
  });

  it('verify with a key of the public list, which anybody gets as it is', async () => {
    const keys = await asking.ask('/keys.txt');
    expect(keys).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    const known = keys.text
      .trimEnd()
      .split('\n')
      .map((line) => readVerifierKey(line)!);
    for (const { note } of await stored()) expect(checkNote(note, known)).toHaveProperty('by');
    expect((await asking.ask('/keys')).text).toContain(keys.text.trimEnd().split('\n')[0]);
  });

  it('are not there under another plan’s address, in another spelling, or for a stamp that nobody gave', async () => {
    const { seq } = (await stored())[0]!;
    const under = `/plans/${NORTHQUAY}/proof`;
    for (const path of [`${under}/0${seq}`, `${under}/${seq}.0`, `${under}/999`, `${under}/${seq}?stamp=1`])
      expect([path, (await asking.ask(path, { as: dana })).status]).toEqual([path, 404]);
    for (const path of [`/plans/${HALDEN}/proof/${seq}`, `${under}/${seq}`])
      expect([path, (await asking.ask(path, { as: ingrid })).status]).toEqual([path, 404]);
  });

  it('give their stamp as its authority gave it, once there is one', async () => {
    const { seq } = (await stored())[0]!;
    await test.rows('update checkpoint set stamp = $1 where seq = $2', Buffer.from('a stamp').toString('base64'), seq);
    const stamp = await asking.ask(`/plans/${NORTHQUAY}/proof/${seq}?stamp=1`, { as: dana });
    expect(stamp).toMatchObject({
      status: 200,
      text: 'a stamp',
      headers: { 'content-type': 'application/timestamp-reply' },
    });
  });

  it('stand on the certificate of the version that took effect with them', async () => {
    const { note } = (await stored())[0]!;
    const page = await asking.ask(`/plans/${NORTHQUAY}/versions/2`, { as: dana });
    expect(page.text).toContain(`>${note}</pre>`);
    expect((await asking.ask(`/plans/${NORTHQUAY}/versions/1`, { as: dana })).text).not.toContain('\u2014 localhost');
  });

  it('and nothing goes wrong within', () => {
    expect(asking.faults).toEqual([]);
  });
});
