import { createServer } from 'vite';
import { isTold, tellStory } from '../../drizzle/seed/story';
import { run } from './process.server';
import { settingsOrExit } from './settings.server';
import { stopOnSignal } from './stop-on-signal';

/** `npm run dev`: as the demo, with pages made anew as their files change. */
const settings = await settingsOrExit('development');
const vite = await createServer({ server: { middlewareMode: true } });
const running = await run({
  settings,
  viteDevServer: vite,
  fill: async (house, adminUrl) => {
    if (!(await isTold(adminUrl))) await tellStory(house, adminUrl);
  },
});
stopOnSignal(async () => {
  await running.stop();
  await vite.close();
});
console.log(`Evenhand runs at ${running.url}`);
