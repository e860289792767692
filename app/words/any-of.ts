const LIST = new Intl.ListFormat('en', { type: 'disjunction' });

/** Names of whom one is enough: 'Ruth Aldana or Dana Whitfield'. The texts are English, so the list is. */
export const anyOf = (names: readonly string[]): string => LIST.format(names);
