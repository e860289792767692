import type { MouseEvent } from 'react';
import { Button } from '~/ui/Button';
import { t } from '~/words';
import { useDownload } from './use-download';

export interface DownloadProps {
  href: string;
  /** How many lines it will have; a PDF says itself how many pages. */
  total?: number;
  of?: 'lines' | 'pages';
  /** What the link is called where its words alone do not say of what. */
  label?: string;
  children: string;
}

/** A link to a file; with JavaScript it says how far a long one has come, and can be stopped. */
export function Download({ href, total: expected = 0, of = 'lines', label, children }: DownloadProps) {
  const { progress, start, stop } = useDownload(href, of);
  const coming = progress.state === 'coming' && progress.shown;
  const total = ('of' in progress && progress.of) || expected;
  // A bundle has some lines beside those of its entries, and a cell may hold a line break.
  const done = 'parts' in progress ? Math.min(progress.parts, total) : 0;
  const take = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void start();
  };
  return (
    <div className="flex flex-wrap items-center gap-3">
      <a href={href} download className="button button-secondary" onClick={take} aria-label={label}>
        {children}
      </a>
      {coming && (
        <>
          <progress {...(total > 0 && { value: done, max: total })} aria-label={label ?? children} />
          <Button type="button" kind="quiet" onClick={stop}>
            {t('exports.cancel')}
          </Button>
        </>
      )}
      <span role="status" className="text-sm text-ink-soft">
        {coming && total > 0 && t(of === 'pages' ? 'documents.pages' : 'exports.progress', { done, total })}
        {progress.state === 'saved' &&
          (of === 'pages' ? t('documents.saved', { pages: done }) : t('exports.saved', { lines: done }))}
        {progress.state === 'broken' && t('exports.broken')}
      </span>
    </div>
  );
}
