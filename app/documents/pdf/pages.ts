import { parted, type Box } from './box';

/** A box and how far below the top of the written area it stands. */
export interface Placed {
  readonly box: Box;
  readonly y: number;
}

/** As much of a box as must fit where it begins: all of it where it is not parted, else two lines. */
const leastOf = (box: Box): number => {
  if (box.whole) return box.height;
  const bottoms = box.lines.map(({ y, style }) => y + style.height).sort((a, b) => a - b);
  return Math.min(box.height, bottoms[1] ?? box.height);
};

/** The height that boxes need from here on so that no heading is left alone: up to the first that may end a page. */
function neededFrom(boxes: readonly Box[], at: number): number {
  let needed = 0;
  for (let next = at; next < boxes.length; next += 1) {
    const box = boxes[next]!;
    if (next > at) needed += box.space;
    if (!box.withNext) return needed + leastOf(box);
    needed += box.height;
  }
  return needed;
}

/** Boxes over pages of a height: none is lost, none overlaps another, and only what is higher than a page is parted. */
export function pagesOf(boxes: readonly Box[], height: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let y = 0;
  const put = (box: Box, space: number): void => {
    pages.at(-1)!.push({ box, y: y + space });
    y += space + box.height;
  };
  const turn = (head?: Box): void => {
    pages.push([]);
    y = 0;
    if (head) put(head, 0);
  };
  for (const [at, box] of boxes.entries()) {
    const begun = () => pages.at(-1)!.length > 0;
    if (box.newPage && begun()) turn();
    const together = neededFrom(boxes, at);
    const needed = together <= height ? together : leastOf(box);
    if (begun() && y + box.space + needed > height && needed <= height) turn(box.head);
    let rest = box;
    for (;;) {
      const above = begun() && rest === box ? box.space : 0;
      const parts = y + above + rest.height <= height ? null : parted(rest, height - y - above);
      if (parts) {
        put(parts[0], above);
        rest = parts[1];
        turn(box.head);
        continue;
      }
      // What fits, or of which not one line fits on a page of its own either: then it stands over the edge rather than nowhere.
      if (y + above + rest.height <= height || pages.at(-1)!.every((one) => one.box === box.head)) {
        put(rest, above);
        break;
      }
      turn(box.head);
    }
  }
  return pages;
}
