import { Link } from '@remix-run/react';
import type { Sentence } from '~/words/sentence';

/** What is pointed at within a page stands out only where the browser itself goes there. */
const Lead = ({ to, children }: { to: string; children: string }) =>
  to.includes('#') ? <a href={to}>{children}</a> : <Link to={to}>{children}</Link>;

/** A sentence as the server made it: what names a fact leads to it. */
export function Told({ sentence }: { sentence: Sentence }) {
  return (
    <span suppressHydrationWarning>
      {sentence.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <Lead key={at} to={part.href}>
            {part.text}
          </Lead>
        ),
      )}
    </span>
  );
}
