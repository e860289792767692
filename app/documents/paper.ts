/** What a document is printed on. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** Width and height in points (a 72nd of an inch). */
export const SIZES: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};

/** Where printers hold Letter (the Unicode CLDR's list of paper sizes by country). */
const LETTER = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

/** The paper of whoever reads with a locale such as 'en-US'. */
export const paperOf = (locale: string): Paper => (LETTER.includes(locale.split('-').at(-1) ?? '') ? 'letter' : 'a4');

/** The paper that an address asks for, else that of the reader. */
export const askedPaper = (asked: string | null, locale: string): Paper =>
  PAPERS.find((paper) => paper === asked) ?? paperOf(locale);
