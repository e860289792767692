import { isErased } from '../../domain/ledger/erased';
import { find } from '../../domain/plan/state/things';
import { t } from '../../words';
import { formatDayWithYear } from '../../words/dates';
import { linkTo, LOCALE, type Compose } from './about-plan';

/** Somebody of the reader's own side is to be erased: what goes and who asked it, so that nobody's words go unseen by their own. */
export const erasureAskedLetter: Compose = (about) => {
  const { plan, seat, today } = about;
  const whose = find(plan.seats, about.about);
  if (!whose) return null;
  const values = {
    plan: plan.title,
    vendor: plan.parties.vendor,
    party: plan.parties[seat.side],
    // Where the work was quicker than the mail, no name is left to say.
    name: isErased(whose.name) ? 'none' : whose.name,
    on: formatDayWithYear(today, LOCALE),
  };
  return {
    subject: t('mail.erasure-asked.subject', values),
    words: [t('mail.erasure-asked.words', values), t('mail.erasure-asked.what')],
    act: { label: t('mail.erasure-asked.act'), href: linkTo(about, 'history') },
    small: [t('mail.erasure-asked.why', values)],
  };
};
