import { createContext, useContext } from 'react';
import type { Sentence } from '~/words/sentence';

/**
 * Where the page stands among the plan's, when that is known: what begins with it is left out of the links of sentences, of which there
 * may be a thousand.
 */
export const Standing = createContext('');

/** An address as it is written on the page. */
export function useShort(): (href: string) => string {
  const near = useContext(Standing);
  return (href) => (near !== '' && href.startsWith(near) ? href.slice(near.length) : href);
}

/** A sentence as the server made it: what names a fact leads to it. What stands around it follows its links (`useFollow`). */
export function Told({ sentence }: { sentence: Sentence }) {
  const short = useShort();
  return (
    <>
      {sentence.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <a key={at} href={short(part.href)}>
            {part.text}
          </a>
        ),
      )}
    </>
  );
}
