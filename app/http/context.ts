import type { Readable } from 'node:stream';
import type { House, Mode } from '~/data/house.server';

/** What the server hands to every loader and action of one request. */
export interface RequestContext {
  /** Everything the routes work with: database, clock, mail; see the process that starts it all. */
  readonly house: House;
  /** Of this response's Content-Security-Policy. */
  readonly nonce: string;
  readonly requestId: string;
  /** Scheme, host and port under which links are made. */
  readonly baseUrl: string;
  /** The sender's network address, for limits. */
  readonly address: string;
  /** Whether a page is drawn for the answer; else it is in the browser, which asks for its data alone. */
  readonly draws: boolean;
  /** Calls back once, when the reader is gone, however they went. */
  readonly gone: (then: () => void) => void;
  readonly log: RequestLog;
  /** The body of a form with files, left unread until it is known who sends it; null for all others, which come with the request. */
  readonly body: Readable | null;
}

/** What requests need of a pino logger. */
export interface RequestLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export type { Mode };

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how Remix is told the type of its context
  interface AppLoadContext extends RequestContext {}
}
