import { t } from '../../words';
import { formatDay } from '../../words/dates';
import { checkInOf, fromWho, linkTo, LOCALE, zoneOf, type Compose } from './about-plan';
import { withAgenda } from './check-in-agenda';
import { isLive } from '../../domain/plan/state/plan';

/** Who was asked for a check-in hears when it is now, with what moves it in their calendar. Of two moves the last is told. */
export const checkInMovedLetter: Compose = (about) => {
  const { plan, seat } = about;
  const checkIn = checkInOf(about);
  const move = checkIn?.moves?.at(-1);
  if (!checkIn || !move || !isLive(plan)) return null;
  if (checkIn.state !== 'planned' && checkIn.state !== 'opened') return null;
  if (seat.role !== 'lead' && seat.role !== 'executive') return null;
  const day = ({ on }: { readonly on: string }): string => formatDay(on, LOCALE);
  const when = { plan: plan.title, day: day(checkIn), time: checkIn.time, zone: zoneOf(plan) };
  const given = checkIn.halvesIn[seat.side] !== undefined;
  const us = plan.parties[seat.side];
  return {
    subject: t('mail.check-in-moved.subject', when),
    words: [
      t('mail.check-in-moved.words', {
        ...when,
        side: plan.parties[move.by.side],
        from: day(move.from),
        fromTime: move.from.time,
      }),
    ],
    quote: move.words,
    then: [t(given ? 'mail.check-in-open.given' : 'mail.check-in-moved.half', { us })],
    ...fromWho(about),
    act: { label: t('mail.check-in-moved.act'), href: linkTo(about, 'check-ins', checkIn.id) },
    ...withAgenda(about, checkIn),
  };
};
