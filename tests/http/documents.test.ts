import type { UUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningOverHttp, type Typed } from '../support/over-http';
import { textIn } from '../support/page-text';
import { asDrawn } from '~/documents/pdf/letters';
import { openAsking, type Answer } from '../support/asking';
import { addPerson, testHouse } from '../support/house';
import { bare, readPdf } from '../support/read-pdf';
import { storeDraft } from '../support/stored-plan';
import { EVERYONE, type Who } from '../support/world';

const http = runningOverHttp('2026-07-08T13:00:00.000Z');
beforeAll(http.begin);
afterAll(http.end);

const get = (who: Who | UUID | undefined, path: string, headers: Typed = {}) =>
  http.get(who, `/plans/${http.test.plan.planId}/documents${path}`, headers);

const ALL = ['brief', 'version-1', 'certificate-1'] as const;

describe('the documents of a plan', () => {
  it('are listed for every seat of both sides, each as a page and as a file on either paper', async () => {
    for (const who of EVERYONE) {
      const { status, text } = await get(who, '');
      expect([who, status]).toEqual([who, 200]);
      for (const id of ALL) {
        expect(text).toContain(`href="/plans/${http.test.plan.planId}/documents/${id}"`);
        for (const paper of ['a4', 'letter'])
          expect(text).toContain(`href="/plans/${http.test.plan.planId}/documents/${id}/pdf?paper=${paper}"`);
      }
    }
  });

  it.each(ALL)(
    '%s: the file says what the page says, in the same order, with the same hash at its foot',
    async (id) => {
      const page = await get('ruth', `/${id}`);
      const said = bare(asDrawn(textIn(page.text, 'drawn-document')));
      const hash = /SHA-256 of [^:]*: ([0-9a-f]{64})/.exec(page.text)![1]!;
      for (const paper of ['a4', 'letter']) {
        const { bytes, status, headers } = await get('ruth', `/${id}/pdf?paper=${paper}`);
        expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
        const { pages, title, tagged, language } = await readPdf(bytes);
        expect([tagged, language]).toEqual([true, 'en-GB']);
        expect(bare(pages.map(({ told }) => told).join(''))).toBe(bare(asDrawn(title)) + said);
        expect(headers['pages']).toBe(String(pages.length));
        for (const { untold } of pages) expect(untold).toContain(hash);
      }
    },
  );

  it('are the same, byte for byte, for every seat of both sides', async () => {
    for (const id of ALL) {
      const answers = await Promise.all(EVERYONE.map((who) => get(who, `/${id}/pdf?paper=a4`)));
      for (const { status, bytes } of answers) expect([status, bytes.equals(answers[0]!.bytes)]).toEqual([200, true]);
    }
  });

  it('are kept, not shown, under a name that every disk takes, and by nobody in between', async () => {
    const { headers } = await get('dana', '/brief/pdf?paper=letter');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="executive-brief-get-northquay-live-letter-2026-07-08.pdf"',
    );
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('come on the paper of the reader’s country where none is asked for', async () => {
    const widthFor = async (language: string): Promise<number> => {
      const { bytes } = await get('dana', '/brief/pdf', { 'accept-language': language });
      return (await readPdf(bytes)).pages[0]!.width;
    };
    expect(await widthFor('en-US,en;q=0.9')).toBe(612);
    expect(await widthFor('de-DE,de;q=0.9')).toBe(595.28);
  });

  it('name the end of the shared record that was signed last, and where it is checked', async () => {
    const [end] = await http.test.rows<{ seq: number; hash: string; note: string }>(
      'select seq, hash, note from checkpoint where plan_id = $1 order by seq desc limit 1',
      http.test.plan.planId,
    );
    const { bytes } = await get('dana', '/certificate-1/pdf');
    const { pages } = await readPdf(bytes);
    const foot = pages[0]!.untold;
    expect(foot).toContain(`${end!.seq} entries, the last with the hash ${end!.hash.slice(0, 8)}`);
    expect(foot).toContain(`${http.asking.url}/verify`);
    expect(bare(pages.map(({ told }) => told).join(''))).toContain(bare(end!.note));
  });

  it('are not there under any other name, nor what is not there yet', async () => {
    for (const id of [
      'nothing',
      'version-2',
      'version-',
      'version-1x',
      'certificate-2',
      '__proto__',
      'version-toString',
    ])
      for (const at of [`/${id}`, `/${id}/pdf`]) expect([at, (await get('ruth', at)).status]).toEqual([at, 404]);
  });

  it('are nobody’s but theirs', async () => {
    const stranger = await addPerson(http.test, 'nobody@example.com', 'Nobody');
    for (const path of ['', '/brief', '/brief/pdf', '/version-1/pdf', '/certificate-1/pdf']) {
      expect((await get(stranger, path)).status).toBe(404);
      expect((await get(undefined, path)).status).toBe(302);
    }
  });
});

describe('a draft', () => {
  it('has a brief for the vendor, which says so on every page, and nothing for the customer', async () => {
    const own = await testHouse();
    const draft = await storeDraft(own);
    const askingOwn = await openAsking(own.house);
    const see = async (who: Who, path: string): Promise<Answer> =>
      askingOwn.ask(`/plans/${draft.planId}/documents${path}`, { as: await askingOwn.signIn(draft.person[who]) });
    const list = await see('priya', '');
    expect(list.text).toContain('Only Tessel Analytics sees this');
    const { pages } = await readPdf((await see('priya', '/brief/pdf')).bytes);
    expect(pages.map(({ untold }) => untold.includes('Only Tessel Analytics sees this'))).toEqual([true]);
    for (const path of ['', '/brief', '/brief/pdf'])
      for (const who of ['dana', 'ruth', 'marcus'] as const) expect((await see(who, path)).status).toBe(404);
    await askingOwn.close();
    await own.close();
  });
});
