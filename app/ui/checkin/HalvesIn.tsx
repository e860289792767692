import { Lock } from 'lucide-react';
import { SIDES, type Side } from '~/domain/access';
import type { CheckInHead } from '~/data/pages/check-in-head';
import { t } from '~/words';
import { SideMark } from '../SideMark';

/** Whose half is in. What they say is sealed. */
export function HalvesIn({ head, parties }: { head: CheckInHead; parties: Readonly<Record<Side, string>> }) {
  return (
    <ul className="grid gap-1">
      {SIDES.map((side) => (
        <li key={side} className="flex items-start gap-2">
          <span className="flex-none">
            <SideMark side={side} name={parties[side]} bare />
          </span>
          <span className={head.in[side] ? undefined : 'text-ink-soft'}>
            {t(head.in[side] ? 'checkin.in-sealed' : 'checkin.out', { party: parties[side] })}
            {head.in[side] && <Lock size={14} aria-hidden="true" className="ms-1 inline align-[-0.1em]" />}
          </span>
        </li>
      ))}
    </ul>
  );
}
