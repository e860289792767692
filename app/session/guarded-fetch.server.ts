import { lookup } from 'node:dns';
import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that are nobody's on the internet: this machine, the house, the cloud's own services. */
const OURS = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  OURS.addSubnet(net, bits, 'ipv4');

/** Of IPv6, only what is given out on the internet, without what leads back into IPv4 or is for examples. */
const GIVEN_OUT = new BlockList();
GIVEN_OUT.addSubnet('2000::', 3, 'ipv6');
const LEADS_BACK = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  LEADS_BACK.addSubnet(net, bits, 'ipv6');

/** Whether an address is one on the internet that anybody could ask. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !OURS.check(address, 'ipv4');
  return isIP(address) === 6 && GIVEN_OUT.check(address, 'ipv6') && !LEADS_BACK.check(address, 'ipv6');
}

const isThisMachine = (address: string): boolean => address === '::1' || /^127\.\d+\.\d+\.\d+$/.test(address);

/** An address that is not asked. */
export class NotAsked extends Error {}

const PATIENCE_MS = 5_000;
const MOST_BYTES = 1_000_000;

/** What openid-client hands to a fetch. */
interface Options {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What came, as openid-client reads it. Throws for a status or a type that no answer can have. */
function responseOf({ statusCode: status = 0, headers }: IncomingMessage, body: Buffer<ArrayBuffer>): Response {
  const bare = status === 204 || status === 304;
  const type = headers['content-type'];
  return new Response(bare ? null : body, { status, ...(type ? { headers: { 'content-type': type } } : {}) });
}

/**
 * A fetch for addresses that somebody else named. Only https, only addresses on the internet, looked up once and asked as they were
 * looked at; no redirects, 5 seconds in all, 1 MB. `local`: this machine may be asked too, also without https.
 */
export const guardedFetch =
  (local: boolean) =>
  (to: string, { method, headers, body }: Options): Promise<Response> => {
    const url = new URL(to);
    const may = (address: string): boolean => isPublicAddress(address) || (local && isThisMachine(address));
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) throw new NotAsked('not https');
    // What is a number already is not looked up.
    if (isIP(host) && !may(host)) throw new NotAsked('not on the internet');
    const found: LookupFunction = (name, options, done) =>
      lookup(name, { ...options, all: true }, (error, addresses) => {
        if (error) return done(error, '', 0);
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => may(address)))
          return done(new NotAsked('not on the internet'), '', 0);
        return options.all ? done(null, addresses) : done(null, first.address, first.family);
      });
    const text = body === undefined || body === null ? '' : String(body as string | URLSearchParams);
    const length = text ? { 'content-length': String(Buffer.byteLength(text)) } : {};
    return new Promise((resolve, reject) => {
      const asking = (url.protocol === 'https:' ? overHttps : overHttp)(
        url,
        { method, headers: { ...headers, ...length, connection: 'close' }, lookup: found, agent: false },
        (answer) => {
          const parts: Buffer[] = [];
          let size = 0;
          answer.on('data', (part: Buffer) => {
            size += part.length;
            if (size > MOST_BYTES) asking.destroy(new Error('too long an answer'));
            else parts.push(part);
          });
          answer.on('error', reject);
          answer.on('end', () => {
            try {
              resolve(responseOf(answer, Buffer.concat(parts)));
            } catch (error) {
              // Nothing that somebody else answers may end this process.
              reject(error as Error);
            }
          });
          // An answer that breaks off has no end, and one that switches protocols no body.
          answer.on('close', () => reject(new Error('the answer broke off')));
        },
      );
      const patience = setTimeout(() => asking.destroy(new Error('no answer in time')), PATIENCE_MS);
      asking.on('close', () => clearTimeout(patience));
      asking.on('error', reject);
      asking.on('close', () => reject(new Error('no answer')));
      asking.end(text);
    });
  };
