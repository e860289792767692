import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CommitmentFacts, RecordCase } from '~/domain/record/facts';
import { recordOf, type PlanRecord } from '~/domain/record/record';
import { explainer, type Explanation } from '~/domain/record/why';
import { chiefBlocker, followingMisses, rootsOf } from '~/domain/record/roots';
import { en } from '~/words/en';
import { plain } from '~/words/sentence';
import { sayWhy, tellWhy } from '~/words/why';
import { anyCase } from '../../support/any-case';
import { runs } from '../../support/runs';

const names = {
  sides: { vendor: 'Tessel', customer: 'Northquay' },
  titleOf: (id: string) => `“${id}”`,
};

const worked = JSON.parse(readFileSync(new URL('./cases/record-worked.json', import.meta.url), 'utf8')) as RecordCase[];

const explained = (name: string, id: string): Explanation => {
  const facts = worked.find((one) => one.name === name)!;
  return explainer(facts, recordOf(facts), names)(id)!;
};

const said = (name: string, id = 'A'): string[] => {
  const { headline, groups, notes } = explained(name, id);
  return [headline, ...groups.map(({ why }) => why), ...notes].map((why) => sayWhy(why, 'en-GB'));
};

describe('why, in sentences', () => {
  it.each<[string, string, string[]]>([
    ['delivered on the due day', 'A', ['Tessel delivered in time, on Mon 4 May.']],
    [
      'due Friday, delivered Monday: one working day late',
      'A',
      [
        'The one late day is Tessel’s.',
        '1 late day (Mon 4 May) is Tessel’s: due Fri 1 May, delivered Mon 4 May, and nothing held it up.',
      ],
    ],
    [
      'the vendor takes longer than the wait explains',
      'LOAD',
      [
        '3 of 5 late days are Tessel’s; 2 days went to Northquay because “DATA” was 2 days late.',
        '2 days (Tue 12 May to Wed 13 May) go to Northquay: Tessel was waiting on “DATA”, which was 2 days late.',
        '3 late days (Thu 14 May to Mon 18 May) are Tessel’s: due Mon 11 May, delivered Mon 18 May, and nothing else held it up.',
      ],
    ],
    [
      'agreed after a miss: the miss stays',
      'A',
      [
        '3 of 6 late days are Tessel’s; 3 days went to neither side because both agreed on Wed 6 May to the new date Mon 11 May.',
        '3 late days (between Tue 5 May and Tue 12 May) are Tessel’s: due Mon 4 May, delivered Tue 12 May, and nothing else held it up.',
        '3 days (Thu 7 May to Mon 11 May) go to neither side: on Wed 6 May both sides agreed to the new date Mon 11 May, too close to the due date to count as a new promise.',
      ],
    ],
    [
      'silence accepts',
      'A',
      [
        'Tessel delivered in time, on Mon 4 May.',
        'The delivery of Mon 4 May counts as accepted since Mon 11 May: Northquay had not answered by then.',
      ],
    ],
    [
      'agreed three working days before: a re-plan',
      'A',
      ['Tessel delivered in time, on Thu 14 May.', 'The date moved once in good time, from Thu 7 May to Thu 14 May.'],
    ],
    ['waived in time', 'A', ['Both sides agreed on Mon 4 May to drop it.']],
  ])('%s', (name, id, sentences) => {
    expect(said(name, id)).toEqual(sentences);
  });

  it.each<[string, Partial<CommitmentFacts>, string, string[]]>([
    [
      'name the hold and what had to come first, where both held it up',
      {
        waitsOn: ['B'],
        holds: [{ from: '2026-05-11', until: '2026-05-13', decision: 'accepted', decidedOn: '2026-05-11' }],
        deliveries: [{ on: '2026-05-14' }],
      },
      '2026-05-14',
      [
        'None of the 4 late days is Tessel’s; 4 days went to Northquay because Tessel was waiting on Northquay and on “B”.',
        '4 days (Mon 11 May to Thu 14 May) go to Northquay: Tessel was waiting on Northquay for 2 working days, as said on Mon 11 May, and on “B” for 2 more.',
      ],
    ],
    [
      'end with the waiver where that came before the delivery',
      { waivedOn: '2026-05-12', deliveries: [{ on: '2026-05-14' }] },
      '2026-05-14',
      [
        'Both late days are Tessel’s.',
        '2 late days (Mon 11 May to Tue 12 May) are Tessel’s: due Fri 8 May, dropped by both Tue 12 May, and nothing held it up.',
      ],
    ],
    [
      'know no waiver that came later',
      { waivedOn: '2026-05-14' },
      '2026-05-12',
      [
        'Both late days are Tessel’s.',
        '2 late days (Mon 11 May to Tue 12 May) are Tessel’s: due Fri 8 May, not delivered yet, and nothing held it up.',
      ],
    ],
    [
      'begin with the cause of most days',
      {
        dueChanges: [{ to: '2026-05-11', agreedOn: '2026-05-08' }],
        contests: [{ on: '2026-05-14', settledOn: '2026-05-14', outcome: 'nobody' }],
        deliveries: [{ on: '2026-05-18' }],
      },
      '2026-05-18',
      [
        '2 of 6 late days are Tessel’s; 3 days went to neither side because both settled it so on Thu 14 May, and 1 day has another reason.',
        '1 day (Mon 11 May) goes to neither side: on Fri 8 May both sides agreed to the new date Mon 11 May, too close to the due date to count as a new promise.',
        '3 days (Tue 12 May to Thu 14 May) go to neither side: both settled it so on Thu 14 May.',
        '2 late days (Fri 15 May to Mon 18 May) are Tessel’s: due Fri 8 May, delivered Mon 18 May, and nothing else held it up.',
      ],
    ],
  ])('%s', (_, one, asOf, sentences) => {
    const facts: RecordCase = {
      calendar: { timeZone: 'America/New_York', workweek: [1, 2, 3, 4, 5] },
      asOf,
      commitments: [
        { id: 'A', side: 'vendor', weight: 1, agreedOn: '2026-05-01', due: '2026-05-08', ...one },
        {
          ...{ id: 'B', side: 'customer', weight: 1, agreedOn: '2026-05-01', due: '2026-05-06' },
          deliveries: [{ on: '2026-05-08' }],
        },
      ],
    };
    const { headline, groups } = explainer(facts, recordOf(facts), names)('A')!;
    expect([headline, ...groups.map(({ why }) => why)].map((why) => sayWhy(why, 'en-GB'))).toEqual(sentences);
  });

  it('cover every late day once, and say it in whole sentences', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const record = recordOf(facts);
        const explain = explainer(facts, record, names);
        for (const [id, { late, side }] of record.commitments) {
          const { headline, groups, notes } = explain(id)!;
          expect(groups.reduce((sum, { days }) => sum + days, 0)).toBe(late.total);
          const own = groups.filter(({ reason }) => reason === 'own').reduce((sum, { days }) => sum + days, 0);
          expect(own).toBe(late[side]);
          for (const why of [headline, ...groups.map((group) => group.why), ...notes]) {
            expect(Object.keys(en)).toContain(why.key);
            expect(sayWhy(why, 'en-GB')).toMatch(/^[^{}]*\.$/);
            expect(sayWhy(why, 'en-GB')).not.toMatch(/undefined|NaN|null/);
          }
        }
      }),
      { numRuns: runs(150) },
    );
  }, 60_000);

  it('link to the facts they name', () => {
    const facts = worked.find((one) => one.name === 'the vendor takes longer than the wait explains')!;
    const { groups } = explainer(facts, recordOf(facts), names)('LOAD')!;
    expect(groups[0]!.why.links).toEqual([{ tag: 'blocking', to: 'commitment', id: 'DATA' }]);
  });

  it('lead from the words that name a fact to that fact, and say nothing else than their plain text', () => {
    const facts = worked.find((one) => one.name === 'the vendor takes longer than the wait explains')!;
    const { headline } = explainer(facts, recordOf(facts), names)('LOAD')!;
    const told = tellWhy(headline, 'en-GB', (link) => `/${link.to}/${link.id}`);
    expect(told).toEqual([
      '3 of 5 late days are Tessel’s; 2 days went to Northquay because ',
      { text: '“DATA”', href: '/commitment/DATA' },
      ' was 2 days late.',
    ]);
    expect(plain(told)).toBe(sayWhy(headline, 'en-GB'));
  });

  it('have a link in each sentence whose cause is a fact', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const record = recordOf(facts);
        const explain = explainer(facts, record, names);
        for (const id of record.commitments.keys()) {
          const { groups, notes } = explain(id)!;
          const told = [...groups.map(({ why }) => why), ...notes].filter(({ links }) => links.length > 0);
          for (const why of told)
            expect(tellWhy(why, 'en-GB', () => '/fact').some((part) => typeof part !== 'string')).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are asked only of what is on the record', () => {
    const facts = worked.find((one) => one.name === 'agreed after the as-of day: not on the record yet')!;
    expect(explainer(facts, recordOf(facts), names)('B')).toBeUndefined();
  });
});

