import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser loads to show a page, apart from images and fonts: gzip KB of HTML, style sheets and scripts. */
export function pageWeight(site: string, page: string): number {
  const html = readFileSync(join(site, page, 'index.html'));
  const links = html
    .toString()
    .matchAll(/<(?:link\b[^>]*?rel="?stylesheet\b[^>]*?href|script\b[^>]*?src)="?([^"\s>]+)/g);
  const files = [...links].map(([, url = '']) => new URL(url, `http://site/${page}`).pathname);
  const parts = files.map((file) => readFileSync(join(site, file)));
  return [html, ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0) / 1024;
}
