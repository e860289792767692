import { Temporal } from 'temporal-polyfill';
import type { CommitmentFacts, RecordCase } from '~/domain/record/facts';

/**
 * The rules of the record once more, day by day and as slowly as they read, to hold the fast judge against. It shares no code with
 * it: dates are strings, days are walked one at a time, sets of days are sets.
 */
export interface SlowAnswer {
  verdict: string;
  firstDue: string;
  due: string;
  moves: number;
  days: string;
  contested: boolean;
}

interface Late {
  date: string;
  charge: 'V' | 'C' | 'N';
}

const walked = new Map<string, { date: string; weekday: number }>();

/** The day after or before a date, and its weekday; looked up, since walking asks for the same days again and again. */
const walk = (date: string, days: number): { date: string; weekday: number } => {
  const key = `${date} ${days}`;
  let day = walked.get(key);
  if (!day) {
    const found = Temporal.PlainDate.from(date).add({ days });
    walked.set(key, (day = { date: found.toString(), weekday: found.dayOfWeek }));
  }
  return day;
};

const next = (date: string, days = 1): string => walk(date, days).date;

export const slowJudge = (facts: RecordCase): Record<string, SlowAnswer> => {
  const { timeZone, workweek } = facts.calendar;
  const holidays = new Set(facts.calendar.holidays ?? []);
  const reviewDays = facts.reviewDays ?? 5;
  const noticeDays = facts.noticeDays ?? 3;
  const local = (at: string): string =>
    at.length === 10 ? at : Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const asOf = local(facts.asOf);
  const known = (at: string | null | undefined): at is string => at != null && local(at) <= asOf;

  const works = (date: string): boolean => workweek.includes(walk(date, 0).weekday) && !holidays.has(date);
  const roll = (date: string): string => (works(date) ? date : roll(next(date)));
  const step = (date: string, by: 1 | -1, count: number): string => {
    let day = date;
    for (let left = count; left > 0;) if (works((day = next(day, by)))) left -= 1;
    return day;
  };

  const all = new Map((facts.commitments ?? []).map((one) => [one.id, one]));
  const lateDays = new Map<string, Late[]>();
  const answers: Record<string, SlowAnswer> = {};

  const judgeOne = (one: CommitmentFacts): void => {
    if (lateDays.has(one.id)) return;
    for (const id of one.waitsOn ?? []) judgeOne(all.get(id)!);
    const owner = one.side === 'vendor' ? 'V' : 'C';
    const other = one.side === 'vendor' ? 'C' : 'V';

    // Rule 1
    const firstDue = roll(one.due);
    let due = firstDue;
    let moves = 0;
    const relief: [string, string][] = [];
    const changes = (one.dueChanges ?? []).filter((change) => known(change.agreedOn));
    for (const change of changes) {
      const agreed = local(change.agreedOn);
      if (agreed <= step(due, -1, noticeDays)) {
        due = roll(change.to);
        moves += 1;
      } else relief.push([agreed, roll(change.to)]);
    }

    // Rule 2
    const outcome = (asked: string, decision: string | null | undefined, decidedOn: string | null | undefined) => {
      const last = step(local(asked), 1, reviewDays);
      if (decision && known(decidedOn) && local(decidedOn) <= last) return { word: decision, on: local(decidedOn) };
      return asOf > last ? { word: 'accepted', on: last } : { word: 'unanswered', on: '' };
    };

    // Rule 3
    const review: [string, string][] = [];
    let final: { on: string; word: string } | undefined;
    for (const delivery of one.deliveries ?? []) {
      if (!known(delivery.on) || final) continue;
      const { word, on } = outcome(delivery.on, delivery.decision, delivery.decidedOn);
      if (word === 'returned') review.push([local(delivery.on), on]);
      else final = { on: local(delivery.on), word };
    }
    const waived = known(one.waivedOn);
    let end = final?.on ?? asOf;
    if (waived && local(one.waivedOn!) < end) end = local(one.waivedOn!);

    // Rule 4, first point
    const late: { date: string; charge: 'V' | 'C' | 'N' | null }[] = [];
    for (let date = next(due); date <= end; date = next(date)) {
      if (!works(date)) continue;
      const inReview = review.some(([on, back]) => date > on && date < back);
      const relieved = relief.some(([agreed, to]) => date > agreed && date <= to);
      late.push({ date, charge: inReview || relieved ? 'N' : null });
    }
    const givenAway = new Set(late.filter(({ charge }) => charge === 'N').map(({ date }) => date));

    // Rule 5: a day belongs to the account of how many changes were agreed before it.
    const accountOf = (date: string): number => changes.filter((change) => local(change.agreedOn) < date).length;
    const held = new Set<string>();
    for (const hold of one.holds ?? []) {
      if (!known(hold.from) || outcome(hold.from, hold.decision, hold.decidedOn).word !== 'accepted') continue;
      const until = hold.until == null || local(hold.until) > end ? end : local(hold.until);
      for (let date = next(local(hold.from)); date <= until; date = next(date))
        if (works(date) && !givenAway.has(date)) held.add(date);
    }
    for (let account = 0; account <= changes.length; account += 1) {
      const holdDays = [...held].filter((date) => accountOf(date) === account);
      let best = { h: holdDays.length, p: holdDays.length };
      for (const id of one.waitsOn ?? []) {
        const causes = lateDays
          .get(id)!
          .filter(
            ({ date, charge }) =>
              charge !== owner && date <= end && !givenAway.has(date) && accountOf(date) === account,
          );
        const h = new Set([...holdDays, ...causes.map(({ date }) => date)]).size;
        const p = new Set([...holdDays, ...causes.filter(({ charge }) => charge === other).map(({ date }) => date)])
          .size;
        if (h > best.h || (h === best.h && p > best.p)) best = { h, p };
      }
      let taken = 0;
      for (const day of late) {
        if (day.charge !== null || accountOf(day.date) !== account) continue;
        day.charge = taken < best.p ? other : taken < best.h ? 'N' : owner;
        taken += 1;
      }
    }

    // Rule 6
    let contested = false;
    for (const contest of one.contests ?? []) {
      if (!known(contest.on)) continue;
      if (!known(contest.settledOn)) contested = true;
      else if (contest.outcome === 'nobody')
        for (const day of late) if (day.charge === owner && day.date <= local(contest.settledOn)) day.charge = 'N';
    }

    // Rule 7
    const charged = late.some(({ charge }) => charge === owner);
    let verdict;
    if (final || waived) {
      if (charged) verdict = 'late';
      else if (waived) verdict = 'waived';
      else if (final!.word === 'unanswered') verdict = 'in-review';
      else verdict = late.length > 0 ? 'excused' : 'kept';
    } else if (late.length === 0) verdict = 'open';
    else verdict = charged ? 'overdue' : 'waiting';

    lateDays.set(one.id, late as Late[]);
    answers[one.id] = { verdict, firstDue, due, moves, days: late.map(({ charge }) => charge).join(''), contested };
  };

  for (const one of all.values()) if (local(one.agreedOn) <= asOf) judgeOne(one);
  return answers;
};
