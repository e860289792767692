import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../support/asking';
import { addPerson } from '../support/house';
import { deliverQueued } from '../support/mailbox';
import { runningOverHttp } from '../support/over-http';
import { answerReview, askReview, content, putItem, share, told } from '../support/parting';
import { PLAN_PAGES } from '~/domain/addresses';
import { knownIn } from '~/data/as-viewer.server';
import { readOutbox } from '~/data/outbox.server';
import { readPdf } from '../support/read-pdf';
import { PEOPLE, type Who } from '../support/world';

const SECRET = 'heron-51';
const OWN = 'tern-12-stays-here';
const PARTING = '2026-07-27T14:00:00.000Z';

/** The state that comes of deciding to part, before anybody of this process has read the plan as it runs. */
const http = runningOverHttp(PARTING, async (test) => {
  await test.rows("update plan set stage = 'transition'");
  knownIn(test.house).clear();
});
const cookies: Partial<Record<Who | 'stranger', string>> = {};

beforeAll(async () => {
  await http.begin();
  for (const who of Object.keys(PEOPLE) as Who[]) cookies[who] = await http.signIn(who);
  cookies.stranger = await http.signIn(await addPerson(http.test, 'sam@stranger.example', 'Sam Stranger'));
});
afterAll(http.end);

const get = (who: Who | 'stranger', path: string): Promise<Answer> =>
  http.asking.ask(`/plans/${http.test.plan.planId}${path}`, { as: cookies[who] });

const ADDRESSES = [
  ...['', '/conversation', '/items/new', '/items/removal', '/items/restoration', '/letter', '/letter/code'],
  ...['/letter/text', '/review', '/reviews/new', '/reviews/removal', '/share'],
].map((rest) => `/transition${rest}`);

const PAGES = ['', ...PLAN_PAGES.filter((page) => !['live', 'bundle', 'files', 'transition'].includes(page))].map(
  (page) => (page === '' ? '' : `/${page}`),
);

/** A page without what every answer has of its own. */
function bare({ text, headers }: Answer): string {
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
  // In a page its data stand as text within text.
  const op = /"op\\?",\\?"([\w-]{20})/.exec(text)?.[1] ?? 'none';
  return text.replaceAll(nonce, 'NONCE').replaceAll(op, 'OP');
}

const customers = ['dana', 'ruth', 'marcus', 'grace'] as const;
const pagesOf = async (who: Who) => {
  const all: string[] = [];
  for (const page of PAGES)
    for (const path of [page, `${page || '/_root'}.data`.replace('/_root.data', '.data')])
      all.push(`${path} ${bare(await get(who, path))}`);
  return all;
};

