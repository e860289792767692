import type { ClipboardEvent } from 'react';

const LARGEST = 1_000_000;

/**
 * Pastes a copied table as the table that it is, where its plain text has lost the cells: pages and wikis often give one line a cell.
 * Spreadsheets give tabs, and are left to the browser. The server reads it; nothing of it is put into the page.
 */
export function pasteTable(event: ClipboardEvent<HTMLElement>): void {
  const field = event.target;
  const html = event.clipboardData.getData('text/html');
  if (!(field instanceof HTMLTextAreaElement) || html.length > LARGEST || !/<table[\s>]/i.test(html)) return;
  if (event.clipboardData.getData('text/plain').includes('\t')) return;
  event.preventDefault();
  field.setRangeText(html, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
