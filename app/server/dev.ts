import { createServer } from 'vite';
import { isTold, tellStory } from '../../drizzle/seed/story';
import { runOrExit } from './process.server';
import { settingsOrExit } from './settings.server';

/** `npm run dev`: as the demo, with pages made anew as their files change. */
const viteDevServer = await createServer({ server: { middlewareMode: true } });
const { url } = await runOrExit({
  settings: await settingsOrExit('development'),
  viteDevServer,
  fill: async (house, adminUrl) => {
    if (!(await isTold(house, adminUrl))) await tellStory(house, adminUrl);
  },
});
console.log(`Evenhand runs at ${url}`);
