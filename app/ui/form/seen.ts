/** What a form was made from, by its hidden fields: a revision, an instant, a hash. Sent along, so that nothing newer is written over. */
export type Seen = Readonly<Record<string, string>>;

/** As a text to be kept and compared. */
export const seenText = (seen: Seen): string => JSON.stringify(Object.entries(seen).sort());

export const seenFrom = (text: string): Seen => Object.fromEntries(JSON.parse(text) as [string, string][]);
