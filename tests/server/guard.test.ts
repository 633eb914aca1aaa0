/** Whose requests are answered: those of the reader at this machine, not those of other sites open beside it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { ask } from './raw.ts';

let folder: string;
let server: SiteServer;
let open: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-guard-'));
  await writeFile(join(folder, 'index.html'), 'home');
  server = await serve(folder, { host: 'localhost' });
  open = await serve(folder, { host: '0.0.0.0' });
});

afterAll(async () => {
  await Promise.all([server.close(), open.close()]);
  await rm(folder, { recursive: true });
});

/** With the server's port in place of `PORT`. */
async function status({ url }: SiteServer, headers: Record<string, string>) {
  const { port } = new URL(url);
  const filled = Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)] as const);
  return (await ask(url, '/', { headers: Object.fromEntries(filled) })).status;
}

const hosts: [host: string, alone: number, open: number][] = [
  ['localhost:PORT', 200, 200],
  ['LocalHost:PORT', 200, 200],
  ['127.0.0.1:PORT', 200, 200],
  ['[::1]:PORT', 200, 200],
  ['localhost', 403, 200],
  ['localhost:1', 403, 200],
  ['192.0.2.7:PORT', 403, 200],
  ['192.0.2.7:3000', 403, 200],
  ['[fd12::7]:PORT', 403, 200],
  ['attacker.example:PORT', 403, 403],
  ['localhost.attacker.example:PORT', 403, 403],
  ['attacker.example@localhost:PORT', 403, 403],
  ['localhost:PORT.attacker.example', 403, 403],
  ['', 403, 403],
];

test.each(hosts)(
  'Host: %s is answered with %s, and with %s where other machines may ask',
  async (Host, alone, all) => {
    expect([await status(server, { Host }), await status(open, { Host })]).toEqual([alone, all]);
  },
);

test.for([
  ['http://localhost:PORT', 200],
  ['http://attacker.example', 403],
  ['http://localhost:1', 403],
  ['https://localhost:PORT', 403],
  ['null', 403],
])('Origin: %s is answered with %s', async ([origin, answer]) => {
  expect(await status(server, { Host: 'localhost:PORT', Origin: String(origin) })).toBe(answer);
});

test('a server started for a name is found under that name', async () => {
  const named = await serve(folder, { host: 'LOCALHOST' });
  expect(new URL(named.url).hostname).toBe('localhost');
  expect(await status(named, { Host: 'localhost:PORT' })).toBe(200);
  await named.close();
});

test('a refusal says where to go', async () => {
  const { body } = await ask(server.url, '/', { headers: { Host: 'attacker.example' } });
  expect(body).toBe(`Open ${server.url} instead.`);
});

test.for(['/', '/nowhere', '/%'])(
  '%s is not cached by browsers, and not shown in other sites',
  async (path) => {
    const { headers } = await ask(server.url, path);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  },
);
