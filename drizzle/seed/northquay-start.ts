import { readFileSync } from 'node:fs';
import { importPlan } from '../../app/domain/plan/spreadsheet/import-plan';
import type { WholePlan } from '../../app/domain/plan/entries';
import type { TermsContent } from '../../app/domain/plan/state/text';
import { actsOf } from './acts';
import { CAST, COMPANIES, personIdOf, type Character, type Who } from './cast';
import { idOf } from './names';
import { seatIdOf } from './tell';

export const NORTHQUAY = idOf('plan', COMPANIES.northquay);
export const NEW_YORK = 'America/New_York';

/** What Tessel proposes: eight weeks, a meeting every Thursday at ten, Juneteenth and Independence Day off. */
const TERMS: TermsContent = {
  start: '2026-06-02',
  end: '2026-07-28',
  rhythm: { weeks: 1, weekday: 4, time: '10:00' },
  calendar: { timeZone: NEW_YORK, workweek: [1, 2, 3, 4, 5], holidays: ['2026-06-19', '2026-07-03'] },
  reviewDays: 5,
  noticeDays: 3,
  floor: 0.7,
  minResults: 8,
};

/** Who is named in the spreadsheet, and so sits in the plan from its start. */
const NAMED = ['dana', 'marcus', 'grace', 'priya', 'elena', 'tomas', 'wen'] as const satisfies readonly Who[];

export const seatFor = (planId: string, who: Who, seat: NonNullable<Character['seat']>): WholePlan['seats'][number] => {
  const { name, position, email } = CAST[who];
  return { id: seatIdOf(planId, who), person: personIdOf(who), ...seat, name, position, email };
};

const whoHas = (email: string | null): Who => {
  const who = NAMED.find((one) => CAST[one].email === email);
  if (!who) throw new Error(`the spreadsheet names someone who is not in the story: ${email}`);
  return who;
};

/** The plan as Priya's spreadsheet has it: 28 commitments and what waits on what. Goals and expectations follow in the draft. */
export function northquayFromSpreadsheet(): WholePlan {
  const companies = { vendor: COMPANIES.vendor, customer: COMPANIES.northquay };
  const text = readFileSync(new URL('plan-spreadsheet.csv', import.meta.url), 'utf8');
  const { commitments, people, faults } = importPlan(text, companies, { dayFirst: false });
  if (faults.length > 0) throw new Error(`the spreadsheet cannot be read: ${JSON.stringify(faults)}`);
  const { c } = actsOf(NORTHQUAY);
  const emails = new Map(people.map(({ key, email }) => [key, email]));
  return {
    title: 'Get Northquay live on Tessel',
    parties: companies,
    terms: TERMS,
    seats: NAMED.map((who) => seatFor(NORTHQUAY, who, CAST[who].seat)),
    goals: [],
    expectations: [],
    players: [],
    commitments: commitments.map(({ number, ownerKey, waitsOn, side, title, doneMeans, weight, due, ...rest }) => ({
      id: c(Number(number)),
      number,
      side,
      owner: seatIdOf(NORTHQUAY, whoHas(emails.get(ownerKey) ?? null)),
      title,
      doneMeans,
      weight,
      due,
      waitsOn: waitsOn.map((index) => c(Number(commitments[index]!.number))),
      workstream: rest.workstream,
      notes: rest.notes,
    })),
  };
}
