import { crashes } from './crashes';
import { documents } from './documents';
import { html } from './html';
import { lastRelease } from './last-release';
import { lighthouse } from './lighthouse';
import { clocks, disks } from './machine';
import { migrationsDrill } from './migrations';
import { policies } from './policies';
import { processes } from './processes';
import { races } from './races';
import { restoreDrill } from './restore';
import { sqlmap, wapiti } from './scans';
import { NotThere } from './tools';

/** `npm run drills`, or some by name: what outside judges say, what comes of it when machines fail, and what takes too long for `npm test`. Ends with 1 when one of them finds something or is not to be had. */
const ALL = {
  migrations: () => migrationsDrill(),
  documents,
  html,
  policies,
  lighthouse,
  wapiti,
  sqlmap,
  races,
  'last-release': lastRelease,
  crashes,
  processes,
  disks,
  clocks,
  restore: () => restoreDrill(),
} as const;
const wanted = process.argv.slice(2);
const odd = wanted.filter((name) => !(name in ALL));
if (odd.length > 0) throw new Error(`there is no drill called ${odd.join(', ')}`);
const DRILLS = Object.entries(ALL).filter(([name]) => wanted.length === 0 || wanted.includes(name));

let fell = false;
for (const [name, drill] of DRILLS) {
  try {
    console.log(`== ${name}`);
    const faults = await drill();
    for (const fault of faults) console.log(`   ${fault}`);
    console.log(`== ${name} ${faults.length > 0 ? `fell: ${faults.length} faults` : 'stands'}\n`);
    fell ||= faults.length > 0;
  } catch (error) {
    if (!(error instanceof NotThere)) throw error;
    console.log(`== ${name} fell: ${error.message}\n`);
    fell = true;
  }
}
process.exit(fell ? 1 : 0);
