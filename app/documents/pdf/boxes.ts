import type { Block, Item, Tone } from '../block';
import type { Box, Line, Mark, Part } from './box';
import { linesOf } from './lines';
import type { Area, Setting } from './setting';
import { sideBoxes } from './sides';
import { CAPTION, HEADINGS, LINE, NAME, NOTE, scaled, STRONG_LINE, TONES, type Style } from './style';
import { tableBoxes } from './table';

/** Up to so many lines a paragraph is not parted: three and one look like a mistake. */
const TOGETHER = 4;

export const partIn = (within: Part, tag: Part['tag']): Part => ({ tag, within });

/** Text as lines one below the other. */
export function textLines(setting: Setting, text: string, style: Style, { x, width, part }: Area, y = 0): Line[] {
  const set = scaled(style, setting.scale);
  return linesOf(text, width, setting.measureIn(set)).map((line, at) => ({
    text: line,
    style: set,
    x,
    y: y + at * set.height,
    part,
  }));
}

export const bottomOf = (lines: readonly Line[]): number =>
  lines.reduce((most, { y, style }) => Math.max(most, y + style.height), 0);

export function boxOf(lines: readonly Line[], ends: readonly Part[], more: Partial<Box> = {}): Box {
  return { height: bottomOf(lines), lines, marks: [], space: 0, whole: lines.length <= TOGETHER, ends, ...more };
}

const paragraph = (setting: Setting, area: Area, text: string, style: Style, more: Partial<Box> = {}): Box => {
  const part = partIn(area.part, 'P');
  return boxOf(textLines(setting, text, style, { ...area, part }), [part], { space: 5 * setting.scale, ...more });
};

const heading = (setting: Setting, area: Area, level: 1 | 2 | 3, text: string): Box => {
  const part = partIn(area.part, `H${level}`);
  const lines = textLines(setting, text, HEADINGS[level], { ...area, part });
  return boxOf(lines, [part], { space: (level === 2 ? 14 : 9) * setting.scale, withNext: true, whole: true });
};

/** The title of the document. */
export const titleBox = (setting: Setting, area: Area, title: string): Box => heading(setting, area, 1, title);

function wordsBox(setting: Setting, area: Area, text: string, tone: Tone): Box {
  if (tone !== 'quote') return paragraph(setting, area, text, TONES[tone]);
  const indented = { ...area, x: area.x + 10, width: area.width - 10 };
  const box = paragraph(setting, indented, text, TONES.quote, { whole: false });
  // A line beside each line of text, so that it goes on wherever the text is parted.
  const marks = box.lines.map(({ y, style }): Mark => ({
    x: area.x,
    y,
    width: 1.5,
    height: style.height,
    colour: STRONG_LINE,
  }));
  return { ...box, marks };
}

/** Facts below one another: name and value side by side, or where that is too narrow the one below the other. */
function* factBoxes(setting: Setting, area: Area, facts: readonly (readonly [string, string])[]): Generator<Box> {
  const list = partIn(area.part, 'L');
  const [name, value] = [scaled(NAME, setting.scale), scaled(TONES.plain, setting.scale)];
  const wide = area.width > 320;
  const values = Math.max(0, ...facts.map(([, text]) => setting.measureIn(value)(text)));
  const beside = wide || values <= area.width * 0.4;
  const column = wide ? Math.min(area.width * 0.3, 140) : area.width - Math.min(values, area.width * 0.4) - 12;
  for (const [at, [label, text]] of facts.entries()) {
    const item = partIn(list, 'LI');
    const [named, said] = [partIn(item, 'Lbl'), partIn(item, 'LBody')];
    const names = textLines(setting, label, NAME, { x: area.x, width: beside ? column : area.width, part: named });
    const from = beside
      ? { x: area.x + column + 12, width: area.width - column - 12 }
      : { x: area.x, width: area.width };
    const below = beside ? 0 : names.length * name.height - 1.5;
    const space = (at === 0 ? 5 : beside ? 2 : 4) * setting.scale;
    const lines = [...names, ...textLines(setting, text, TONES.plain, { ...from, part: said }, below)];
    yield boxOf(lines, at === facts.length - 1 ? [item, list] : [item], { space, whole: lines.length <= 2 * TOGETHER });
  }
}

