import { find } from '../../domain/plan/state/things';
import { t } from '../../words';
import { formatDayWithYear } from '../../words/dates';
import { fromWho, linkTo, LOCALE, type Compose } from './about-plan';

/** A side withdrew, and why: the plan is over for both. */
export const withdrawnLetter: Compose = (about) => {
  const { plan } = about;
  if (!plan.withdrawn) return null;
  const { by, words, keepUntil } = plan.withdrawn;
  return {
    subject: t('mail.withdrawn.subject', { plan: plan.title }),
    words: [
      t('mail.withdrawn.words', {
        name: find(plan.seats, by.seat)?.name ?? plan.parties[by.side],
        side: plan.parties[by.side],
        plan: plan.title,
      }),
    ],
    quote: words,
    then: [t('mail.withdrawn.then', { until: keepUntil ? formatDayWithYear(keepUntil, LOCALE) : 'none' })],
    act: { label: t('mail.withdrawn.act'), href: linkTo(about) },
    ...fromWho(about),
  };
};
