import type { ReactNode } from 'react';
import type { Side } from '~/domain/access';
import { SideMark } from './SideMark';

export interface CardProps {
  title?: ReactNode;
  aside?: ReactNode;
  /** Whose it is: its letter stands before the title. `sideName` is the company. */
  edge?: Side;
  sideName?: string;
  children?: ReactNode;
}

/** One thing on a surface of its own. */
export function Card({ title, aside, edge, sideName, children }: CardProps) {
  return (
    <section className={`card${edge ? ` ${LINE[edge]}` : ''}`}>
      {title && (
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h3 className="text-base">
            {edge && (
              <>
                <SideMark side={edge} bare {...(sideName ? { name: sideName } : {})} />{' '}
              </>
            )}
            {title}
          </h3>
          {aside && <div className="text-sm text-ink-soft">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

const LINE: Readonly<Record<Side, string>> = { vendor: 'border-vendor-line', customer: 'border-customer-line' };
