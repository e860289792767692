import type { TermsContent } from '~/domain/plan/state/text';
import { sayTerms } from '~/data/pages/say-terms';
import { Facts } from '../Facts';
import { useLocale } from '../shell/shell-data';

/** Time frame, rhythm, calendar and the record's rules, in words. */
export function TermsText({ terms }: { terms: TermsContent }) {
  const locale = useLocale();
  // The browser's calendar words may be newer than the server's; the server's stand.
  const said = (words: string) => <span suppressHydrationWarning>{words}</span>;
  return <Facts facts={sayTerms(terms, locale).map(([name, words]) => [name, said(words)] as const)} />;
}
