import type { Answer } from './asking';

const unquoted = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** What a hidden field of a page carries; nothing where there is none. */
export const hiddenIn = ({ text }: Pick<Answer, 'text'>, name: string): string =>
  unquoted(new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '');

/** What the tick under a signature sends from a page; nothing where nothing is signed on it. */
export const tickIn = ({ text }: Pick<Answer, 'text'>): string =>
  unquoted(/type="checkbox" name="consent"[^>]* value="([^"]*)"/.exec(text)?.[1] ?? '');
