import { isTold, tellStory } from '../../drizzle/seed/story';
import { run } from './process.server';
import { settingsOrExit } from './settings.server';
import { stopOnSignal } from './stop-on-signal';

/** `npm run demo`: everything on this machine, with the story told when the database is empty. */
const settings = await settingsOrExit('demo');
const running = await run({
  settings,
  fill: async (house, adminUrl) => {
    if (!(await isTold(adminUrl))) await tellStory(house, adminUrl);
  },
});
stopOnSignal(running.stop);
console.log(`Evenhand runs at ${running.url}`);
console.log('Sign in from the list at that address:');
for (const line of (await import('../../drizzle/seed/cast')).castLines()) console.log(`  ${line}`);
