import { otherSide } from '../../domain/access';
import { inPlan } from '../../domain/addresses';
import { spanOf, type CalendarEvent, type PlanCalendar, type Span } from '../../domain/plan/calendar/told';
import type { DatedKind } from '../../domain/plan/calendar/dated';
import { t } from '../../words';
import { zoneName } from '../../words/dates';
import type { WordedEvent } from './write';

type Said = Pick<WordedEvent, 'summary' | 'description'>;

function due({ parties, title: plan }: PlanCalendar, { title, side, state }: CalendarEvent): Said {
  const facts = { plan, side: parties[side!] };
  if (state === 'done')
    return { summary: t('calendar.due.delivered', { title }), description: t('calendar.due.words.delivered', facts) };
  if (state === 'off')
    return { summary: t('calendar.due.off', { title }), description: t('calendar.due.words.off', facts) };
  return { summary: t('calendar.due', { title }), description: t('calendar.due.words', facts) };
}

function checkIn({ parties, timeZone }: PlanCalendar, { title, time, state }: CalendarEvent): Said {
  if (state === 'off')
    return {
      summary: t('calendar.check-in.off', { title }),
      description: t('calendar.check-in.words.off', parties),
    };
  const zone = zoneName(timeZone);
  return {
    summary: t('calendar.check-in', { title }),
    description: t('calendar.check-in.words', { ...parties, time: time!, zone }),
  };
}

const end = ({ parties }: PlanCalendar, { title, state }: CalendarEvent): Said =>
  state === 'off'
    ? { summary: t('calendar.end.off', { title }), description: t('calendar.end.words.off') }
    : { summary: t('calendar.end', { title }), description: t('calendar.end.words', parties) };

function notice({ parties, title: plan }: PlanCalendar, { title, side, state }: CalendarEvent): Said {
  const facts = { number: Number(title), plan, giver: parties[side!], other: parties[otherSide(side!)] };
  return state === 'off'
    ? { summary: t('calendar.notice.off', facts), description: t('calendar.notice.words.off', facts) }
    : { summary: t('calendar.notice', facts), description: t('calendar.notice.words', facts) };
}
const votes = ({ parties }: PlanCalendar, { title, state }: CalendarEvent): Said => {
  if (state === 'done')
    return { summary: t('calendar.votes.done', { title }), description: t('calendar.votes.words.done', parties) };
  return state === 'off'
    ? { summary: t('calendar.votes.off', { title }), description: t('calendar.votes.words.off') }
    : { summary: t('calendar.votes', { title }), description: t('calendar.votes.words', parties) };
};

const SAID: Readonly<Record<DatedKind, (plan: PlanCalendar, event: CalendarEvent) => Said>> = {
  commitment: due,
  'check-in': checkIn,
  end,
  notice,
  votes,
};

const pageOf = (planId: string, { kind, id }: CalendarEvent): string =>
  kind === 'commitment'
    ? inPlan(planId, 'commitments', id)
    : kind === 'check-in'
      ? inPlan(planId, 'check-ins', id)
      : kind === 'notice'
        ? inPlan(planId, 'notices', id)
        : inPlan(planId, kind === 'votes' ? 'outcome' : 'record');

/** An event of a plan's calendar in words that both sides may read, with the page that says more. */
export function worded(baseUrl: string, plan: PlanCalendar, event: CalendarEvent): WordedEvent {
  const span: Span = spanOf(event, plan.timeZone);
  return { event, span, ...SAID[event.kind](plan, event), url: baseUrl + pageOf(plan.id, event) };
}
