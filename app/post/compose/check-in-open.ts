import { t } from '../../words';
import { formatDay } from '../../words/dates';
import { checkInOf, linkTo, LOCALE, zoneOf, type Compose } from './about-plan';
import { withAgenda } from './check-in-agenda';
import { isLive } from '../../domain/plan/state/plan';

/** The meeting is near: the reader's side is asked for its half. */
export const checkInOpenLetter: Compose = (about) => {
  const { plan, seat } = about;
  const checkIn = checkInOf(about);
  if (checkIn?.state !== 'planned' || !isLive(plan)) return null;
  if (seat.role !== 'lead' && seat.role !== 'executive') return null;
  const when = { plan: plan.title, day: formatDay(checkIn.on, LOCALE), time: checkIn.time, zone: zoneOf(plan) };
  const us = plan.parties[seat.side];
  const given = checkIn.halvesIn[seat.side] !== undefined;
  return {
    subject: t('mail.check-in-open.subject', when),
    words: [
      t('mail.check-in-open.words', when),
      t(given ? 'mail.check-in-open.given' : 'mail.check-in-open.half', { us }),
    ],
    act: {
      label: t(given ? 'mail.check-in-opened.act' : 'mail.check-in-open.act'),
      href: linkTo(about, 'check-ins', checkIn.id),
    },
    ...withAgenda(about, checkIn),
  };
};
