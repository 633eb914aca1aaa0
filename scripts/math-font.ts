/** STIX Two Math in parts: all of it is 400 KB, the letters and signs of most lectures are 50. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import subsetFont from 'subset-font';

/** Says which part has which characters. */
const sheet = resolve(import.meta.dirname, '../src/theme/styles/deck-fonts.css');

/** A face whose file is named with `?` has only the characters of its `unicode-range`. */
export const mathFont: Plugin = {
  name: 'math-font',
  setup(build) {
    build.onLoad({ filter: /stix-two-math.*\.woff2$/ }, async ({ path, suffix }) => {
      const [font, css] = await Promise.all([readFile(path), readFile(sheet, 'utf8')]);
      const [, rest = ''] = css.split(`.woff2${suffix}'`);
      const [, range = ''] = /unicode-range:([^;]+);/.exec(rest) ?? [];
      return {
        contents: await subsetFont(font, charactersIn(range), { targetFormat: 'woff2' }),
        loader: 'file',
      };
    });
  },
};

/** `U+20-7E, U+AC` → those characters. */
function charactersIn(range: string): string {
  const parts = [...range.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)];
  return parts
    .flatMap(([, from = '', to = from]) => {
      const first = parseInt(from, 16);
      return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, index) => first + index);
    })
    .map((code) => String.fromCodePoint(code))
    .join('');
}
