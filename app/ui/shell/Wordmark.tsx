import { t } from '~/words';

/** A square and a circle of one height on one line: the two sides, level. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5 text-lg font-semibold tracking-tight">
      <svg width="30" height="14" viewBox="0 0 30 14" aria-hidden="true" focusable="false">
        <rect className="day-vendor" width="14" height="14" rx="1.5" />
        <circle className="day-customer" cx="23" cy="7" r="7" />
      </svg>
      {t('shell.product')}
    </span>
  );
}