describe('before it is shared', () => {
  it('nothing that the customer can open differs by a byte from what it was before anybody prepared anything', async () => {
    const before = { dana: await pagesOf('dana'), grace: await pagesOf('grace') };
    await http.test.plan.do('priya', {
      ...putItem('back'),
      content: content({ owner: http.test.plan.seat.wen, title: `Return ${SECRET}`, words: SECRET }),
    });
    await http.test.plan.do('priya', {
      ...putItem('own', {}, { shared: false }),
      content: content({ owner: http.test.plan.seat.wen, title: OWN, words: OWN, task: null }),
    });
    await http.test.plan.do('priya', { ...askReview('r', 'wen'), reviewer: http.test.plan.seat.wen });
    await http.test.plan.do('priya', told({ words: `${SECRET} was said` }));
    const after = { dana: await pagesOf('dana'), grace: await pagesOf('grace') };
    const differs = (who: 'dana' | 'grace') => before[who].filter((page, at) => page !== after[who][at]);
    expect([...differs('dana'), ...differs('grace')].map((page) => page.slice(0, 60))).toEqual([]);
  });

  it('the sheet to tell them by, which is printed from its page, holds nothing that stays the vendor’s', async () => {
    for (const path of ['/transition/conversation', '/transition/conversation.data']) {
      const { text } = await get('priya', path);
      expect([path, text.includes(`Return ${SECRET}`), text.includes(OWN)]).toEqual([path, true, false]);
    }
    expect((await get('priya', '/transition')).text).toContain(OWN);
  });

  it('every address is not there for the customer and for strangers, to read and to write', async () => {
    for (const who of [...customers, 'stranger'] as const)
      for (const path of ADDRESSES) {
        const form = { op: 'op-0123456789abcdef', form: 'x' };
        const sent = await http.asking.ask(`/plans/${http.test.plan.planId}${path}`, {
          as: cookies[who],
          method: 'POST',
          form,
        });
        expect([who, path, (await get(who, path)).status, sent.status]).toEqual([who, path, 404, 404]);
      }
  });

  it('of the vendor it is there for leads, executives and who is asked, and for nobody else', async () => {
    const status = async (who: Who, path = '/transition') => (await get(who, path)).status;
    expect(await Promise.all((['priya', 'elena', 'wen', 'tomas'] as const).map((who) => status(who)))).toEqual([
      ...[200, 200, 200, 404],
    ]);
    expect([await status('wen', '/transition/review'), await status('priya', '/transition/review')]).toEqual([
      200, 404,
    ]);
    expect([await status('wen', '/transition/items/new'), await status('wen', '/transition/conversation')]).toEqual([
      ...[404, 404],
    ]);
    expect([await status('elena', '/transition/share'), await status('priya', '/transition/share')]).toEqual([
      200, 404,
    ]);
    // A reviewer reads what is prepared, not how they were told.
    expect((await get('wen', '/transition')).text).not.toContain(`${SECRET} was said`);
  });

  it('the vendor’s first page and digest name the turn, the customer’s name nothing', async () => {
    expect((await get('wen', '')).text).toContain('Review the transition plan');
    for (const who of customers) expect((await get(who, '')).text).not.toMatch(/transition plan|Review the/);
    await deliverQueued(http.test);
    const mails = await readOutbox(http.test.house);
    expect(mails.filter(({ subject }) => subject.includes('please review')).map(({ to }) => to)).toEqual([
      PEOPLE.wen.email,
    ]);
    const theirs = mails.filter(({ to }) => to.endsWith('@northquay.example'));
    expect(theirs.filter(({ text, subject }) => `${subject} ${text}`.includes('transition'))).toEqual([]);
  });
});

