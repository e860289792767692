import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine that counts what it is sent, and reads none of it. */
export interface MailCounter {
  readonly url: string;
  count(): number;
  /** Resolves once there is one. */
  readonly first: Promise<void>;
  close(): Promise<void>;
}

export async function mailCounter(): Promise<MailCounter> {
  let count = 0;
  let begin = (): void => {};
  const first = new Promise<void>((resolve) => (begin = resolve));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      stream.resume().on('end', () => {
        count += 1;
        begin();
        callback();
      });
    },
  });
  server.on('error', () => {});
  const inner = server.listen(0, '127.0.0.1');
  await once(inner, 'listening');
  return {
    url: `smtp://127.0.0.1:${(inner.address() as AddressInfo).port}`,
    count: () => count,
    first,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
