import { readdirSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type SiteServer } from '../../src/server/server.ts';

const linking = ['href', 'src', 'poster', 'data-src', 'data-background-image'];

interface Resource {
  readonly status: number;
  readonly ids: ReadonlySet<string>;
  /** As written. */
  readonly links: readonly string[];
}

let server: SiteServer;

beforeAll(async () => {
  server = await serve(inject('site'), { prefix: '/course/' });
});
afterAll(() => server.close());

async function load(url: string): Promise<Resource> {
  const response = await fetch(url);
  const type = response.headers.get('content-type') ?? '';
  const text = /html|css/.test(type) ? await response.text() : '';
  if (type.includes('css')) {
    const links = [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, link = '']) => link);
    return { status: response.status, ids: new Set(), links };
  }
  const attributes = elements(parse(text)).flatMap((element) => element.attrs);
  return {
    status: response.status,
    ids: new Set(attributes.filter(({ name }) => name === 'id').map(({ value }) => value)),
    links: attributes.filter(({ name }) => linking.includes(name)).map(({ value }) => value),
  };
}

function elements(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
}

test('every link and asset within the site leads somewhere', async () => {
  const loaded = new Map<string, Promise<Resource>>();
  const once = (url: string) => {
    const resource = loaded.get(url) ?? load(url);
    loaded.set(url, resource);
    return resource;
  };
  const broken: string[] = [];
  const files = readdirSync(inject('site'), { recursive: true, encoding: 'utf8' });
  const waiting = files
    .filter((file) => /\.(html|css)$/.test(file))
    .map((file) => server.url + file.replace(/index\.html$/, ''));

  for (const url of waiting) {
    const { links } = await once(url);
    for (const link of links) {
      const target = new URL(link, url);
      if (!target.href.startsWith(server.url)) {
        if (target.origin === new URL(server.url).origin)
          broken.push(`${url}: ${link} leaves the site's folder`);
        continue;
      }
      const fragment = decodeURIComponent(target.hash.slice(1));
      target.hash = '';
      const { status, ids } = await once(target.href);
      if (status !== 200) broken.push(`${url}: ${link} (${status})`);
      // #/2/1 is a place in a deck.
      else if (fragment && !fragment.startsWith('/') && !ids.has(fragment))
        broken.push(`${url}: ${link} has no such id`);
    }
  }
  expect(waiting.length).toBeGreaterThan(30);
  expect(broken).toEqual([]);
});
