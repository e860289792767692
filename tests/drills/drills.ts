import { documents } from './documents';
import { NotThere } from './tools';

/** `npm run drills`: what outside judges say, who are no npm packages. Ends with 1 when one of them finds something or is not to be had. */
const DRILLS = { documents } as const;

let fell = false;
for (const [name, drill] of Object.entries(DRILLS)) {
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
