import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { checkout } from '~/server/folders';
import { measure, askFor } from './load';
const hold = JSON.parse(readFileSync('/tmp/hold.json', 'utf8'));
const [prof, secs, ...paths] = process.argv.slice(2);
const start = async (what: string, args: string[] = []) => {
  const child = fork(join(checkout, 'tests/bench/serve.ts'), { cwd: checkout, execArgv: ['--import', 'tsx', ...args], env: { ...process.env, NODE_ENV: 'production' } });
  child.send({ what, databaseUrl: hold.url });
  const [told] = await once(child, 'message');
  if (told.error) throw new Error(told.error);
  return { url: told.url as string, end: async () => { child.disconnect(); await once(child, 'exit'); } };
};
const bare = await start('bare-remix');
const product = await start('product', prof === 'prof' ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof'] : []);
const as = { cookie: hold.dana };
for (const p of paths) {
  const load = { url: product.url, path: `/plans/${hold.plan}${p === '.' ? '' : p}`, as };
  if (p.startsWith('/_bare')) { Object.assign(load, { url: bare.url, path: p.slice(6) || '/' }); }
  await askFor(load); await measure(load, 3).catch(() => {});
  const one = await measure(load, Number(secs));
  const b = p.includes('.data') ? { url: bare.url, path: '/_root.data', as } : { url: bare.url, path: '/', as };
  await askFor(b); await measure(b, 3).catch(() => {});
  const two = await measure(b, Number(secs));
  const again = await measure(load, Number(secs));
  console.log(p, 'product', one.rate.toFixed(0), again.rate.toFixed(0), 'bare', two.rate.toFixed(0), 'ratio', ((one.rate + again.rate) / 2 / two.rate).toFixed(2), 'bytes', (await askFor(load)).bytes);
}
await product.end(); await bare.end();
