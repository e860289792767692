import { checkInsOf } from '../../domain/plan/check-in/check-in-view';
import { versionReplacedBy } from '../../domain/plan/sign-off/version';
import { find } from '../../domain/plan/state/things';
import { t } from '../../words';
import { formatDay } from '../../words/dates';
import { linkTo, LOCALE, withNote, zoneOf, type Compose } from './about-plan';
import { isLive } from '../../domain/plan/state/plan';

/** Both sides have signed: from now on the promises count, or what was signed before is changed. */
export const inForceLetter: Compose = (about) => {
  const { plan, today } = about;
  const version = find(plan.versions, about.about);
  if (!version?.inForceAt || !isLive(plan)) return null;
  const isChange = versionReplacedBy(plan, version) !== null;
  const first = checkInsOf(plan).find(({ state, on }) => state === 'planned' && on >= today);
  const next = first && {
    day: formatDay(first.on, LOCALE),
    time: first.time,
    zone: zoneOf(plan),
  };
  return {
    subject: t('mail.in-force.subject', { plan: plan.title }),
    words: [
      t(isChange ? 'mail.in-force.words-change' : 'mail.in-force.words', {
        plan: plan.title,
        number: version.number,
        ...version.content.parties,
      }),
      ...(next ? [t(isChange ? 'mail.in-force.next-change' : 'mail.in-force.next', next)] : []),
    ],
    act: { label: t('mail.in-force.act'), href: linkTo(about) },
    ...withNote(about),
  };
};
