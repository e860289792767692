import { SIDES, type Side } from '../../domain/access';
import {
  checkInsMissed,
  checkInsOf,
  noticeGiven,
  wasHeld,
  type Notice,
} from '../../domain/plan/check-in/check-in-view';
import type { Commitment } from '../../domain/plan/state/commitment';
import type { Plan } from '../../domain/plan/state/plan';
import { datesAsked, recordCase } from '../../domain/plan/record-of';
import { byNumber } from '../../domain/plan/sign-off/version';
import type { Evidence } from '../../domain/record/evidence';
import type { Settings } from '../../domain/record/facts';
import { recordOf, type CommitmentRecord, type LateDays, type PlanRecord } from '../../domain/record/record';
import type { Scorecard } from '../../domain/record/scorecard';
import { explainer, rootOf } from '../../domain/record/why';
import { t } from '../../words';
import { sayWhy } from '../../words/why';
import { named, ownerName, type Named } from './people';

/** One side's card: what the judge counted, and what else both sides should know of how it went. */
export interface Card extends Scorecard {
  readonly asked: { readonly asked: number; readonly agreed: number };
  /** Check-ins this side called off. */
  readonly calledOff: number;
  /** Check-ins that were held without anybody of this side. */
  readonly absent: number;
}

export interface RecordLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly side: Side;
  readonly owner: string | null;
  readonly verdict: CommitmentRecord['verdict'];
  readonly contested: boolean;
  readonly firstDue: string;
  readonly due: string;
  readonly late: LateDays;
  /** A letter for each late day: V, C or N. */
  readonly days: string;
  readonly why: string;
  /** The whole account: a sentence for each group of late days, then what else the record says. */
  readonly account: readonly string[];
  /** Where the waiting began, if it was held up: the commitments before it, the nearest first. */
  readonly roots: readonly { readonly id: string; readonly title: string }[];
  readonly reasons: readonly { readonly by: Named; readonly category: string; readonly words: string }[];
}

export interface RecordView {
  readonly asOf: string;
  readonly parties: Plan['parties'];
  readonly settings: Pick<Settings, 'floor' | 'minResults' | 'reviewDays' | 'noticeDays'>;
  readonly cards: Readonly<Record<Side, Card>>;
  readonly evidence: Evidence;
  readonly lines: readonly RecordLine[];
  readonly meetings: {
    readonly held: number;
    readonly missed: number;
    readonly calledOff: readonly (Notice & { readonly id: string; readonly on: string; readonly words: string })[];
  };
}

/** The record page, the same for both sides: nothing in it depends on who is looking, but for how dates are written. */
export function recordView(plan: Plan, now: string, locale: string): RecordView {
  const facts = recordCase(plan, now);
  const record = recordOf(facts);
  const { floor, minResults, reviewDays, noticeDays } = record.settings;
  return {
    asOf: record.asOf,
    parties: plan.parties,
    settings: { floor, minResults, reviewDays, noticeDays },
    cards: cardsOf(plan, record, now),
    evidence: record.evidence,
    lines: linesOf(plan, record, locale),
    meetings: meetingsOf(plan, now),
  };
}

function cardsOf(plan: Plan, record: PlanRecord, now: string): RecordView['cards'] {
  const asked = datesAsked(plan);
  const { calledOff, absent } = checkInsMissed(plan, now);
  const card = (side: Side): Card => ({
    ...record.sides[side],
    asked: asked[side],
    calledOff: calledOff[side].length,
    absent: absent[side].length,
  });
  return Object.fromEntries(SIDES.map((side) => [side, card(side)])) as Record<Side, Card>;
}

function linesOf(plan: Plan, record: PlanRecord, locale: string): RecordLine[] {
  const titleOf = (id: string): string => plan.commitments[id]?.title ?? id;
  const explain = explainer(recordCase(plan, record.asOf), record, {
    sides: plan.parties,
    titleOf: (id) => `“${titleOf(id)}”`,
  });
  const line = (commitment: Commitment, judged: CommitmentRecord): RecordLine => {
    const { headline, groups, notes } = explain(judged.id)!;
    const { id, side, verdict, contested, firstDue, due, late, runs } = judged;
    return {
      id,
      number: commitment.number,
      title: commitment.title,
      side,
      owner: ownerName(plan, commitment.owner),
      verdict,
      contested,
      firstDue,
      due,
      late,
      days: runs.map(({ charge, days }) => charge.repeat(days)).join(''),
      why: sayWhy(headline, locale),
      account: [...groups.map((group) => group.why), ...notes].map((one) => sayWhy(one, locale)),
      roots: rootOf(record, id).map((root) => ({ id: root, title: titleOf(root) })),
      reasons: commitment.reasons.map(({ by, category, words }) => ({
        by: named(plan, by),
        category: t(`work.category.${category}`),
        words,
      })),
    };
  };
  return Object.values(plan.commitments)
    .filter(({ id }) => record.commitments.has(id))
    .sort(byNumber)
    .map((commitment) => line(commitment, record.commitments.get(commitment.id)!));
}

function meetingsOf(plan: Plan, now: string): RecordView['meetings'] {
  const all = checkInsOf(plan);
  return {
    held: all.filter(wasHeld).length,
    missed: checkInsMissed(plan, now).notHeld.length,
    calledOff: all.flatMap((checkIn) => {
      const notice = noticeGiven(plan, checkIn);
      return notice ? [{ ...notice, id: checkIn.id, on: checkIn.on, words: checkIn.calledOff!.words }] : [];
    }),
  };
}
