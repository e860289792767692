/**
 * What the tick under a signature stands for, and so what its box sends: the words, and the hash of what they are about where that has one.
 * A tick under other words, or under another text, is another tick.
 */
export const tickOf = (consent: string, hash = ''): string => (hash ? `${hash} ${consent}` : consent);
