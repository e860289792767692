import { opensAt, wasAskedFor } from '../../domain/plan/mail-of';
import { eventOf } from '../../domain/plan/calendar/told';
import { t } from '../../words';
import { formatDay } from '../../words/dates';
import { checkInOf, fromWho, linkTo, LOCALE, zoneOf, type Compose } from './about-plan';

/** Who was asked for a check-in hears that it does not take place: called off by a side, or dropped by a change of the plan. */
export const checkInCalledOffLetter: Compose = (about) => {
  const { plan, seat, calendar } = about;
  const event = calendar && eventOf(calendar, 'check-in', about.about);
  if (event?.state !== 'off' || event.time === null) return null;
  const checkIn = checkInOf(about);
  const asked = checkIn ? wasAskedFor(plan, checkIn, event.changedAt) : opensAt(plan, event) <= event.changedAt;
  if (!asked) return null;
  if (seat.role !== 'lead' && seat.role !== 'executive') return null;
  const when = { plan: plan.title, day: formatDay(event.on, LOCALE), time: event.time, zone: zoneOf(plan) };
  const calledOff = checkIn?.calledOff;
  return {
    subject: t('mail.check-in-off.subject', when),
    words: [
      calledOff
        ? t('mail.check-in-off.words', { ...when, side: plan.parties[calledOff.by.side] })
        : t('mail.check-in-off.dropped', when),
    ],
    ...(calledOff ? { quote: calledOff.words, ...fromWho(about) } : {}),
    act: {
      label: t('mail.check-in-off.act'),
      href: calledOff ? linkTo(about, 'check-ins', about.about) : linkTo(about, 'check-ins'),
    },
  };
};
