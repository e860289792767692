import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyBundle } from '~/domain/ledger/verify-bundle';
import { executivesUnheard } from '~/domain/plan/text/player';
import { t } from '~/words';
import { personIdOf, type Who } from '../../drizzle/seed/cast';
import { openAsking, type Answer, type Asking } from '../support/asking';
import { shown } from '../support/check-ins-over-http';
import { haldenStored, type HaldenPlan } from '../support/halden';

/** A line that the policy of the story's workspace draws itself. */
const LINE = 'Work for others';
const MEANT = 'What we build for one customer is not resold by it to another without us.';
/** Where both sides could read of it, and where what both hold is taken from. */
const SHARED = ['', '/outcome', '/history', '/record', '/record/document', '/bundle'] as const;

let plan: HaldenPlan;
let asking: Asking;
beforeAll(async () => {
  plan = await haldenStored('running', { policy: true });
  plan.at('2026-08-24 09:00');
  asking = await openAsking(plan.house);
});
afterAll(async () => {
  expect(asking.faults).toEqual([]);
  await asking.close();
  await plan.close();
});

const at = (path = ''): string => `/plans/${plan.planId}${path}`;
const get = async (who: Who, path = ''): Promise<Answer> =>
  asking.ask(at(path), { as: await asking.signIn(personIdOf(who)) });

/** Whether a page that is there holds anything of the line. */
async function shownAt(who: Who, path: string): Promise<'with' | 'without' | number> {
  const { status, text } = await get(who, path);
  if (status !== 200) return status;
  return new RegExp(`${LINE}|${MEANT}`).test(text) ? 'with' : 'without';
}

async function open(who: Who, redLine: string): Promise<Answer> {
  const unheard = executivesUnheard(await plan.plan('priya')).map(({ id }) => ['unheard', id] as const);
  const said = { ground: 'red-line', redLine, words: 'It was sold on.' };
  return asking.ask(at('/outcome/opening'), {
    method: 'POST',
    as: await asking.signIn(personIdOf(who)),
    form: [...Object.entries({ op: randomUUID(), form: 'opening', ...said }), ...unheard],
  });
}

it('is offered to the vendor’s executive by its name, and to nobody of the customer', async () => {
  expect((await get('elena', '/outcome/opening')).text).toContain(`<option value="own-0">${LINE}</option>`);
  for (const who of ['peter', 'ingrid'] as const)
    for (const path of [...(who === 'peter' ? ['/outcome/opening', '/outcome/opening.data'] : []), ...SHARED])
      expect([who, path, await shownAt(who, path)]).toEqual([who, path, 'without']);
  for (const who of ['ingrid', 'dana', 'ruth'] as const)
    expect([who, (await get(who, '/outcome/opening')).status]).toEqual([who, 404]);
});

it('is named by nobody who does not know of it, and only where the policy that counts has it', async () => {
  for (const [who, line] of [
    ['peter', 'own-0'],
    ['elena', 'own-1'],
    ['elena', 'own-99'],
    ['elena', 'own-'],
    ['elena', LINE],
  ] as const)
    expect([who, line, (await open(who, line)).status]).toEqual([who, line, 422]);
  for (const who of ['dana', 'ruth', 'priya', 'ingrid'] as const)
    expect([who, (await open(who, 'own-0')).status]).toEqual([who, 404]);
  expect((await plan.plan('priya')).stage).toBe('running');
});

it('stands on both sides’ pages and in what both take along, with what is meant by it', async () => {
  expect((await open('elena', 'own-0')).status).toBe(302);
  const meant = t('outcome.opened.own-line.words', { party: 'Tessel Analytics', policy: 1, words: MEANT });
  for (const who of ['elena', 'peter'] as const) {
    const page = shown(await get(who, '/outcome'));
    expect(page).toContain(`${t('outcome.ground.red-line')}: ${LINE}`);
    expect(page).toContain(meant);
    expect(shown(await get(who, '/history'))).toContain(LINE);
    const { text } = await get(who, '/bundle');
    expect([text.includes(LINE), text.includes(MEANT)]).toEqual([true, true]);
    expect(verifyBundle(JSON.parse(text))).not.toHaveProperty('wrong');
  }
  expect((await plan.plan('peter')).outcomes).toEqual((await plan.plan('elena')).outcomes);
  for (const who of ['dana', 'ruth'] as const) expect((await get(who, '/outcome')).status).toBe(404);
});
