import {
  Check,
  CircleDashed,
  CircleSlash,
  Clock,
  Eye,
  Flag,
  Hourglass,
  MessageCircleQuestion,
  Scale,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import type { Stage } from '~/domain/plan/state/plan';
import { t } from '~/words';

export const VERDICTS = [
  'kept',
  'late',
  'overdue',
  'excused',
  'waiting',
  'waived',
  'in-review',
  'open',
  'contested',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Each verdict by a shape as well as a word; only what is overdue has a colour. */
const SHAPE: Readonly<Record<Verdict, LucideIcon>> = {
  kept: Check,
  late: Clock,
  overdue: TriangleAlert,
  excused: Scale,
  waiting: Hourglass,
  waived: CircleSlash,
  'in-review': Eye,
  open: CircleDashed,
  contested: MessageCircleQuestion,
};

const SOFT: ReadonlySet<Verdict> = new Set(['open', 'waived', 'waiting']);

/** The shapes, drawn once for a page that shows them by the hundred: its badges are `drawn`. */
export function VerdictShapes() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      {VERDICTS.map((verdict) => {
        const Icon = SHAPE[verdict];
        return (
          <symbol key={verdict} id={`shape-${verdict}`} viewBox="0 0 15 15">
            <Icon size={15} />
          </symbol>
        );
      })}
    </svg>
  );
}

export function VerdictBadge({ verdict, drawn = false }: { verdict: Verdict; drawn?: boolean }) {
  const Icon = SHAPE[verdict];
  const tone = verdict === 'overdue' ? ' badge-overdue' : SOFT.has(verdict) ? ' badge-soft' : '';
  return (
    <span className={`badge${tone}`}>
      {drawn ? (
        <svg aria-hidden="true">
          <use href={`#shape-${verdict}`} />
        </svg>
      ) : (
        <Icon size={15} aria-hidden="true" />
      )}
      {t(`ui.verdict.${verdict}`)}
    </span>
  );
}

/** Where a plan stands in its life. */
export function StageBadge({ stage }: { stage: Stage }) {
  return (
    <span className={`badge${stage === 'closed' || stage === 'withdrawn' ? ' badge-soft' : ''}`}>
      <Flag size={14} aria-hidden="true" />
      {t(`ui.stage.${stage}`)}
    </span>
  );
}
