import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on now. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0, '127.0.0.1');
  if (port === null) throw new Error('This machine has no free port on 127.0.0.1.');
  return port;
}

/** `first`, or the next port above it that is free on both addresses that a browser may take `localhost` for. */
export async function freePortFrom(first: number): Promise<number> {
  for (let port = first; port < Math.min(first + 100, 65_536); port += 1) {
    if ((await tryPort(port, '127.0.0.1')) !== null && (await tryPort(port, '::1')) !== null) return port;
  }
  throw new Error(`No port is free from ${first} on: set PORT.`);
}

/** The port, once listened on and left again; null when somebody has it. An address that this machine lacks counts as free. */
function tryPort(port: number, host: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(port);
      else reject(error);
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
