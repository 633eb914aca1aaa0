/**
 * reveal.js's speaker view is a page in a string, with a script and styles in it, which a site may forbid: here it is
 * three files. A page opened from disk still writes the string, because there no page may ask another one.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import * as esbuild from 'esbuild';
import * as z from 'zod';

const notes = resolve(import.meta.dirname, '../node_modules/reveal.js/dist/plugin/notes.mjs');
const styles = resolve(import.meta.dirname, '../src/theme/styles/speaker-view.css');

const opening =
  /window\.open\("about:blank", (.*?)\), t\.marked = \$, t\.document\.write\(("(?:[^"\\]|\\.)*")\)/s;
const hidden = /(class="pacing(?:-title)?|class="label pacing-title)" style="display: none"/g;
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self' data: blob:; style-src 'self' 'unsafe-inline'">`;

/** What the page said in itself. Its icon and its theme are the deck's. */
const first = `for (const element of document.querySelectorAll('.pacing, .pacing-title')) element.style.display = 'none';
const icon = window.opener?.document.querySelector('link[rel=icon]')?.href;
document.documentElement.dataset.theme = window.opener?.document.documentElement.dataset.theme ?? '';
if (icon) document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: icon }));
`;

interface Parts {
  readonly script: string;
  readonly args: string;
  readonly html: string;
}

async function partsOf(target: readonly string[]): Promise<Parts> {
  const [plugin, css] = await Promise.all([readFile(notes, 'utf8'), readFile(styles, 'utf8')]);
  // Without the Markdown parser above it: Lectern's notes are HTML.
  const script = plugin.slice(plugin.indexOf('//#region plugin/notes'));
  const [, args = '', literal = '""'] = opening.exec(script) ?? [];
  const own = await esbuild.transform(css, { loader: 'css', minify: true, target: [...target] });
  const page = z.string().min(1).parse(runInNewContext(literal));
  return { script, args, html: page.replace('</style>', () => `${own.code}</style>`) };
}

/** Writes the three files. @returns their names, the page first */
export async function writeSpeakerView(outdir: string, target: readonly string[]): Promise<string[]> {
  const { html } = await partsOf(target);
  const put = async (name: string, ending: string, text: string) => {
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase();
    const file = `${name}-${hash}.${ending}`;
    await writeFile(resolve(outdir, file), text);
    return file;
  };
  const css = await put('speaker-view', 'css', part(html, 'style'));
  const js = await put('speaker-view', 'js', first + part(html, 'script'));
  const page = html
    .replace(/<style>.*<\/style>/s, () => `${policy}<link rel="stylesheet" href="${css}">`)
    .replace(/<script>.*<\/script>/s, () => `<script src="${js}"></script>`)
    .replace(hidden, '$1"');
  return [await put('speaker-view', 'html', page), css, js];
}

function part(html: string, tag: string): string {
  return new RegExp(`<${tag}>(.*)</${tag}>`, 's').exec(html)?.[1] ?? '';
}

/** Has the plugin open that page: `SPEAKER_VIEW` is its address. */
export const speakerView: esbuild.Plugin = {
  name: 'speaker-view',
  setup(build) {
    build.onLoad({ filter: /[/\\]plugin[/\\]notes\.mjs$/ }, async () => {
      const { script, args, html } = await partsOf([build.initialOptions.target ?? []].flat());
      const isFile = 'location.protocol === "file:"';
      const opened = `window.open(${isFile} ? "about:blank" : SPEAKER_VIEW, ${args}), ${isFile} && t.document.write(${JSON.stringify(html)})`;
      return { contents: script.replace(opening, () => opened), loader: 'js' };
    });
  },
};
