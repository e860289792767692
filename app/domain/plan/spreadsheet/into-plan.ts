import type { CommandOf } from '../commands';
import { latestDate } from '../far-date';
import { openSeats } from '../seats/seat';
import type { Commitment } from '../state/commitment';
import { isLive, type Plan } from '../state/plan';
import { notDeclined } from '../text/waits';
import { dueDates } from '../work/commitment-state';
import type { Answers } from './answers';
import { fold } from './fold';
import { openSheet, readOpened, titlesIn, type ImportedPlan } from './import-plan';
import type { ImportedPerson } from './people';
import type { KnownStep } from './waits';

/** A row whose title the plan has already. */
export interface AlreadyThere {
  readonly row: number;
  readonly title: string;
  /** The number of the plan's own. */
  readonly number: string;
  /** Left out unless it was asked for all the same. */
  readonly leftOut: boolean;
}

/** A table read to be added to a plan that is there. */
export interface IntoPlan {
  readonly read: ImportedPlan;
  readonly already: readonly AlreadyThere[];
  /** People of the file without a seat: what they own is their side's, with nobody named. */
  readonly unseated: readonly ImportedPerson[];
}

/** Which side the people of the plan are on, by name; a name that both sides have says nothing. */
function sidesOfSeats(plan: Plan): NonNullable<Answers['sides']> {
  const of = { vendor: openSeats(plan, 'vendor'), customer: openSeats(plan, 'customer') };
  const both = new Set(
    of.vendor.map(({ name }) => fold(name)).filter((name) => of.customer.some((seat) => fold(seat.name) === name)),
  );
  const all = [...of.vendor, ...of.customer].filter(({ name }) => !both.has(fold(name)));
  return Object.fromEntries(all.map(({ name, side }) => [name, side]));
}

/** The open seat of a person of the file: by address, else by the name that one of their side alone has. */
function seatOf(plan: Plan, { name, email, side }: ImportedPerson): string | null {
  const seats = openSeats(plan, side);
  const known = email ? seats.find((seat) => seat.email.toLowerCase() === email) : undefined;
  const named = seats.filter((seat) => fold(seat.name) === fold(name));
  return known?.id ?? (named.length === 1 ? named[0]!.id : null);
}

const inTalk = (plan: Plan): Map<string, Commitment> =>
  new Map(notDeclined(plan).map((one) => [fold(one.title), one] as const));

/**
 * Reads a table to be added to a plan, as `importPlan` does. Rows whose title is there already are left out, but for those in `again`;
 * other rows can wait on what is there, by its title or by the number of such a row. In a running plan nothing is due before `today`.
 */
export function importInto(
  plan: Plan,
  text: string,
  { answers, again, today }: { readonly answers: Answers; readonly again: readonly number[]; readonly today: string },
): IntoPlan {
  const runs = isLive(plan);
  const known = inTalk(plan);
  const sided: Answers = { ...answers, sides: { ...sidesOfSeats(plan), ...answers.sides } };
  const opened = openSheet(text, plan.parties, sided);
  const same = titlesIn(opened, sided).flatMap((step) => {
    const there = known.get(fold(step.title));
    return there ? [{ step, there, leftOut: !again.includes(step.row) }] : [];
  });
  const left = same.filter(({ leftOut }) => leftOut);
  const numbers = new Map(left.map(({ step, there }) => [there.id, step.number]));
  const steps = [...known.values()].map((one): KnownStep => ({
    id: one.id,
    number: numbers.get(one.id) ?? '',
    title: one.title,
    due: dueDates(plan, one).now,
    mayWait: !runs || one.agreedAt !== null,
  }));
  const leftOut = [...(answers.leftOut ?? []), ...left.map(({ step }) => step.row)];
  const all = readOpened(opened, { ...sided, leftOut }, latestDate(plan, today), {
    ...(runs ? { earliest: today } : {}),
    known: steps,
  });
  return {
    read: all,
    already: same.map(({ step, there, leftOut }) => ({
      row: step.row,
      title: step.title,
      number: there.number,
      leftOut,
    })),
    unseated: all.people.filter((person) => seatOf(plan, person) === null),
  };
}

/** What was read, as new commitments of the plan; `ids` gives a new id at each call. */
export function addedCommitments(
  plan: Plan,
  { commitments, people }: Pick<ImportedPlan, 'commitments' | 'people'>,
  ids: () => string,
): CommandOf<'add-commitments'>['commitments'] {
  const seats = new Map(people.map((person) => [person.key, seatOf(plan, person)]));
  const idOf = commitments.map(() => ids());
  return commitments.map(({ row: _row, number: _number, ownerKey, waitsOn, waitsOnKnown = [], ...one }, index) => ({
    id: idOf[index]!,
    commitment: {
      ...one,
      owner: seats.get(ownerKey) ?? null,
      waitsOn: [...waitsOn.flatMap((at) => idOf[at] ?? []), ...waitsOnKnown],
    },
  }));
}
