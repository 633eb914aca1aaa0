/** Styles, scripts and fonts → `assets/`, each under a name that changes with its content. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { Assets } from '../theme/views/page.ts';

const source = fileURLToPath(new URL('../theme', import.meta.url));

/** Of reveal.js: its own way to print without a print view, and two transitions that it does not document. */
const unusedSelector = /html:not\(\.print-pdf\)|\.reveal\.(cube|page)\b|cube(-in|-out)?\]/;

/** Its styles carry an animated GIF, a third of their compressed size, that decks never show. */
const lighterReveal: esbuild.Plugin = {
  name: 'lighter-reveal',
  setup(build) {
    build.onLoad({ filter: /[/\\]reveal\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      const isUnused = (rule: string) =>
        rule
          .split('{', 1)[0]
          ?.split(',')
          .every((part) => unusedSelector.test(part));
      const contents = css
        .replace(/url\(data:image\/gif[^)]*\)/g, 'none')
        .replace(/[^{}]+\{[^{}]*\}/g, (rule) => (isUnused(rule) ? '' : rule));
      return { contents, loader: 'css' };
    });
  },
};

/** Its speaker view is a page in a string, with styles of its own. */
const speakerView: esbuild.Plugin = {
  name: 'speaker-view',
  setup(build) {
    build.onLoad({ filter: /[/\\]plugin[/\\]notes\.mjs$/ }, async ({ path }) => {
      const [script, css] = await Promise.all([
        readFile(path, 'utf8'),
        readFile(resolve(source, 'styles/speaker-view.css'), 'utf8'),
      ]);
      const styles = await esbuild.transform(css, { loader: 'css', minify: true, target });
      const contents = script.replace('</style>', `${JSON.stringify(styles.code).slice(1, -1)}</style>`);
      return { contents, loader: 'js' };
    });
  },
};

const target = ['chrome123', 'firefox121', 'safari17.5'];

const options = {
  absWorkingDir: source,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  // Classic scripts: a page opened from disk runs no modules.
  format: 'iife',
  target,
  loader: { '.woff2': 'file' },
  plugins: [lighterReveal, speakerView],
  legalComments: 'eof',
  charset: 'utf8',
  metafile: true,
  logLevel: 'silent',
} satisfies esbuild.BuildOptions & { metafile: true };

/**
 * Bundles into `<siteFolder>/assets/`. The same sources give the same names and bytes.
 * @param editing with the script for those who write: see client/dev.ts
 */
export async function bundleAssets(siteFolder: string, editing = false): Promise<Assets> {
  const outdir = resolve(siteFolder, 'assets');
  const bundle = async (entryPoints: string[], define: Record<string, string> = {}) => {
    const { metafile } = await esbuild.build({ ...options, outdir, entryPoints, define });
    return outputs(metafile);
  };

  const deckScripts = async () => {
    const later = await bundle(['client/deck-extras.ts', 'styles/print-fonts.css']);
    const name = (pattern: RegExp) => JSON.stringify(find(later, pattern));
    return bundle(['client/deck.ts'], {
      DECK_EXTRAS: name(/^deck-extras-/),
      PRINT_FONTS: name(/^print-fonts-.*\.css$/),
    });
  };
  const bundles = [
    bundle(['styles/site.css', 'styles/deck.css', 'client/site.ts']),
    deckScripts(),
    editing ? bundle(['client/dev.ts']) : Promise.resolve([]),
  ] as const;
  // Where one fails, the others must not go on writing into a folder that is being removed.
  await Promise.allSettled(bundles);
  const [pages, deck, dev] = await Promise.all(bundles);

  const path = (files: readonly string[], name: RegExp) => `/assets/${find(files, name)}`;
  return {
    siteCss: path(pages, /^site-.*\.css$/),
    siteJs: path(pages, /^site-.*\.js$/),
    deckCss: path(pages, /^deck-.*\.css$/),
    deckJs: path(deck, /^deck-.*\.js$/),
    textFont: path(pages, /^source-sans-3-latin-wght-normal-/),
    headingFont: path(pages, /^source-serif-4-latin-wght-normal-/),
    ...(editing ? { devJs: path(dev, /^dev-.*\.js$/) } : {}),
  };
}

/** The script that draws Mermaid figures in a browser: 3 MB, only for sites that need it. */
export async function bundleMermaid(siteFolder: string): Promise<void> {
  const outdir = resolve(siteFolder, 'assets');
  await esbuild.build({ ...options, outdir, entryPoints: ['client/mermaid.ts'], entryNames: '[name]' });
}

function outputs(metafile: esbuild.Metafile): string[] {
  return Object.keys(metafile.outputs).map((path) => basename(path));
}

function find(files: readonly string[], name: RegExp): string {
  const found = files.find((file) => name.test(file));
  if (found === undefined) throw new Error(`No bundled file is named ${String(name)}`);
  return found;
}
