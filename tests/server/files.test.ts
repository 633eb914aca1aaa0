/** What a site's server sends, as GitHub Pages would, and what it keeps to itself. */
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';
import { writeFiles } from '../course/folder.ts';
import { ask } from './raw.ts';

let folder: string;
let root: SiteServer;
let below: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-server-'));
  const site = join(folder, 'site');
  await writeFiles(folder, {
    'secret.txt': 'secret',
    'site2/secret.txt': 'secret',
    'site/index.html': 'home',
    'site/404.html': 'nothing here',
    'site/slides/01/index.html': 'deck',
    'site/slides/01/100%.txt': 'percent',
    'site/slides/Wörter/index.html': 'words',
    'site/empty/file.txt': '0123456789',
    'site/.well-known/about.txt': 'about',
    ...Object.fromEntries(
      ['css', 'js', 'json', 'ics', 'md', 'xml', 'svg', 'png', 'pdf', 'woff2', 'mp4'].map((type) => [
        `site/types/a.${type}`,
        'a',
      ]),
    ),
  });
  await symlink(join(folder, 'secret.txt'), join(site, 'link.txt'));
  await symlink(folder, join(site, 'up'));
  await symlink(join(site, 'slides/01'), join(site, 'alias'));
  root = await serve(site);
  below = await serve(site, { prefix: '/course/' });
});

afterAll(async () => {
  await Promise.all([root.close(), below.close()]);
  await rm(folder, { recursive: true });
});

/** `200 home`, `301 /slides/01/`. */
async function get(path: string, server = root): Promise<string> {
  const { status, headers, body } = await ask(server.url, path);
  return `${status} ${headers.get('location') ?? body}`;
}

test.for([
  ['/', '200 home'],
  ['/index.html', '200 home'],
  ['/?print-pdf', '200 home'],
  ['/slides/01/', '200 deck'],
  ['/slides/01', '301 /slides/01/'],
  ['/slides/01?print-pdf&notes', '301 /slides/01/?print-pdf&notes'],
  ['/slides/W%C3%B6rter', '301 /slides/W%C3%B6rter/'],
  ['/slides/W%C3%B6rter/', '200 words'],
  ['/slides/01/100%25.txt', '200 percent'],
  ['/.well-known/about.txt', '200 about'],
  ['/alias/', '200 deck'],
  ['/slides/../', '200 home'],
  ['/empty/', '404 nothing here'],
  ['/nowhere', '404 nothing here'],
  ['/index.html/', '404 nothing here'],
])('%s is %s', async ([path = '', answer]) => {
  expect(await get(path)).toBe(answer);
});

test.for([
  ['/course/', '200 home'],
  ['/course', '301 /course/'],
  ['/course/slides/01', '301 /course/slides/01/'],
  ['/', '404 nothing here'],
  ['/courses/', '404 nothing here'],
  ['/course/../index.html', '404 nothing here'],
])('below a path, %s is %s', async ([path = '', answer]) => {
  expect(await get(path, below)).toBe(answer);
});

test.for([
  ['/..%2fsecret.txt', '404 nothing here'],
  ['/%2e%2e%2fsecret.txt', '404 nothing here'],
  ['/%2e%2e/secret.txt', '404 nothing here'],
  ['/../secret.txt', '404 nothing here'],
  ['/..%2fsite2%2fsecret.txt', '404 nothing here'],
  ['/..\\secret.txt', '404 nothing here'],
  ['/..%5csecret.txt', '404 nothing here'],
  ['/link.txt', '404 nothing here'],
  ['/up/secret.txt', '404 nothing here'],
  ['/up', '404 nothing here'],
  ['/index.html%00.txt', '404 nothing here'],
  ['/..', '200 home'],
  ['//slides/01', '301 /slides/01/'],
  ['/\\slides/01', '301 /slides/01/'],
  ['/%', '400 Bad Request'],
  ['/100%.png', '400 Bad Request'],
  ['/%c0%ae%c0%ae/secret.txt', '400 Bad Request'],
  ['http://example.com/', '400 Bad Request'],
  ['*', '400 Bad Request'],
])('%s is %s, and nothing from outside', async ([path = '', answer]) => {
  expect(await get(path)).toBe(answer);
});

