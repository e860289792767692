import { PassThrough, type Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { gatheredPage } from '~/http/gathered-page.server';

/** How much stands before the quotation marks, so that one of them meets the end of a block. */
const LENGTHS = Array.from({ length: 40 }, (_, n) => n);

const render = (length: number, into: Writable): void => {
  const stream = renderToPipeableStream(
    <p>
      {'x'.repeat(length)}
      {Array.from({ length: 300 }, (_, at) => (
        <q key={at}>“{at}”</q>
      ))}
    </p>,
    { onAllReady: () => void stream.pipe(into) },
  );
};

const asReactWrites = (length: number): Promise<string> => {
  const through = new PassThrough();
  render(length, through);
  return text(through);
};
const asGathered = (length: number): Promise<string> =>
  new Promise((resolve) =>
    render(
      length,
      gatheredPage((page) => resolve(page.toString())),
    ),
  );

it('leaves nothing in a page that nobody wrote, wherever a letter of several bytes meets the end of a block', async () => {
  const raw = await Promise.all(LENGTHS.map(asReactWrites));
  const whole = await Promise.all(LENGTHS.map(asGathered));
  // Without it they are there; once React leaves none, it can go.
  expect(raw.some((page) => page.includes('\0'))).toBe(true);
  expect(whole.filter((page) => page.includes('\0'))).toEqual([]);
  expect(whole).toEqual(raw.map((page) => page.replaceAll('\0', '')));
});

it('ends a document once, after the scripts that bring its data: nothing stands outside of it', async () => {
  const stream = renderToPipeableStream(
    <>
      <html lang="en">
        <body>words</body>
      </html>
      <script dangerouslySetInnerHTML={{ __html: 'data()' }} />
    </>,
  );
  const page = await new Promise<string>((resolve) => stream.pipe(gatheredPage((whole) => resolve(whole.toString()))));
  expect(page.endsWith('<script>data()</script></body></html>')).toBe(true);
});
