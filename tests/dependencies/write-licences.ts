import { writeFileSync } from 'node:fs';
import { licenceList } from './licences';
import { lockedPackages } from './lock';

/** `npm run licences`: writes the list of licences anew. */
writeFileSync(new URL('./licences.md', import.meta.url), licenceList(lockedPackages()));
