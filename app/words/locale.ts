/** Where the words are English whatever the reader prefers, dates and numbers still follow the reader's country. */
const FALLBACK = 'en-GB';

/**
 * The locale for dates and numbers from an Accept-Language header: the language of the catalogue with the reader's country,
 * so that a reader in Germany is shown 'Friday 24 July' and 13:00, and no half-German sentence.
 */
export function readerLocale(acceptLanguage: string | null): string {
  for (const part of (acceptLanguage ?? '').split(',').slice(0, 10)) {
    const tag = /^\s*([a-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?\s*(?:;|$)/i.exec(part);
    if (!tag) continue;
    const country = tag[2]?.toUpperCase();
    if (country) return `en-${country}`;
  }
  return FALLBACK;
}
