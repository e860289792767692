import { randomUUID } from 'node:crypto';
import { GROUPS } from '~/data/pages/find';
import { personIdOf } from '../../drizzle/seed/cast';
import { NORTHQUAY } from '../../drizzle/seed/northquay-start';
import { QUARTER } from '../../drizzle/seed/own-template';
import { HALDEN } from '../../drizzle/seed/second-plan';
import { seatIdOf } from '../../drizzle/seed/tell';
import { WORKSPACE } from '../../drizzle/seed/workspace';
import type { Answer, Asked, Asking } from '../support/asking';
import { readPdf } from '../support/read-pdf';
import type { TestHouse } from '../support/house';
import { ROWS } from './access-table';
import { PARTED } from './tainted-parting';
import { DRAFT, SEALED, WITHDRAWN } from './tainted-story';

/** Where every crawl starts: every address there is, filled in for each of the plans. */
export async function startOf(test: TestHouse): Promise<string[]> {
  const fills = [];
  for (const [plan, who] of [
    [NORTHQUAY, 'marcus'],
    [HALDEN, 'ingrid'],
    [DRAFT, 'ingrid'],
    [SEALED.elena, 'dana'],
    [SEALED.ruth, 'dana'],
    [PARTED, 'dana'],
    [WITHDRAWN, 'dana'],
  ] as const) {
    const [commitment] = await test.rows<{ id: string }>(
      'select id from commitment where plan_id = $1 order by id limit 1',
      plan,
    );
    fills.push({
      plan,
      of: plan,
      seat: seatIdOf(plan, who),
      commitment: commitment?.id ?? 'none',
      workspace: WORKSPACE,
      person: personIdOf('wen'),
      template: QUARTER,
    });
  }
  const paths = fills.flatMap((fill: Record<string, string>) =>
    ROWS.map(({ address }) => address.replace(/:(\w+)/g, (_, name: string) => fill[name] ?? 'x')),
  );
  // Every file there is, also those that nobody is led to.
  for (const { plan, id } of await test.rows<{ plan: string; id: string }>('select plan_id as plan, id from file'))
    paths.push(`/plans/${plan}/files/${id}`);
  // Everybody looks for what is private to somebody, in each place where it could be found.
  const sought = ['/find?q=taint.', ...GROUPS.map((group) => `/find?q=taint.&in=${group}`)];
  return ['/', ...sought, ...new Set(paths)].filter((path) => path !== '/sign-out');
}

const linksIn = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|action)="(\/[^"#]*)/g)]
    .map(([, path]) => path!.replaceAll('&amp;', '&'))
    .filter((path) => !/^\/(assets|sign-out|icon)/.test(path));

const dataOf = (path: string): string => {
  const [at = '', query] = path.split('?', 2);
  return `${at === '/' ? '/_root' : at}.data${query ? `?${query}` : ''}`;
};

/** What somebody reads in an answer: what a PDF of ours says is packed in it, and nobody finds it in its bytes. */
export async function asRead(path: string, answer: Answer): Promise<Answer> {
  if (answer.status !== 200 || !/\/documents\/[^/]+\/pdf(\?|$)/.test(path)) return answer;
  return { ...answer, text: answer.text + (await readPdf(answer.bytes)).everything };
}

/** What the edge refuses before anything looks, and pages that say no, each for a reason of its own. */
export async function* refusals(asking: Asking, as: string | undefined, plan: string): AsyncGenerator<Crawled> {
  const path = `/plans/${plan}`;
  const form = { op: randomUUID(), form: 'x', words: 'x' };
  const asked: readonly (readonly [string, Asked])[] = [
    [`${path}/%00`, {}],
    [path, { method: 'DELETE' }],
    [path, { headers: { host: 'elsewhere.example' } }],
    [`${path}/notes`, { method: 'POST', form, headers: { 'content-encoding': 'gzip' } }],
    [`${path}/notes`, { method: 'POST', form, headers: { 'sec-fetch-site': 'cross-site' } }],
    [`${path}/notes`, { method: 'POST', body: Buffer.alloc(2_100_000, 'x') }],
    [`${path}/notes`, { method: 'POST', form: { ...form, odd: 'x' } }],
    [`${path}/notes`, { method: 'POST', form: { op: form.op, form: 'note', words: '' } }],
    [`${path}/people/new`, { method: 'POST', form: { op: form.op, form: 'seat', email: 'no address' } }],
    [`/workspaces/${WORKSPACE}/members/new`, { method: 'POST', form: { op: form.op, form: 'x', email: 'no address' } }],
    [`/invitations/${'s'.repeat(43)}`, {}],
    [`/Sign-In//Link/${'s'.repeat(43)}`, {}],
    [`/sign%2Din/link/${'s'.repeat(43)}.data`, {}],
  ];
  for (const [at, ask] of asked) yield { path: at, answer: await asking.ask(at, { ...ask, as }) };
}

export interface Crawled {
  readonly path: string;
  readonly answer: Answer;
}

/** What an actor comes to from the start and on, as pages and as data, and what some forms answer: about `most` responses, and so every start and what is next to it. */
export async function* crawl(
  asking: Asking,
  from: readonly string[],
  as: string | undefined,
  most = 2 * from.length + 400,
): AsyncGenerator<Crawled> {
  const waiting = [...from];
  const known = new Set(waiting);
  for (let asked = 0; asked < most && waiting.length > 0; asked += 2) {
    const path = waiting.shift()!;
    const page = await asRead(path, await asking.ask(path, { as }));
    for (const link of linksIn(page.text)) {
      if (known.has(link)) continue;
      known.add(link);
      waiting.push(link);
    }
    yield { path, answer: page };
    yield { path, answer: await asking.ask(dataOf(path), { as }) };
    if (asked < 80)
      yield {
        path,
        answer: await asking.ask(path, { as, method: 'POST', form: { op: 'taint-crawl-0000000', form: 'x' } }),
      };
  }
}
