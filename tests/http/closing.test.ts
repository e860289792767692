import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownIn } from '~/data/as-viewer.server';
import type { PlanCommand } from '~/domain/plan/commands';
import { replay } from '~/domain/plan/apply';
import { isRefusal } from '~/domain/refusal';
import { COMPANIES, type Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { seatIdOf } from '../../drizzle/seed/tell';
import { ACTORS, addActors, type Actor } from '../support/actors';
import type { Answer } from '../support/asking';
import { shown } from '../support/check-ins-over-http';
import { entriesOf, LEDGER_NAMES, storedHead } from '../support/ledgers';
import { storyOverHttp } from '../support/over-http';
import { putItem, share, told } from '../support/parting';
import { actOnNorthquay, giveStored, readNorthquay } from '../support/stored-notice';
import { ROWS } from './access-table';
import { CLOSED_FORMS, STILL_ANSWERED } from './closed-forms';

const OVER = '2026-08-03T13:00:00.000Z';
const RENAMED = 'Northquay Heron Freight';
const FAREWELL = 'Fare well, heron-51.';
const TASK = 'data';
const KNOWN = ACTORS.filter((one): one is Exclude<Actor, 'anonymous'> => one !== 'anonymous');
const CLOSERS: readonly Actor[] = ['customerExecutive', 'vendorExecutive'];
const SEATED: readonly Actor[] = [
  ...['customerViewer', 'customerContributor', 'customerLead', 'customerExecutive'],
  ...['vendorContributor', 'csm', 'vendorExecutive'],
] as Actor[];

const http = storyOverHttp();
let cookies: Partial<Record<Actor, string>>;
let fill: Readonly<Record<string, string>>;

const must = async (who: Who, command: PlanCommand): Promise<void> => {
  const acted = await actOnNorthquay(http.test.house, who, command);
  if (isRefusal(acted)) throw new Error(`${who} may not ${command.kind}: ${acted.refused}`);
};

beforeAll(async () => {
  await http.begin();
  const people = Object.entries(await addActors(http.test));
  cookies = Object.fromEntries(
    await Promise.all(people.map(async ([actor, person]) => [actor, await http.asking.signIn(person)] as const)),
  );
  const notice = await giveStored(http.test.house, 'elena');
  // The state that comes of deciding to part, which tests/http/outcome.test.ts comes to by its own forms.
  await http.test.rows("update plan set stage = 'transition' where id = $1", NORTHQUAY);
  knownIn(http.test.house).clear();
  http.test.clock.set(OVER);
  const { commitments, goals, expectations, players } = await readNorthquay(http.test.house, 'dana');
  const first = (things: Readonly<Record<string, { readonly id: string }>>): string => Object.values(things)[0]!.id;
  const marcus = seatIdOf(NORTHQUAY, 'marcus');
  fill = {
    ...{ plan: NORTHQUAY, notice, seat: marcus, goal: first(goals), expectation: first(expectations) },
    ...{ player: first(players), commitment: Object.values(commitments).find(({ owner }) => owner === marcus)!.id },
  };
});
afterAll(http.end);

const closing = `/plans/${NORTHQUAY}/closing`;
const get = (actor: Actor, path = closing): Promise<Answer> => http.asking.ask(path, { as: cookies[actor] });
const close = (
  actor: Actor,
  form: Readonly<Record<string, string>> = { ends: 'on', words: FAREWELL },
  op = randomUUID(),
) => http.asking.ask(closing, { method: 'POST', as: cookies[actor], form: { op, form: 'close-plan', ...form } });

/** What everybody gets: the page's status, and that of a whole form. */
async function everyone(ask: (actor: Actor) => Promise<Answer>): Promise<Record<string, number>> {
  return Object.fromEntries(await Promise.all(KNOWN.map(async (actor) => [actor, (await ask(actor)).status] as const)));
}
const all = (of: (actor: Actor) => number): Record<string, number> =>
  Object.fromEntries(KNOWN.map((actor) => [actor, of(actor)]));
const heads = () => Promise.all(LEDGER_NAMES.map((ledger) => storedHead(http.test, NORTHQUAY, ledger)));

describe('before how they part is shared', () => {
  it('there is nothing to close, for anybody', async () => {
    expect(await everyone((actor) => get(actor))).toEqual(all(() => 404));
    expect(await everyone((actor) => close(actor))).toEqual(all((actor) => (CLOSERS.includes(actor) ? 422 : 404)));
    expect((await http.asking.ask(closing)).headers.location).toMatch(/^\/sign-in/);
  });
});

describe('while something is owed', () => {
  beforeAll(async () => {
    const wen = seatIdOf(NORTHQUAY, 'wen');
    await must('priya', putItem(TASK, { owner: wen }));
    await must('priya', told({ on: '2026-08-03' }));
    await must('elena', share({ rev: 1, told: 1, answers: {} }, 'Nobody has to live with it'));
    await must('dana', { kind: 'agree-to-part', part: { type: 'commitment', id: TASK }, seen: 1 });
    await must('ruth', {
      ...{ kind: 'rename-party', side: 'customer', seen: COMPANIES.northquay, name: RENAMED, words: 'We were bought' },
    });
  });

  it('walking away from it is an executive’s of either side, who reads what is left open and ticks it by its number', async () => {
    const away = `/plans/${NORTHQUAY}/withdrawal`;
    expect(await everyone((actor) => get(actor, away))).toEqual(all((actor) => (CLOSERS.includes(actor) ? 200 : 404)));
    const before = await heads();
    const withdraw = (actor: Actor, form: Readonly<Record<string, string>>) =>
      http.asking.ask(away, {
        ...{ method: 'POST', as: cookies[actor] },
        form: { op: randomUUID(), form: 'withdraw', words: 'Nobody delivers', ends: 'on', ...form },
      });
    expect(
      await everyone((actor) =>
        CLOSERS.includes(actor) ? get(actor, away) : withdraw(actor, { owed: '1', known: 'on' }),
      ),
    ).toEqual(all((actor) => (CLOSERS.includes(actor) ? 200 : 404)));
    for (const actor of CLOSERS) {
      const { text } = await get(actor, away);
      expect(text).toContain('Return the shipments');
      expect(text).toMatch(/name="owed"[^>]*value="1"|value="1"[^>]*name="owed"/);
      const unticked = await withdraw(actor, { owed: '1' });
      expect([
        actor,
        unticked.status,
        shown(unticked).includes('Please tick that you know what is still open'),
      ]).toEqual([...[actor, 422, true]]);
      expect([actor, (await withdraw(actor, { owed: '2', known: 'on' })).status]).toEqual([actor, 409]);
    }
    expect(await heads()).toEqual(before);
  });

  it('the executives of both sides read what, and have no form; for all others the page is not there', async () => {
    expect(await everyone((actor) => get(actor))).toEqual(all((actor) => (CLOSERS.includes(actor) ? 200 : 404)));
    for (const actor of CLOSERS) {
      const { text } = await get(actor);
      expect(text).toContain('Return the shipments');
      expect(text).not.toContain('name="ends"');
    }
  });

  it('neither closes it over that, and nothing is written', async () => {
    const before = await heads();
    for (const actor of CLOSERS) {
      const answer = await close(actor);
      expect([actor, answer.status]).toEqual([actor, 422]);
      expect(shown(answer)).toContain('Return the shipments');
    }
    expect(await everyone((actor) => (CLOSERS.includes(actor) ? get(actor) : close(actor)))).toEqual(
      all((actor) => (CLOSERS.includes(actor) ? 200 : 404)),
    );
    expect(await heads()).toEqual(before);
  });
});

describe('once all is settled', () => {
  beforeAll(async () => {
    await must('wen', {
      ...{ kind: 'deliver', commitment: TASK, id: 'd', note: 'All of it', link: 'https://files.tessel.example/all' },
    });
    await must('dana', { kind: 'accept-delivery', commitment: TASK, delivery: 'd', words: '' });
  });

  it('before the final letter the customer is told from when on, and the vendor ticks that there is none', async () => {
    const theirs = await get('customerExecutive');
    expect([theirs.text.includes('name="ends"'), shown(theirs).includes('has not sent its final letter yet')]).toEqual([
      ...[false, true],
    ]);
    expect((await close('customerExecutive')).status).toBe(422);
    expect((await get('vendorExecutive')).text).toContain('name="noLetter"');
    const unticked = await close('vendorExecutive');
    expect([
      unticked.status,
      shown(unticked).includes('Please tick that you know that no final letter was sent'),
    ]).toEqual([...[422, true]]);
    await must('priya', { kind: 'put-letter', seen: 0, words: 'Dear Ruth' });
    await must('elena', {
      kind: 'send-letter',
      seen: 1,
      consent: 'I send it',
      knownBy: 'link by mail',
      ticked: true,
      freshProof: true,
    });
    for (const actor of CLOSERS) {
      const { text } = await get(actor);
      expect([actor, text.includes('name="ends"'), text.includes('name="noLetter"')]).toEqual([actor, true, false]);
    }
  });

  it('it takes a tick at what it ends, and what was written is kept', async () => {
    const answer = await close('customerExecutive', { words: FAREWELL });
    expect(answer.status).toBe(422);
    expect(shown(answer)).toContain('Please tick that you close it for both sides');
    expect(answer.text).toContain(FAREWELL);
  });

  it('an executive closes it once, however often the form comes, and the farewell is on the first page of all', async () => {
    const op = randomUUID();
    const form = { ends: 'on', words: FAREWELL };
    expect(
      await Promise.all([close('customerExecutive', form, op), close('customerExecutive', form, op)]),
    ).toMatchObject([{ status: 302 }, { status: 302 }]);
    expect((await close('vendorExecutive')).status).toBe(409);
    for (const actor of SEATED) {
      const page = shown(await get(actor, `/plans/${NORTHQUAY}`));
      expect(page).toContain('have parted');
      expect(page).toContain(FAREWELL);
      expect([actor, page.includes('Start again with this customer')]).toEqual([
        actor,
        ['csm', 'vendorExecutive'].includes(actor),
      ]);
    }
    for (const actor of KNOWN.filter((one) => !SEATED.includes(one)))
      expect([actor, (await get(actor, `/plans/${NORTHQUAY}`)).status]).toEqual([actor, 404]);
  });

  it('is what its ledger tells', async () => {
    expect(await readNorthquay(http.test.house, 'dana')).toEqual(
      replay(NORTHQUAY, await entriesOf(http.test, NORTHQUAY, 'shared')),
    );
  });

  it('may be begun again by whoever leads for the vendor, and by nobody else', async () => {
    expect(await everyone((actor) => get(actor, `/plans/${NORTHQUAY}/again`))).toEqual(
      all((actor) => (['csm', 'vendorExecutive'].includes(actor) ? 200 : 404)),
    );
    const again = (actor: Actor) =>
      http.asking.ask(`/plans/${NORTHQUAY}/again`, {
        ...{ method: 'POST', as: cookies[actor] },
        form: { op: randomUUID(), form: 'again', start: '2026-09-07', what: 'none' },
      });
    for (const actor of KNOWN.filter((one) => !['csm', 'vendorExecutive'].includes(one)))
      expect([actor, (await again(actor)).status]).toEqual([actor, 404]);
    const { status, headers } = await again('csm');
    expect(status).toBe(302);
    const draft = headers.location!.replace(/\/text$/, '');
    // Under the name that the customer had last, which it gave itself in the plan.
    const [made] = await http.test.rows<{ doc: string }>(
      'select row_to_json(t)::text as doc from vendor_draft t where plan_id = $1',
      draft.split('/')[2]!,
    );
    expect(made!.doc).toContain(RENAMED);
    for (const actor of ['customerLead', 'customerExecutive', 'otherCustomer', 'stranger'] as const)
      for (const path of [draft, `${draft}/text`, `${draft}/history`, `${draft}/bundle`])
        expect([actor, path, (await get(actor, path)).status]).toEqual([actor, path, 404]);
    expect((await get('customerLead', '/')).text).not.toContain(draft);
  });
});

describe('a plan that is closed', () => {
  const plan = ROWS.filter(({ plan: of }) => of === 'northquay');

  it('has each of its addresses that take a form among those that are tried here', () => {
    const posted = plan.filter(({ post }) => post !== 'nothingPosted').map(({ route }) => route);
    expect([...new Set([...Object.keys(CLOSED_FORMS), ...Object.keys(STILL_ANSWERED)])].sort()).toEqual(
      [...new Set(posted)].sort(),
    );
  });

  it('takes no form any more, of whoever leads or signs for either side: refused or not there, and nothing is written', async () => {
    const before = await heads();
    const answers: unknown[] = [];
    for (const { route, address } of plan)
      for (const { at = address, ...form } of CLOSED_FORMS[route] ?? [])
        for (const actor of ['csm', 'vendorExecutive', 'customerLead', 'customerExecutive'] as const) {
          const path = at.replace(/:(\w+)/g, (_, name: string) => fill[name] ?? 'none');
          const filled = Object.fromEntries(
            Object.entries(form).map(([name, value]) => [
              name,
              String(value).replace(/:(\w+)$/, (_, of: string) => fill[of] ?? of),
            ]),
          );
          const { status, headers } = await http.asking.ask(path, {
            ...{ method: 'POST', as: cookies[actor], form: { op: randomUUID(), form: 'x', ...filled } },
          });
          // A meeting that is over leads to the page of its check-in.
          const led = route === 'plan/check-in-meeting' && headers.location === path.replace(/\/meeting.*$/, '');
          if (![404, 409].includes(status) && !led) answers.push([route, path, actor, status]);
        }
    expect(answers).toEqual([]);
    expect(await heads()).toEqual(before);
  }, 120_000);
});
