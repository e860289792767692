import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOUN_NAMES } from '~/domain/plan/work/nouns';
import { runningOverHttp, type Typed } from '../support/over-http';
import { EVERYONE, type Who } from '../support/world';

/** Acts on the commitments of the plan of the tests, asked over HTTP: Marcus owes `export` on 10 June, Dana leads his side. */
const http = runningOverHttp('2026-06-03T13:00:00.000Z');
beforeAll(http.begin);
afterAll(http.end);

const at = (path = ''): string => `/plans/${http.test.plan.planId}${path}`;
const { get } = http;
const post = (who: Who, path: string, form: Typed = {}, op: string = randomUUID()) =>
  http.post(who, at(path), { op, ...form });

const commitment = async (id: string) => (await http.test.plan.read()).commitments[id]!;
const act = (who: Who, id: string, noun: string, form: Typed = {}, op?: string) =>
  post(who, `/commitments/${id}/${noun}`, form, op);

describe('the address of an act', () => {
  it('is there for the closed list of acts alone', async () => {
    for (const noun of ['deliver', 'closure', 'constructor', '__proto__'])
      expect((await get('dana', at(`/commitments/export/${noun}`))).status).toBe(404);
    expect((await act('dana', 'export', 'closure')).status).toBe(404);
  });

  it('is not there on a commitment that is not', async () => {
    expect((await get('dana', at('/commitments/nothing/delivery'))).status).toBe(404);
    expect((await act('dana', 'nothing', 'delivery', { of: '', note: 'Done' })).status).toBe(404);
  });

  it('is not there for a viewer, neither to look at nor to send something to, right or wrong', async () => {
    for (const noun of NOUN_NAMES) {
      expect((await get('grace', at(`/commitments/export/${noun}`))).status).toBe(404);
      expect((await act('grace', 'export', noun)).status).toBe(404);
    }
  });

  it('is there for a contributor on what is theirs, and not on what is somebody else’s', async () => {
    expect((await get('marcus', at('/commitments/export/delivery'))).status).toBe(200);
    expect((await get('marcus', at('/commitments/decision/delivery'))).status).toBe(404);
    expect((await act('marcus', 'decision', 'delivery', { of: '', note: 'Done' })).status).toBe(404);
  });
});

describe('a delivery', () => {
  it('needs words, and keeps what was typed', async () => {
    const { status, text } = await act('priya', 'lead', 'delivery', { of: '', note: '', link: 'ftp://x.example/lead' });
    expect(status).toBe(422);
    expect(text).toContain('Please say what was delivered');
    expect(text).toContain('ftp://x.example/lead');
    expect((await commitment('lead')).deliveries).toEqual([]);
  });

  it('is made once, however often it is sent, and answered by the other side alone', async () => {
    const op = randomUUID();
    const form = { of: '', note: 'Tomás leads from today', link: 'https://tessel.example/lead' };
    for (let time = 0; time < 2; time += 1) expect((await act('priya', 'lead', 'delivery', form, op)).status).toBe(302);
    const [made, ...more] = (await commitment('lead')).deliveries;
    expect(more).toEqual([]);
    expect((await act('priya', 'lead', 'acceptance', { of: made!.id })).status).toBe(404);
    const { text } = await get('dana', at(`/commitments/lead/acceptance?of=${made!.id}`));
    expect(text).toContain('Tomás leads from today');
    const { status, headers } = await act('dana', 'lead', 'acceptance', { of: made!.id, words: 'Welcome' });
    expect([status, headers.location]).toEqual([302, at('/commitments/lead?done=acceptance')]);
    expect((await commitment('lead')).deliveries[0]?.decision).toBe('accepted');
  });

  it('that was answered meanwhile is refused with a sentence, and what was typed is kept', async () => {
    const [made] = (await commitment('lead')).deliveries;
    const { status, text } = await act('dana', 'lead', 'return', { of: made!.id, words: 'The deputy is missing' });
    expect(status).toBe(409);
    expect(text).toContain('The deputy is missing');
    expect((await get('dana', at('/commitments/lead/acceptance'))).text).toContain('There is nothing to do here now');
  });
});

