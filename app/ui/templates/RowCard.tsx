import { useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '~/words';

/** A row of a template, told in a line and open to be changed. Once something in it was wrong it stays open while that is mended. */
export function RowCard({
  summary,
  note,
  look,
  open,
  children,
}: {
  summary: string;
  note: string;
  /** Words that may name the customer. */
  look: string;
  open: boolean;
  children: ReactNode;
}) {
  const card = useRef<HTMLDetailsElement>(null);
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) setWasOpen(true);
  useEffect(() => {
    if (open && card.current) card.current.open = true;
  }, [open]);
  return (
    <details ref={card} open={wasOpen} className="rounded-md border border-line bg-surface">
      <summary className="min-h-11 cursor-pointer px-4 py-2.5 wrap-anywhere">
        <span className="font-semibold">{summary}</span>
        {note && <span className="block text-sm text-ink-soft">{note}</span>}
        {look && <span className="block text-sm font-semibold">{t('templates.look', { words: look })}</span>}
      </summary>
      <div className="border-t border-line p-4">{children}</div>
    </details>
  );
}
