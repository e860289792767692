import { edge } from './edge';
import { form } from './form';
import { mail } from './mail';
import { plan } from './plan';
import { record } from './record';
import { refusal } from './refusal';
import { shell } from './shell';
import { spreadsheet } from './spreadsheet';
import { ui } from './ui';

/**
 * Every text a person reads, in English. Keys are `area.name`; each area is one file, and the browser is sent only the areas a
 * page's code names (`by-area.vite.ts`). Texts are ICU messages; apostrophes and quotation marks are typographic (’ “ ”).
 */
export const en = {
  ...edge,
  ...form,
  ...mail,
  ...plan,
  ...record,
  ...refusal,
  ...shell,
  ...spreadsheet,
  ...ui,
} as const;
