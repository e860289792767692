import { describe, expect, it } from 'vitest';
import { askedDay } from '~/data/pages/as-of';
import { recordView, type RecordView } from '~/data/pages/record';
import { recordOf } from '~/domain/record/record';
import { recordCase } from '~/domain/plan/record-of';
import { formatDayShortWithYear } from '~/words/dates';
import { plain } from '~/words/sentence';
import type { Playing } from '../../support/playing';
import * as acts from '../../support/work';
import { runningPlan, TERMS, WHOLE } from '../../support/world';

const view = (playing: Playing, on: string): RecordView => recordView(playing.plan, playing.instant(on), 'en-GB');
const told = ({ told: of }: RecordView, what: keyof RecordView['told']): string[] =>
  of[what].map(({ about, sentence }) => `${about!.text}: ${plain(sentence)}`);
const quotes = ({ told: of }: RecordView, what: keyof RecordView['told']): string[] =>
  of[what].flatMap(({ quotes }) => quotes.map(({ by, words }) => `${by.side}: ${words}`));

describe('what stands beside the rate', () => {
  it('is nothing, in every part, while nothing happened', () => {
    const { told: of, meetings } = view(runningPlan(), '2026-06-01');
    expect(Object.values(of).flat()).toEqual([]);
    expect(meetings).toEqual({ held: 0, told: [] });
  });

  it('says how often a delivery came back, and after how many working days each', () => {
    const playing = runningPlan()
      .do('marcus', acts.deliver('export', 'a'), '2026-06-05')
      .do('priya', acts.giveBack('export', 'a'), '2026-06-08')
      .do('marcus', acts.deliver('export', 'b'), '2026-06-09')
      .do('priya', acts.giveBack('export', 'b'), '2026-06-15');
    expect(told(view(playing, '2026-06-15'), 'returns')).toEqual([
      '3 Export 24 months of shipments: Tessel Analytics returned it twice, after 1 and 4 working days.',
    ]);
    expect(quotes(view(playing, '2026-06-15'), 'returns')).toHaveLength(2);
  });

  it('says who waited, what the other side answered, and for how long', () => {
    const playing = runningPlan().do('tomas', acts.hold('load'), '2026-06-15');
    expect(told(view(playing, '2026-06-17'), 'holds')).toEqual([
      '4 Load and reconcile shipments: Tessel Analytics said on Mon 15 Jun that it was waiting on Northquay Freight. Northquay Freight has not answered yet. It has gone on for 2 working days.',
    ]);
    playing.do('dana', acts.refuseHold('load'), '2026-06-17');
    expect(told(view(playing, '2026-06-18'), 'holds')[0]).toMatch(
      /saw it otherwise on Wed 17 Jun, so it does not count\.$/,
    );
    expect(quotes(view(playing, '2026-06-18'), 'holds').map((quote) => quote.split(':')[0])).toContain('vendor');
  });

  it('has both accounts of a contest, and how it was settled', () => {
    const playing = runningPlan()
      .do('priya', acts.deliver('lead', 'a'), '2026-06-09')
      .do('priya', acts.contest('lead'), '2026-06-10')
      .do(
        'dana',
        { kind: 'offer-settlement', commitment: 'lead', contest: 'c1', outcome: 'stands', words: 'It was ours to ask' },
        '2026-06-11',
      );
    expect(told(view(playing, '2026-06-11'), 'contests')[0]).toMatch(
      /Northquay Freight offers that it stands; not settled yet\.$/,
    );
    playing.do('priya', acts.settle('lead', 'stands'), '2026-06-12');
    const settled = view(playing, '2026-06-12');
    expect(told(settled, 'contests')[0]).toMatch(/Both settled on Fri 12 Jun that it stands\.$/);
    expect(quotes(settled, 'contests').map((quote) => quote.split(':')[0])).toEqual(['vendor', 'customer']);
  });

  it('says who asked for which date, and whether it counts', () => {
    const playing = runningPlan()
      .do('priya', acts.proposeDate('load', '2026-06-22'), '2026-06-03')
      .do('dana', acts.agreeToDate('load'), '2026-06-04')
      .do('priya', acts.proposeDate('defects', '2026-06-19', false, 'p2'), '2026-06-16')
      .do('dana', acts.agreeToDate('defects', 'p2'), '2026-06-17');
    const dates = told(view(playing, '2026-06-18'), 'dates');
    expect(dates[0]).toMatch(
      /^4 .*: Tessel Analytics asked on Wed 3 Jun for Mon 22 Jun instead of Thu 18 Jun\. .*Agreed on Thu 4 Jun, in good time\.$/,
    );
    expect(dates[1]).toMatch(/^6 .*Agreed on Wed 17 Jun, too late to count: relief until Fri 19 Jun\.$/);
  });

  it('says what silence accepted, what was dropped, and which reason each side gave', () => {
    const playing = runningPlan()
      .do('dana', acts.deliver('decision'), '2026-06-03')
      .do('priya', acts.waive('defects'), '2026-06-04')
      .do('dana', acts.agreeToWaiver('defects'), '2026-06-05')
      .do('marcus', acts.reason('export'), '2026-06-12')
      .do('priya', acts.reason('export'), '2026-06-12');
    const seen = view(playing, '2026-06-15');
    expect(told(seen, 'silence')).toEqual([
      '1 Name one decision maker: The delivery of Wed 3 Jun counts as accepted since Wed 10 Jun: Tessel Analytics had not answered by then.',
    ]);
    expect(told(seen, 'waivers')[0]).toMatch(
      /Tessel Analytics asked on Thu 4 Jun to drop it\. Both agreed on Fri 5 Jun\.$/,
    );
    expect(quotes(seen, 'reasons').map((quote) => quote.split(':')[0])).toEqual(['customer', 'vendor']);
  });

  it('says who called a check-in off, and how late', () => {
    const playing = runningPlan();
    const [first] = Object.values(playing.plan.checkIns).sort((a, b) => a.number - b.number);
    playing.do(
      'dana',
      { kind: 'call-off-check-in', checkIn: first!.id, words: 'All of us are at the fair' },
      first!.on,
    );
    const { meetings } = view(playing, '2026-06-20');
    expect(meetings.told.map(({ sentence }) => plain(sentence))).toEqual([
      expect.stringMatching(/^Northquay Freight called off the check-in of Thu 4 Jun, on the day itself\.$/),
      expect.stringMatching(/^The check-in of Thu 11 Jun did not take place, and nobody called it off\.$/),
      expect.stringMatching(/^The check-in of Thu 18 Jun did not take place, and nobody called it off\.$/),
    ]);
  });
});