/** The commitments that held one up, the nearest first, each held up by the next. */
function wayBack(record: PlanRecord, id: string): string[] {
  const next = chiefBlocker(record, id);
  return next === null ? [] : [next, ...wayBack(record, next)];
}

describe('the root of a wait', () => {
  it('is what held it up most, where one thing held it up before its date moved and another after', () => {
    const of = { weight: 1, agreedOn: '2026-04-27', side: 'customer' } as const;
    const facts: RecordCase = {
      calendar: { timeZone: 'America/New_York', workweek: [1, 2, 3, 4, 5] },
      asOf: '2026-05-21',
      commitments: [
        { id: 'B', ...of, due: '2026-05-01', deliveries: [{ on: '2026-05-07' }] },
        { id: 'C', ...of, due: '2026-05-08', deliveries: [{ on: '2026-05-20' }] },
        {
          ...{ id: 'A', ...of, side: 'vendor', due: '2026-05-08', waitsOn: ['B', 'C'] },
          dueChanges: [{ to: '2026-05-12', agreedOn: '2026-05-12' }],
          deliveries: [{ on: '2026-05-20' }],
        },
      ],
    };
    const record = recordOf(facts);
    const blockers = record.commitments.get('A')!.runs.map(({ cause }) => cause.kind === 'held-up' && cause.blocker);
    expect(blockers).toEqual(['B', 'C']);
    expect(rootsOf(record).get('A')).toBe('C');
  });

  it('is found along the commitments that held each other up', () => {
    const facts = worked.find((one) => one.name?.startsWith('two weeks that became six months'))!;
    const record = recordOf(facts);
    expect(wayBack(record, 'CONFIG')).toEqual(['KICKOFF']);
    expect(wayBack(record, 'KICKOFF')).toEqual([]);
  });

  it('is the last of that way, for each commitment that another held up', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const record = recordOf(facts);
        const roots = rootsOf(record);
        for (const id of record.commitments.keys()) expect(roots.get(id)).toBe(wayBack(record, id).at(-1));
      }),
      { numRuns: 100 },
    );
  });

  it('of the most misses comes first', () => {
    const of = { weight: 1, agreedOn: '2026-04-27', due: '2026-05-08', deliveries: [{ on: '2026-05-18' }] } as const;
    const root = { ...of, side: 'customer', due: '2026-05-01', deliveries: [{ on: '2026-05-07' }] } as const;
    const facts: RecordCase = {
      calendar: { timeZone: 'America/New_York', workweek: [1, 2, 3, 4, 5] },
      asOf: '2026-05-21',
      commitments: [
        { id: 'R1', ...root },
        { id: 'A', ...of, side: 'vendor', waitsOn: ['R1'] },
        { id: 'R2', ...root },
        { id: 'B', ...of, side: 'vendor', waitsOn: ['R2'] },
        { id: 'C', ...of, side: 'vendor', waitsOn: ['R2'] },
      ],
    };
    expect(followingMisses(recordOf(facts))).toEqual({
      missed: 5,
      groups: [
        { root: 'R2', followers: ['B', 'C'] },
        { root: 'R1', followers: ['A'] },
      ],
    });
  });

  it('has each miss that follows from it once, and none that was not missed', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const record = recordOf(facts);
        const { missed, groups } = followingMisses(record);
        expect(missed).toBe(record.sides.vendor.missed + record.sides.customer.missed);
        const all = groups.flatMap(({ followers }) => followers);
        expect(new Set(all).size).toBe(all.length);
        for (const { root, followers } of groups)
          for (const id of followers) {
            expect(record.commitments.get(id)!.verdict).toMatch(/^(late|overdue)$/);
            expect(wayBack(record, id)).toContain(root);
          }
      }),
      { numRuns: 100 },
    );
  });
});
