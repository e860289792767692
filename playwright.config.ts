import { defineConfig } from '@playwright/test';
import { browserLaunch } from './tests/support/find-browser';

/** Real browser, real server, real database: one of each a test's own. No retries: what fails now and then is broken. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/told-template.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: browserLaunch(),
    locale: 'en-US',
    timezoneId: 'America/New_York',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
});
