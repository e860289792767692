import { otherSide } from '../../domain/access';
import type { PathInPlan } from '../../domain/addresses';
import { dayOf } from '../../domain/plan/work/commitment-state';
import type { CheckIn } from '../../domain/plan/state/check-in';
import { agendaView, type AgendaLine, type AgendaMove } from '../../data/pages/check-in-agenda';
import { isTalkedAbout } from '../../data/pages/check-in-head';
import { additionsOf } from '../../data/pages/check-in-talk';
import { t } from '../../words';
import { formatDay } from '../../words/dates';
import type { Letter, LetterList } from '../letter';
import { linkTo, LOCALE, type AboutPlan } from './about-plan';

type Line = LetterList['groups'][number]['lines'][number];
type Thing = Pick<AgendaLine, 'id' | 'number' | 'title' | 'side'>;

/** Of one list, and signs of one text: what there is more stands on the page. */
const MOST = 5;
const MOST_SIGNS = 300;

const day = (date: string): string => formatDay(date, LOCALE);

function shortened(words: string): string {
  const signs = [...words];
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('').trimEnd()}…` : words;
}

/**
 * What the check-in talks about, as its page has it for both sides: what the sides put on it first. Nothing of a half is in it. Where the
 * page has none any more, since the mail was long on its way, there is none.
 */
export function withAgenda(about: AboutPlan, checkIn: CheckIn): Pick<Letter, 'below'> {
  const { plan, seat, now } = about;
  if (!isTalkedAbout(plan, checkIn, now)) return {};
  const { parties } = plan;
  const link = (...path: PathInPlan): string => linkTo(about, ...path);
  const agenda = agendaView(plan, checkIn, seat, now);
  const at = ({ id }: Thing, text: string): Line => ({ text, href: link('commitments', id) });
  const titled = ({ number, title }: Thing): string => `${number} ${title}`;
  const named = (thing: Thing): string => t('mail.agenda.thing', { thing: titled(thing), party: parties[thing.side] });
  const due = (line: AgendaLine): Line =>
    at(
      line,
      t('mail.agenda.due', {
        thing: named(line),
        due: day(line.due.date),
        verdict: line.verdict === 'open' ? 'none' : t(`ui.verdict.${line.verdict}`),
      }),
    );
  const since = (instant: string): string => day(dayOf(plan, instant));
  const move =
    (key: 'checkin.agenda.moved-line' | 'checkin.agenda.asked-line') =>
    (one: AgendaMove): Line => {
      const said = t(key, { party: parties[one.askedBy], from: day(one.from), to: day(one.to) });
      const counts = one.as ? `; ${t(`checkin.agenda.moved.${one.as}`)}` : '';
      return at(one, t('mail.agenda.line', { thing: titled(one), said: said + counts }));
    };
  const lists: readonly (readonly [label: string, lines: readonly Line[]])[] = [
    [
      t('checkin.additions'),
      additionsOf(plan, checkIn, seat.side).map(({ words, by, about: thing }) => ({
        text: t('mail.agenda.addition', {
          words: shortened(words),
          who: by.name,
          party: parties[by.side],
          thing: thing ? `${thing.number} ${thing.title}` : 'none',
        }),
        href: thing ? link('commitments', thing.id) : link('check-ins', checkIn.id),
      })),
    ],
    [t('checkin.agenda.dueSince', { date: day(agenda.since) }), agenda.dueSince.map(due)],
    [t('checkin.agenda.missed'), agenda.missed.map(due)],
    [
      t('checkin.agenda.held'),
      agenda.held.map((one) => {
        const party = parties[one.side];
        const line = t('checkin.agenda.held-line', {
          party,
          other: parties[otherSide(one.side)],
          date: since(one.since),
        });
        const said = `${line}, ${t(`checkin.agenda.held.${one.stands}`)}`;
        return at(one, t('mail.agenda.line', { thing: titled(one), said }));
      }),
    ],
    [
      t('checkin.agenda.contested'),
      agenda.contested.map((one) =>
        at(
          one,
          t('mail.agenda.line', {
            thing: named(one),
            said: t('checkin.agenda.contested-line', { date: since(one.since) }),
          }),
        ),
      ),
    ],
    [t('checkin.agenda.asked'), agenda.asked.map(move('checkin.agenda.asked-line'))],
    [t('checkin.agenda.moved'), agenda.moved.map(move('checkin.agenda.moved-line'))],
    [
      t('notice.title'),
      agenda.notices.map((one) => ({
        text: t('mail.agenda.notice', {
          ...{ number: one.number, giver: parties[one.side], other: parties[otherSide(one.side)] },
          ...{ by: day(one.cureBy.date) },
          state: t(one.inReview ? 'notice.record.in-review' : `notice.record.${one.state}`, { days: one.daysLeft }),
        }),
        href: link('notices', one.id),
      })),
    ],
    [t('checkin.agenda.dueNext', { date: day(agenda.until) }), agenda.dueNext.map(due)],
    [
      t('talk.players.to-hear-title', { moment: agenda.toHear?.moment ?? 'middle' }),
      (agenda.toHear?.people ?? []).map(({ name }) => ({ text: name, href: link('text') })),
    ],
  ];
  const groups = lists.flatMap(([label, lines]) =>
    lines.length === 0
      ? []
      : [
          {
            label,
            lines: lines.slice(0, MOST),
            more: lines.length > MOST ? t('mail.agenda.more', { count: lines.length - MOST }) : null,
          },
        ],
  );
  const lead = t(groups.length > 0 ? 'checkin.agenda-lead' : 'checkin.agenda-none');
  return { below: [{ title: t('checkin.agenda'), lead, groups }] };
}
