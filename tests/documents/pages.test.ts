import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Line, Part } from '~/documents/pdf/box';
import { pagesOf } from '~/documents/pdf/pages';
import { TONES } from '~/documents/pdf/style';
import { runs } from '../support/runs';

const HEIGHT = 200;
const style = { ...TONES.plain, height: 10 };
const part: Part = { tag: 'P', within: null };

const boxOf = (name: string, lines: number, more: Partial<Box> = {}): Box => ({
  height: lines * 10,
  lines: Array.from({ length: lines }, (_, at): Line => ({ text: `${name}.${at}`, style, x: 0, y: at * 10, part })),
  marks: [],
  space: 5,
  whole: true,
  ends: [],
  ...more,
});

const anyBoxes = fc
  .array(fc.record({ lines: fc.integer({ min: 1, max: 45 }), whole: fc.boolean(), withNext: fc.boolean() }), {
    minLength: 1,
    maxLength: 25,
  })
  .map((each) =>
    each.map(({ lines, whole, withNext }, at) =>
      boxOf(`${at}`, withNext ? Math.min(lines, 3) : lines, { whole, withNext }),
    ),
  );

const linesOn = (pages: ReturnType<typeof pagesOf>): string[] =>
  pages.flatMap((page) => page.flatMap(({ box }) => box.lines.map(({ text }) => text)));

describe('boxes over pages', () => {
  it('each line stands once, in order, within its page, and below what comes before', () => {
    fc.assert(
      fc.property(anyBoxes, (boxes) => {
        const pages = pagesOf(boxes, HEIGHT);
        expect(linesOn(pages)).toEqual(boxes.flatMap(({ lines }) => lines.map(({ text }) => text)));
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0);
          let low = 0;
          for (const { box, y } of page) {
            expect(y).toBeGreaterThanOrEqual(low);
            low = y + box.height;
          }
          expect(low).toBeLessThanOrEqual(HEIGHT);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('a heading goes along with what it is the heading of', () => {
    const [first, second] = pagesOf(
      [boxOf('text', 18), boxOf('heading', 1, { withNext: true }), boxOf('more', 3)],
      HEIGHT,
    );
    expect(first!.length).toBe(1);
    expect(second!.map(({ box }) => box.lines[0]!.text)).toEqual(['heading.0', 'more.0']);
  });

  it('the names of columns stand again over rows that go on', () => {
    const head = boxOf('names', 1);
    const rows = Array.from({ length: 9 }, (_, at) => boxOf(`row ${at}`, 4, { head, space: 0 }));
    const pages = pagesOf([head, ...rows], HEIGHT);
    expect(pages.length).toBe(3);
    for (const page of pages) expect(page[0]!.box).toBe(head);
  });

  it('what is higher than a page goes on over as many as it needs', () => {
    const pages = pagesOf([boxOf('before', 2), boxOf('long', 70, { head: boxOf('names', 1) })], HEIGHT);
    expect(pages.length).toBe(4);
    expect(linesOn(pages).filter((text) => text.startsWith('long')).length).toBe(70);
  });

  it('a new page is begun where one is asked for, and no empty one', () => {
    const turn = boxOf('', 0, { newPage: true, withNext: true });
    expect(pagesOf([turn, boxOf('one', 1), turn, boxOf('two', 1)], HEIGHT).length).toBe(2);
  });
});
