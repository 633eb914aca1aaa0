/** The theme's styles, scripts and fonts, bundled: each file under a name that changes with its content. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import type { ThemeFiles } from '../src/theme/files.ts';
import { mathFont } from './math-font.ts';
import { revealCore } from './reveal-core.ts';
import { speakerView, writeSpeakerView } from './speaker-view.ts';

const source = resolve(import.meta.dirname, '../src/theme');

/** Its labels without HTML lose every < and > that it takes for part of a tag: `x >= 25` would say “x = 25”. */
const wholeLabels: esbuild.Plugin = {
  name: 'whole-labels',
  setup(build) {
    build.onLoad({ filter: /[/\\]mermaid[/\\].*[/\\]chunk-\w+\.mjs$/ }, async ({ path }) => {
      const script = await readFile(path, 'utf8');
      const words = '/<[^>]+>|[^\\s<>]+/g';
      if (!script.includes('function nonMarkdownToLines')) return undefined;
      if (!script.includes(words)) throw new Error('mermaid splits its labels in another way now');
      const contents = script.replace(words, () => '/<\\/?[a-z][^>]*>|(?:(?!<\\/?[a-z][^>]*>)\\S)+/gi');
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
  // Classic scripts: a page opened from disk cannot run modules.
  format: 'iife',
  target,
  loader: { '.woff2': 'file' },
  plugins: [revealCore, mathFont, speakerView, wholeLabels],
  legalComments: 'eof',
  charset: 'utf8',
  metafile: true,
  logLevel: 'silent',
} satisfies esbuild.BuildOptions & { metafile: true };

/** Bundles into a folder. The same sources give the same names and bytes. */
export async function bundleTheme(
  outdir: string,
): Promise<{ theme: ThemeFiles; bundles: esbuild.Metafile[] }> {
  const bundles: esbuild.Metafile[] = [];
  const bundle = async (
    entryPoints: string[],
    define: Record<string, string> = {},
    more: esbuild.BuildOptions = {},
  ) => {
    const { metafile } = await esbuild.build({
      ...options,
      ...more,
      outdir,
      entryPoints,
      define,
      metafile: true,
    });
    bundles.push(metafile);
    return outputs(metafile);
  };
  const deckScripts = async () => {
    await mkdir(outdir, { recursive: true });
    const speaker = await writeSpeakerView(outdir, target);
    const later = await bundle(['client/deck-extras.ts', 'styles/print-fonts.css'], {
      SPEAKER_VIEW_FILE: JSON.stringify(speaker[0]),
    });
    const name = (files: readonly string[], pattern: RegExp) => JSON.stringify(find(files, pattern));
    const print = await bundle(['client/print.ts'], {
      PRINT_FONTS: name(later, /^print-fonts-.*\.css$/),
    });
    const deck = await bundle(['client/deck.ts'], {
      DECK_EXTRAS: name(later, /^deck-extras-/),
      PRINT_VIEW: name(print, /^print-.*\.js$/),
    });
    await makeSmaller(join(outdir, find(deck, /^deck-.*\.js$/)));
    return [...speaker, ...later, ...print, ...deck];
  };
  const pageFiles = async () => {
    const [style = ''] = await bundle(['styles/find.css']);
    const [script = ''] = await bundle(['client/find.ts'], { FIND_STYLE: JSON.stringify(style) });
    await makeSmaller(join(outdir, script));
    const pages = await bundle(
      [
        ...['site', 'term', 'media', 'tables', 'handout', 'recording', 'changes', 'goals', 'pinned'].map(
          (name) => `styles/${name}.css`,
        ),
        ...['styles/print.css', 'styles/deck.css'],
        ...['client/site.ts', 'client/redirect.ts', 'client/pinned.ts'],
      ],
      { FIND_SCRIPT: JSON.stringify(script) },
    );
    return [style, script, ...pages];
  };
  const [pages, decks, dev] = await Promise.all([
    pageFiles(),
    deckScripts(),
    bundle(['client/dev.ts']),
    bundle(['client/mermaid.ts'], {}, { entryNames: '[name]' }),
  ]);
  const always = [...new Set([...pages, ...decks])].sort();
  await makeSmaller(join(outdir, find(pages, /^site-.*\.js$/)));
  const path = (name: RegExp) => `/assets/${find(always, name)}`;
  const theme = {
    always,
    dev: find(dev, /^dev-.*\.js$/),
    assets: {
      siteCss: path(/^site-.*\.css$/),
      termCss: path(/^term-.*\.css$/),
      mediaCss: path(/^media-.*\.css$/),
      tablesCss: path(/^tables-.*\.css$/),
      handoutCss: path(/^handout-.*\.css$/),
      recordingCss: path(/^recording-.*\.css$/),
      changesCss: path(/^changes-.*\.css$/),
      goalsCss: path(/^goals-.*\.css$/),
      pinnedCss: path(/^pinned-.*\.css$/),
      pinnedJs: path(/^pinned-.*\.js$/),
      printCss: path(/^print-(?!fonts-).*\.css$/),
      siteJs: path(/^site-.*\.js$/),
      redirectJs: path(/^redirect-.*\.js$/),
      deckCss: path(/^deck-.*\.css$/),
      deckJs: path(/^deck-(?!extras).*\.js$/),
      textFont: path(/^source-sans-3-latin-wght-normal-/),
      headingFont: path(/^source-serif-4-latin-wght-normal-/),
    },
  };
  return { theme, bundles };
}

/** The scripts that every reader waits for. esbuild leaves more than is needed: 3 % when compressed. */
async function makeSmaller(file: string): Promise<void> {
  const { code } = await minify(await readFile(file, 'utf8'), { compress: { passes: 2 } });
  if (code === undefined) throw new Error(`${file} could not be made smaller`);
  await writeFile(file, code);
}

function outputs(metafile: esbuild.Metafile): string[] {
  return Object.keys(metafile.outputs).map((path) => basename(path));
}

function find(files: readonly string[], name: RegExp): string {
  const found = files.find((file) => name.test(file));
  if (found === undefined) throw new Error(`No bundled file is named ${String(name)}`);
  return found;
}
