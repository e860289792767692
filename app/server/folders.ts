import { join } from 'node:path';

/** The folder with package.json. */
export const checkout = join(import.meta.dirname, '../..');

/** What lives as long as the checkout: the embedded database, the demo's secret. Ignored by git. */
export const dataFolder = join(checkout, '.data');

/** What can be made anew at any time. Ignored by git. */
export const cacheFolder = join(checkout, '.cache');
