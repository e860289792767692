import type { Side } from '../../domain/access';
import { SIDES } from '../../domain/access';
import type { Block } from '../block';
import { heightOf, stacked, type Box, type Line, type Mark, type Part } from './box';
import { linesOf } from './lines';
import type { Area, Setting } from './setting';
import { LINE, scaled, SIDE, sideStyle } from './style';

type Sides = Extract<Block, { kind: 'sides' }>;
type BoxesOf = (setting: Setting, area: Area, block: Block) => Generator<Box>;

const GAP = 14;
const PAD = 8;

/** A side's name on a band of its colour: the first thing of its column. */
function bandOf(setting: Setting, name: string, side: Side, area: Area): Box {
  const style = scaled(sideStyle(side), setting.scale);
  const part: Part = { tag: 'H3', within: area.part };
  const width = area.width - 2 * PAD;
  const lines = linesOf(name, width, setting.measureIn(style)).map((text, at): Line => {
    return { text, style, x: area.x + PAD, y: 4 + at * style.height, part };
  });
  const height = 8 + lines.length * style.height;
  const band: Mark = { x: area.x, y: 0, width: area.width, height, colour: SIDE[side].tint };
  const edge: Mark = { x: area.x, y: 0, width: 2.5, height, colour: SIDE[side].ink };
  return { height, lines, marks: [band, edge], space: 0, whole: true, withNext: true, ends: [part] };
}

function columnOf(setting: Setting, block: Sides, side: Side, area: Area, boxesOf: BoxesOf): Box[] {
  const inner = { ...area, x: area.x + PAD, width: area.width - 2 * PAD };
  const boxes = block[side].flatMap((one) => [...boxesOf(setting, inner, one)]);
  return [bandOf(setting, block.names[side], side, area), ...boxes];
}

/**
 * Both sides beside one another, same size, vendor left. What does not fit on one page that way stands below one another over the whole
 * width, in the same order.
 */
export function* sideBoxes(setting: Setting, area: Area, block: Sides, boxesOf: BoxesOf): Generator<Box> {
  const partOf = (): Part => ({ tag: 'Div', within: area.part });
  const width = (area.width - GAP) / 2;
  const parts = { vendor: partOf(), customer: partOf() };
  const columns = SIDES.map((side, at) => {
    const place = { x: area.x + at * (width + GAP), width, part: parts[side] };
    return columnOf(setting, block, side, place, boxesOf);
  });
  const height = Math.max(...columns.map(heightOf)) + PAD;
  const space = 7 * setting.scale;
  if (height <= setting.pageHeight) {
    const [vendor, customer] = columns.map((column) => stacked(column)) as [
      ReturnType<typeof stacked>,
      ReturnType<typeof stacked>,
    ];
    const foot = (x: number): Mark => ({ x, y: height - 0.6, width, height: 0.6, colour: LINE });
    yield {
      height,
      lines: [...vendor.lines, ...customer.lines],
      marks: [...vendor.marks, ...customer.marks, foot(area.x), foot(area.x + width + GAP)],
      space,
      whole: true,
      ends: [...vendor.ends, parts.vendor, ...customer.ends, parts.customer],
    };
    return;
  }
  for (const side of SIDES) {
    const boxes = columnOf(setting, block, side, { ...area, part: parts[side] }, boxesOf);
    for (const [at, box] of boxes.entries()) {
      const last = at === boxes.length - 1;
      yield { ...box, ...(at === 0 && { space }), ...(last && { ends: [...box.ends, parts[side]] }) };
    }
  }
}
