import type { RequestContext } from './context';

/**
 * A loader's answer with what its page is drawn from. In a page that is drawn here, `from` is there for the drawing and is not copied
 * into the page beside what was drawn from it: what the browser gets of it is the drawing (`ui/record/AsDrawn.tsx`). A page that is in the
 * browser already draws for itself, and is sent all of it.
 */
export function drawnFrom<Rest extends object, From extends object>(
  { draws }: Pick<RequestContext, 'draws'>,
  rest: Rest,
  from: From,
): Rest & Partial<From> {
  // What copies data into a page takes what can be listed, and nothing else.
  const hidden = Object.entries(from).map(([name, value]) => [name, { value: value as unknown, enumerable: !draws }]);
  return Object.defineProperties({ ...rest }, Object.fromEntries(hidden) as PropertyDescriptorMap) as Rest &
    Partial<From>;
}