describe('a new date', () => {
  const form = { of: '', to: '2026-06-12', category: 'unforeseen', words: 'The tape was wet', moveAlong: 'on' };

  it('is asked for only once its meaning was on the screen', async () => {
    const first = await act('dana', 'export', 'date', { ...form, shown: '' });
    expect(first.status).toBe(200);
    expect(first.text).toContain('it is a re-plan');
    expect(first.text).toContain('The tape was wet');
    expect((await commitment('export')).dateProposals).toEqual([]);
    expect((await act('dana', 'export', 'date', { ...form, shown: '2026-06-11' })).status).toBe(200);
    expect((await act('dana', 'export', 'date', { ...form, shown: form.to })).status).toBe(302);
    expect((await commitment('export')).dateProposals).toHaveLength(1);
  });

  it('that goes back gets a sentence at its field', async () => {
    const { status, text } = await act('priya', 'defects', 'date', { ...form, to: '2026-06-15', shown: '2026-06-15' });
    expect(status).toBe(422);
    expect(text).toContain('A new date must lie after the one that holds now');
  });

  it('that is years away gets a sentence at its field, and has no meaning to show', async () => {
    const far = { ...form, form: 'date-defects', to: '9999-12-31', shown: '' };
    const { status, text } = await act('priya', 'defects', 'date', far);
    expect(status).toBe(422);
    expect(text).toMatch(
      /-to-error"[^>]*>.*?Please choose a day that is not so far away: \w+, \d+ \w+ \d{4} at the latest/s,
    );
    expect(text).toContain('value="9999-12-31"');
  });

  it('moves when the other side agrees, and stays when it declines', async () => {
    const of = (await commitment('export')).dateProposals[0]!.id;
    expect((await act('dana', 'export', 'date-answer', { of })).status).not.toBe(302);
    expect((await act('priya', 'export', 'date-answer', { of, answer: 'yes' })).status).toBe(302);
    expect((await commitment('export')).dueChanges.map(({ to }) => to)).toEqual(['2026-06-12']);
    await act('priya', 'defects', 'date', { ...form, to: '2026-06-19', shown: '2026-06-19' });
    const asked = (await commitment('defects')).dateProposals[0]!.id;
    expect((await act('dana', 'defects', 'date-answer', { of: asked, answer: 'no', words: 'Too late' })).status).toBe(
      302,
    );
    expect((await commitment('defects')).dueChanges).toEqual([]);
  });
});

describe('the other acts', () => {
  it('a wait is said by its side, answered by the other, and ended by either', async () => {
    expect((await act('tomas', 'load', 'hold', { of: '', words: 'No export yet' })).status).toBe(302);
    const of = (await commitment('load')).holds[0]!.id;
    expect((await act('dana', 'load', 'hold-answer', { of, answer: 'no', words: 'It is there' })).status).toBe(302);
    expect((await commitment('load')).holds[0]?.decision).toBe('refused');
    await act('priya', 'load', 'hold', { of: '', words: 'Still none' });
    const again = (await commitment('load')).holds[1]!.id;
    expect((await act('dana', 'load', 'hold-end', { of: again })).status).toBe(302);
    expect((await commitment('load')).holds[1]?.until).not.toBeNull();
  });

  it('a contest is settled by the side that did not offer', async () => {
    expect((await act('dana', 'decision', 'contest', { of: '', words: 'It was named on Monday' })).status).toBe(302);
    const of = (await commitment('decision')).contests[0]!.id;
    const offer = { of, outcome: 'nobody', does: 'offer', words: 'Let it be' };
    expect((await act('priya', 'decision', 'settlement', offer)).status).toBe(302);
    expect((await act('priya', 'decision', 'settlement', { of, outcome: 'nobody', does: 'settle' })).status).toBe(422);
    expect((await get('dana', at('/commitments/decision'))).text).toContain('Agree to this');
    expect((await act('dana', 'decision', 'settlement', { of, outcome: 'nobody', does: 'settle' })).status).toBe(302);
    expect((await commitment('decision')).contests[0]?.settled?.outcome).toBe('nobody');
  });

  it('dropping takes both sides', async () => {
    expect((await act('priya', 'confirm', 'waiver', { of: '', words: 'Nobody needs it' })).status).toBe(302);
    const of = (await commitment('confirm')).waivers[0]!.id;
    expect((await act('priya', 'confirm', 'waiver-answer', { of, answer: 'yes' })).status).not.toBe(302);
    expect((await act('dana', 'confirm', 'waiver-answer', { of, answer: 'yes' })).status).toBe(302);
    expect((await commitment('confirm')).waivedAt).not.toBeNull();
  });

  it('a reason waits until there is something to give a reason for', async () => {
    const early = await act('priya', 'defects', 'reason', { of: '', category: 'forgotten', words: '' });
    expect([early.status, early.text.includes('It is too early for this')]).toEqual([422, true]);
  });

  it('a comment is seen by both sides, as text and never as markup', async () => {
    expect((await act('marcus', 'export', 'comment', { of: '', words: '<img src=x onerror=1>' })).status).toBe(302);
    const { text } = await get('priya', at('/commitments/export'));
    expect(text).toContain('&lt;img src=x onerror=1&gt;');
  });
});

