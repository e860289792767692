import type { ReactNode } from 'react';

/** More, for whoever wants it. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open || undefined}>
      {/* One piece, however many parts it has: the marker stands beside it. */}
      <summary>
        <span>{summary}</span>
      </summary>
      <div className="pb-3 ps-6">{children}</div>
    </details>
  );
}
