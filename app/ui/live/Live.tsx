import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Companion } from '~/data/pages/live';
import type { Side } from '~/domain/access';
import { t } from '~/words';
import type { Change, Following } from './follow-plan';

/** Nothing is drawn on the server by an effect: there is none to be in time for. */
const useDrawn = typeof document === 'undefined' ? useEffect : useLayoutEffect;

export interface LiveProps {
  /** Of the plan's stream. */
  address: string;
  /** The frame that the page was drawn with: another object each time it was asked for. */
  from: { readonly stamp: string };
  parties: Readonly<Record<Side, string>>;
}

/**
 * Keeps an open page of a plan as the plan is, and says who else is looking. It stands in the space that is there anyway, so that nothing
 * moves when it says something. What it does is loaded when the page has come alive; without a script the page is as it was drawn.
 */
export function Live({ address, from, parties }: LiveProps) {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  const [company, setCompany] = useState<readonly Companion[]>([]);
  const [change, setChange] = useState<Change>(null);
  const following = useRef<Following | null>(null);
  const now = { from, idle: state === 'idle' && navigation.state === 'idle', revalidate };
  const latest = useRef(now);

  useEffect(() => {
    let left = false;
    import('./follow-plan').then(
      ({ followPlan }) => {
        if (left) return;
        following.current = followPlan({ address, page: () => latest.current, setCompany, setChange });
      },
      // A part that did not load: the page is as it was drawn.
      () => {},
    );
    return () => {
      left = true;
      following.current?.stop();
      following.current = null;
    };
  }, [address]);
  useDrawn(() => {
    latest.current = now;
    following.current?.drawn();
  });

  return (
    <div className="-mt-7 mb-1 flex h-6 items-baseline gap-x-6 text-sm text-ink-soft no-print" data-live>
      <p role="status" className="min-w-0 truncate" data-change={change?.kind}>
        {change?.kind === 'marked' && t('live.changed', { count: change.count })}
        {change?.kind === 'kept' && t('live.kept')}
      </p>
      {company.length > 0 && (
        <p className="ms-auto min-w-0 truncate" data-company>
          {sayCompany(company, parties)}
        </p>
      )}
    </div>
  );
}

/** Two by name, with their sides; the others by their number. */
function sayCompany(company: readonly Companion[], parties: LiveProps['parties']): string {
  const names = company.map(({ name, side }) => `${name} (${parties[side]})`);
  const [first = '', second] = names;
  const said = second ? t('live.and', { first, second }) : first;
  return t('live.looking', { names: said, others: Math.max(0, names.length - 2), count: names.length });
}
