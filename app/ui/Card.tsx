import type { ReactNode } from 'react';

/** One thing on a surface of its own. `edge` marks whose it is. */
export function Card({
  title,
  aside,
  edge,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  edge?: 'vendor' | 'customer';
  children: ReactNode;
}) {
  return (
    <section
      className={`card${edge ? ` border-s-4 ${edge === 'vendor' ? 'border-s-vendor' : 'border-s-customer'}` : ''}`}
    >
      {title && (
        <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h3 className="text-base">{title}</h3>
          {aside && <div className="text-sm text-ink-soft">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
