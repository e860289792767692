import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../support/asking';
import { runningOverHttp, type Typed } from '../support/over-http';
import { PEOPLE } from '../support/people';
import { EVERYONE, type Who } from '../support/world';

/** What people write to one another, asked over HTTP and without a script: Marcus owns `export`. */
const http = runningOverHttp('2026-06-03T13:00:00.000Z');
beforeAll(http.begin);
afterAll(http.end);

const EXPORT = '/commitments/export';
const at = (path = ''): string => `/plans/${http.test.plan.planId}${path}`;
const get = (who: Who, path: string) => http.get(who, at(path));
const post = (who: Who, path: string, form: Typed) => http.post(who, at(path), form);
const comments = async () => (await http.test.plan.read()).commitments['export']!.comments;
/** The page as it is drawn, without the data it carries. */
const drawn = ({ text }: Answer): string => text.slice(0, text.indexOf('window.__remixContext'));

describe('a comment that mentions somebody', () => {
  it('is typed as a name, read by both sides, and marked for whoever is meant', async () => {
    const words = 'Could *you* look, @Dana?';
    expect((await post('marcus', `${EXPORT}/comment`, { of: '', words })).status).toBe(302);
    expect((await comments())[0]).toMatchObject({ words: 'Could *you* look, @{1}?' });
    const [dana, priya] = [drawn(await get('dana', EXPORT)), drawn(await get('priya', EXPORT))];
    expect(dana).toContain('<em>you</em>');
    expect(dana).toContain(`<mark>@${PEOPLE.dana.name}</mark>`.replace('@', '@<!-- -->'));
    expect(dana).toContain('Mentions you');
    expect(priya).toContain(`@<!-- -->${PEOPLE.dana.name}</b>`);
    expect(priya).not.toContain('Mentions you');
  });

  it('of nobody in the plan says so at the words, and keeps all that was typed', async () => {
    const words = 'Ask @Ingrid, & then <us>';
    const answer = await post('marcus', `${EXPORT}/comment`, { of: '', words, form: 'comment-export' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Nobody who can read this is called “Ingrid”');
    expect(answer.text).toContain('Ask @Ingrid, &amp; then &lt;us&gt;</textarea>');
    expect(await comments()).toHaveLength(1);
  });
});

describe('a comment in other words', () => {
  const edit = async () => `${EXPORT}/comment-edit?of=${(await comments())[0]!.id}`;
  const form = async (seen: number, words: string) => ({
    of: (await comments())[0]!.id,
    form: `comment-edit-${(await comments())[0]!.id}`,
    seen: String(seen),
    words,
  });

  it('is offered to its writer alone', async () => {
    const offered: Who[] = [];
    for (const who of EVERYONE) if (drawn(await get(who, EXPORT)).includes('/comment-edit?of=')) offered.push(who);
    expect(offered).toEqual(['marcus']);
    expect((await get('marcus', await edit())).text).toContain('Could *you* look, @Dana Whitfield?</textarea>');
    for (const who of ['dana', 'priya', 'wen', 'grace'] as const) {
      expect((await get(who, await edit())).text).not.toContain('Could *you* look');
      expect((await post(who, await edit(), await form(0, 'Mine'))).status).not.toBe(302);
    }
    expect(await comments()).toMatchObject([{ words: 'Could *you* look, @{1}?' }]);
  });

  it('shows both sides when, and the former words', async () => {
    expect((await post('marcus', await edit(), await form(0, 'Could @Ruth look?'))).status).toBe(302);
    for (const who of ['dana', 'priya'] as const) {
      const page = drawn(await get(who, EXPORT));
      expect(page).toContain('edited on');
      expect(page).toContain('The former words');
      expect(page).toContain('<em>you</em>');
    }
    expect(drawn(await get('dana', EXPORT))).not.toContain('Mentions you');
    expect(drawn(await get('ruth', EXPORT))).toContain('Mentions you');
  });

  it('that was overtaken from another window answers with both wordings, and writes nothing', async () => {
    const answer = await post('marcus', await edit(), await form(0, 'Typed in the old window'));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Could @Ruth Aldana look?');
    expect(answer.text).toContain('Typed in the old window');
    expect((await comments())[0]!.edits).toHaveLength(1);
    expect((await post('marcus', await edit(), await form(1, 'Typed in the new one'))).status).toBe(302);
  });

  it('stands in the history of both sides, readable', async () => {
    for (const who of ['dana', 'priya'] as const) {
      const page = drawn(await get(who, '/history'));
      expect(page).toContain('put a comment on 3 Export 24 months of shipments in other words');
      expect(page).toContain('Typed in the new one');
      expect(page).not.toContain('@{1}');
    }
  });
});

describe('a private note', () => {
  const SECRET = 'heron-31-they-bluff';
  const note = async () => {
    const rows = await http.test.rows<{ id: string }>('select id from customer_note order by id');
    return rows[0]!.id;
  };

  it('mentions its own side’s leads and executives, and nobody else', async () => {
    for (const name of ['@Priya', '@Marcus', '@Wen'])
      expect((await post('dana', '/notes', { words: `${SECRET} ${name}`, about: 'export' })).status).toBe(422);
    expect((await post('dana', '/notes', { words: `**${SECRET}** @Ruth`, about: 'export' })).status).toBe(302);
    const page = drawn(await get('ruth', '/notes'));
    expect(page).toContain(`<strong>${SECRET}</strong>`);
    expect(page).toContain('Mentions you');
    expect(page).not.toContain(`/notes/${await note()}"`);
  });

  it('is put in other words by its writer alone; for the other side it is not there', async () => {
    const path = `/notes/${await note()}`;
    expect((await get('dana', path)).text).toContain(`**${SECRET}** @Ruth Aldana</textarea>`);
    const form = { seen: '0', words: `${SECRET} again`, form: `note-edit-${await note()}` };
    for (const who of EVERYONE.filter((one) => one !== 'dana')) {
      expect([who, (await get(who, path)).status]).toEqual([who, 404]);
      expect([who, (await post(who, path, form)).status]).toEqual([who, 404]);
    }
    expect((await post('dana', path, form)).status).toBe(302);
    const overtaken = await post('dana', path, { ...form, words: 'typed in the old window' });
    expect([overtaken.status, overtaken.text.includes('typed in the old window')]).toEqual([409, true]);
    const page = drawn(await get('ruth', '/notes'));
    expect(page).toContain('edited on');
    expect(page).toContain(`<strong>${SECRET}</strong>`);
  });

  it('reaches the other side by no page', async () => {
    for (const path of ['', '/commitments', EXPORT, '/history', '/people', '/record', '/bundle'])
      for (const who of ['priya', 'elena', 'wen'] as const) expect((await get(who, path)).text).not.toContain(SECRET);
  });
});
