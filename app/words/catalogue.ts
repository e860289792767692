import type { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en';

/** A text as written, or already parsed (in the browser, which carries no parser). */
export type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

/** Texts by key. On the server all of them; in the browser the build replaces this module by one that each module fills with the texts it names. */
export const catalogue: Record<string, Message> = { ...en };
