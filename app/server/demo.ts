import { castLines } from '../../drizzle/seed/cast';
import { isTold, tellStory } from '../../drizzle/seed/story';
import { runOrExit } from './process.server';
import { settingsOrExit } from './settings.server';

/** `npm run demo`: everything on this machine, with the story told when the database is empty. */
const { url } = await runOrExit({
  settings: await settingsOrExit('demo'),
  fill: async (house, adminUrl) => {
    if (!(await isTold(house, adminUrl))) await tellStory(house, adminUrl, { endings: true });
  },
});
console.log(`Evenhand runs at ${url}`);
console.log('These people can sign in, from the list on the sign-in page:');
for (const line of castLines()) console.log(`  ${line}`);
