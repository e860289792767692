import type { ReactNode } from 'react';
import { t } from '~/words';

/** Nothing here yet: says what will stand here, and shows one example of it. */
export function Empty({
  title,
  example,
  action,
  children,
}: {
  title: ReactNode;
  example?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="rounded-lg border border-line bg-sunken px-4 py-6 sm:px-6">
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-(--measure) text-ink-soft">{children}</div>}
      {example && (
        <div className="mt-4 max-w-(--measure) border-s-2 border-line-strong ps-4">
          <p className="text-sm text-ink-soft">{t('ui.example')}</p>
          <div>{example}</div>
        </div>
      )}
      {action && <div className="mt-5 flex flex-wrap gap-3">{action}</div>}
    </div>
  );
}
