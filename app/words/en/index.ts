import { acts } from './acts';
import { admin } from './admin';
import { calendar } from './calendar';
import { checkin } from './checkin';
import { closing } from './closing';
import { deleting } from './deleting';
import { documents } from './documents';
import { edge, gate } from './edge';
import { erasure } from './erasure';
import { executive } from './executive';
import { exported } from './export';
import { exports } from './exports';
import { find } from './find';
import { fit } from './fit';
import { files } from './files';
import { form } from './form';
import { help } from './help';
import { history } from './history';
import { live } from './live';
import { log } from './log';
import { mail } from './mail';
import { mails } from './mails';
import { meeting } from './meeting';
import { notes } from './notes';
import { notice } from './notice';
import { papers } from './papers';
import { passkeys } from './passkeys';
import { people } from './people';
import { outcome } from './outcome';
import { pictures } from './pictures';
import { plan } from './plan';
import { policy } from './policy';
import { portfolio } from './portfolio';
import { proof } from './proof';
import { record } from './record';
import { refusal } from './refusal';
import { session } from './session';
import { score } from './score';
import { shell } from './shell';
import { sign } from './sign';
import { spreadsheet } from './spreadsheet';
import { sso } from './sso';
import { start } from './start';
import { talk } from './talk';
import { templates } from './templates';
import { tokens } from './tokens';
import { transition } from './transition';
import { ui } from './ui';
import { unsent } from './unsent';
import { verify } from './verify';
import { weekly } from './weekly';
import { work } from './work';
import { workspace } from './workspace';
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
  ...closing,
  ...deleting,
  ...documents,
  ...edge,
  ...gate,
  ...erasure,
  ...executive,
  ...exported,
  ...exports,
  ...find,
  ...fit,
  ...files,
  ...form,
  ...help,
  ...history,
  ...live,
  ...log,
  ...mail,
  ...mails,
  ...meeting,
  ...notes,
  ...notice,
  ...papers,
  ...passkeys,
  ...people,
  ...outcome,
  ...pictures,
  ...plan,
  ...policy,
  ...portfolio,
  ...proof,
  ...record,
  ...refusal,
  ...session,
  ...score,
  ...shell,
  ...sign,
  ...spreadsheet,
  ...sso,
  ...start,
  ...talk,
  ...templates,
  ...tokens,
  ...transition,
  ...ui,
  ...unsent,
  ...verify,
  ...weekly,
  ...work,
  ...workspace,
  ...written,
} as const;
