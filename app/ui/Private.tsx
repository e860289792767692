import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '~/words';

/** What only one side sees: its own colour, a lock, and the words. `side` is the company's name. */
export function Private({ side, title, children }: { side: string; title?: ReactNode; children: ReactNode }) {
  return (
    <section className="rounded-lg border border-dashed border-private bg-private-tint p-4 keep-together sm:p-5">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        {title && <h3 className="text-base">{title}</h3>}
        <PrivateMark side={side} />
      </div>
      {children}
    </section>
  );
}

/** The lock and the words alone, beside a heading or in a row. */
export function PrivateMark({ side }: { side: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-sm font-semibold text-private-ink">
      <Lock size={15} aria-hidden="true" className="flex-none" />
      {t('ui.private', { side })}
    </span>
  );
}
