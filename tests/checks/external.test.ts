/** What is said of links to other hosts: here, to a server of the test’s own. */
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runChecks } from '../../src/checks/checks.ts';
import { Asker } from '../../src/checks/external/ask.ts';
import { courseFolder, type Files } from '../course/folder.ts';

/** What the server was asked, `HEAD /boats`, and how many requests it had at once. */
let asked: string[] = [];
let most = 0;
let open = 0;
let agents = new Set<string | undefined>();

type Reply = (response: ServerResponse, count: number) => unknown;
const send = (status: number, headers: Record<string, string> = {}) => {
  return (response: ServerResponse) => response.writeHead(status, headers).end();
};

const replies: Record<string, Reply> = {
  '/boats': send(200),
  '/gone': send(404),
  '/removed': send(410),
  '/members': send(403),
  '/broken': send(503),
  '/moved': send(301, { location: '/boats' }),
  '/circle': send(302, { location: '/circle' }),
  '/secure': send(301, { location: 'https://127.0.0.1:1/secure' }),
  '/busy': (response, count) => send(count === 1 ? 429 : 200, { 'retry-after': '7' })(response),
  '/tomorrow': send(429, { 'retry-after': '86400' }),
  '/silent': () => undefined,
};

const server = createServer((request: IncomingMessage, response) => {
  const { method = '', url = '' } = request;
  asked.push(`${method} ${url}`);
  agents.add(request.headers['user-agent']);
  most = Math.max(most, ++open);
  response.on('close', () => (open -= 1));
  const count = asked.filter((one) => one.endsWith(` ${url}`)).length;
  // Answers get alone, some servers; all others the same to both.
  if (url === '/get') send(method === 'GET' ? 200 : 405)(response);
  else replies[url]?.(response, count);
});
function portOf(listening: Server): number {
  const address = listening.address();
  return typeof address === 'object' && address ? address.port : NaN;
}

/** Not the name by which a link says that it leads to the reader’s own computer. */
let host = '';

beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  host = `http://127.1:${portOf(server)}`;
});
afterAll(
  () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
);
beforeEach(() => {
  [asked, most, agents] = [[], 0, new Set()];
});

async function said(folder: string, now = '2022-01-10T12:00:00Z'): Promise<string[]> {
  const { problems, leftOut } = await runChecks(folder, { slides: false, external: true, now });
  const links = problems.filter(({ name }) => name.startsWith('link/'));
  return [
    ...links.map(({ file, line, column, name, message, remedy }) =>
      `${file}:${line}:${column} ${message} [${name}] → ${remedy}`.replaceAll(host, 'HOST'),
    ),
    ...leftOut,
  ];
}

const course = (): Files => ({
  'content/boats.md': `# Boats\n\n[There](${host}/boats#oars), [moved](${host}/moved), [theirs](${host}/members)\n[down](${host}/broken), [by GET](${host}/get)\n\n[Not there](${host}/gone) and \`${host}/code\`\n`,
  'slides/01/knots.md': `# Knots\n\n---\n\n- <${host}/removed>\n- [Round](${host}/circle)\n\n<!-- ${host}/hidden -->\n`,
  '_data/course.yaml': `title: Rowing\ntimezone: America/New_York\nlinks:\n  Club: ${host}/secure\n`,
});

test('dead links, and those that lead on to https:, are found where they are written', async () => {
  const folder = await courseFolder(course());
  expect(await said(folder)).toEqual([
    '_data/course.yaml:4:9 this address begins with http:, and leads on to https: [link/insecure] → write https://127.0.0.1:1/secure',
    'content/boats.md:6:13 “HOST/gone” leads nowhere: its host answers 404, “not found” [link/dead] → correct the address, or remove the link',
    'slides/01/knots.md:5:4 “HOST/removed” leads nowhere: its host answers 410, “gone” [link/dead] → correct the address, or remove the link',
    'slides/01/knots.md:6:11 “HOST/circle” leads nowhere: it redirects without end [link/dead] → correct the address, or remove the link',
  ]);
  expect(most).toBe(1);
  expect([...agents]).toEqual([
    expect.stringMatching(/^lectern\/\S+ \(link check; \+https:\/\/github\.com\//),
  ]);
  expect(asked.filter((one) => /code|hidden|boats$/.test(one))).toEqual(['HEAD /boats', 'HEAD /boats']);
  expect(asked.filter((one) => /get|gone/.test(one))).toEqual([
    'HEAD /get',
    'GET /get',
    'HEAD /gone',
    'GET /gone',
  ]);
});

test('what was there is not asked for again within a week', async () => {
  const folder = await courseFolder(course());
  const first = await said(folder, '2022-01-10T12:00:00Z');
  asked = [];
  expect(await said(folder, '2022-01-17T11:00:00Z')).toEqual(first);
  expect(asked.filter((one) => one.startsWith('HEAD') && !one.endsWith('/circle'))).toEqual([
    'HEAD /gone',
    'HEAD /removed',
  ]);
  asked = [];
  await said(folder, '2022-01-17T12:00:01Z');
  expect(asked).toContain('HEAD /boats');
  expect(await readFile(join(folder, '.lectern/.gitignore'), 'utf8')).toBe('*\n');
});

test('without a network, one sentence says so', async () => {
  // A port at which nothing listens any more.
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const nowhere = `http://127.1:${portOf(closed)}`;
  closed.close();
  const files = { 'content/boats.md': `# Boats\n\n[A](${nowhere}/a) [B](${nowhere}/b)\n` };
  expect(await said(await courseFolder(files))).toEqual([
    'Links to other sites were left out: no host could be reached.',
  ]);
});

test('a host that asks for time is given it, once and within reason', async () => {
  const waits: number[] = [];
  const wait = (time: number) => Promise.resolve(waits.push(time));
  const asker = new Asker({ wait });
  expect(await asker.ask(`${host}/busy`)).toEqual({ is: 'there' });
  expect(await asker.ask(`${host}/tomorrow`)).toEqual({ is: 'there' });
  expect(waits).toEqual([7000]);
  expect(asked).toEqual(['HEAD /busy', 'HEAD /busy', 'HEAD /tomorrow']);
});

test('a host that does not answer is not waited for', async () => {
  expect(await new Asker({ patience: 50 }).ask(`${host}/silent`)).toEqual({
    is: 'out-of-reach',
    why: 'its host did not answer within 0.05 s',
  });
});
