import { useNavigate } from '@remix-run/react';
import type { MouseEvent } from 'react';

/** Another tab, another window, a download: the browser's own business. */
const forBrowser = ({ defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey;

/**
 * Follows the plain links below an element within the product, as `Link` does for one: for lists of hundreds, where each `Link`
 * would resolve its own address again. What leads to a part of a page stays the browser's: only it marks the part it has gone to.
 */
export function useFollow(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (
      !link ||
      forBrowser(event) ||
      link.target ||
      link.download ||
      link.origin !== window.location.origin ||
      link.hash
    )
      return;
    event.preventDefault();
    navigate(link.pathname + link.search + link.hash);
  };
}
