import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BY_MAIL } from '~/domain/sign-in/means';
import { enter } from '~/session/enter.server';
import { askToProve, askToSignIn, proveByCode, signInByCode } from '~/session/sign-in.server';
import {
  addNewPasskey,
  askForNewPasskey,
  askPasskeyToSignIn,
  removeOwnPasskey,
  signInByPasskey,
} from '~/session/passkey.server';
import { signOut, signOutDevice, signOutElsewhere, signOutEverywhere, viewerOf } from '~/session/viewer.server';
import { Browser } from '../support/browser';
import { addPerson, testHouse, TEST_SETTINGS, type TestHouse } from '../support/house';
import { codeIn, deliverQueued, lastMail } from '../support/mailbox';
import { addWorkspace } from '../support/sign-on';
import { SoftPasskey } from '../support/soft-passkey';

const JONAS = 'jonas@tessel.example';
const SENDER = '192.0.2.1';

let test: TestHouse;
let workspace: string;
beforeAll(async () => {
  test = await testHouse();
  workspace = await addWorkspace(test, 'Tessel Analytics', await addPerson(test, JONAS, 'Jonas Vik'));
  await addPerson(test, 'dana@northquay.example', 'Dana Whitfield');
});
afterAll(() => test.close());
beforeEach(() =>
  test.rows('truncate admin_log, session, sign_in, passkey, passkey_challenge, sign_in_attempt, outbox_mail'),
);

const lines = async () =>
  (
    await test.rows<{ kind: string; name: string; details: object }>(
      'select kind, person_name as name, details from admin_log where workspace_id = $1 order by seq',
      workspace,
    )
  ).map(({ kind, name, details }) => [kind, name, details]);
const browserOf = () => new Browser();

async function comeIn(email: string) {
  const asked = await askToSignIn(test.house, { email, sender: SENDER });
  if (asked.kind !== 'asked') throw new Error();
  await deliverQueued(test);
  const code = codeIn(await lastMail(test.house, email));
  const wrong = code === '123456' ? '654321' : '123456';
  await signInByCode(test.house, browserOf().request(), asked.id, wrong);
  const signed = await signInByCode(test.house, browserOf().request(), asked.id, code);
  if (signed.kind !== 'in') throw new Error(signed.kind);
  const browser = browserOf().take(signed.cookie);
  return { browser, viewer: (await viewerOf(browser.request(), test.house))! };
}

describe('The log of a workspace', () => {
  it('tells how its members came in, what did not fit, and what they changed of how they do: no code, no token, no address', async () => {
    const { viewer } = await comeIn(JONAS);
    const asked = await askToProve(test.house, viewer, SENDER);
    if (asked.kind !== 'asked') throw new Error();
    await proveByCode(test.house, viewer, asked.id, '000000');
    const passkey = new SoftPasskey(TEST_SETTINGS.baseUrl);
    const making = (await askForNewPasskey(test.house, viewer, SENDER)) as { id: string; options: object };
    const added = await addNewPasskey(
      test.house,
      viewer,
      { id: making.id, answer: passkey.made(making.options) },
      'Laptop',
    );
    const answering = (await askPasskeyToSignIn(test.house, SENDER)) as { id: string; options: object };
    const answer = { id: answering.id, answer: passkey.answers(answering.options) };
    await signInByPasskey(test.house, browserOf().request(), answer);
    const unlocked = (await askPasskeyToSignIn(test.house, SENDER)) as { id: string; options: object };
    const odd = passkey.answers(unlocked.options, { unlocked: false });
    await signInByPasskey(test.house, browserOf().request(), { id: unlocked.id, answer: odd });
    await removeOwnPasskey(test.house, viewer, (added as { added: string }).added);
    const device = 'Firefox on Linux';
    expect(await lines()).toEqual([
      ['sign-in-refused', 'Jonas Vik', { how: 'mail' }],
      ['signed-in', 'Jonas Vik', { how: 'mail', device }],
      ['proof-refused', 'Jonas Vik', { how: 'mail' }],
      ['passkey-added', 'Jonas Vik', {}],
      ['signed-in', 'Jonas Vik', { how: 'passkey', device }],
      ['sign-in-refused', 'Jonas Vik', { how: 'passkey' }],
      ['passkey-removed', 'Jonas Vik', {}],
    ]);
  });

  it('tells when they ended sessions, and of nothing that ended none', async () => {
    const { viewer } = await comeIn(JONAS);
    await test.rows('truncate admin_log');
    await signOutDevice(test.house, viewer, 'none');
    await signOutDevice(test.house, viewer, viewer.sessionId);
    await signOutElsewhere(test.house, viewer);
    await signOutEverywhere(test.house, viewer);
    await signOut(test.house, viewer);
    expect((await lines()).map(([kind]) => kind)).toEqual([
      ...['session-ended', 'sessions-ended', 'sessions-ended', 'session-ended'],
    ]);
  });

  it('and what is done go together: where the line cannot be written, nobody comes in, nothing ends, and no passkey is added or gone', async () => {
    const { viewer } = await comeIn(JONAS);
    const passkey = new SoftPasskey(TEST_SETTINGS.baseUrl);
    const add = async (name: string) => {
      const making = (await askForNewPasskey(test.house, viewer, SENDER)) as { id: string; options: object };
      return addNewPasskey(test.house, viewer, { id: making.id, answer: passkey.made(making.options) }, name);
    };
    const { added } = (await add('Laptop')) as { added: string };
    const kept = async () => [
      await test.rows('select id from session order by id'),
      await test.rows('select id from passkey order by id'),
      await test.rows('select seq from admin_log order by seq'),
    ];
    const before = await kept();
    await test.rows('revoke execute on function note_sign_in(uuid, text, timestamptz, jsonb) from evenhand_session');
    try {
      const answering = (await askPasskeyToSignIn(test.house, SENDER)) as { id: string; options: object };
      const answer = { id: answering.id, answer: passkey.answers(answering.options) };
      for (const act of [
        () => signInByPasskey(test.house, browserOf().request(), answer),
        () => signOutDevice(test.house, viewer, viewer.sessionId),
        () => signOutElsewhere(test.house, viewer),
        () => signOutEverywhere(test.house, viewer),
        () => signOut(test.house, viewer),
        () => removeOwnPasskey(test.house, viewer, added),
        () => {
          const another = new SoftPasskey(TEST_SETTINGS.baseUrl);
          return askForNewPasskey(test.house, viewer, SENDER).then((asked) => {
            const making = asked as { id: string; options: object };
            return addNewPasskey(
              test.house,
              viewer,
              { id: making.id, answer: another.made(making.options) },
              'Telephone',
            );
          });
        },
      ])
        await expect(act()).rejects.toThrow();
      expect(await kept()).toEqual(before);
    } finally {
      await test.rows('grant execute on function note_sign_in(uuid, text, timestamptz, jsonb) to evenhand_session');
    }
  });

  it('tells of nobody who was not let in after all, whose session from before stays', async () => {
    const { browser, viewer } = await comeIn(JONAS);
    const before = await lines();
    const no = () => Promise.resolve(false);
    expect(await enter(test.house, browser.request(), viewer.personId, BY_MAIL, no)).toBeNull();
    expect(await lines()).toEqual(before);
    expect((await viewerOf(browser.request(), test.house))?.sessionId).toBe(viewer.sessionId);
  });

  it('tells nothing of how a customer’s people sign in', async () => {
    const { viewer } = await comeIn('dana@northquay.example');
    await signOutEverywhere(test.house, viewer);
    expect(await test.rows('select from admin_log')).toEqual([]);
  });
});
