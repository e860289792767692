import { PassThrough, type Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { wholeLetters } from '~/http/whole-letters.server';

/** How much stands before the quotation marks, so that one of them meets the end of a block. */
const LENGTHS = Array.from({ length: 40 }, (_, n) => n);

const rendered = (length: number, through: Duplex): Promise<string> => {
  const stream = renderToPipeableStream(
    <p>
      {'x'.repeat(length)}
      {Array.from({ length: 300 }, (_, at) => (
        <q key={at}>“{at}”</q>
      ))}
    </p>,
    { onAllReady: () => void stream.pipe(through) },
  );
  return text(through);
};

it('leaves nothing in a page that nobody wrote, wherever a letter of several bytes meets the end of a block', async () => {
  const raw = await Promise.all(LENGTHS.map((length) => rendered(length, new PassThrough())));
  const whole = await Promise.all(LENGTHS.map((length) => rendered(length, wholeLetters())));
  // Without it they are there; once React leaves none, it can go.
  expect(raw.some((page) => page.includes('\0'))).toBe(true);
  expect(whole.filter((page) => page.includes('\0'))).toEqual([]);
  expect(whole).toEqual(raw.map((page) => page.replaceAll('\0', '')));
});
