import type { Page } from '@playwright/test';

/** Holds back what a page asks of an address, as a slow connection does, until the returned function is called: then it goes, or is lost. */
export async function heldBack(page: Page, of: RegExp): Promise<(lost?: 'lost') => void> {
  let letGo: (lost?: 'lost') => void = () => {};
  const held = new Promise<'lost' | undefined>((resolve) => {
    letGo = resolve;
  });
  await page.route(of, async (route) =>
    (await held) === 'lost' ? route.abort('internetdisconnected') : route.continue(),
  );
  return letGo;
}
