import { writeFileSync } from 'node:fs';
import { startTestPostgres } from '../support/test-postgres';
import { seed } from './seed';
const postgres = await startTestPostgres();
const house = await seed(postgres, 'bench', 20);
writeFileSync('/tmp/hold.json', JSON.stringify({ url: house.databaseUrl, plan: house.plan.id, dana: house.plan.as('dana').cookie, large: house.large.id, largeDana: house.large.as('dana').cookie, admin: postgres.adminUrl }));
console.log('ready');
process.on('SIGTERM', () => void postgres.stop().then(() => process.exit()));
setInterval(() => {}, 1e6);
