import { SIDES } from '../../domain/access';
import { t } from '../../words';
import { formatDay } from '../../words/dates';
import { checkInOf, linkTo, LOCALE, withNote, type Compose } from './about-plan';
import { withAgenda } from './check-in-agenda';

/** Further lines are marked as somebody's: none of them can pass for a line of the mail's own, such as the note below. */
const inQuotes = (words: string): string => words.replace(/[\n\u0085\u2028\u2029]/g, '$&> ');

/** The seal is off: both halves, side by side in one mail. */
export const checkInOpenedLetter: Compose = (about) => {
  const { plan } = about;
  const checkIn = checkInOf(about);
  if (!checkIn?.openedAt) return null;
  const halves = SIDES.map((side) => {
    const half = checkIn.halves[side];
    const name = plan.parties[side];
    return half
      ? t('mail.check-in-opened.half', {
          side: name,
          confidence: t(`ui.confidence.${half.confidence}`),
          words: inQuotes(half.words),
        })
      : t('mail.check-in-opened.none', { side: name });
  });
  return {
    subject: t('mail.check-in-opened.subject', { plan: plan.title }),
    words: [t('mail.check-in-opened.words', { plan: plan.title, day: formatDay(checkIn.on, LOCALE) }), ...halves],
    act: { label: t('mail.check-in-opened.act'), href: linkTo(about, 'check-ins', checkIn.id) },
    ...withAgenda(about, checkIn),
    ...withNote(about),
  };
};
