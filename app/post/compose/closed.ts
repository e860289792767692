import { find } from '../../domain/plan/state/things';
import { t } from '../../words';
import { formatDayWithYear } from '../../words/dates';
import { fromWho, linkTo, LOCALE, withNote, type Compose } from './about-plan';

/** The plan is over: how it ended, until when it can be read, and where all of it can be had. */
export const closedLetter: Compose = (about) => {
  const { plan } = about;
  if (!plan.closed) return null;
  const { by, how, keepUntil, words } = plan.closed;
  return {
    subject: t('mail.closed.subject', { plan: plan.title }),
    words: [
      t('mail.closed.words', {
        name: find(plan.seats, by.seat)?.name ?? plan.parties[by.side],
        side: plan.parties[by.side],
        plan: plan.title,
        how,
        until: formatDayWithYear(keepUntil, LOCALE),
        ...plan.parties,
      }),
    ],
    ...(words && { quote: words }),
    then: [t('mail.closed.bundle')],
    act: { label: t('mail.closed.act'), href: linkTo(about) },
    ...withNote(about),
    ...fromWho(about),
  };
};
