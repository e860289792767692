import type { MouseEvent } from 'react';
import { Button } from '~/ui/Button';
import { t } from '~/words';
import { useDownload } from './use-download';

/** A link to a file; with JavaScript it says how far a long one has come, and can be stopped. `total`: how many lines it will have. */
export function Download({ href, total, children }: { href: string; total: number; children: string }) {
  const { progress, start, stop } = useDownload(href);
  const coming = progress.state === 'coming' && progress.shown;
  // A bundle has some lines beside those of its entries, and a cell may hold a line break.
  const done = 'lines' in progress ? Math.min(progress.lines, total) : 0;
  const take = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void start();
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <a href={href} download className="button button-secondary" onClick={take}>
        {children}
      </a>
      {coming && (
        <>
          <progress value={done} max={total} aria-label={children} />
          <Button type="button" kind="quiet" onClick={stop}>
            {t('exports.cancel')}
          </Button>
        </>
      )}
      <span role="status" className="text-sm text-ink-soft">
        {coming && t('exports.progress', { done, total })}
        {progress.state === 'saved' && t('exports.saved', { lines: done })}
        {progress.state === 'broken' && t('exports.broken')}
      </span>
    </div>
  );
}
