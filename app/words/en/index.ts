import { acts } from './acts';
import { admin } from './admin';
import { calendar } from './calendar';
import { checkin } from './checkin';
import { edge } from './edge';
import { erasure } from './erasure';
import { exports } from './exports';
import { find } from './find';
import { files } from './files';
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
import { portfolio } from './portfolio';
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
import { templates } from './templates';
import { ui } from './ui';
import { unsent } from './unsent';
import { verify } from './verify';
import { weekly } from './weekly';
import { work } from './work';
import { written } from './written';

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
  ...find,
  ...files,
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
  ...portfolio,
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
  ...templates,
  ...ui,
  ...unsent,
  ...verify,
  ...weekly,
  ...work,
  ...written,
} as const;