const pieces = fc.constantFrom(
  ...[
    '/',
    '..',
    '.',
    '%2e',
    '%2E%2e',
    '%2f',
    '%5c',
    '\\',
    '%00',
    '%',
    '%zz',
    '%c0%af',
    '%25',
    '//',
    '?',
    '#',
    ':',
    '@',
  ],
  ...[
    'secret.txt',
    'site2',
    'up',
    'link.txt',
    'slides',
    '01',
    'index.html',
    '404.html',
    'C:',
    'é',
    '\u2215',
    '~',
  ],
);

test('no request reaches a file outside, and the server keeps running', async () => {
  const paths = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => `/${parts.join('')}`),
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `/${text.replace(/[\r\n]/g, '')}`),
    fc.webPath(),
  );
  await fc.assert(
    fc.asyncProperty(paths, fc.constantFrom('GET', 'HEAD'), async (path, method) => {
      const { status, body } = await ask(root.url, path, { method });
      expect([200, 301, 400, 404]).toContain(status);
      expect(body).not.toContain('secret');
      expect(await get('/')).toBe('200 home');
    }),
    { numRuns: 400, seed: 8080 },
  );
});

test('files have their types', async () => {
  const type = async (path: string) => (await ask(root.url, path)).headers.get('content-type');
  const names = ['css', 'js', 'json', 'ics', 'md', 'xml', 'svg', 'png', 'pdf', 'woff2', 'mp4'];
  const types = await Promise.all(names.map((name) => type(`/types/a.${name}`)));
  expect([await type('/'), await type('/nowhere'), ...types]).toMatchInlineSnapshot(`
    [
      "text/html; charset=utf-8",
      "text/html; charset=utf-8",
      "text/css; charset=utf-8",
      "text/javascript; charset=utf-8",
      "application/json; charset=utf-8",
      "text/calendar; charset=utf-8",
      "text/markdown; charset=utf-8",
      "application/xml",
      "image/svg+xml",
      "image/png",
      "application/pdf",
      "font/woff2",
      "video/mp4",
    ]
  `);
});

test('files can only be read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
    const { status, headers } = await ask(root.url, '/', { method });
    expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
  }
  const { status, headers, body } = await ask(root.url, '/empty/file.txt', { method: 'HEAD' });
  expect([status, headers.get('content-length'), body]).toEqual([200, '10', '']);
});

test('a part of a file is sent, as browsers request it for a video', async () => {
  const part = async (range: string) => {
    const { status, headers, body } = await ask(root.url, '/empty/file.txt', { headers: { Range: range } });
    return `${status} ${headers.get('content-range') ?? ''} ${body}`;
  };
  expect([
    await part('bytes=2-4'),
    await part('bytes=-3'),
    await part('bytes=5-2'),
    await part('bytes=20-30'),
    await part('nonsense'),
  ]).toMatchInlineSnapshot(`
    [
      "206 bytes 2-4/10 234",
      "206 bytes 7-9/10 789",
      "416 bytes */10 Range Not Satisfiable",
      "416 bytes */10 Range Not Satisfiable",
      "200  0123456789",
    ]
  `);
});

test('another file can be sent in place of the requested one', async () => {
  const other = join(folder, '.cache 100%.txt');
  await writeFile(other, 'smaller');
  const server = await serve(join(folder, 'site'), {
    substitute: (file, parameters) => Promise.resolve(parameters.get('width') === '10' ? other : file),
  });
  expect([await get('/empty/file.txt?width=10', server), await get('/empty/file.txt', server)]).toEqual([
    '200 smaller',
    '200 0123456789',
  ]);
  await server.close();
});

test('a file that cannot be replaced is an error for that request only', async () => {
  const server = await serve(join(folder, 'site'), { substitute: () => Promise.reject(new Error('full')) });
  expect([await get('/', server), await get('/nowhere', server)]).toEqual([
    '500 Internal Server Error',
    '404 nothing here',
  ]);
  await server.close();
});

test('a site without a 404 page answers with a text', async () => {
  const server = await serve(join(folder, 'site/empty'));
  expect(await get('/nowhere', server)).toBe('404 Not Found');
  await server.close();
});
