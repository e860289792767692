import type { ReactNode } from 'react';

/** Facts of a thing, each under its name. `null` values are left out. */
export function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode | null])[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(8rem,auto)_1fr]">
      {facts
        .filter(([, value]) => value != null && value !== '')
        .map(([label, value]) => (
          <div key={label} className="sm:contents">
            <dt className="text-sm text-ink-soft sm:pt-0.5">{label}</dt>
            <dd className="min-w-0 whitespace-pre-line wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
