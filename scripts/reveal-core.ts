/** reveal.js from its source, without what decks never show: its published bundle cannot be taken apart. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const entry = resolve(import.meta.dirname, '../node_modules/reveal.js/js/index.ts');

/** What the rest of reveal.js asks of its scroll view, which loses `#/h/v`. */
const noScrollView = `export default class {
  activate() {}
  deactivate() {}
  toggle() {}
  isActive() { return false }
  layout() {}
}`;

/**
 * Parts of its styles: the scroll view, its own way to print without a print view, and two transitions that it does not
 * document.
 */
const unusedSelector =
  /html:not\(\.print-pdf\)|\.reveal\.(cube|page)\b|cube(-in|-out)?\]|reveal-scroll|scroll-page|loading-scroll-mode|\.scrollbar/;

function isUnused(rule: string): boolean {
  const [selectors = ''] = rule.split('{', 1);
  return selectors.split(',').every((part) => unusedSelector.test(part));
}

/** Its styles include an animated GIF, a third of their compressed size, that decks never show, too. */
export const revealCore: Plugin = {
  name: 'reveal-core',
  setup(build) {
    build.onResolve({ filter: /^reveal\.js$/ }, () => ({ path: entry }));
    build.onLoad({ filter: /[/\\]reveal\.js[/\\]js[/\\]controllers[/\\]scrollview\.js$/ }, () => ({
      contents: noScrollView,
      loader: 'js',
    }));
    build.onLoad({ filter: /[/\\]reveal\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      const contents = css
        .replace(/url\(data:image\/gif[^)]*\)/g, 'none')
        .replace(/[^{}]+\{[^{}]*\}/g, (rule) => (isUnused(rule) ? '' : rule));
      return { contents, loader: 'css' };
    });
  },
};
