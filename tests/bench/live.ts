import { Agent } from 'node:http';
import { askOnce } from '../support/asking';
import { EVERYONE } from '../support/people';
import { openStream, type Stream } from '../support/stream';
import type { Post } from './load';
import { deliveries, type Running } from './rows';
import type { Seeded } from './seed';
import { serving, type Serving } from './servers';
import { absolute, type Result } from './table';

const PLANS = 25;
/** Of each of the eight people of a plan. */
const PAGES_EACH = 5;
const ACTS = 10;
const MEGABYTE = 2 ** 20;

const opened = (url: string, { id, as }: Seeded): Promise<Stream[]> =>
  Promise.all(
    EVERYONE.flatMap((who) =>
      Array.from({ length: PAGES_EACH }, () => openStream(url, `/plans/${id}/live`, as(who).cookie)),
    ),
  );

/** How often each page has been told of a change. */
const told = ({ events }: Stream): number => events.filter((event) => event.startsWith('changed')).length;

async function deliver(url: string, { path, as, form }: Post): Promise<void> {
  const agent = new Agent();
  const { status } = await askOnce(url, agent, path, { method: 'POST', as: as.cookie, form });
  agent.destroy();
  if (status !== 302) throw new Error(`a delivery was answered ${status}`);
}

/** Milliseconds from before an act is posted until every page of its plan was told of it. */
async function reached(url: string, post: Post, pages: readonly Stream[]): Promise<number> {
  const before = pages.map(told);
  const start = performance.now();
  await deliver(url, post);
  while (pages.some((page, at) => told(page) === before[at])) await new Promise(setImmediate);
  return performance.now() - start;
}

/** What 1,000 open pages cost the process that serves them, and how soon the last of a plan's hears of a change. */
export async function livePages({ house }: Pick<Running, 'house'>): Promise<Result[]> {
  const product = await serving({ what: 'product', databaseUrl: house.databaseUrl }, ['--expose-gc']);
  try {
    return await openedOn(product, house.around.slice(-PLANS));
  } finally {
    await product.end();
  }
}

async function openedOn(product: Serving, plans: readonly Seeded[]): Promise<Result[]> {
  // Each plan's first stream and a delivery: what is loaded and compiled once is no part of it.
  const warm = await Promise.all(
    plans.map((plan) => openStream(product.url, `/plans/${plan.id}/live`, plan.as('dana').cookie)),
  );
  // From each plan's last commitment on: the first were delivered by the rows before.
  const posts = [...deliveries([...plans].reverse(), 100, true)].reverse().values();
  for (let act = 0; act < 3 * PLANS; act += 1) await deliver(product.url, posts.next().value as Post);
  for (const stream of warm) stream.close();
  const before = await product.resident();
  const pages: Stream[][] = [];
  for (const plan of plans) pages.push(await opened(product.url, plan));
  try {
    for (const stream of pages.flat()) await stream.has(/^looking /);
    const more = ((await product.resident()) - before) / MEGABYTE;
    let slowest = 0;
    for (const streams of pages.slice(0, ACTS))
      slowest = Math.max(slowest, await reached(product.url, posts.next().value as Post, streams));
    return [
      absolute(`${pages.flat().length} open pages: memory more`, more, 150, 'MB'),
      absolute(`a change reaches ${pages[0]!.length} pages, slowest of ${ACTS}`, slowest, 1000, 'ms'),
    ];
  } finally {
    for (const stream of pages.flat()) stream.close();
  }
}
