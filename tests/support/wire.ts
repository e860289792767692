import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What a network does: carries, swallows everything and says nothing, or refuses whoever comes. */
export type WireState = 'carries' | 'swallows' | 'refuses';

/** A wire to a database, on this machine, that can be made as bad as a network. */
export interface Wire {
  /** The same database by the wire. */
  readonly url: string;
  /** From now on; what refuses cuts whoever is connected as well. */
  be(state: WireState): void;
  close(): Promise<void>;
}

/** Lays a wire to the server that a database's address names. */
export async function layWire(databaseUrl: string): Promise<Wire> {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  let state: WireState = 'carries';
  const server = createServer((near) => {
    if (state === 'refuses') return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      // Nothing is given back later of what was swallowed: a connection through it is lost.
      from.on('data', (part) => void (state === 'carries' && to.write(part)));
      from.on('error', () => {});
      from.on('close', () => {
        open.delete(from);
        if (state !== 'swallows') to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    be: (next) => {
      state = next;
      if (next === 'refuses') cut();
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