describe('private notes', () => {
  const SECRET = 'osprey-77-they-bluff';

  it('are for leads and executives: for everyone else the page is not there', async () => {
    const seen: Who[] = [];
    for (const who of EVERYONE) if ((await get(who, at('/notes'))).status === 200) seen.push(who);
    expect(seen.sort()).toEqual(['dana', 'elena', 'priya', 'ruth']);
    expect((await post('marcus', '/notes', { words: SECRET })).status).toBe(404);
  });

  it('reach the other side in no page, and their own side’s contributors in none', async () => {
    expect((await post('dana', '/notes', { words: SECRET, about: 'export' })).status).toBe(302);
    const paths = ['', '/commitments', '/commitments/export', '/history', '/history?thing=export'].map((path) =>
      at(path),
    );
    for (const who of ['priya', 'elena', 'marcus', 'grace'] as const)
      for (const path of ['/', ...paths]) {
        const { status, text } = await get(who, path);
        expect([status, text.includes(SECRET)]).toEqual([200, false]);
      }
    for (const path of [at('/notes'), at('/commitments/export'), at('/history')])
      expect((await get('ruth', path)).text).toContain(SECRET);
  });

  it('can be taken away by their own side alone', async () => {
    const [{ id }] = (await http.test.rows<{ id: string }>('select id from customer_note')) as [{ id: string }];
    expect((await post('priya', '/notes/removal', { note: id })).status).toBe(404);
    expect((await post('ruth', '/notes/removal', { note: id })).status).toBe(302);
    expect((await get('dana', at('/notes'))).text).not.toContain(SECRET);
  });
});

describe('the history', () => {
  it('says that the chain is whole, and that it is not once a word of it was changed', async () => {
    expect((await get('grace', at('/history'))).text).toContain('The chain is whole');
    await http.test.rows(
      "update shared_entry set bytes = replace(bytes, '2026-06-12', '2026-07-12') where kind = 'date.proposed'",
    );
    const { status, text } = await get('grace', at('/history'));
    expect([status, text.includes('The chain is not whole')]).toEqual([200, true]);
  });
});

describe('the home page', () => {
  it('asks the signed out in, and shows everyone else their own turns', async () => {
    const { status, headers } = await http.asking.ask('/');
    expect([status, headers.location]).toEqual([302, '/sign-in']);
    expect((await get('marcus', '/')).text).toContain('Export 24 months of shipments');
    expect((await get('grace', '/')).text).toContain('Nothing waits for you');
  });
});

describe('what is sent when nobody is signed in', () => {
  const comment = () => at('/commitments/export/comment');
  const leadsBackTo = async (to: string, page?: string) => {
    const referer = page && new URL(page, http.asking.url).href;
    const { headers } = await http.asking.ask(to, {
      method: 'POST',
      form: {},
      ...(page ? { headers: { referer } } : {}),
    });
    return new URLSearchParams(headers.location?.split('?')[1]).get('to');
  };

  it('asks to sign in, and leads back to the page of its form, without what that says was just done', async () => {
    const half = at('/check-ins/ci-1/half');
    expect(await leadsBackTo(`${comment()}?half=ci-1`, `${half}?done=hold&at=export`)).toBe(`${half}?at=export`);
    expect(await leadsBackTo(at('/text/agreements'), at('/text'))).toBe(at('/text'));
  });

  it('leads back to its own address where the browser names no page of ours', async () => {
    expect(await leadsBackTo(`${comment()}?half=ci-1`)).toBe(`${comment()}?half=ci-1`);
    expect(await leadsBackTo(comment(), 'https://elsewhere.example/plans')).toBe(comment());
    expect(await leadsBackTo(comment(), 'about:blank')).toBe(comment());
  });
});
