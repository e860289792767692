import { SIDES, type Side } from '../../domain/access';
import { checkInsMissed } from '../../domain/plan/check-in/check-in-view';
import { datesAsked, recordCase } from '../../domain/plan/record-of';
import { byNumber } from '../../domain/plan/sign-off/version';
import type { Plan } from '../../domain/plan/state/plan';
import type { Evidence } from '../../domain/record/evidence';
import type { Settings } from '../../domain/record/facts';
import { recordOf, type PlanRecord } from '../../domain/record/record';
import { rootsOf } from '../../domain/record/roots';
import type { Scorecard } from '../../domain/record/scorecard';
import { explainer } from '../../domain/record/why';
import { outcomesShown, type OutcomeShown } from './outcome';
import { followsOf, thresholdsOf, type Follows, type Thresholds } from './record-evidence';
import { recordLines, type Judged, type RecordLine } from './record-lines';
import { meetingsOf, type Meetings } from './record-meetings';
import { noticesTold } from './record-notices';
import { toldOf, type Told, type ToldOf } from './record-told';
import { quotedTitle } from './why';

export type { RecordLine } from './record-lines';

/** One side's card: what the judge counted, and what else both sides should know of how it went. */
export interface Card extends Scorecard {
  readonly asked: { readonly asked: number; readonly agreed: number };
  /** Check-ins this side called off. */
  readonly calledOff: number;
  /** How often this side moved one. */
  readonly moved: number;
  /** Check-ins that were held without anybody of this side. */
  readonly absent: number;
}

export interface RecordView {
  readonly asOf: string;
  readonly parties: Plan['parties'];
  readonly settings: Settings;
  readonly thresholds: Thresholds;
  readonly cards: Readonly<Record<Side, Card>>;
  readonly evidence: Evidence;
  readonly follows: Follows;
  readonly lines: readonly RecordLine[];
  readonly told: Readonly<Record<ToldOf, readonly Told[]>>;
  readonly meetings: Meetings;
  readonly notices: readonly Told[];
  /** How it ends, as far as it was known on the day. */
  readonly outcomes: readonly OutcomeShown[];
  readonly zone: string;
}

/**
 * The record page, the same for both sides: nothing in it depends on who is looking, but for how dates are written. `plan` is the
 * plan as it was known, `now` the instant it is looked at or, for a past day, that date.
 */
export function recordView(plan: Plan, now: string, locale: string): RecordView {
  const facts = recordCase(plan, now);
  const record = recordOf(facts);
  const commitments = Object.values(plan.commitments)
    .filter(({ id }) => record.commitments.has(id))
    .sort(byNumber);
  const explain = explainer(facts, record, { sides: plan.parties, titleOf: quotedTitle(plan) });
  const explained = new Map(commitments.map(({ id }) => [id, explain(id)!]));
  const judged: Judged = { plan, record, locale, commitments, explained, roots: rootsOf(record) };
  return {
    asOf: record.asOf,
    parties: plan.parties,
    settings: record.settings,
    thresholds: thresholdsOf(plan, record.settings, locale),
    cards: cardsOf(plan, record, now),
    evidence: record.evidence,
    follows: followsOf(plan, record, judged.roots),
    lines: recordLines(judged),
    told: toldOf(judged),
    meetings: meetingsOf(plan, record.asOf, now, locale),
    notices: noticesTold(plan, record.asOf, locale),
    outcomes: outcomesShown(plan, now),
    zone: plan.terms.calendar.timeZone,
  };
}

function cardsOf(plan: Plan, record: PlanRecord, now: string): RecordView['cards'] {
  const asked = datesAsked(plan);
  const { calledOff, moved, absent } = checkInsMissed(plan, now);
  const card = (side: Side): Card => ({
    ...record.sides[side],
    asked: asked[side],
    calledOff: calledOff[side].length,
    moved: moved[side].length,
    absent: absent[side].length,
  });
  return Object.fromEntries(SIDES.map((side) => [side, card(side)])) as Record<Side, Card>;
}