describe('the evidence', () => {
  it('names who set each threshold: both sides, in the version they signed, and when', () => {
    const { thresholds } = view(runningPlan(), '2026-06-02');
    const signedOn = formatDayShortWithYear('2026-06-01', 'en-GB');
    expect(plain(thresholds.signed!)).toBe(
      `Agreed by both sides in version 1, signed by Elena Sato for Tessel Analytics on ${signedOn} and by Ruth Aldana for Northquay Freight on ${signedOn}.`,
    );
    expect(thresholds.rows.every(({ usual }) => usual)).toBe(true);
    const own = runningPlan({ ...WHOLE, terms: { ...TERMS, floor: 0.8 } });
    const rows = view(own, '2026-06-02').thresholds.rows.map(({ name, value, usual }) => [name, value, usual]);
    expect(rows[0]).toEqual(['floor', 0.8, false]);
    expect(rows[1]).toEqual(['minResults', 8, true]);
  });

  it('links misses that follow from one another to where they began', () => {
    const playing = runningPlan()
      .do('marcus', acts.deliver('export'), '2026-06-12')
      .do('tomas', acts.deliver('load', 'l1'), '2026-06-25');
    const seen = view(playing, '2026-07-01');
    expect(seen.follows.groups.map(({ sentence }) => plain(sentence))).toEqual([
      '2 of the 6 late commitments were held up, for some days at least, by what began with Export 24 months of shipments:',
    ]);
    expect(seen.follows.groups[0]!.followers.map(({ id }) => id)).toEqual(['load', 'confirm']);
  });
});

describe('the lines', () => {
  it('have the figures of the judge, and every late day in a sentence', () => {
    const playing = runningPlan().do('dana', acts.deliver('decision'), '2026-06-10');
    const record = recordOf(recordCase(playing.plan, '2026-07-01'));
    for (const line of view(playing, '2026-07-01').lines) {
      const judged = record.commitments.get(line.id)!;
      expect(line.late).toEqual(judged.late);
      expect(line.days).toHaveLength(judged.late.total);
      const causes = line.account.length > 0 ? line.account : line.why;
      if (judged.late.total > 0) expect(causes.length).toBeGreaterThan(0);
    }
  });
});

describe('the day an address asks for', () => {
  const { plan } = runningPlan();
  const now = '2026-06-10T14:00:00Z';
  it.each([
    [null, '2026-06-10', null],
    ['', '2026-06-10', null],
    ['2026-06-10', '2026-06-10', null],
    ['2026-06-06', '2026-06-06', null],
    ['2026-06-11', '2026-06-10', 'ahead'],
    ['2026-05-31', '2026-06-01', 'too-early'],
    ['06/09/2026', '2026-06-10', 'not-a-date'],
    ['2026-06-31', '2026-06-10', 'not-a-date'],
  ])('%s shows %s', (typed, day, fault) => {
    const asked = askedDay(plan, now, typed)!;
    expect([asked.day, asked.fault]).toEqual([day, fault]);
    if (fault) expect(asked.typed).toBe(typed);
  });

  it('has a working day on either side, also on a Saturday', () => {
    const { previous, next } = askedDay(plan, now, '2026-06-06')!;
    expect([previous, next]).toEqual(['2026-06-05', '2026-06-08']);
  });
});
