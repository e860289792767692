import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { CHANGED, LOOKING } from './notice';

/** The one connection on which a process listens, and tells the others who is looking. */
export interface Listener {
  /** Tells all processes, this one too. What cannot be told is lost. */
  tell(payloads: readonly string[]): void;
  close(): Promise<void>;
}

export interface ListenerOptions {
  /** Of a role that has no rights on anything: what is told says nothing, and listening needs none. */
  readonly url: string;
  readonly onChanged: (payload: string) => void;
  readonly onLooking: (payload: string) => void;
  /** It listens, for the first time or again: what was told in between is lost. */
  readonly onListening: () => void;
  readonly onError: (error: Error) => void;
}

const FIRST_WAIT = 50;
const LONGEST_WAIT = 5_000;
/** How long it waits to say that nobody looks here any more, as the process ends. */
const LAST_WORDS = 1_000;
/** How often it is made sure that the connection still hears: one that is dead can look alive for long. */
const ECHO_EVERY = 30_000;
const ECHO = 'evenhand_echo';

/** All in one go. It goes as one text: this connection does not know what arrays look like. */
const TELL = 'select pg_notify($1, told) from jsonb_array_elements_text($2::text::jsonb) told';

type Options = postgres.Options<Record<string, never>> & {
  /** As postgres.js has it, which does not say so in its types. */
  readonly onnotify: (channel: string, payload: string) => void;
};

/**
 * Listens until it is closed: a connection that was cut, or that no longer hears itself, is replaced, and `onListening` says that there
 * was a gap.
 */
export function openListener({ url, onChanged, onLooking, onListening, onError }: ListenerOptions): Listener {
  const heard: Readonly<Record<string, (payload: string) => void>> = { [CHANGED]: onChanged, [LOOKING]: onLooking };
  let sql: postgres.Sql | undefined;
  let again: NodeJS.Timeout | undefined;
  let wait = FIRST_WAIT;
  let echo: string | null = null;
  let closed = false;
  /** One after the other. */
  let telling: Promise<void> = Promise.resolve();

  function open(): void {
    const options: Options = {
      max: 1,
      max_lifetime: null,
      fetch_types: false,
      connect_timeout: 5,
      backoff: () => 0,
      connection: { application_name: 'evenhand listens' },
      onnotice: () => {},
      onclose: () => sql === own && retry(),
      onnotify: (channel, payload) => {
        if (payload === echo) echo = null;
        else heard[channel]?.(payload);
      },
    };
    const own = postgres(url, options) as unknown as postgres.Sql;
    sql = own;
    void subscribe(own);
  }

  async function subscribe(own: postgres.Sql): Promise<void> {
    try {
      await own.unsafe([CHANGED, LOOKING, ECHO].map((channel) => `listen ${channel}`).join('; '));
      if (sql !== own) return;
      wait = FIRST_WAIT;
      onListening();
    } catch (error) {
      if (sql !== own) return;
      onError(error as Error);
      retry();
    }
  }

  /** A cut connection and a question that was cut with it come here both: once is enough. */
  function retry(): void {
    if (closed || again) return;
    again = setTimeout(() => {
      again = undefined;
      if (sql) void subscribe(sql);
    }, wait);
    again.unref();
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  /** A fresh connection in the place of one that did not hear what it said. */
  function replace(): void {
    const deaf = sql;
    echo = null;
    open();
    void deaf?.end({ timeout: 0 }).catch(onError);
  }

  const watch = setInterval(() => {
    if (again) return;
    if (echo !== null) return replace();
    echo = randomUUID();
    void sql?.notify(ECHO, echo).catch(onError);
  }, ECHO_EVERY);
  watch.unref();
  open();

  return {
    tell(payloads) {
      const own = sql;
      if (closed || !own || payloads.length === 0) return;
      telling = telling
        .then(async () => void (await own.unsafe(TELL, [LOOKING, JSON.stringify(payloads)])))
        .catch(onError);
    },
    async close() {
      closed = true;
      clearInterval(watch);
      clearTimeout(again);
      const last = sql;
      sql = undefined;
      // What still waits when it ends would open another connection, which nobody closes.
      await Promise.race([telling, new Promise((over) => setTimeout(over, LAST_WORDS).unref())]);
      await last?.end({ timeout: 1 });
    },
  };
}