describe('once it is shared', () => {
  it('the sheet for the talk stays the vendor’s: for who prepares it a page and a file that say so, for nobody else', async () => {
    for (const who of ['priya', 'elena'] as const) {
      expect((await get(who, '/documents')).text).toContain(`${http.test.plan.planId}/documents/conversation`);
      expect((await get(who, '/transition/conversation')).text).toContain('/documents/conversation"');
      const { bytes, status } = await get(who, '/documents/conversation/pdf?paper=a4');
      const { pages } = await readPdf(bytes);
      expect([status, pages.every(({ untold }) => untold.includes('Only Tessel Analytics sees this'))]).toEqual([
        ...[200, true],
      ]);
      const told = pages.map((page) => page.told).join('\n');
      expect([told.includes(SECRET), told.includes(OWN)]).toEqual([true, false]);
    }
    for (const who of [...customers, 'tomas', 'wen', 'stranger'] as const) {
      expect((await get(who, '/documents')).text).not.toContain('documents/conversation');
      for (const at of ['/documents/conversation', '/documents/conversation/pdf'])
        expect([who, at, (await get(who, at)).status]).toEqual([who, at, 404]);
    }
  });

  it('the customer’s whole side reads what is shared, and nothing that is not', async () => {
    await http.test.plan.do('wen', answerReview('r', 2));
    await http.test.plan.do('elena', share({ rev: 2, told: 1, answers: { r: 1 } }));
    for (const who of [...customers, 'tomas'] as const) {
      const { status, text } = await get(who, '/transition');
      expect([who, status, text.includes(SECRET), text.includes(OWN)]).toEqual([who, 200, true, false]);
    }
    for (const path of ADDRESSES.filter((one) => !['/transition', '/transition/letter'].includes(one)))
      for (const who of customers) expect([path, (await get(who, path)).status]).toEqual([path, 404]);
    expect((await get('stranger', '/transition')).status).toBe(404);
    for (const page of PAGES) expect((await get('dana', page)).text).not.toContain(OWN);
  });

  it('the task is among the commitments, and the customer is mailed', async () => {
    expect((await get('dana', '/commitments')).text).toContain(`Return ${SECRET}`);
    await deliverQueued(http.test);
    const mails = (await readOutbox(http.test.house)).filter(({ subject }) => subject.includes('part'));
    expect(mails.map(({ to }) => to).sort()).toEqual([PEOPLE.dana.email, PEOPLE.ruth.email].sort());
    expect(mails.some(({ text }) => text.includes(OWN))).toBe(false);
  });

  it('the letter is the vendor’s until it is sent, and then whole in the mail and on its page', async () => {
    const words = 'Dear Ruth,\n\nwagtail-77 and thank you.';
    await http.test.plan.do('priya', { kind: 'put-letter', seen: 0, words });
    expect((await get('dana', '/transition/letter')).text).not.toContain('wagtail-77');
    expect((await get('priya', '/transition/letter')).text).toContain('wagtail-77');
    await http.test.plan.do('elena', {
      kind: 'send-letter',
      seen: 1,
      consent: 'I send it',
      knownBy: 'link',
      ticked: true,
      freshProof: true,
    });
    await deliverQueued(http.test);
    const mails = (await readOutbox(http.test.house)).filter(({ subject }) => subject.includes('final letter'));
    expect(mails.map(({ to }) => to).sort()).toEqual([PEOPLE.dana.email, PEOPLE.ruth.email].sort());
    expect(mails.every(({ text }) => text.includes('wagtail-77 and thank you.'))).toBe(true);
    expect(
      mails.every(({ text }) => text.includes(`/plans/${http.test.plan.planId}/documents/letter/pdf?paper=a4`)),
    ).toBe(true);
    for (const who of ['grace', 'marcus', 'tomas'] as const)
      expect((await get(who, '/transition/letter')).text).toContain('wagtail-77');
  });

  it('the letter is a document of both sides then, byte for byte the same, and of nobody else', async () => {
    expect((await get('dana', '/transition/letter')).text).toContain(`${http.test.plan.planId}/documents/letter"`);
    const files = await Promise.all(
      (['priya', 'elena', 'tomas', ...customers] as const).map((who) => get(who, '/documents/letter/pdf?paper=a4')),
    );
    for (const { status, bytes } of files) expect([status, bytes.equals(files[0]!.bytes)]).toEqual([200, true]);
    const { everything } = await readPdf(files[0]!.bytes);
    expect(everything).toContain('wagtail-77 and thank you.');
    expect((await get('stranger', '/documents/letter/pdf')).status).toBe(404);
  });

  it('once it is closed, what stays of the plan is a document that leads to the bundle and to the others', async () => {
    expect((await get('ruth', '/documents/closing')).status).toBe(404);
    await http.test.plan.do('dana', { kind: 'agree-to-part', part: { type: 'commitment', id: 'back' }, seen: 1 });
    await http.test.plan.do('dana', { kind: 'propose-waiver', commitment: 'back', id: 'w', words: 'We have it' });
    await http.test.plan.do('priya', { kind: 'agree-to-waiver', commitment: 'back', waiver: 'w', words: '' });
    await http.test.plan.do('elena', { kind: 'close-plan', words: '' });
    expect((await get('marcus', '')).text).toContain(`${http.test.plan.planId}/documents/closing"`);
    const page = (await get('ruth', '/documents/closing')).text;
    for (const rest of ['bundle', 'documents/brief', 'documents/version-1', 'documents/letter'])
      expect(page).toContain(`href="/plans/${http.test.plan.planId}/${rest}"`);
    expect(page).toContain('Both sides dropped it on');
    expect(page).toContain('Where the shared record ends');
    expect([page.includes(OWN), page.includes('documents/conversation')]).toEqual([false, false]);
    const files = await Promise.all(
      (['priya', 'ruth'] as const).map((who) => get(who, '/documents/closing/pdf?paper=letter')),
    );
    expect(files[0]!.bytes.equals(files[1]!.bytes)).toBe(true);
    expect((await get('stranger', '/documents/closing')).status).toBe(404);
  });
});
