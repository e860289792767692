const MOST = 1_000;

/**
 * A statement as it may be kept: its text with placeholders, never a value. Values travel beside the text; what stands in the text itself
 * (the viewer of a transaction does) is blotted out, whatever it is.
 */
export const statementForLog = (text: string): string =>
  text
    .slice(0, 20_000)
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "'…'")
    .replace(/'(?:[^']|'')*('|$)/g, "'…'")
    .replace(/(?<![$\w.])\d+(?:\.\d+)?\b/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST);
