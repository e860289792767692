import { tellStory } from '../../../drizzle/seed/story';
import { openHouse } from '~/data/house.server';
import { realClock } from '~/data/clock.server';
import { asAdmin, databaseUrl, startTestPostgres, template, testSecret } from '../../support/test-postgres';
import { testHouseSettings } from './serve-settings';

/** The database that every worker clones: migrated, with the demo story told. */
export const TOLD = 'evenhand_told';

/** Starts one Postgres for the run and tells the story once; returns what ends it. */
export default async function toldTemplate(): Promise<() => Promise<void>> {
  const { adminUrl, stop } = await startTestPostgres();
  try {
    await asAdmin(adminUrl, `create database ${TOLD} template ${template}`);
    const databaseUrlOfTold = databaseUrl(adminUrl, TOLD);
    const house = openHouse({
      databaseUrl: databaseUrlOfTold,
      secret: testSecret,
      clock: realClock,
      settings: testHouseSettings('http://localhost:1'),
    });
    await tellStory(house, databaseUrlOfTold);
    await house.close();
    process.env['EVENHAND_TEST_SERVER'] = adminUrl;
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
