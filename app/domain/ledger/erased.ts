/** What a text that was erased reads, wherever it is shown. */
export const erasedText = (on: string | undefined): string => (on === undefined ? '[erased]' : `[erased on ${on}]`);

const ERASED = /^\[erased(?: on \d{4}-\d{2}-\d{2})?\]$/;

/** Whether a text stands in the place of one that was erased. */
export const isErased = (text: string): boolean => ERASED.test(text);
