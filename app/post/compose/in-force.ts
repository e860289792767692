import { checkInsOf } from '../../domain/plan/check-in/check-in-view';
import { find } from '../../domain/plan/state/things';
import { t } from '../../words';
import { formatDay } from '../../words/dates';
import { linkTo, LOCALE, zoneOf, type Compose } from './about-plan';

/** Both sides have signed: from now on the promises count. */
export const inForceLetter: Compose = (about) => {
  const { plan, today } = about;
  const version = find(plan.versions, about.about);
  if (!version?.inForceAt || plan.stage !== 'running') return null;
  const coming = checkInsOf(plan).find(({ state, on }) => state === 'planned' && on >= today);
  const next = coming && {
    day: formatDay(coming.on, LOCALE),
    time: coming.time,
    zone: zoneOf(plan),
  };
  return {
    subject: t('mail.in-force.subject', { plan: plan.title }),
    words: [
      t('mail.in-force.words', { plan: plan.title, number: version.number, ...plan.parties }),
      ...(next ? [t('mail.in-force.next', next)] : []),
    ],
    act: { label: t('mail.in-force.act'), href: linkTo(about) },
  };
};
