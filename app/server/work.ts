import { runOrExit } from './process.server';
import { settingsOrExit } from './settings.server';

/** `npm run worker`: does the jobs of an installation whose processes that answer people have WORKER=off, or helps them. Answers nobody. */
const { worker: _, ...settings } = await settingsOrExit('production');
await runOrExit({ settings, serves: false });
console.log('Evenhand does the jobs');
