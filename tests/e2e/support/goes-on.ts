import type { Page, Request } from '@playwright/test';

/**
 * Whoever goes to another address waits until what they sent is answered, as a person sees it on the button: a browser that is led away
 * before breaks off what is on its way.
 */
export function goesOnWhenAnswered(page: Page): Page {
  const sent = new Set<Request>();
  let answered = (): void => {};
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.add(request);
  });
  const over = (request: Request): void => {
    sent.delete(request);
    if (sent.size === 0) answered();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);

  const goto = page.goto.bind(page);
  page.goto = async (...to) => {
    // A word with the page, so that what it has sent by now is known here too.
    await page.evaluate(() => undefined).catch(() => {});
    if (sent.size > 0) await new Promise<void>((resolve) => (answered = resolve));
    return goto(...to);
  };
  return page;
}
