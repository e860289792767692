import fc from 'fast-check';
import { dateOf, dayNumber, workingDays, zonedInstant } from '~/domain/calendar';
import { changeCountsAs, lastAnswerDate } from '~/domain/record/deadlines';
import type { CommitmentFacts, RecordCase } from '~/domain/record/facts';

/** Draws numbers one after the other; when none are left, zeros: so that a smaller list of draws is a simpler case. */
const drawing = (draws: readonly number[]) => {
  let at = 0;
  return (choices: number): number => (draws[at++] ?? 0) % choices;
};

const ZONES = ['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu', 'Africa/Cairo', 'Australia/Lord_Howe'];
const WEEKS = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 7],
  [1, 2, 3, 4, 5, 6],
  [2, 5],
];
const FIRST = dayNumber('2026-03-18');

/** A case that the tables of facts allow, with everything in it that can happen, crowded into a few weeks. */
export const caseFrom = (draws: readonly number[]): RecordCase => {
  const draw = drawing(draws);
  const timeZone = ZONES[draw(ZONES.length)]!;
  const holidays = Array.from({ length: draw(4) }, () => dateOf(FIRST + draw(40)));
  const calendar = { timeZone, workweek: WEEKS[draw(WEEKS.length)]!, holidays };
  const days = workingDays(calendar);
  const reviewDays = 1 + draw(4);
  const noticeDays = draw(5);

  /** A day as a date, or as an instant on it in the plan's zone. */
  const at = (day: number): string => {
    const [form, hour, minute] = [draw(3), draw(24), draw(60)];
    if (form > 0) return dateOf(day);
    const two = (n: number): string => String(n).padStart(2, '0');
    return zonedInstant(dateOf(day), `${two(hour)}:${two(minute)}`, timeZone);
  };
  /** Nothing in half of the cases, so that each kind of fact is also seen without the others. */
  const times = (most: number, make: () => void): void => {
    for (let n = draw(2) === 0 ? 0 : 1 + draw(most); n > 0; n -= 1) make();
  };

  const commitments: (CommitmentFacts & { agreed: number; rolled: string })[] = [];
  const count = 2 + draw(4);
  for (let n = 0; n < count; n += 1) {
    const agreed = FIRST + draw(3);
    const due = dateOf(agreed + draw(8));
    const rolled = days.roll(due);

    const dueChanges: { to: string; agreedOn: string }[] = [];
    let changed = agreed;
    let now = rolled;
    times(2, () => {
      changed += draw(9);
      const to = dateOf(dayNumber(now) + draw(9));
      dueChanges.push({ to, agreedOn: at(changed) });
      if (changeCountsAs(calendar, noticeDays, now, dateOf(changed)) === 're-plan') now = days.roll(to);
    });

    const deliveries: { on: string; decision?: 'accepted' | 'returned'; decidedOn?: string }[] = [];
    let on: number | null = agreed + draw(25);
    times(3, () => {
      if (on === null) return;
      const decided = on + draw(8);
      const decision = (['returned', 'accepted', undefined] as const)[draw(3)];
      deliveries.push({ on: at(on), ...(decision && { decision, decidedOn: at(decided) }) });
      const inTime = dateOf(decided) <= lastAnswerDate(calendar, reviewDays, dateOf(on));
      on = decision === 'returned' && inTime ? decided + draw(4) : null;
    });

    const holds: { from: string; until?: string; decision?: 'accepted' | 'refused'; decidedOn?: string }[] = [];
    let from = agreed;
    times(2, () => {
      from += draw(9);
      const decision = (['accepted', 'accepted', 'refused', undefined] as const)[draw(4)];
      const [until, decided, ended] = [from + draw(8), from + draw(8), draw(3)];
      holds.push({
        from: at(from),
        ...(ended && { until: at(until) }),
        ...(decision && { decision, decidedOn: at(decided) }),
      });
    });

    const contests: { on: string; settledOn?: string; outcome?: 'stands' | 'nobody' }[] = [];
    let contestedOn = agreed + draw(10);
    times(2, () => {
      contestedOn += draw(9);
      const outcome = (['nobody', 'stands', undefined] as const)[draw(3)];
      const settled = contestedOn + draw(6);
      contests.push({ on: at(contestedOn), ...(outcome && { outcome, settledOn: at(settled) }) });
    });

    const couldWaitOn = commitments.filter((one) => one.agreed <= agreed && one.rolled <= rolled).map(({ id }) => id);
    commitments.push({
      id: `C${n}`,
      side: draw(2) ? 'customer' : 'vendor',
      weight: 1 + draw(3),
      agreedOn: at(agreed),
      due,
      waitsOn: couldWaitOn.filter(() => draw(3) > 0),
      dueChanges,
      deliveries,
      holds,
      waivedOn: draw(8) === 1 ? at(agreed + draw(25)) : null,
      contests,
      agreed,
      rolled,
    });
  }
  return {
    name: 'drawn',
    calendar,
    reviewDays,
    noticeDays,
    asOf: at(FIRST + 30 - draw(25)),
    commitments: commitments.map(({ agreed: _agreed, rolled: _rolled, ...facts }) => facts),
  };
};

/** Any case that the tables of facts allow. */
export const anyCase = fc.array(fc.nat(5040), { minLength: 40, maxLength: 300, size: 'max' }).map(caseFrom);
