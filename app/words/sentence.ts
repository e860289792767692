import type { ReactNode } from 'react';
import { rich, type Values, type WordKey } from './index';

/** A piece of a sentence: text, or text that leads to the fact it names. */
export type Part = string | { readonly text: string; readonly href: string };

/** A sentence made where the words are known, sent as it is to be drawn. */
export type Sentence = readonly Part[];

/**
 * A sentence whose tags lead somewhere: `hrefs` names each tag of the text, with its address, or with null for words that lead
 * nowhere this time.
 */
export function tell(key: WordKey, values: Values, hrefs: Readonly<Record<string, string | null>> = {}): Sentence {
  const tags = Object.fromEntries(
    Object.entries(hrefs).map(([tag, href]) => [
      tag,
      (chunks: ReactNode[]) => {
        const text = chunks.join('');
        // A part is no React node: it is what the page makes one of.
        return (href === null ? text : { text, href }) as ReactNode;
      },
    ]),
  );
  return rich(key, { ...values, ...tags }) as Part[];
}

/** The sentence as plain text, for mails, files and readers. */
export const plain = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
