import { Check, CircleDashed, CircleOff, CircleSlash, TriangleAlert } from 'lucide-react';
import type { NoticeLine } from '~/data/pages/notices';
import { t } from '~/words';

const SHAPE = {
  open: CircleDashed,
  cured: Check,
  'not-cured': TriangleAlert,
  ended: CircleOff,
  withdrawn: CircleSlash,
} as const;

/** How a notice stands, by a shape as well as a word. */
export function NoticeState({ line: { state, inReview, daysLeft } }: { line: NoticeLine }) {
  const Icon = SHAPE[state];
  return (
    <span className={`badge${state === 'not-cured' ? '' : ' badge-soft'}`}>
      <Icon size={15} aria-hidden="true" />
      {t(inReview ? 'notice.state.in-review' : `notice.state.${state}`, { days: daysLeft })}
    </span>
  );
}
