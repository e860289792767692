import { endByProvider } from '~/data/sign-in-flows.server';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { asSession } from '~/data/as-session.server';
import { enqueue } from '~/data/jobs.server';
import type { Proof } from '~/domain/sign-in/means';
import { enter } from '~/session/enter.server';
import { removeOwnPasskey } from '~/session/passkey.server';
import { signOutDevice, viewerOf } from '~/session/viewer.server';
import { actsOf } from '../../drizzle/seed/acts';
import { CAST, personIdOf, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import type { Answer } from '../support/asking';
import { addPerson } from '../support/house';
import { deliverQueued } from '../support/mailbox';
import { comment, openPages } from '../support/open-pages';
import { storeFile } from '../support/stored-file';
import { openStream, type Stream } from '../support/stream';
import { pdf } from '../support/uploads';

const { test, asking, act, hears, closeSeat } = openPages(['jonas']);

const home = `/plans/${NORTHQUAY}`;

/** Every kind of door to a plan that asks who somebody is. */
async function doors(): Promise<string[]> {
  const { id } = await storeFile(test(), {
    planId: NORTHQUAY,
    personId: personIdOf('priya'),
    ...pdf(randomUUID()),
    named: true,
  });
  return [
    ...[home, `${home}/commitments`, `${home}/record`, `${home}/history`, `${home}/record/document`],
    ...[`${home}.data`, `${home}/record.data`, `${home}/record.data?_routes=routes%2Fplan%2Frecord`],
    ...[`${home}/bundle`, `${home}/files/${id}`, `${home}/documents/brief/pdf`],
    ...[`${home}/exports/commitments.csv`, `${home}/exports/late-days.csv`],
  ];
}

/** What each door answers: 'open', 'shut' as for what is not there, or 'in' where one is to sign in. */
async function walked(as: string, all: readonly string[]): Promise<Set<string>> {
  const said = ({ status, headers }: Answer): string =>
    [302, 202].includes(status) && headers.location?.startsWith('/sign-in')
      ? 'in'
      : status === 200
        ? 'open'
        : status === 404
          ? 'shut'
          : String(status);
  return new Set(await Promise.all(all.map(async (path) => said(await asking().ask(path, { as })))));
}

/** Signs somebody in by a proof; returns the cookie. */
async function comeIn(personId: string, proof: Proof): Promise<string> {
  const cookie = await enter(test().house, new Request(asking().url), personId, proof);
  return cookie!.split(';', 1)[0]!;
}
const BY_CODE: Proof = { by: 'mail', id: null, with: '' };

/** A calendar's address of one's own. */
async function calendarOf(as: string): Promise<string> {
  const form = { op: randomUUID(), form: 'feed', plan: NORTHQUAY };
  const { text } = await asking().ask('/you/calendar', { method: 'POST', as, form });
  return /value="http:\/\/localhost:\d+(\/calendar\/[\w-]{43}\.ics)"/.exec(text)![1]!;
}
const calendarSays = async (path: string): Promise<boolean> => (await asking().ask(path)).text.includes('BEGIN:VEVENT');

async function listening(as: string): Promise<Stream> {
  const stream = await openStream(asking().url, `${home}/live`, as);
  await stream.has(/^looking /);
  return stream;
}

/** A mail about the plan that waits in the queue for somebody. */
const queueMail = (who: Who): Promise<void> =>
  asSession(test().house, (tx) =>
    enqueue(
      tx,
      'mail',
      {
        ...{ kind: 'check-in-opened', plan: NORTHQUAY, person: personIdOf(who), seat: seatIdOf(NORTHQUAY, who) },
        ...{ about: 'ci-6', by: seatIdOf(NORTHQUAY, 'priya') },
      } as never,
      `removed ${who} ${randomUUID()}`,
    ),
  );

it('a session that is ended elsewhere, by hand, with its passkey or with its provider, holds from the next request on', async () => {
  const all = await doors();
  const { house } = test();
  const passkey = randomUUID();
  const provider = randomUUID();
  for (const who of ['dana', 'wen'] as const) {
    const personId = personIdOf(who);
    await test().rows(
      `insert into passkey (id, person_id, name, credential_id, public_key, counter, transports, backed_up)
       values ($1, $2, 'Laptop', $3, '', 0, '{}', false)`,
      ...[passkey, personId, who],
    );
    const own = await comeIn(personId, BY_CODE);
    const viewer = (await viewerOf(new Request(asking().url, { headers: { cookie: own } }), house))!;
    const calendar = await calendarOf(own);
    const ends: readonly (readonly [Proof, (cookie: string) => Promise<unknown>])[] = [
      [
        BY_CODE,
        async (cookie) => {
          const other = await viewerOf(new Request(asking().url, { headers: { cookie } }), house);
          await signOutDevice(house, viewer, other!.sessionId);
        },
      ],
      [{ by: 'passkey', id: passkey, with: '' }, () => removeOwnPasskey(house, viewer, passkey)],
      [
        { by: 'single-sign-on', id: provider, with: 'login' },
        () => asSession(house, (tx) => endByProvider(tx, provider, true)),
      ],
    ];
    for (const [proof, end] of ends) {
      const cookie = await comeIn(personId, proof);
      expect(await walked(cookie, all)).toEqual(new Set(['open']));
      const stream = await listening(cookie);
      await hears();
      await end(cookie);
      expect([who, proof.by, await walked(cookie, all)]).toEqual([who, proof.by, new Set(['in'])]);
      // Before its next word it asks whether its session still holds.
      await act('priya', comment());
      await stream.over;
      expect(stream.events.at(-1)).toBe('over -');
      // Whoever is signed in elsewhere stays so, and an address of a calendar is no session: it is taken back by itself.
      expect(await walked(own, all)).toEqual(new Set(['open']));
      expect(await calendarSays(calendar)).toBe(true);
    }
  }
}, 120_000);

it('whoever is removed from a plan has nothing of it from the next request on: no page, data, file, stream, calendar or queued mail', async () => {
  const all = await doors();
  const stranger = await comeIn(await addPerson(test(), 'sam@stranger.example', 'Sam'), BY_CODE);
  const otherCustomer = await comeIn(personIdOf('ingrid'), BY_CODE);
  // For the record: there are commitments behind these doors.
  expect(actsOf(NORTHQUAY).c(1)).not.toBe('');
  for (const who of ['marcus', 'wen'] as const) {
    const cookie = await comeIn(personIdOf(who), BY_CODE);
    const calendar = await calendarOf(cookie);
    expect(await walked(cookie, all)).toEqual(new Set(['open']));
    expect(await calendarSays(calendar)).toBe(true);
    const stream = await listening(cookie);
    await queueMail(who);
    await closeSeat(who);
    expect([who, await walked(cookie, all)]).toEqual([who, new Set(['shut'])]);
    await stream.over;
    expect(await calendarSays(calendar)).toBe(false);
    await test().rows('delete from outbox_mail');
    expect(await deliverQueued(test())).toContain('not-wanted');
    const sent = await test().rows<{ to: string }>('select "to" from outbox_mail where "to" = $1', CAST[who].email);
    expect(sent).toEqual([]);
    for (const nobody of [stranger, otherCustomer]) expect(await walked(nobody, all)).toEqual(new Set(['shut']));
  }
}, 120_000);
