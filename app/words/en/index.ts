import { acts } from './acts';
import { admin } from './admin';
import { calendar } from './calendar';
import { checkin } from './checkin';
import { edge } from './edge';
import { erasure } from './erasure';
import { exports } from './exports';
import { form } from './form';
import { help } from './help';
import { history } from './history';
import { live } from './live';
import { mail } from './mail';
import { mails } from './mails';
import { meeting } from './meeting';
import { notes } from './notes';
import { pictures } from './pictures';
import { plan } from './plan';
import { proof } from './proof';
import { record } from './record';
import { refusal } from './refusal';
import { session } from './session';
import { score } from './score';
import { shell } from './shell';
import { sign } from './sign';
import { spreadsheet } from './spreadsheet';
import { start } from './start';
import { talk } from './talk';
import { ui } from './ui';
import { unsent } from './unsent';
import { verify } from './verify';
import { work } from './work';

/**
 * Every text a person reads, in English. Keys are `area.name`; each area is one file, and the browser is sent only what a
 * page's code names (`as-needed.vite.ts`). Texts are ICU messages; apostrophes and quotation marks are typographic (’ “ ”).
 */
export const en = {
  ...acts,
  ...admin,
  ...calendar,
  ...checkin,
  ...edge,
  ...erasure,
  ...exports,
  ...form,
  ...help,
  ...history,
  ...live,
  ...mail,
  ...mails,
  ...meeting,
  ...notes,
  ...pictures,
  ...plan,
  ...proof,
  ...record,
  ...refusal,
  ...session,
  ...score,
  ...shell,
  ...sign,
  ...spreadsheet,
  ...start,
  ...talk,
  ...ui,
  ...unsent,
  ...verify,
  ...work,
} as const;
