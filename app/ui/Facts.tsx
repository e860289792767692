import type { ReactNode } from 'react';

type Fact = readonly [label: string, value: ReactNode | null];

/**
 * Facts of a thing, each under its name or, where there is room, beside it. `figures`: short values, set flush right in one line
 * with their names wherever they stand. `null` values are left out.
 */
export function Facts({ facts, figures = false }: { facts: readonly Fact[]; figures?: boolean }) {
  const { list, fact, name, value: words } = LAYOUTS[figures ? 'figures' : 'words'];
  return (
    <div className="@container">
      <dl className={list}>
        {facts
          .filter(([, value]) => value != null && value !== '')
          .map(([label, value]) => (
            <div key={label} className={fact}>
              <dt className={name}>{label}</dt>
              <dd className={words}>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

const LAYOUTS = {
  words: {
    list: 'grid gap-x-6 gap-y-3 @sm:grid-cols-[minmax(8rem,auto)_1fr]',
    fact: '@sm:contents',
    name: 'text-sm text-ink-soft @sm:pt-0.5',
    value: 'min-w-0 whitespace-pre-line wrap-anywhere',
  },
  // By one class: there are dozens on a page.
  figures: { list: 'fact-figures', fact: undefined, name: undefined, value: undefined },
} as const;
