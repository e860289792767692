import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { guardedFetch, isPublicAddress, NotAsked } from '~/session/guarded-fetch.server';

const open: Server[] = [];
const openRaw: TcpServer[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  for (const server of openRaw.splice(0)) server.close();
});
async function serve(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}
const GET = { method: 'GET', headers: {} };
const ask = async (local: boolean, to: string) => guardedFetch(local)(to, GET);

describe('An address that somebody else named', () => {
  it('is asked only where it is one on the internet', () => {
    for (const one of ['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111', '2a00:1450:4001::1'])
      expect([one, isPublicAddress(one)]).toEqual([one, true]);
    for (const one of [
      ...[
        '0.0.0.0',
        '10.1.2.3',
        '100.64.0.1',
        '127.0.0.1',
        '127.9.9.9',
        '169.254.169.254',
        '172.16.0.1',
        '172.31.255.255',
      ],
      ...['192.168.1.1', '192.0.2.1', '198.18.0.1', '203.0.113.5', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
      ...[
        '::',
        '::1',
        '::ffff:10.0.0.1',
        '::ffff:127.0.0.1',
        '64:ff9b::a00:1',
        'fc00::1',
        'fd12::1',
        'fe80::1',
        'ff02::1',
      ],
      ...['2002:a00:1::', '2001:db8::1', '2001::1', 'localhost', ''],
    ])
      expect([one, isPublicAddress(one)]).toEqual([one, false]);
  });

  it('is not asked in production where it is this machine, the house, or not https, however it is written', async () => {
    const here = await serve((_, answer) => answer.end('secret'));
    const { port } = new URL(here);
    for (const to of [
      here,
      `https://localhost:${port}`,
      `https://127.0.0.1:${port}`,
      `https://[::1]:${port}`,
      `https://[::ffff:127.0.0.1]:${port}`,
      `https://0x7f000001:${port}`,
      `https://2130706433:${port}`,
      'https://169.254.169.254/latest/meta-data',
      'https://10.0.0.1',
      'ftp://1.1.1.1',
      'file:///etc/passwd',
    ])
      await expect(ask(false, to), to).rejects.toBeInstanceOf(NotAsked);
  });

  it('on this machine is asked outside production, and nowhere else in the house', async () => {
    const here = await serve((_, answer) => answer.end('hello'));
    expect(await (await ask(true, here)).text()).toBe('hello');
    await expect(ask(true, 'http://10.0.0.1')).rejects.toBeInstanceOf(NotAsked);
    await expect(ask(true, 'http://169.254.169.254')).rejects.toBeInstanceOf(NotAsked);
  });

  it('leads nowhere else, and is not listened to for more than a megabyte or five seconds', async () => {
    const elsewhere = await serve((_, answer) => {
      answer.writeHead(302, { location: 'http://169.254.169.254/' });
      answer.end();
    });
    expect((await ask(true, elsewhere)).status).toBe(302);
    const endless = await serve((_, answer) => {
      const more = (): void => void (answer.destroyed || (answer.write('x'.repeat(100_000)), setImmediate(more)));
      more();
    });
    await expect(ask(true, endless)).rejects.toThrow('too long');
    const silent = await serve(() => {});
    const began = performance.now();
    await expect(ask(true, silent)).rejects.toThrow('no answer in time');
    expect(performance.now() - began).toBeLessThan(6_500);
  }, 15_000);

  it('may answer as oddly as it likes: that is an answer or a refusal, and the end of nothing else', async () => {
    const raw = async (bytes: string): Promise<string> => {
      const server = createTcpServer((socket) => {
        socket.on('error', () => {});
        socket.once('data', () => socket.end(Buffer.from(bytes, 'latin1')));
      });
      openRaw.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://localhost:${(server.address() as AddressInfo).port}`;
    };
    for (const status of ['100 Continue', '101 Upgrade', '150 x', '205 Reset', '600 x', '700 x', '999 x', '000 x'])
      await expect(ask(true, await raw(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)), status).rejects.toThrow();
    for (const status of [204, 304])
      expect((await ask(true, await raw(`HTTP/1.1 ${status} x\r\nConnection: close\r\n\r\n`))).status).toBe(status);
    for (const bytes of [
      '',
      'hello',
      'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort',
      'HTTP/1.1 200 OK\r\nContent-Type: \x01\r\n\r\n',
    ])
      await expect(ask(true, await raw(bytes)), JSON.stringify(bytes)).rejects.toThrow();
  });
});
