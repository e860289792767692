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
  level?: 2 | 3 | 4;
}

/** One sheet with two columns, vendor left, customer right: same size, same order. Below one another on a phone. */
export function SideBySide({ names, vendor, customer, you, youLabel, level = 3 }: SideBySideProps) {
  const Heading = `h${level}` as const;
  const column = (side: Side, content: ReactNode) => (
    <div className="min-w-0">
      <Heading
        className={`flex flex-wrap items-baseline justify-between gap-x-3 px-4 py-2.5 text-base sm:px-5 ${BAND[side]}`}
      >
        <SideMark side={side} name={names[side]} />
        {you === side && youLabel && <span className="text-sm font-normal text-ink-soft">{youLabel}</span>}
      </Heading>
      <div className="p-4 sm:p-5">{content}</div>
    </div>
  );
  return (
    <div className="sides grid divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface md:grid-cols-2 md:divide-x md:divide-y-0">
      {column('vendor', vendor)}
      {column('customer', customer)}
    </div>
  );
}

const BAND: Readonly<Record<Side, string>> = { vendor: 'bg-vendor-tint', customer: 'bg-customer-tint' };
