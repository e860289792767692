import { runOrExit } from './process.server';
import { settingsOrExit } from './settings.server';

/** `npm start`: production, with settings from the environment. */
const { url } = await runOrExit({ settings: await settingsOrExit('production') });
console.log(`Evenhand runs at ${url}`);