function* listBoxes(setting: Setting, area: Area, items: readonly Item[]): Generator<Box> {
  const list = partIn(area.part, 'L');
  const set = scaled(TONES.plain, setting.scale);
  const labels = items.map(({ label = '' }) => setting.measureIn(set)(label));
  const indent = Math.max(11, Math.max(0, ...labels) + 5);
  for (const [at, { label, text, below = [] }] of items.entries()) {
    const item = partIn(list, 'LI');
    const body = partIn(item, 'LBody');
    const inner = { x: area.x + indent, width: area.width - indent, part: body };
    const lines: Line[] = label
      ? textLines(setting, label, TONES.plain, { x: area.x, width: indent, part: partIn(item, 'Lbl') })
      : [];
    lines.push(...textLines(setting, text, TONES.plain, inner));
    for (const words of below) lines.push(...textLines(setting, words, NAME, inner, bottomOf(lines)));
    const dot: Mark = { x: area.x + 2, y: set.height * 0.5 - 1, width: 3, height: 3, colour: STRONG_LINE };
    yield boxOf(lines, at === items.length - 1 ? [item, list] : [item], {
      marks: label ? [] : [dot],
      space: (at === 0 ? 4 : 2.5) * setting.scale,
      whole: lines.length <= 2 * TOGETHER,
    });
  }
}

function signatureBox(setting: Setting, area: Area, said: readonly string[]): Box {
  const part = partIn(area.part, 'P');
  const room = 34 * setting.scale;
  const width = Math.min(area.width, 240);
  const lines: Line[] = [];
  for (const text of said) {
    const y = lines.length === 0 ? room + 3 : bottomOf(lines);
    lines.push(
      ...textLines(setting, text, lines.length === 0 ? TONES.strong : TONES.plain, { ...area, width, part }, y),
    );
  }
  const rule: Mark = { x: area.x, y: room, width, height: 0.75, colour: STRONG_LINE };
  return boxOf(lines, [part], { marks: [rule], space: 6, whole: true });
}

function* ruledBoxes(setting: Setting, area: Area, label: string, count: number): Generator<Box> {
  yield paragraph(setting, area, label, NAME, { withNext: true });
  const height = 24 * setting.scale;
  const rule: Mark = { x: area.x, y: height - 0.75, width: area.width, height: 0.75, colour: LINE };
  // A few lines are not parted, no more than a few lines of text are.
  const together = (at: number): boolean => count <= TOGETHER && at < count - 1;
  for (let at = 0; at < count; at += 1)
    yield { height, lines: [], marks: [rule], space: 0, whole: true, withNext: together(at), ends: [] };
}

function noteBox(setting: Setting, area: Area, text: string): Box {
  const part = partIn(area.part, 'P');
  const lines = textLines(setting, text.trimEnd(), NOTE, { x: area.x + 8, width: area.width - 16, part }, 5);
  const height = bottomOf(lines) + 5;
  const edge: Mark = { x: area.x, y: 0, width: 1.5, height, colour: LINE };
  return boxOf(lines, [part], { height, marks: [edge], space: 6, whole: lines.length < 30 });
}

/** A block as boxes of a column, one after the other. */
export function* boxesOf(setting: Setting, area: Area, block: Block): Generator<Box> {
  switch (block.kind) {
    case 'heading':
      return yield heading(setting, area, block.level, block.text);
    case 'words':
      if (!block.text) return;
      return yield { ...wordsBox(setting, area, block.text, block.tone ?? 'plain'), withNext: block.withNext === true };
    case 'lines':
      return yield paragraph(setting, area, block.lines.join('\n'), TONES.plain, { whole: true });
    case 'facts':
      return yield* factBoxes(
        setting,
        area,
        block.facts.filter(([, value]) => value),
      );
    case 'list':
      return yield* listBoxes(setting, area, block.items);
    case 'table':
      if (block.caption) yield { ...paragraph(setting, area, block.caption, CAPTION), withNext: true, space: 10 };
      return yield* tableBoxes(setting, area, block);
    case 'sides':
      return yield* sideBoxes(setting, area, block, boxesOf);
    case 'signature':
      return yield signatureBox(setting, area, block.lines);
    case 'ruled':
      return yield* ruledBoxes(setting, area, block.label, block.lines);
    case 'note':
      return yield noteBox(setting, area, block.text);
    case 'new-page':
      return yield { height: 0, lines: [], marks: [], space: 0, whole: true, newPage: true, withNext: true, ends: [] };
  }
}
