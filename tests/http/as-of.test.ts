import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Who } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { addPerson } from '../support/house';
import type { Answer } from '../support/asking';
import { storyOverHttp } from '../support/over-http';

/** The record of Northquay's plan on the address of a day, asked by both sides and by those it is not for. It is 21 July 2026. */
const http = storyOverHttp();
beforeAll(http.begin);
afterAll(http.end);

const RECORD = `/plans/${NORTHQUAY}/record`;
const read = (who: Who, search: string) => http.get(who, `${RECORD}${search}`, { 'accept-language': 'en-US' });

/** What a page says, without markup; whose side the reader is on is left out. */
const said = ({ text }: Answer): string =>
  /<main[^]*?<\/main>/
    .exec(text)![0]
    .replace(/<svg[^]*?<\/svg>|<script[^]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('Your side', '')
    .replace(/\s+/g, ' ');

describe('the record as of a day', () => {
  it.each(['', '?on=2026-07-09', '?on=2026-06-26&show=late'])('reads the same for both sides: %s', async (search) => {
    const [customer, vendor] = [await read('dana', search), await read('elena', search)];
    expect(customer.status).toBe(200);
    const words = (answer: Answer): string => said(answer).replace(/^.*?The record /, '');
    expect(words(vendor)).toBe(words(customer));
    expect(words(customer)).toContain('Every commitment, and why');
  });

  it('knows nothing that came later: neither the settlement nor the second half of the contest', async () => {
    const past = said(await read('ruth', '?on=2026-07-09'));
    expect(past).toContain('The record as it was known on Thursday, July 9, 2026');
    expect(past).toContain('We had the dashboard for one working day before the holiday.');
    expect(past).not.toContain('The dashboard came late through both of us.');
    expect(said(await read('ruth', ''))).toContain('The dashboard came late through both of us.');
  });

  it('is the same a day later', async () => {
    const then = said(await read('marcus', '?on=2026-07-09'));
    http.test.clock.set('2026-07-22T13:00:00.000Z');
    const later = said(await read('marcus', '?on=2026-07-09'));
    http.test.clock.set('2026-07-21T13:00:00.000Z');
    expect(later).toBe(then);
  });

  it('keeps the day in the links of the page, and what else the address holds in the form', async () => {
    const { text } = await read('dana', '?on=2026-07-09&show=late');
    expect(text).toContain(`href="${RECORD}?on=2026-07-09"`);
    expect(text).toContain(`href="${RECORD}?on=2026-07-08&amp;show=late"`);
    expect(text).toContain(`href="${RECORD}?show=late"`);
    expect(text).toMatch(/type="hidden" name="show" value="late"/);
  });

  it('of today is what it is without a day', async () => {
    expect(said(await read('wen', '?on=2026-07-21'))).toBe(said(await read('wen', '')));
    expect(said(await read('wen', '?on='))).toBe(said(await read('wen', '')));
  });

  it.each([
    ['2026-02-30', 'This is no date', 'text', 'July 21, 2026'],
    ['<b>tomorrow', 'This is no date', 'text', 'July 21, 2026'],
    ['2026-07-22', 'This day has not come yet', 'date', 'July 21, 2026'],
    ['2026-05-01', 'The record begins on', 'date', 'June 2, 2026'],
  ])(
    'says at the field why %s cannot be shown, keeps it, and shows the nearest',
    async (typed, sentence, type, shown) => {
      const answer = await read('priya', `?on=${encodeURIComponent(typed)}`);
      expect(answer.status).toBe(200);
      expect(said(answer)).toContain(sentence);
      const escaped = typed.replace('<', '&lt;').replace('>', '&gt;');
      const field = /<input[^>]*name="on"[^>]*>/.exec(answer.text)![0];
      expect(field).toContain(`value="${escaped}"`);
      expect(field).toContain(`type="${type}"`);
      expect(field).toContain('aria-invalid="true"');
      expect(said(answer)).toMatch(new RegExp(`As of \\w+, ${shown}`));
    },
  );

  it('is not there for anybody else, on whatever day, and says nothing of it', async () => {
    const stranger = await http.signIn(await addPerson(http.test, 'sam@stranger.example', 'Sam Stranger'));
    const others = [stranger, await http.signIn('ingrid'), await http.signIn('jonas')];
    await read('dana', '?on=2026-07-09');
    for (const cookie of others)
      for (const path of [`${RECORD}?on=2026-07-09`, `${RECORD}.data?on=2026-07-09`]) {
        const answer = await http.asking.ask(path, { as: cookie });
        expect(answer.status).toBe(404);
        expect(answer.text).not.toContain('Northquay');
      }
    const { status, headers } = await http.asking.ask(`${RECORD}?on=2026-07-09`);
    expect(status).toBe(302);
    expect(headers.location).toBe(`/sign-in?to=${encodeURIComponent(`${RECORD}?on=2026-07-09`)}`);
  });
});

describe('a link in a sentence', () => {
  it('leads to a fact that is on the page it names', async () => {
    const cookie = await http.signIn('dana');
    const { text } = await http.asking.ask(RECORD, { as: cookie });
    const links = [
      ...new Set(
        [...text.matchAll(/href="([^"#]*\bcommitments\/[^"#]+#[^"]+)"/g)].map(([, href]) => {
          const { pathname, hash } = new URL(href!, http.asking.url + RECORD);
          return pathname + hash;
        }),
      ),
    ];
    expect(links.length).toBeGreaterThan(40);
    const pages = new Map<string, string>();
    for (const link of links) {
      const [path, id] = link.split('#') as [string, string];
      if (!pages.has(path)) pages.set(path, (await http.asking.ask(path, { as: cookie })).text);
      expect(pages.get(path), link).toContain(`id="${id}"`);
    }
  });
});

describe('a word that was erased', () => {
  it('is gone from a past day that was looked at before', async () => {
    const day = '?on=2026-07-10';
    const words = 'Nobody can read 31 depots in that time.';
    expect(said(await read('dana', day))).toContain(words);
    await http.test.rows(
      `update shared_words set words = (
         select jsonb_agg(case when word ->> 'text' like $1 then word || '{"text": null}' else word end)
         from jsonb_array_elements(words) word)
       where plan_id = $2 and words::text like $1`,
      ...[`%${words}%`, NORTHQUAY],
    );
    // As erasing does, which writes an entry.
    await http.test.rows(
      "update shared_head set hash = encode(sha256(hash::bytea), 'hex') where plan_id = $1",
      NORTHQUAY,
    );
    expect(said(await read('dana', day))).not.toContain(words);
  });
});
