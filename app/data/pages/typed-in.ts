/** What an address says for a name, as somebody may have typed it: no longer than `most`, and without what no database takes. */
export const typedIn = (search: URLSearchParams, name: string, most: number): string =>
  (search.get(name) ?? '').replaceAll('\0', '').trim().slice(0, most);
