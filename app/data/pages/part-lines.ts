import type { Side } from '../../domain/access';
import { find } from '../../domain/plan/state/things';
import type { Consent } from '../../domain/plan/state/text';
import type { Plan } from '../../domain/plan/state/plan';
import type {
  CommitmentContent,
  ExpectationContent,
  GoalContent,
  PlayerContent,
  TermsContent,
} from '../../domain/plan/state/text';
import type { Lines } from '../../words/lines';
import { t } from '../../words';

const titles = (plan: Plan, ids: readonly string[]): string =>
  ids
    .flatMap((id) => find(plan.commitments, id) ?? [])
    .map(({ number, title }) => `${number} ${title}`)
    .join('; ');

/** Who left a part as it is, by name. */
export const lastBy = (plan: Plan, consent: Consent): string => find(plan.seats, consent.lastBy.seat)?.name ?? '';

/** A part as label and words, line by line: as a conflict and a list of changes show it. One function a kind of part. */
export const goalLines = (goal: GoalContent): Lines => [
  [t('talk.goal.title'), goal.title],
  [t('talk.goal.initiative'), goal.initiative],
  [t('talk.goal.measure'), goal.measure],
  [t('talk.goal.baseline'), goal.baseline],
  [t('talk.goal.target'), goal.target],
  [t('talk.goal.unit'), goal.unit],
];

export const expectationLines = (plan: Plan, one: ExpectationContent): Lines => [
  [t('talk.expectation.side'), plan.parties[one.of]],
  [t('talk.expectation.title'), one.title],
  [t('talk.expectation.typical'), one.typical],
  [t('talk.expectation.now'), one.now],
  [t('talk.expectation.closed-by'), titles(plan, one.closedBy)],
];

export const commitmentLines = (plan: Plan, one: CommitmentContent): Lines => [
  [t('talk.commitment.title'), one.title],
  [t('talk.commitment.owner'), ownerOf(plan, one.side, one.owner)],
  [t('talk.commitment.due'), one.due],
  [t('talk.commitment.weight'), t(`talk.weight.${one.weight}`)],
  [t('talk.commitment.done-means'), one.doneMeans],
  [t('talk.commitment.waits'), titles(plan, one.waitsOn)],
  [t('talk.commitment.workstream'), one.workstream],
  [t('talk.commitment.notes'), one.notes],
];

const ownerOf = (plan: Plan, side: Side, owner: string | null): string =>
  (owner !== null && find(plan.seats, owner)?.name) || t('talk.commitment.nobody', { party: plan.parties[side] });

export const playerLines = (plan: Plan, one: PlayerContent): Lines => [
  [t('talk.player.side'), plan.parties[one.side]],
  [t('talk.player.name'), one.name],
  [t('talk.player.position'), one.position],
  [t('talk.player.executive'), one.executive ? '✓' : ''],
  [t('talk.player.signed'), one.signedPurchase ? '✓' : ''],
];

const weekday = (day: number): string => t(`talk.weekday.${day as 1 | 2 | 3 | 4 | 5 | 6 | 7}`);

export const termsLines = ({ start, end, rhythm, calendar, ...rules }: TermsContent): Lines => [
  [t('talk.terms.start'), start],
  [t('talk.terms.end'), end],
  [t('talk.terms.weeks'), t(`talk.terms.weeks.${rhythm.weeks}`)],
  [t('talk.terms.weekday'), `${weekday(rhythm.weekday)}, ${rhythm.time}`],
  [t('talk.terms.zone'), calendar.timeZone],
  [t('talk.terms.week'), calendar.workweek.map(weekday).join(', ')],
  [t('talk.terms.holidays'), calendar.holidays.join('; ')],
  [t('talk.terms.review'), String(rules.reviewDays)],
  [t('talk.terms.notice'), String(rules.noticeDays)],
  [t('talk.terms.floor'), `${Math.round(rules.floor * 100)} %`],
  [t('talk.terms.least'), String(rules.minResults)],
];
