import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerIdOf, WORKSPACE } from '../../drizzle/seed/workspace';
import { CAST, COMPANIES, personIdOf } from '../../drizzle/seed/cast';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { deliverQueued, lastMail, queued, tokenIn } from '../support/mailbox';
import { storyOverHttp, type Typed } from '../support/over-http';

const http = storyOverHttp();
beforeAll(http.begin);
afterAll(http.end);

const at = (path: string) => `/workspaces/${WORKSPACE}${path}`;
const look = (path: string) => http.get('jonas', at(path));
const send = (path: string, form: Typed) => http.post('jonas', at(path), form);
const logged = async () => (await look('/log')).text;
const NOT_ADMINS = ['priya', 'elena', 'dana', 'ingrid'] as const;

describe('the name of a workspace', () => {
  it('is changed by its admins, stands in its log, and in no plan that is there', async () => {
    expect((await send('/name', { name: '' })).text).toContain('Please give the workspace’s name');
    expect((await send('/name', { name: 'Tessel Group', seen: 'Tessel Analytics' })).status).toBe(302);
    expect((await look('')).text).toContain('Workspace Tessel Group');
    expect(await logged()).toContain('Renamed the workspace from Tessel Analytics to Tessel Group');
    expect((await http.get('dana', '/')).text).not.toContain('Tessel Group');
    for (const who of NOT_ADMINS)
      expect([who, (await http.post(who, at('/name'), { name: 'Mine' })).status]).toEqual([who, 404]);
  });
});

describe('open invitations', () => {
  const MINA = personIdOf('mina');

  it('are those of members and to seats, with when they were sent and until when they hold', async () => {
    const before = (await look('/invitations')).text;
    expect(before).toContain(CAST.mina.email);
    expect(before).toContain('no link that still counts');
    await http.post('jonas', at(`/seats/${HALDEN}/new`), {
      ...{ name: 'Olav Berg', email: 'olav@halden.example', position: '', side: 'customer', role: 'viewer' },
    });
    await deliverQueued(http.test);
    const { text } = await look('/invitations');
    expect(text).toContain('olav@halden.example');
    expect(text).toContain('viewer of the customer');
    expect(text).toMatch(/olav@halden\.example[\s\S]{0,900}<time/);
  });

  it('are sent again: the new link counts, and the one before no more', async () => {
    const [olav] = await http.test.rows<{ person: string; seat: string }>(
      "select person_id as person, id as seat from seat where email = 'olav@halden.example'",
    );
    const first = tokenIn(await lastMail(http.test.house, 'olav@halden.example'));
    expect((await http.get(undefined, `/invitations/${first}`)).status).toBe(200);
    const sent = await send('/invitations', { form: 'again', person: olav!.person, seat: olav!.seat });
    expect(sent.headers.location).toContain('again=');
    expect((await look(`/invitations?again=${olav!.person}`)).text).toContain(
      'The invitation of Olav Berg is sent again',
    );
    await deliverQueued(http.test);
    const second = tokenIn(await lastMail(http.test.house, 'olav@halden.example'));
    expect(second).not.toBe(first);
    expect((await http.get(undefined, `/invitations/${first}`)).status).toBe(404);
    expect((await http.get(undefined, `/invitations/${second}`)).status).toBe(200);
    expect(await logged()).toContain('Sent Olav Berg a new invitation');
  });

  it('are sent to nobody who has come, was not invited, or is another workspace’s', async () => {
    const jobs = (await queued(http.test)).length;
    for (const [person, seat] of [
      [personIdOf('priya'), ''],
      [personIdOf('dana'), ''],
      [MINA, 'no-such-seat'],
    ])
      expect((await send('/invitations', { person: person!, seat: seat! })).status).toBe(404);
    expect((await queued(http.test)).length).toBe(jobs);
    for (const who of NOT_ADMINS)
      expect((await http.post(who, at('/invitations'), { person: MINA, seat: '' })).status).toBe(404);
  });

  it('are taken back with the seat or the membership', async () => {
    expect((await send('/invitations', { person: MINA, seat: '' })).status).toBe(302);
    await deliverQueued(http.test);
    const token = tokenIn(await lastMail(http.test.house, CAST.mina.email));
    expect((await http.get(undefined, `/invitations/${token}`)).status).toBe(200);
    expect((await send(`/members/${MINA}/removal`, {})).status).toBe(302);
    expect((await http.get(undefined, `/invitations/${token}`)).status).toBe(404);
    expect((await look('/invitations')).text).not.toContain(CAST.mina.email);
    expect(await logged()).toContain(`Took back the invitation of ${CAST.mina.name}`);
  });
});

