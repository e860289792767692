import { SIDES, type Side } from '../domain/access';
import { isOver, type Plan } from '../domain/plan/state/plan';
import { notDeclined } from '../domain/plan/text/waits';
import { boundCommitments, dueDates, isDone } from '../domain/plan/work/commitment-state';
import type { PlanRecord } from '../domain/record/record';
import { t } from '../words';
import { formatDayShortWithYear, formatPercent } from '../words/dates';
import { part, type Block, type Fact } from './block';
import { cut, LOCALE } from './said';

/** How long a name or a title may be where many stand on one page. */
const MOST = { title: 80, party: 50 } as const;

const percent = (share: number): string => formatPercent(share, LOCALE);

/** A company's name, and both, as short as a page of figures takes them. */
export const party = (plan: Plan, side: Side): string => cut(plan.parties[side], MOST.party);
export const parties = (plan: Plan): Record<Side, string> => ({
  vendor: party(plan, 'vendor'),
  customer: party(plan, 'customer'),
});

/** What a side owes next: the promise that is not done and due first; nothing once the plan is over. */
function nextDue(plan: Plan, side: Side): string {
  if (isOver(plan)) return '';
  const [first] = boundCommitments(plan)
    .filter((one) => one.side === side && !isDone(one))
    .map((one) => ({ title: one.title, due: dueDates(plan, one).now }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const date = first && formatDayShortWithYear(first.due, LOCALE);
  return first ? t('documents.brief.next-of', { title: cut(first.title, MOST.title), date: date ?? '' }) : '';
}

const days = (count: number): string => t('score.days', { count });

/** What a side promises and how it stands, the same facts in the same order for both. */
export function sideFacts(plan: Plan, record: PlanRecord | null, side: Side): Fact[] {
  const promised = record ? boundCommitments(plan).filter(({ waivedAt }) => waivedAt === null) : notDeclined(plan);
  const count = promised.filter((one) => one.side === side).length;
  const promises: Fact = [t('documents.brief.promises'), t('sign.brief.count', { count })];
  if (!record) return [promises];
  const { kept, missed, keepRate, interval, counts, lateDays, heldUpDays } = record.sides[side];
  const of = kept + missed;
  const facts: Fact[] = [
    promises,
    [t('documents.brief.kept'), of > 0 ? t('documents.brief.kept-of', { kept, of }) : t('documents.brief.kept-none')],
  ];
  if (keepRate !== null && interval) {
    const [low, high] = interval;
    const share = { rate: percent(keepRate), low: percent(low), high: percent(high) };
    facts.push([t('documents.brief.rate'), t('documents.brief.rate-of', share)]);
  }
  const next = nextDue(plan, side);
  facts.push(
    [t('documents.brief.excused'), t('score.number', { count: counts.excused })],
    [t('documents.brief.late-days'), days(lateDays)],
    [t('documents.brief.held-up'), days(heldUpDays)],
    [t('documents.brief.overdue'), t('score.number', { count: counts.overdue })],
  );
  return next ? [...facts, [t('documents.brief.next'), next]] : facts;
}

/** Both sides under their names, vendor left. */
export const bothSides = (plan: Plan, blocksOf: (side: Side) => Block[]): Block => ({
  kind: 'sides',
  names: parties(plan),
  vendor: blocksOf('vendor'),
  customer: blocksOf('customer'),
});

/** Where the record leaves each side, and what both together support. */
export function readingBlocks(plan: Plan, { evidence, sides, settings }: PlanRecord): Block[] {
  const states = SIDES.map((side) => {
    const { kept, missed } = sides[side];
    const { state } = evidence[side];
    const few = { side: party(plan, side), results: kept + missed, min: settings.minResults };
    return {
      text:
        state === 'unclear' && kept + missed < settings.minResults
          ? t('score.state.few', few)
          : t(`score.state.${state}`, { side: party(plan, side), floor: percent(settings.floor) }),
    };
  });
  return [
    part(t('documents.brief.reading')),
    { kind: 'words', text: t(`score.reading.${evidence.reading}`, parties(plan)), tone: 'strong' },
    { kind: 'list', items: states },
    { kind: 'words', text: t('score.people-decide'), tone: 'small' },
  ];
}
