import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, with whom the envelope named. */
export interface Received {
  readonly to: readonly string[];
  readonly email: Email;
  readonly raw: string;
}

/** A real mail server on this machine. */
export interface MailServer {
  readonly url: string;
  readonly received: Received[];
  /** Answers the next mails with an error, a temporary one if nothing else is said. */
  refuse(times: number, answer?: number): void;
  /** Takes the next mails whole, and breaks the connection off before it says so. */
  drop(times: number): void;
  /** From now on mails are read, but not answered before `letGo` is called. `reading` resolves once there is one. */
  hold(): { readonly reading: Promise<void>; letGo(): void };
  /** Resolves once so many mails have arrived. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function mailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let refusals = 0;
  let refusal = 451;
  let drops = 0;
  let answering = async (): Promise<void> => {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void keep(Buffer.concat(chunks).toString('utf8'), session.envelope.rcptTo, callback));
    },
  });
  async function keep(raw: string, rcptTo: { address: string }[], callback: (error?: Error) => void): Promise<void> {
    await answering();
    if (refusals > 0) {
      refusals--;
      callback(Object.assign(new Error('come back later'), { responseCode: refusal }));
      return;
    }
    received.push({ to: rcptTo.map(({ address }) => address), email: await PostalMime.parse(raw), raw });
    if (drops > 0) {
      drops--;
      for (const { _socket } of server.connections as unknown as Iterable<{ _socket: Socket }>) _socket.destroy();
    } else callback();
    for (const { count, resolve } of waiting) if (received.length >= count) resolve();
  }
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    refuse: (times, answer = 451) => {
      refusals = times;
      refusal = answer;
    },
    drop: (times) => {
      drops = times;
    },
    hold: () => {
      let read = (): void => {};
      let letGo = (): void => {};
      const reading = new Promise<void>((resolve) => (read = resolve));
      const released = new Promise<void>((resolve) => (letGo = resolve));
      answering = () => (read(), released);
      return { reading, letGo: () => letGo() };
    },
    arrived: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
