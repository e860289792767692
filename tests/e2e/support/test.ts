import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { CAST, SIGN_INS, type Who } from '../../../drizzle/seed/cast';
import { cloneDatabase } from '../../support/clone';
import { asAdmin } from '../../support/test-postgres';
import { storeMorePlans } from './more-plans';
import { goesOnWhenAnswered } from './goes-on';
import { manyPlans } from './many-plans';
import { Outbox } from './outbox';
import { proveDomain } from './prove-domain';
import { Server } from './server';
import { TOLD } from './serve-settings';
import { watch } from './watch';

export { expect } from '@playwright/test';

/** A browser as somebody has it on their desk or in their hand. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };
/** The narrowest that WCAG asks for: 1280 px at 400 %. */
export const SMALL_PHONE = { width: 320, height: 640 };

interface Product {
  readonly url: string;
  readonly outbox: Outbox;
  /** Makes it six minutes since anyone showed who they are: signing asks for a proof of the last five. */
  letProofsAge(): Promise<void>;
  /** Has a domain's own DNS name the provider that an admin named for it, as if it was just seen there. */
  proveDomain(domain: string): Promise<void>;
  /** Lets plan time pass until an instant: the process is started anew, and what was to happen by then comes due. */
  passUntil(at: string): Promise<void>;
  /** From now on mails go to a mail server instead of the outbox: the process is started anew. */
  sendBy(smtpUrl: string): Promise<void>;
  /** What waits in the queue has one try left: failing once more, it is given up. */
  useUpTries(): Promise<void>;
  /** Stores plans beside the story's, in which some of its people sit. Returns their ids. */
  storeMorePlans(sitting: readonly Who[], count: number): Promise<string[]>;
  /** Puts more running plans beside the story's (see `manyPlans`). */
  addPlans(count: number): Promise<void>;
}

interface Fixtures {
  /** Plan time at the start, when it is not that of the story's end. */
  at: string | null;
  /** Told besides the story before anybody looks. */
  told: { readonly tell: (databaseUrl: string) => Promise<void> } | null;
  /** The product, with the story told, for this test alone. */
  product: Product;
  outbox: Outbox;
  /** A page in a browser of its own, in which nobody is signed in. */
  stranger: (options?: BrowserContextOptions) => Promise<Page>;
  /** A page in a browser of its own, in which somebody of the story is signed in. */
  as: (who: Who, options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Fixtures, { server: Server }>({
  server: [
    async ({}, give) => {
      const server = Server.start();
      await give(server);
      await server.end();
    },
    { scope: 'worker' },
  ],
  at: [null, { option: true }],
  told: [null, { option: true }],
  product: async ({ server, at, told }, give, testInfo) => {
    const database = await cloneDatabase(process.env['EVENHAND_TEST_SERVER'] ?? '', TOLD);
    try {
      await told?.tell(database.adminUrl);
      const url = await server.serve({ databaseUrl: database.adminUrl, at });
      let time = at;
      let smtpUrl: string | null = null;
      const again = () =>
        server.serve({ databaseUrl: database.adminUrl, at: time, port: Number(new URL(url).port), smtpUrl });
      const outbox = new Outbox(database.adminUrl, url);
      await give({
        url,
        outbox,
        letProofsAge: () => asAdmin(database.adminUrl, `update session set proved_at = now() - interval '6 minutes'`),
        proveDomain: (domain) => proveDomain(database.adminUrl, domain),
        passUntil: async (to) => {
          if (time === null) throw new Error('time passes only for a test that says when it begins');
          const passes = Temporal.Instant.from(to).since(Temporal.Instant.from(time)).total('milliseconds');
          time = to;
          await server.rest();
          await asAdmin(
            database.adminUrl,
            `update graphile_worker._private_jobs set run_at = run_at - interval '${passes} milliseconds'`,
          );
          await again();
        },
        sendBy: async (to) => {
          smtpUrl = to;
          await server.rest();
          await again();
        },
        useUpTries: () =>
          asAdmin(database.adminUrl, 'update graphile_worker._private_jobs set attempts = max_attempts - 1'),
        storeMorePlans: (sitting, count) => storeMorePlans(database.adminUrl, sitting, count),
        addPlans: async (count) => {
          for (const text of manyPlans(count)) await asAdmin(database.adminUrl, text);
        },
      });
      await outbox.close();
      await server.rest();
      const written = server.written();
      if (written) await testInfo.attach('server', { body: written, contentType: 'text/plain' });
    } finally {
      await database.drop();
    }
  },
  outbox: ({ product }, give) => give(product.outbox),
  stranger: async ({ browser, product }, give) => {
    const open = new Browsers(browser, product.url);
    await give(async (options) => goesOnWhenAnswered(await (await open.context(options)).newPage()));
    await open.close();
  },
  as: async ({ browser, product }, give) => {
    const open = new Browsers(browser, product.url);
    await give(async (who, options) => {
      const context = await open.context(options);
      await signIn(context, product, who);
      return goesOnWhenAnswered(await context.newPage());
    });
    await open.close();
  },
});

/** The browsers of a test: each page that any of them opened has to have kept quiet. */
class Browsers {
  private readonly contexts: BrowserContext[] = [];
  private readonly faults: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  async context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({ baseURL: this.url, viewport: DESK, ...options });
    watch(context, this.faults);
    this.contexts.push(context);
    return context;
  }

  async close(): Promise<void> {
    for (const context of this.contexts) await context.close();
    if (this.faults.length > 0) throw new Error(`Pages must keep quiet:\n${this.faults.join('\n')}`);
  }
}

/** Signs in as the browser would: from the list, or by the link in a mail for those who are not on it. */
async function signIn({ request }: BrowserContext, { url, outbox }: Product, who: Who): Promise<void> {
  const { email } = CAST[who];
  const post = async (path: string, form: Record<string, string>): Promise<void> => {
    const answer = await request.post(path, {
      form: { op: `browser-of-${who}-sign-in`, form: 'as', ...form },
      headers: { Origin: url },
      maxRedirects: 0,
    });
    if (answer.status() !== 302) throw new Error(`${who} cannot sign in: ${answer.status()} from ${path}`);
  };
  if (SIGN_INS.some((one) => one.email === email)) return post('/sign-in/as', { email, to: '/' });
  await post('/sign-in', { email, to: '/' });
  await post((await outbox.mailTo(email, 'Sign in')).path, { to: '/' });
}
