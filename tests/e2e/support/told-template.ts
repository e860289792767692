import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tellStory } from '../../../drizzle/seed/story';
import { offsetClock } from '~/data/clock.server';
import { openHouse } from '~/data/house.server';
import { checkout } from '~/server/folders';
import { asAdmin, databaseUrl, startTestPostgres, template, testSecret } from '../../support/test-postgres';
import { TOLD, settingsFor } from './serve-settings';

/** Starts one Postgres for the run and tells the story once; returns what ends it. */
export default async function toldTemplate(): Promise<() => Promise<void>> {
  if (!existsSync(join(checkout, 'build/server/index.js')))
    throw new Error('There is no build to test: run npm run build first');
  const { adminUrl, stop } = await startTestPostgres();
  try {
    await asAdmin(adminUrl, `create database ${TOLD} template ${template}`);
    const told = databaseUrl(adminUrl, TOLD);
    const { baseUrl, mode, mailFrom, smtpUrl, checkpointKey, timestampUrl, files } = settingsFor(told, 1);
    const house = openHouse({
      databaseUrl: told,
      settings: { baseUrl, secret: testSecret, mode, mailFrom, smtpUrl, checkpointKey, timestampUrl, files },
      clock: offsetClock(0),
    });
    try {
      await tellStory(house, told);
    } finally {
      await house.close();
    }
    process.env['EVENHAND_TEST_SERVER'] = adminUrl;
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
