import { versionInForce } from '../../domain/plan/sign-off/version';
import { find } from '../../domain/plan/state/things';
import { t } from '../../words';
import { fromWho, linkTo, type Compose } from './about-plan';

/** An executive sent a version back, and why. */
export const sentBackLetter: Compose = (about) => {
  const { plan } = about;
  const version = find(plan.versions, about.about);
  if (!version?.sentBack) return null;
  const { by, words } = version.sentBack;
  const holds = versionInForce(plan);
  return {
    subject: t('mail.sent-back.subject', { plan: plan.title }),
    words: [
      t('mail.sent-back.words', {
        name: find(plan.seats, by.seat)?.name ?? plan.parties[by.side],
        side: plan.parties[by.side],
        number: version.number,
        plan: plan.title,
      }),
    ],
    quote: words,
    then: [
      holds
        ? t('mail.sent-back.then-change', { number: version.number, holds: holds.number })
        : t('mail.sent-back.then'),
    ],
    act: { label: t('mail.sent-back.act'), href: linkTo(about, 'text') },
    ...fromWho(about),
  };
};
