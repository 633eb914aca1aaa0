/** Messages to open pages: see client/changes.ts, which listens. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { createEvents } from '../../src/server/events.ts';
import { serve } from '../../src/server/server.ts';
import { ask } from './raw.ts';

async function start() {
  const events = createEvents();
  const server = await serve(tmpdir(), { events });
  onTestFinished(() => server.close());
  return { events, ...server };
}

/** A page that was requested so many milliseconds ago starts to listen. @returns a function that reads its next message */
async function listen(url: string, age: number) {
  const answered = new Promise<IncomingMessage>((resolve) => get(`${url}assets/events?age=${age}`, resolve));
  const response = (await answered).setEncoding('utf8');
  expect(response.headers['content-type']).toBe('text/event-stream');
  return async () => String(await once(response, 'data'));
}

const reload = 'event: reload\ndata: []\n\n';
const change = 'event: change\ndata: ["knots/index.html"]\n\n';

test('every listening page gets the message', async () => {
  const { events, url } = await start();
  const pages = await Promise.all([listen(url, 0), listen(url, 0)]);
  events.send(['knots/index.html']);
  expect(await Promise.all(pages.map((next) => next()))).toEqual([change, change]);
});

test('a page from before the last message, or another server, is told at once', async () => {
  const { events, url } = await start();
  const old = await listen(url, 3_600_000);
  expect(await old()).toBe(reload);
  events.send(['knots/index.html']);
  const late = await listen(url, 3_600_000);
  expect(await late()).toBe(reload);
});

test('a page from after it is told nothing, and neither is one that does not say', async () => {
  const { events, url } = await start();
  events.send(['knots/index.html']);
  const told: string[] = [];
  for (const age of [0, NaN])
    void (await listen(url, age))().then(
      (text) => told.push(text),
      () => undefined,
    );
  // Another message shows that there was none before.
  events.send(['knots/index.html']);
  await expect.poll(() => told).toEqual([change, change]);
});

test('closed pages, and HEAD requests, cost nothing', async () => {
  const { events, url } = await start();
  const { status } = await ask(url, '/assets/events', { method: 'HEAD' });
  expect(status).toBe(200);
  const gone = get(`${url}assets/events`);
  await once(gone, 'response');
  gone.destroy();
  const next = await listen(url, 0);
  events.send(['knots/index.html']);
  expect(await next()).toBe(change);
});
