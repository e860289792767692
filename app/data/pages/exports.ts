import { dateOf, dayNumber, localDate, workingDays } from '../../domain/calendar';
import { recordCase } from '../../domain/plan/record-of';
import { byNumber } from '../../domain/plan/sign-off/version';
import type { Commitment } from '../../domain/plan/state/commitment';
import type { Plan } from '../../domain/plan/state/plan';
import { find } from '../../domain/plan/state/things';
import { recordOf, type CommitmentRecord, type PlanRecord } from '../../domain/record/record';
import { explainer, type Explanation } from '../../domain/record/why';
import { t } from '../../words';
import { formatDayShortWithYear } from '../../words/dates';
import { sayWhy } from '../../words/why';
import { ownerName } from './people';
import { quotedTitle } from './why';

/** A table for a spreadsheet: the names of the columns first. Dates 'YYYY-MM-DD'; what is not known is ''. */
export type Rows = readonly (readonly (string | number)[])[];

/** How sentences write dates in a file: it is read by whoever it is sent to, in any year. */
const LOCALE = 'en-GB';

interface OnRecord {
  readonly commitment: Commitment;
  readonly judged: CommitmentRecord;
  readonly why: Explanation;
}

function onRecord(plan: Plan, now: string): { readonly record: PlanRecord; readonly all: readonly OnRecord[] } {
  const facts = recordCase(plan, now);
  const record = recordOf(facts);
  const explain = explainer(facts, record, { sides: plan.parties, titleOf: quotedTitle(plan) });
  const all = Object.values(plan.commitments)
    .sort(byNumber)
    .flatMap((commitment) => {
      const judged = record.commitments.get(commitment.id);
      return judged ? [{ commitment, judged, why: explain(commitment.id)! }] : [];
    });
  return { record, all };
}

const yesNo = (value: boolean): string => t(value ? 'exports.yes' : 'exports.no');

/** Every commitment on the record of a day, one a row, with what it was charged and why in a sentence. */
export function commitmentRows(plan: Plan, now: string): Rows {
  const { record, all } = onRecord(plan, now);
  const zone = plan.terms.calendar.timeZone;
  const deliveredOn = ({ deliveries }: Commitment, judged: CommitmentRecord): string => {
    const final = judged.deliveries.findIndex(({ outcome }) => outcome !== 'returned');
    return final < 0 ? '' : localDate(deliveries[final]!.at, zone);
  };
  const head = [
    'as-of',
    'number',
    'title',
    'side',
    'party',
    'owner',
    'weight',
    'agreed',
    'first-due',
    'due',
    'moves',
    'delivered',
    'verdict',
    'contested',
    'late-days',
    'charged-vendor',
    'charged-customer',
    'charged-neither',
    'waits-on',
    'why',
  ] as const;
  return [
    head.map((name) => t(`exports.column.${name}`)),
    ...all.map(({ commitment: one, judged, why }) => [
      record.asOf,
      one.number,
      one.title,
      t(`exports.side.${one.side}`),
      plan.parties[one.side],
      ownerName(plan, one.owner) ?? '',
      one.weight,
      localDate(one.agreedAt!, zone),
      judged.firstDue,
      judged.due,
      judged.moves,
      deliveredOn(one, judged),
      t(`ui.verdict.${judged.verdict}`),
      yesNo(judged.contested),
      judged.late.total,
      judged.late.vendor,
      judged.late.customer,
      judged.late.neither,
      one.waitsOn.map((id) => find(plan.commitments, id)?.number ?? '').join(' '),
      sayWhy(why.headline, LOCALE, formatDayShortWithYear),
    ]),
  ];
}

const CHARGED = { V: 'vendor', C: 'customer', N: 'neither' } as const;

/** Every late day of every commitment, one a row: whom it is charged to, and what for. Each stands here once. */
export function lateDayRows(plan: Plan, now: string): Rows {
  const { all } = onRecord(plan, now);
  const days = workingDays(plan.terms.calendar);
  const head = ['day', 'number', 'title', 'side', 'party', 'charged-to', 'charged-party', 'reason'] as const;
  const rows = all.flatMap(({ commitment: one, why }) =>
    why.groups.flatMap(({ charge, runs, why: sentence }) => {
      const to = CHARGED[charge];
      const party = to === 'neither' ? '' : plan.parties[to];
      const said = sayWhy(sentence, LOCALE, formatDayShortWithYear);
      return runs
        .flatMap(({ from, through }) => days.list(dateOf(dayNumber(from) - 1), through))
        .map((day) => ({
          day,
          row: [
            day,
            one.number,
            one.title,
            t(`exports.side.${one.side}`),
            plan.parties[one.side],
            t(`exports.side.${to}`),
            party,
            said,
          ],
        }));
    }),
  );
  // Sorting keeps the order of the commitments within a day.
  rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return [head.map((name) => t(`exports.column.${name}`)), ...rows.map(({ row }) => row)];
}

/** How much each file holds: what a progress is counted against. */
export function exportsView(plan: Plan, now: string) {
  const { record } = onRecord(plan, now);
  const judged = [...record.commitments.values()];
  return {
    planId: plan.id,
    asOf: record.asOf,
    commitments: judged.length,
    lateDays: judged.reduce((sum, { late }) => sum + late.total, 0),
  };
}
