import { useState, type ReactNode } from 'react';

/**
 * A part of a page that is drawn on the server and stays as it was drawn there: in the browser it takes no part in React's work, and what
 * it was made from does not travel beside it (`http/drawn-from.server.ts`). Links in it are the browser's own, or followed by what
 * stands around it. `children` are null in the browser until the page's data are asked for again; then they are drawn as any others.
 */
export function AsDrawn({ id, children, className }: { id: string; children: ReactNode; className?: string }) {
  const [drawn] = useState(() => drawnBefore(id));
  if (children) return <div key="made" {...{ id, className }} children={children} />;
  return (
    <div key="drawn" {...{ id, className }} dangerouslySetInnerHTML={{ __html: drawn }} suppressHydrationWarning />
  );
}

/**
 * What the server drew. It is looked up by an id of its own, so that it is there also where React has to build the whole page anew: after
 * an extension or a translation has changed what the server sent, say.
 */
const drawnBefore = (id: string): string =>
  typeof document === 'undefined' ? '' : (document.getElementById(id)?.innerHTML ?? '');
