const FIRST = /^[^\s/]+\/plans\/[0-9a-f-]{36}\/(shared|vendor|customer)$/;

/**
 * The signed note in what somebody pasted: the note alone, a whole mail with it, or one quoted in an answer. What holds none is given
 * back as it is, so that whoever checks it says what is wrong.
 */
export function noteIn(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[\s>]+/, '').trimEnd());
  const first = lines.findIndex((line) => FIRST.test(line));
  const signed = lines.findIndex((line, at) => at > first && line.startsWith('— '));
  if (first < 0 || signed < 0) return text;
  const after = lines.findIndex((line, at) => at > signed && !line.startsWith('— '));
  return `${lines.slice(first, after < 0 ? undefined : after).join('\n')}\n`;
}
