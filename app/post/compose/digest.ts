import { factAnchor, inPlan, noteAnchor, type PathInPlan } from '../../domain/addresses';
import type { CourtItem } from '../../domain/plan/court/court';
import type { Mentioned } from '../../domain/plan/digest/mentions';
import type { PlanDigest } from '../../domain/plan/digest/digest';
import { find } from '../../domain/plan/state/things';
import type { Plan } from '../../domain/plan/state/plan';
import type { Seat } from '../../domain/plan/state/seat';
import { turnOf, type Turn } from '../../data/pages/court';
import { historyLines, type HistoryLine } from '../../data/pages/history-lines';
import type { LedgerEntry } from '../../data/pages/history/ledger-entry';
import { named } from '../../data/pages/people';
import { t } from '../../words';
import { formatDay, formatDayIn } from '../../words/dates';
import type { Letter, LetterList } from '../letter';
import { keeping, LOCALE } from './about-plan';

/** A plan that a digest tells of, as its recipient may see it. */
export interface ToldPlan {
  readonly plan: Plan;
  readonly seat: Seat;
  readonly told: PlanDigest<LedgerEntry>;
  /** The signed notes of minutes that were acknowledged. */
  readonly notes: readonly string[];
}

export interface DigestFacts {
  readonly baseUrl: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  /** An instant of plan time. */
  readonly now: string;
  readonly plans: readonly ToldPlan[];
}

type Line = LetterList['groups'][number]['lines'][number];

/** Lines of one list; what there is more stands in the plan. */
const MOST = 8;

const group = (label: string, lines: readonly Line[]): LetterList['groups'] =>
  lines.length === 0
    ? []
    : [
        {
          label,
          lines: lines.slice(0, MOST),
          more: lines.length > MOST ? t('mail.digest.more', { count: lines.length - MOST }) : null,
        },
      ];

const waitingIn = ({ told }: ToldPlan): number => told.late.length + told.now.length + told.soon.length;

/** What waits for one person, and what has changed, over all their plans: those with most that is late first. */
export function digestLetter({ baseUrl, day, now, plans }: DigestFacts): Letter {
  const sorted = [...plans].sort(
    (a, b) =>
      b.told.late.length - a.told.late.length || waitingIn(b) - waitingIn(a) || (a.plan.id < b.plan.id ? -1 : 1),
  );
  const count = plans.reduce((sum, one) => sum + waitingIn(one), 0);
  const [only] = plans.length === 1 ? plans : [];
  const notes = sorted.flatMap((one) => one.notes);
  return {
    subject: t(count > 0 ? 'mail.digest.subject' : 'mail.digest.subject-news', { day: formatDay(day, LOCALE), count }),
    words: [t(count > 0 ? 'mail.digest.words' : 'mail.digest.words-news', { count, plans: plans.length })],
    lists: sorted.map((one) => listOf(one, baseUrl, day, now)),
    act: only
      ? { label: t('mail.digest.act'), href: baseUrl + inPlan(only.plan.id) }
      : { label: t('mail.digest.act-all'), href: `${baseUrl}/` },
    ...(notes.length > 0 && { keep: keeping(baseUrl, notes) }),
  };
}

function listOf({ plan, seat, told }: ToldPlan, baseUrl: string, day: string, now: string): LetterList {
  const year = day.slice(0, 4);
  const dayText = (date: string) => formatDayIn(date, LOCALE, year);
  const within = (path: string) => [baseUrl + inPlan(plan.id), path].filter(Boolean).join('/');
  const link = (...path: PathInPlan) => baseUrl + inPlan(plan.id, ...path);
  const titled = (id: string): string => {
    const one = find(plan.commitments, id);
    return one ? `${one.number} ${one.title}` : '';
  };
  const turn = (item: CourtItem): Line => {
    const asked = turnOf(plan, seat, item, now);
    return { text: sayTurn(asked, dayText), href: within(asked.doAt ?? asked.to) };
  };
  const mentioned = (one: Mentioned): Line => {
    const who = named(plan, one.by).name;
    const thing = one.commitment === null ? '' : titled(one.commitment);
    if (one.in === 'comment')
      return {
        text: t('mail.digest.line.comment', { who, thing }),
        href: `${link('commitments', one.commitment ?? '')}#${factAnchor('comment', one.id)}`,
      };
    return {
      text: t('mail.digest.line.note', { who, thing: thing || 'none', party: plan.parties[seat.side] }),
      href: `${link('notes')}#${noteAnchor(one.id)}`,
    };
  };
  const happened = (line: HistoryLine): Line => ({ text: sayLine(line, dayText), href: within(line.link ?? '') });
  return {
    title: plan.title,
    lead: t('mail.digest.plan', plan.parties),
    groups: [
      ...group(t('mail.digest.late'), told.late.map(turn)),
      ...group(t('mail.digest.now'), told.now.map(turn)),
      ...group(t('mail.digest.soon'), told.soon.map(turn)),
      ...group(
        t('mail.digest.missed'),
        told.missed.map(({ thing, due, for: { side } }) => ({
          text: t('mail.digest.line.missed', {
            thing: titled(thing.id),
            party: plan.parties[side],
            due: due === null ? '' : dayText(due),
          }),
          href: link('commitments', thing.id),
        })),
      ),
      ...group(
        t('mail.digest.moved'),
        told.moved.map(({ commitment, from, to }) => ({
          text: t('mail.digest.line.moved', { thing: titled(commitment), from: dayText(from), to: dayText(to) }),
          href: link('commitments', commitment),
        })),
      ),
      ...group(
        t('mail.digest.acknowledged'),
        told.acknowledged.map((id) => {
          const one = find(plan.checkIns, id)!;
          return {
            text: t('mail.digest.line.minutes', { number: one.number, on: dayText(one.on) }),
            href: link('check-ins', id),
          };
        }),
      ),
      ...group(t('mail.digest.mentions'), told.mentions.map(mentioned)),
      ...group(t('mail.digest.news'), historyLines(plan, told.news, new Map()).map(happened)),
    ],
  };
}

function sayTurn(
  { act, commitment, checkIn, notice, count, due, overdue }: Turn,
  dayText: (date: string) => string,
): string {
  if (!commitment) {
    const what = t(`work.turn.${act}`, { count: count ?? 0, number: checkIn ?? notice ?? 0, thing: '' });
    return due && !overdue ? t('mail.digest.line.by', { what, due: dayText(due.date) }) : what;
  }
  const thing = `${commitment.number} ${commitment.title}`;
  if (act === 'deliver')
    return t(overdue ? 'mail.digest.line.late' : 'mail.digest.line.soon', { thing, due: due ? dayText(due.date) : '' });
  const ask = t(`work.asks.${act as AskOfWork}`);
  return t('mail.digest.line.asks', { thing, ask, due: due ? dayText(due.date) : 'none' });
}

/** Acts on a commitment: each has a short sentence that asks for it. */
type AskOfWork =
  'answer-delivery' | 'answer-hold' | 'answer-date' | 'answer-waiver' | 'offer-settlement' | 'settle-contest';

function sayLine({ kind, who, values, dates }: HistoryLine, dayText: (date: string) => string): string {
  const days = Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, dayText(date)]));
  return t(`history.${kind}`, { who: who.name, ...values, ...days });
}
