import { dayNumber } from '../../domain/calendar';
import { dayOf } from '../../domain/plan/work/commitment-state';
import { t } from '../../words';
import { formatDayWithYear } from '../../words/dates';
import { linkTo, LOCALE, type Compose } from './about-plan';

/** A plan that is over is deleted after the day that this is about: what goes, why, what stays, and how to take it along before. */
export const planEndingLetter: Compose = (about) => {
  const { plan, today, about: day } = about;
  const over = plan.closed ?? plan.withdrawn;
  if (!over?.keepUntil) return null;
  const values = {
    plan: plan.title,
    ...plan.parties,
    how: plan.closed ? 'closed' : 'withdrawn',
    on: formatDayWithYear(dayOf(plan, over.at), LOCALE),
    kept: formatDayWithYear(over.keepUntil, LOCALE),
    day: formatDayWithYear(day, LOCALE),
    left: Math.max(0, dayNumber(day) - dayNumber(today)),
  };
  // A draft has no file to take along: both sides never saw it.
  const draft = plan.stage === 'draft';
  return {
    subject: t('mail.plan-ending.subject', values),
    words: [t('mail.plan-ending.words', values), t('mail.plan-ending.what'), t('mail.plan-ending.why')],
    ...(!draft && { then: [t('mail.plan-ending.before')] }),
    act: draft
      ? { label: t('mail.plan-ending.act-draft'), href: linkTo(about) }
      : { label: t('mail.plan-ending.act'), href: linkTo(about, 'exports') },
    small: [t('mail.plan-ending.stays', values)],
  };
};
