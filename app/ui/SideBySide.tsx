import type { ReactNode } from 'react';
import type { Side } from '~/domain/access';
import { SideMark } from './SideMark';

export interface SideBySideProps {
  /** The companies' names. */
  names: Readonly<Record<Side, string>>;
  vendor: ReactNode;
  customer: ReactNode;
  /** Marks the reader's own side with a word. */
  you?: Side | undefined;
  youLabel?: string;
  level?: 2 | 3;
}

/** Vendor left, customer right, same size, same order; one column on a phone. */
export function SideBySide({ names, vendor, customer, you, youLabel, level = 3 }: SideBySideProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const column = (side: Side, content: ReactNode) => (
    <div className={`min-w-0 rounded-lg border border-t-4 bg-surface p-4 keep-together sm:p-5 ${EDGE[side]}`}>
      <Heading className="mb-3 flex items-baseline justify-between gap-3 text-base">
        <SideMark side={side} name={names[side]} />
        {you === side && youLabel && <span className="text-sm font-normal text-ink-soft">{youLabel}</span>}
      </Heading>
      {content}
    </div>
  );
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {column('vendor', vendor)}
      {column('customer', customer)}
    </div>
  );
}

const EDGE: Readonly<Record<Side, string>> = {
  vendor: 'border-line border-t-vendor',
  customer: 'border-line border-t-customer',
};
