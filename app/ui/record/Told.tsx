import { Link } from '@remix-run/react';
import type { Sentence } from '~/words/sentence';

/** A sentence as the server made it: what names a fact leads to it. */
export function Told({ sentence }: { sentence: Sentence }) {
  return (
    <span suppressHydrationWarning>
      {sentence.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <Link key={at} to={part.href}>
            {part.text}
          </Link>
        ),
      )}
    </span>
  );
}