describe('the calendar of a workspace', () => {
  const CALENDAR = { rev: '0', zone: 'Europe/Oslo', workweek: '1', holidays: '2026-07-29 A day of ours', country: '' };

  it('takes in public holidays of this year and the two that follow, before anything is saved', async () => {
    const added = await send('/calendar', { ...CALENDAR, form: 'calendar', country: 'NO', addHolidays: 'on' });
    expect(added.status).toBe(200);
    expect(added.text).toContain('2026-07-29 A day of ours');
    expect(added.text).toMatch(/2026-12-25 \w+/);
    expect(added.text).toContain('2028-05-17');
    expect(added.text).toContain('Added: look through the days off');
    expect(await http.test.rows('select 1 from workspace_calendar')).toEqual([]);
  });

  it('says what cannot be read at its field, and keeps what was typed', async () => {
    const wrong = await send('/calendar', { ...CALENDAR, form: 'calendar', holidays: 'Friday' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('“Friday” does not begin with a date such as 2026-07-03');
    expect(wrong.text).toContain('>Friday</textarea>');
    expect((await send('/calendar', { ...CALENDAR, zone: 'Atlantis' })).status).toBe(422);
  });

  it('is what new plans start with, and what a plan in talk can take over; others keep theirs', async () => {
    expect((await send('/calendar', CALENDAR)).status).toBe(302);
    const about = { customer: customerIdOf(COMPANIES.northquay), newCustomer: '', title: 'By our calendar' };
    const made = await http.post('priya', at('/plans/new'), {
      ...{ ...about, position: 'CSM', start: '2026-07-29', zone: 'Europe/Oslo', how: 'blank', text: '' },
    });
    const plan = /\/plans\/([\w-]+)\/text/.exec(made.headers.location ?? '')![1]!;
    const [draft] = await http.test.rows<{ doc: { terms: unknown } }>(
      'select doc from vendor_draft where plan_id = $1',
      plan,
    );
    expect(draft!.doc.terms).toMatchObject({
      start: '2026-08-03',
      calendar: { timeZone: 'Europe/Oslo', workweek: [1], holidays: ['2026-07-29'] },
    });
    const terms = `/plans/${HALDEN}/text/terms`;
    expect((await http.get('priya', terms)).text).toContain('Take over the calendar of Tessel Analytics');
    expect((await http.get('ingrid', terms)).text).not.toContain('Take over the calendar');
    const typed = {
      ...{
        rev: '0',
        start: '2026-08-03',
        end: '2026-10-02',
        weeks: '1',
        weekday: '1',
        time: '10:00',
        zone: 'Europe/Oslo',
      },
      ...{ workweek: '5', holidays: '', reviewDays: '5', noticeDays: '3', floor: '80', minResults: '5', country: '' },
    };
    const taken = await http.post('priya', terms, { form: 'terms', ...typed, start: '2026-07-20', ownCalendar: 'on' });
    expect(taken.status).toBe(200);
    expect(taken.text).toContain('2026-07-29 A day of ours');
    expect((await http.post('ingrid', terms, { form: 'terms', ...typed, ownCalendar: 'on' })).status).toBe(404);
  });

  it('is not written over by who has not seen it: both texts are shown', async () => {
    const late = await send('/calendar', { ...CALENDAR, form: 'calendar', holidays: '2026-08-05 Late' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('2026-07-29 A day of ours');
    expect(late.text).toContain('2026-08-05 Late');
    expect((await send('/calendar', { ...CALENDAR, rev: '1', holidays: '2026-08-05 Late' })).status).toBe(302);
    for (const who of NOT_ADMINS)
      expect((await http.post(who, at('/calendar'), { ...CALENDAR, rev: '2' })).status).toBe(404);
  });
});
