/** How wide a text is, in points. */
export type Measure = (text: string) => number;

/** Where a word may go on in the next line: behind a dash or a stroke that has letters on both sides. */
const BREAKS = /(?<=[\p{L}\p{N}]{2}[-–—/])(?=[\p{L}\p{N}]{2})/u;

interface Piece {
  readonly text: string;
  /** Stands behind a space, and not behind the rest of its own word. */
  readonly spaced: boolean;
}

const DASH = /[-–—/]/;

const piecesOf = (line: string): Piece[] =>
  line
    .split(/[ \t]+/)
    .filter(Boolean)
    .flatMap((word) =>
      DASH.test(word)
        ? word.split(BREAKS).map((text, at) => ({ text, spaced: at === 0 }))
        : { text: word, spaced: true },
    );

/** As much of a word as fits, at least one sign of it. */
function fitting(signs: readonly string[], width: number, measure: Measure): number {
  let [least, most] = [1, signs.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(signs.slice(0, middle).join('')) <= width) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** Text in lines of a width. What the writer broke stays broken; a word that is wider than a line is broken where the line ends. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const space = measure(' ');
  const lines: string[] = [];
  for (const written of text.split('\n')) {
    let [line, length] = ['', 0];
    const put = (piece: string, spaced: boolean): void => {
      const wide = measure(piece);
      const gap = line && spaced ? space : 0;
      if (line && length + gap + wide > width) {
        lines.push(line);
        [line, length] = ['', 0];
        return put(piece, false);
      }
      if (!line && wide > width) {
        const signs = [...piece];
        const at = fitting(signs, width, measure);
        if (at < signs.length) {
          lines.push(signs.slice(0, at).join(''));
          return put(signs.slice(at).join(''), false);
        }
      }
      line += (gap ? ' ' : '') + piece;
      length += gap + wide;
    };
    for (const { text: piece, spaced } of piecesOf(written)) put(piece, spaced);
    lines.push(line);
  }
  return lines;
}

/** A text in one line, cut with a mark where it is wider. */
export function inOneLine(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const signs = [...text];
  return `${signs.slice(0, fitting(signs, width - measure('…'), measure)).join('')}…`;
}
