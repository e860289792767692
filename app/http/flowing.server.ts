import { ReadableStream } from 'node:stream/web';

/** Text that is made as fast as it is taken, and no further once nobody takes it. What goes wrong on the way breaks the answer off. */
export function flowing(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await text.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
