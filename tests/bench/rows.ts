import { randomUUID } from 'node:crypto';
import { askFor, type Load, type Post } from './load';
import type { Seeded, SeededHouse } from './seed';
import type { Serving } from './servers';

/** What a row asks for: so much of another's rate or time, so many a second, or an answer within milliseconds. */
export interface Row {
  readonly name: string;
  readonly what: string;
  readonly load: Load;
  /** What it is measured beside, turn by turn. */
  readonly beside?: Load;
  readonly reach:
    | { readonly least: number }
    | { readonly most: number }
    | { readonly perSecond: number }
    | { readonly within: number }
    | null;
  readonly connections?: number;
}

export interface Running {
  readonly house: SeededHouse;
  readonly small: SeededHouse;
  readonly product: Serving;
  readonly productSmall: Serving;
  readonly productOpen: Serving;
  readonly floor: Serving;
  readonly bareRemix: Serving;
}

/** Commitments of the vendor that its lead may deliver, plan by plan or each plan's first, then each one's second. */
export function* deliveries(plans: readonly Seeded[], size: number, spread: boolean): Generator<Post> {
  const numbers = Array.from({ length: size }, (_, n) => n).filter((n) => n % 3 !== 0);
  const post = (plan: Seeded, n: number): Post => ({
    path: `/plans/${plan.id}/commitments/c${n}/delivery`,
    as: plan.as('priya'),
    form: { op: randomUUID(), form: 'delivery', of: '', note: 'It is in the folder both sides know', link: '' },
  });
  if (spread) for (const n of numbers) for (const plan of plans) yield post(plan, n);
  else for (const plan of plans) for (const n of numbers) yield post(plan, n);
}

/** Where nothing is left to deliver: not there, so that a row that comes to it has no figure. */
const NOTHING_LEFT: Post = { path: '/everything-is-delivered', as: { cookie: '' }, form: {} };

const inTurn = (posts: Generator<Post>) => (): Post => posts.next().value ?? NOTHING_LEFT;

/** A page that nobody has looked at before: each request is for another address of it, so that nothing drawn is known. */
const firstLook = (load: Load): Load => ({ ...load, anew: true });

/** How many elements the yardstick needs to be as large as a page. */
async function asRichAs(page: Load, bare: Load): Promise<Load> {
  const at = (rich: number): Load => ({ ...bare, path: `/?rich=${rich}` });
  const [none, some, wanted] = [await askFor(at(1)), await askFor(at(1001)), await askFor(page)];
  return at(1 + Math.max(0, Math.round((wanted.bytes - none.bytes) / ((some.bytes - none.bytes) / 1000))));
}

/** What is looked for: titles by their words, what nothing holds, what everything holds, and a name with all that is theirs. */
const FINDINGS = [
  ['a title', 'reconcile depot 77'],
  ['nothing', 'zzzz'],
  ['what is everywhere', 're'],
  ['a person', 'Priya'],
] as const;

/** The rows of the bench. Each holds a promise of speed, with what it is measured beside. */
export async function rowsOf(running: Running): Promise<Row[]> {
  const { house, small, product, productSmall, productOpen, floor, bareRemix } = running;
  const at = ({ url }: Serving, plan: Seeded, path: string, more: Partial<Load> = {}): Load => ({
    ...{ url, path: `/plans/${plan.id}${path}`, as: plan.as('dana') },
    ...more,
  });
  const page = at(product, house.plan, '/commitments');
  const pageSmall = at(productSmall, small.plan, '/commitments');
  const record = at(product, house.plan, '/record');
  const bare: Load = { url: bareRemix.url, path: '/', as: house.plan.as('dana') };
  const rich = await asRichAs(page, bare);
  const packed = { headers: { 'accept-encoding': 'gzip' } };
  const spread = inTurn(deliveries(house.around, 100, true));
  const busy = inTurn(deliveries(house.busy, 200, false));
  const busySmall = inTurn(deliveries(small.busy, 200, false));
  const overseen = (path: string): Load => ({ url: product.url, path, as: house.overseer });
  const data = '/commitments.data';
  return [
    { name: 'bare', what: 'bare Remix, of the floor', load: bare, beside: { ...bare, url: floor.url }, reach: null },
    {
      name: 'plan',
      what: 'plan page, 200 commitments, of bare Remix as rich',
      load: page,
      beside: rich,
      reach: { least: 0.8 },
    },
    {
      name: 'plan',
      what: 'plan page, of bare Remix with a plain table',
      load: page,
      beside: bare,
      reach: { least: 0.667 },
    },
    { name: 'plan', what: 'plan page packed, of plain', load: { ...page, ...packed }, beside: page, reach: null },
    {
      name: 'data',
      what: 'plan page .data, of bare Remix .data',
      load: { ...page, path: page.path.replace('/commitments', data) },
      beside: { ...bare, path: '/_root.data' },
      reach: { least: 1 },
    },
    {
      name: 'court',
      what: 'court page, of bare Remix',
      load: at(product, house.plan, ''),
      beside: bare,
      reach: { least: 2 },
    },
    {
      name: 'text',
      what: 'text of the plan, of bare Remix',
      load: at(product, house.plan, '/text'),
      beside: bare,
      reach: null,
    },
    { name: 'record', what: 'record today, of the plan page', load: record, beside: page, reach: { least: 0.8 } },
    {
      name: 'record',
      what: 'record today, looked at first, of the plan page',
      load: firstLook(record),
      beside: firstLook(page),
      reach: null,
    },
    {
      name: 'record',
      what: 'record as of a past day, of the plan page',
      load: { ...record, path: `${record.path}?on=2025-12-01` },
      beside: page,
      reach: { least: 0.8 },
    },
    // Before what is done: a plan in which something was done is summarised anew first.
    {
      name: 'portfolio',
      what: 'portfolio of the plans around, first 50, looked at first, of the plan page',
      load: firstLook(overseen('/portfolio')),
      beside: firstLook(page),
      reach: { most: 2 },
      connections: 1,
    },
    ...FINDINGS.map(([what, q]): Row => ({
      ...{ name: 'find', what: `find ${what} over the plans around` },
      load: overseen(`/find.data?q=${encodeURIComponent(q)}`),
      reach: { within: 150 },
      connections: 1,
    })),
    {
      name: 'act',
      what: 'deliver, over different plans',
      load: { url: product.url, path: '', posts: spread },
      reach: { perSecond: 300 },
    },
    {
      name: 'act',
      what: 'deliver, on one plan',
      load: { url: product.url, path: '', posts: busy },
      reach: { perSecond: 80 },
    },
    {
      name: 'policies',
      what: 'plan page, of the same without policies',
      load: pageSmall,
      beside: { ...pageSmall, url: productOpen.url },
      reach: { least: 0.8 },
    },
    {
      name: 'ten',
      what: 'ten times the commitments: first page',
      load: at(product, house.large, ''),
      beside: at(product, house.plan, ''),
      reach: { most: 1.5 },
      connections: 1,
    },
    {
      name: 'ten',
      what: 'ten times the commitments: whole record',
      load: at(product, house.large, '/record'),
      beside: record,
      reach: { most: 12 },
      connections: 1,
    },
    {
      name: 'around',
      what: 'plan page in a hundred times the workspace',
      load: page,
      beside: pageSmall,
      reach: { least: 0.9 },
    },
    {
      name: 'around',
      what: 'deliver in a hundred times the workspace',
      load: { url: product.url, path: '', posts: busy },
      beside: { url: productSmall.url, path: '', posts: busySmall },
      reach: { least: 0.9 },
    },
  ];
}
