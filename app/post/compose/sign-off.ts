import { otherSide } from '../../domain/access';
import { delegator } from '../../domain/plan/sign-off/delegate';
import { versionInForce } from '../../domain/plan/sign-off/version';
import { find } from '../../domain/plan/state/things';
import { t } from '../../words';
import { formatDayWithYear } from '../../words/dates';
import { fromWho, linkTo, LOCALE, type Compose } from './about-plan';

/** A frozen version waits for the reader's side's signature. */
export const signOffLetter: Compose = (about) => {
  const { plan, seat } = about;
  const version = find(plan.versions, about.about);
  if (!version || version.inForceAt || version.sentBack || version.signatures[seat.side]) return null;
  const principal = delegator(plan, seat, about.today);
  if (seat.role !== 'executive' && !principal) return null;
  const { title, parties, terms, commitments } = version.content;
  const holds = versionInForce(plan);
  const ours = commitments.filter(({ side }) => side === seat.side).length;
  return {
    subject: t('mail.sign-off.subject', { plan: title }),
    words: [
      ...(principal ? [t('mail.sign-off.delegate', { name: principal.name })] : []),
      holds
        ? t('mail.sign-off.words-change', { plan: title, number: version.number, holds: holds.number, ...parties })
        : t('mail.sign-off.words', { plan: title, number: version.number, ...parties }),
      t('mail.sign-off.facts', {
        commitments: commitments.length,
        ours,
        theirs: commitments.length - ours,
        us: parties[seat.side],
        them: parties[otherSide(seat.side)],
        start: formatDayWithYear(terms.start, LOCALE),
        end: formatDayWithYear(terms.end, LOCALE),
      }),
      t('mail.sign-off.how'),
    ],
    act: { label: t('mail.sign-off.act'), href: linkTo(about, 'sign-off') },
    ...fromWho(about),
  };
};
