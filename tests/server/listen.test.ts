/** Where a site's server listens: on this machine alone, on a port that is free. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '../../src/server/server.ts';

const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
/** This machine's address in its network. */
const outside = addresses.find(({ internal, family }) => !internal && family === 'IPv4')?.address;

/** Serves something until the test ends. */
async function start(port: number, host = 'localhost') {
  const server = await serve(tmpdir(), { host, port });
  onTestFinished(() => server.close());
  return { port: Number(new URL(server.url).port), url: server.url, isOpen: server.isOpen };
}

/** Another program takes a port at one address. @returns the port */
async function take(host: string, port = 0): Promise<number> {
  const other = createServer().listen(port, host);
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const address = other.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function isReached(host: string, port: number): Promise<boolean> {
  const socket = connect(port, host);
  const reached = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return reached;
}

test('other machines cannot connect unless they are meant to', async ({ skip }) => {
  if (outside === undefined) return skip('no network here');
  const alone = await start(0);
  expect(alone.isOpen).toBe(false);
  expect(await isReached('127.0.0.1', alone.port)).toBe(true);
  expect(await isReached(outside, alone.port)).toBe(false);
  const open = await start(0, '0.0.0.0');
  expect(open.isOpen).toBe(true);
  expect(await isReached(outside, open.port)).toBe(true);
});

test('an editor opens for a browser on this machine, through a server on all addresses of both kinds too', async ({
  skip,
}) => {
  skip(!addresses.some(({ address }) => address === '::1'), 'no IPv6 here');
  const opened = { status: 204, text: '' };
  const server = await serve(tmpdir(), { host: '::', open: () => opened });
  onTestFinished(() => server.close());
  const { port } = new URL(server.url);
  const asked = ['127.0.0.1', '[::1]', ...(outside === undefined ? [] : [outside])].map((host) =>
    fetch(`http://${host}:${port}/assets/open`, { method: 'POST' }),
  );
  const answers = (await Promise.all(asked)).map(({ status }) => status);
  expect(answers).toEqual([204, 204, ...(outside === undefined ? [] : [403])]);
});

test('the address is one that a browser can open', async ({ skip }) => {
  const hosts = ['localhost', '127.0.0.1', '0.0.0.0'];
  const urls = await Promise.all(
    hosts.map(async (host) => (await start(0, host)).url.replace(/\d+\/$/, '…')),
  );
  expect(urls).toEqual(['http://localhost:…', 'http://127.0.0.1:…', 'http://localhost:…']);
  skip(!addresses.some(({ address }) => address === '::1'), 'no IPv6 here');
  expect((await start(0, '::1')).url).toMatch(/^http:\/\/\[::1\]:\d+\/$/);
});

test('if a port is taken, the next free one is used', async () => {
  const { port } = await start(0);
  const { port: next } = await start(port);
  expect(next).toBeGreaterThan(port);
  expect(next).toBeLessThanOrEqual(port + 10);
});

test('a port that another program has where browsers first try localhost is taken', async ({ skip }) => {
  skip(!addresses.some(({ address }) => address === '::1'), 'no IPv6 here');
  const taken = await take('::1');
  expect((await start(taken)).port).toBeGreaterThan(taken);
});

test('a port that is taken only at that address is taken', async ({ skip }) => {
  if (outside === undefined) return skip('no network here');
  const taken = await take(outside);
  expect((await start(taken, outside)).port).toBeGreaterThan(taken);
  expect((await start(taken, '0.0.0.0')).port).toBeGreaterThan(taken);
});

test('if no port is free, it says so', async () => {
  // Those that are taken already will do as well.
  for (let port = 65_532; port <= 65_535; port++) await take('127.0.0.1', port).catch(() => undefined);
  await expect(serve(tmpdir(), { port: 65_532 })).rejects.toThrow('Ports 65532 to 65535 are all in use.');
});

test('it cannot listen on another machine’s address', async () => {
  await expect(serve(tmpdir(), { host: '192.0.2.77' })).rejects.toThrow(
    '“192.0.2.77” is not an address of this machine (EADDRNOTAVAIL).',
  );
});
