import type { BrowserContext } from '@playwright/test';

/** What a browser logs by itself when an answer says no, or when a test takes it off the net: the tests look at what comes of it. */
const ANSWERED_NO =
  /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/;

/**
 * Writes down what no page may do: an error on the console (a broken policy is one too), an exception nobody caught (a page that
 * is drawn otherwise than it was sent is one too), an answer of 500 or more.
 */
export function watch(context: BrowserContext, faults: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !ANSWERED_NO.test(message.text()))
      faults.push(`console on ${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`exception on ${error.page()?.url()}: ${error.error().stack}`));
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`);
  });
}
