/** Where something stood on the screen that was there before a page was drawn anew. */
export interface Place {
  /** After it was drawn: brings what was being read back to where it stood. */
  keep(): void;
  forget(): void;
}

/**
 * Remembers where the reader is: at the field they are in, else at the first part of the page that is on the screen; and follows them
 * while they scroll.
 */
export function placesNow(root: Element): Place {
  let anchor = anchorIn(root);
  let top = anchor?.getBoundingClientRect().top ?? 0;
  const onScroll = (): void => {
    anchor = anchorIn(root);
    top = anchor?.getBoundingClientRect().top ?? 0;
  };
  addEventListener('scroll', onScroll, { passive: true });
  const forget = (): void => removeEventListener('scroll', onScroll);
  return {
    forget,
    keep() {
      forget();
      // The router puts the page back to where it was when it was asked for; this comes after that, and before anything is painted.
      queueMicrotask(() => {
        if (!anchor?.isConnected) return;
        const moved = anchor.getBoundingClientRect().top - top;
        if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
      });
    },
  };
}

function anchorIn(root: Element): Element | null {
  const active = document.activeElement;
  if (active && active !== root && root.contains(active) && isOnScreen(active)) return active;
  // At the very top it is the page's beginning that one looks at.
  if (scrollY < 8) return null;
  return [...root.querySelectorAll('tr, li, p, h2, h3, section, article')].find(isOnScreen) ?? null;
}

function isOnScreen(element: Element): boolean {
  const { top, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && top < innerHeight;
}
