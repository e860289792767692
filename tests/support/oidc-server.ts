import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';

/** A real provider on this machine, whose accounts say what a test has them say. */
export interface OidcServer {
  readonly issuer: string;
  /** What the account of a login says of itself; the login is its `sub`. */
  readonly claims: Map<string, { readonly email?: string; readonly email_verified?: boolean }>;
  /** How often it was asked for its addresses. */
  readonly discoveries: () => number;
  close(): Promise<void>;
}

export const CLIENT = { id: 'evenhand', secret: 'a secret of the client, long enough' } as const;

/** Opens one on a free port. `redirects`: where it may lead back to. */
export async function openOidcServer(
  redirects: () => readonly string[],
  more: Configuration = {},
): Promise<OidcServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const claims: OidcServer['claims'] = new Map();
  let discoveries = 0;
  const open = (): Provider => {
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [...redirects()],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      cookies: { keys: ['a key of a test'] },
      pkce: { required: () => true },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...claims.get(sub) }) }),
      ...more,
    });
    provider.on('server_error', (_, error) => console.error(error));
    return provider;
  };
  // Begun when it is first asked: by then it is known where it may lead back to.
  let answer: ReturnType<Provider['callback']> | undefined;
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/.well-known/')) discoveries += 1;
    answer ??= open().callback();
    withoutElsewhere(response);
    void answer(request, response);
  });
  return {
    issuer,
    claims,
    discoveries: () => discoveries,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Its pages fetch a typeface from elsewhere: taken out of them, byte for byte, since nothing here reaches beyond this machine. */
function withoutElsewhere(response: ServerResponse): void {
  const end = response.end.bind(response) as (body?: unknown, ...rest: unknown[]) => ServerResponse;
  const plain = (body: unknown): unknown =>
    typeof body === 'string' ? body.replace(/@import url\(https:[^)]*\);/g, (one) => ' '.repeat(one.length)) : body;
  response.end = ((body?: unknown, ...rest: unknown[]) => end(plain(body), ...rest)) as typeof response.end;
}

/** A browser without a script at a provider: keeps its cookies, fills in its forms, and follows it until it leads elsewhere. */
export class AtProvider {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly issuer: string) {}

  /** Signs in as a login, wherever it is asked, and agrees; the address it is led back to. */
  async signIn(to: string, login: string): Promise<string> {
    let next = to;
    for (let steps = 0; steps < 20; steps += 1) {
      const answer = await this.ask(next);
      const location = answer.headers.get('location');
      if (location) {
        next = new URL(location, next).href;
        if (!next.startsWith(this.issuer)) return next;
        continue;
      }
      const page = await answer.text();
      const form = /<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/.exec(page);
      if (!form) throw new Error(`no form: ${answer.status} ${page.slice(0, 500)}`);
      const fields = new URLSearchParams();
      for (const [tag] of form[2]!.matchAll(/<input[^>]*>/g)) {
        const name = /name="([^"]+)"/.exec(tag)?.[1];
        if (!name) continue;
        const given = name === 'login' ? login : name === 'password' ? 'any' : (/value="([^"]*)"/.exec(tag)?.[1] ?? '');
        fields.set(name, given);
      }
      const posted = await this.ask(new URL(form[1]!, next).href, fields);
      next = new URL(posted.headers.get('location') ?? next, next).href;
      if (!next.startsWith(this.issuer)) return next;
    }
    throw new Error('it goes on and on');
  }

  private async ask(to: string, body?: URLSearchParams): Promise<Response> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(to, {
      redirect: 'manual',
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = set.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/);
      if (rest.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one))) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}
