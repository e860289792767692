import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCustomer,
  administerSeat,
  changeMemberRole,
  closeSeatOf,
  inviteMember,
  openSeatFor,
  removeMember,
  renameCustomer,
} from '~/commands/administer.server';
import { erasePersonOf } from '~/commands/ask-erasure.server';
import { setTemplateRetired } from '~/commands/keep-template.server';
import { noteSignIn, readLog, type LogLine } from '~/data/admin-log.server';
import { joinWorkspace } from '~/data/arrivals.server';
import { asSession } from '~/data/as-session.server';
import { asViewer } from '~/data/as-viewer.server';
import { isRefusal } from '~/domain/refusal';
import { LOG_KEPT_FOR_GOOD, LOG_KINDS, SIGN_IN_KINDS } from '~/domain/workspace/log-kinds';
import { erasePerson } from '~/post/erase-person.server';
import { t } from '~/words';
import { sayLogged } from '~/words/log';
import { CAST, COMPANIES, personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { QUARTER } from '../../drizzle/seed/own-template';
import { seatIdOf } from '../../drizzle/seed/tell';
import { customerIdOf, WORKSPACE } from '../../drizzle/seed/workspace';
import { everyText } from '../support/erasing';
import type { TestHouse } from '../support/house';
import { toldHouse } from '../support/told-house';

let test: TestHouse;
beforeAll(async () => {
  test = await toldHouse();
});
afterAll(() => test.close());

const jonas = (op: string = randomUUID()) => ({
  house: test.house,
  personId: personIdOf('jonas'),
  workspaceId: WORKSPACE,
  op,
});
const lines = (): Promise<LogLine[]> =>
  asViewer(test.house, { personId: personIdOf('jonas') }, 'read', (tx) =>
    readLog(tx, WORKSPACE, { person: '', kind: '' }, { before: null, most: 1000 }),
  );
/** The lines that `work` adds, the oldest first, as an admin reads them. */
async function said(work: () => Promise<unknown>): Promise<string[]> {
  const before = (await lines()).length;
  const done = await work();
  if (isRefusal(done)) expect(done.refused).toBe('done');
  const now = await lines();
  return now
    .slice(0, now.length - before)
    .reverse()
    .map((line) => `${line.by}: ${sayLogged(line)}`);
}

describe('each change of a workspace leaves one line, in its own transaction', () => {
  it('for members', async () => {
    const ada = { name: 'Ada Lund', email: 'ada.lund@tessel.example' };
    expect(await said(() => inviteMember(jonas(), { ...ada, role: 'admin' }))).toEqual([
      'Jonas Feld: Invited Ada Lund as an administrator',
    ]);
    const [{ id }] = (await test.rows<{ id: string }>('select id from person where email = $1', ada.email)) as [
      { id: string },
    ];
    expect(await said(() => joinWorkspace(test.house, id, WORKSPACE))).toEqual([
      'Ada Lund: Came in for the first time',
    ]);
    expect(await said(() => changeMemberRole(jonas(), id, 'member'))).toEqual(['Jonas Feld: Made Ada Lund a member']);
    expect(await said(() => removeMember(jonas(), id))).toEqual(['Jonas Feld: Removed Ada Lund from the workspace']);
    expect(await said(() => erasePersonOf(jonas(), id))).toEqual(['Jonas Feld: Asked that Ada Lund be erased']);
  });

  it('for customers and templates', async () => {
    expect(await said(() => addCustomer(jonas(), 'Orrin Mills'))).toEqual([
      'Jonas Feld: Added the customer Orrin Mills',
    ]);
    expect(await said(() => addCustomer(jonas(), 'ORRIN mills')), 'who is there already').toEqual([]);
    const halden = customerIdOf(COMPANIES.halden);
    expect(await said(() => renameCustomer(jonas(), halden, 'Nordmat'))).toEqual([
      'Jonas Feld: Renamed the customer Halden Foods to Nordmat',
    ]);
    expect(await said(() => setTemplateRetired(jonas(), QUARTER, true))).toEqual([
      expect.stringMatching(/^Jonas Feld: Retired the template “.+”$/),
    ]);
  });

  it('for seats, by the name of their plan while that is there', async () => {
    const [plan] = await test.rows<{ title: string }>('select title from plan where id = $1', NORTHQUAY);
    const seat = { name: 'Omar Reyes', email: 'omar@northquay.example', position: '' };
    expect(await said(() => openSeatFor(jonas(), NORTHQUAY, { ...seat, side: 'customer', role: 'viewer' }))).toEqual([
      `Jonas Feld: Opened a seat for Omar Reyes in “${plan!.title}”: viewer of the customer`,
    ]);
    const [marcus, wen] = [seatIdOf(NORTHQUAY, 'marcus'), seatIdOf(NORTHQUAY, 'wen')];
    expect(
      await said(() => administerSeat(jonas(), NORTHQUAY, { kind: 'change-role', seat: wen, role: 'lead' })),
    ).toEqual([`Jonas Feld: Changed the seat of Wen Li in “${plan!.title}” to lead`]);
    expect(await said(() => closeSeatOf(jonas(), NORTHQUAY, marcus, ''))).toEqual([
      `Jonas Feld: Closed the seat of Marcus Bell in “${plan!.title}”`,
    ]);
  });

  it('and none where it was refused or done before', async () => {
    const before = (await lines()).length;
    const again = jonas();
    await addCustomer(again, 'Twice Ltd');
    await addCustomer(again, 'Twice Ltd');
    const refused = await renameCustomer(jonas(), customerIdOf(COMPANIES.northquay), 'Twice Ltd');
    expect(isRefusal(refused)).toBe(true);
    expect((await lines()).length).toBe(before + 1);
  });
});

describe('how somebody signs in', () => {
  const note = (personId: string, kind: string) =>
    asSession(test.house, (tx) =>
      noteSignIn(tx, {
        personId,
        kind: kind as 'signed-in',
        at: test.clock.now(),
        details: { how: 'passkey', device: 'Firefox on Linux' },
      }),
    );

  it('is told of members, where they are members, and of nobody else', async () => {
    expect(await said(() => note(personIdOf('wen'), 'signed-in'))).toEqual(['Wen Li: Signed in']);
    expect((await lines())[0]).toMatchObject({ kind: 'signed-in', details: { device: 'Firefox on Linux' } });
    for (const who of ['dana', 'ingrid'] as const)
      expect(await said(() => note(personIdOf(who), 'signed-in'))).toEqual([]);
  });

  it('is all that is written this way', async () => {
    for (const kind of LOG_KINDS) {
      const isSignIn = (SIGN_IN_KINDS as readonly string[]).includes(kind);
      expect([kind, (await said(() => note(personIdOf('wen'), kind))).length]).toEqual([kind, isSignIn ? 1 : 0]);
    }
  });
});

describe('a line', () => {
  it('reads in words, whatever it does not say', () => {
    for (const kind of LOG_KINDS)
      expect(sayLogged({ kind, about: 'X', details: {}, plan: null })).not.toMatch(/[{}]|log\./);
    expect(t('log.lead')).toContain('how its members signed in');
  });

  it('loses the name of whoever is erased, and on which device they were, and stays', async () => {
    const person = personIdOf('tomas');
    await asSession(test.house, (tx) =>
      noteSignIn(tx, {
        personId: person,
        kind: 'signed-in',
        at: test.clock.now(),
        details: { device: 'His own phone' },
      }),
    );
    await removeMember(jonas(), person);
    await erasePersonOf(jonas(), person);
    const [asked] = await test.rows<{ id: string }>('select id from erasure where person_id = $1', person);
    const before = (await lines()).length;
    await erasePerson(test.house, asked!.id);
    expect((await lines()).length).toBe(before);
    const log = JSON.stringify(await lines());
    for (const gone of [CAST.tomas.name, 'His own phone']) expect(log).not.toContain(gone);
    expect(await everyText(test)).not.toContain('His own phone');
  });

  it('goes when its time is over, but for what there is to answer for', async () => {
    const forget = (signIns: string, others: string) => test.rows('select forget_admin_log($1, $2)', signIns, others);
    const kinds = async () => new Set((await lines()).map(({ kind }) => kind));
    await forget('2100-01-01', '2000-01-01');
    expect([...(await kinds())].filter((kind) => (SIGN_IN_KINDS as readonly string[]).includes(kind))).toEqual([]);
    expect(await kinds()).toContain('seat-opened');
    for (const kind of LOG_KINDS)
      await test.rows('insert into admin_log (workspace_id, at, kind) values ($1, now(), $2)', WORKSPACE, kind);
    await forget('2100-01-01', '2100-01-01');
    // The domain's list and the database's are one.
    expect([...(await kinds())].sort()).toEqual([...LOG_KEPT_FOR_GOOD].sort());
  });
});
