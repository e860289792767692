import { run } from './process.server';
import { settingsOrExit } from './settings.server';
import { stopOnSignal } from './stop-on-signal';

/** `npm start`: production, with settings from the environment. */
process.env['NODE_ENV'] = 'production';
const running = await run({ settings: await settingsOrExit('production') });
stopOnSignal(running.stop);
console.log(`Evenhand runs at ${running.url}`);
