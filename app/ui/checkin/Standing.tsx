import { Ban, CalendarDays, CircleCheck, CircleSlash, Clock, PenLine, Unlock, type LucideIcon } from 'lucide-react';
import type { Side } from '~/domain/access';
import type { CheckInHead, CheckInStanding } from '~/data/pages/check-in-head';
import { t } from '~/words';
import { T } from '~/words/T';
import { DateText } from '../DateText';

const SHAPE: Readonly<Record<CheckInStanding, LucideIcon>> = {
  planned: CalendarDays,
  passed: Clock,
  opened: Unlock,
  minuted: PenLine,
  fixed: CircleCheck,
  'called-off': Ban,
  'not-held': CircleSlash,
};

const SOFT: readonly CheckInStanding[] = ['planned', 'called-off', 'not-held'];

/** How a check-in stands, by shape and word. */
export function StandingBadge({ standing }: { standing: CheckInStanding }) {
  const Shape = SHAPE[standing];
  return (
    <span className={`badge${SOFT.includes(standing) ? ' badge-soft' : ''}`}>
      <Shape size={15} aria-hidden="true" />
      {t(`checkin.state.${standing}`)}
    </span>
  );
}

type Parties = Readonly<Record<Side, string>>;

/** "Called off by Northquay, on the day itself". */
export const offWords = (off: NonNullable<CheckInHead['calledOff']>, parties: Parties): string =>
  t('checkin.off-by', {
    party: parties[off.side],
    days: off.workingDays,
    afterwards: off.afterwards ? 'yes' : 'no',
  });

/** How a check-in stands, as a sentence. */
export function StandingWords({ head, parties }: { head: CheckInHead; parties: Parties }) {
  const { standing, calledOff, waitsFor, until, when } = head;
  if (calledOff) return <span>{offWords(calledOff, parties)}.</span>;
  if (standing === 'called-off') return null;
  if (standing === 'minuted')
    return <span>{t('checkin.says.minuted', { party: waitsFor ? parties[waitsFor] : '' })}</span>;
  if (standing === 'passed' && until !== null)
    return (
      <span>
        <T k="checkin.says.passed-until" values={{ date: <DateText date={until} /> }} />
      </span>
    );
  if (standing === 'opened' && when.lies === 'ahead') return <span>{t('checkin.says.opened-ahead')}</span>;
  return <span>{t(`checkin.says.${standing}`)}</span>;
}
