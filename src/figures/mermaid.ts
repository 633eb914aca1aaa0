import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import * as z from 'zod';
import type { Drawing } from '../html/drawing.ts';
import { assetsFolder, mermaidScript, readThemeFiles } from '../theme/files.ts';

const resultSchema = z.array(
  z.object({ svg: z.string() }).or(z.object({ mistake: z.string(), line: z.number() })),
);

/**
 * Draws Mermaid's language in a Chromium, all figures in one page, which loads nothing but its own files.
 * @returns `undefined` if the browser fails
 */
export async function drawMermaid(
  chromium: string,
  sources: readonly string[],
): Promise<Drawing[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-figures-'));
  try {
    const page = join(folder, 'figures.html');
    await writeFile(page, pageOf(sources));
    const drawing = promisify(execFile)(
      chromium,
      [
        ...['--headless', '--disable-gpu', '--no-first-run', `--user-data-dir=${join(folder, 'profile')}`],
        ...['--virtual-time-budget=60000', '--dump-dom'],
        // Chromium's sandbox refuses to run as root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        pathToFileURL(page).href,
      ],
      { maxBuffer: 1 << 28, timeout: 60_000 },
    );
    const stop = () => drawing.child.kill();
    process.once('exit', stop);
    const { stdout } = await drawing.finally(() => process.off('exit', stop));
    const result = resultSchema.parse(JSON.parse(textOfOutput(stdout)));
    return result.map((drawing) => ('svg' in drawing ? { svg: adapt(drawing.svg) } : drawing));
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A `<` directly before a word that is no tag of HTML: Mermaid would take it for one, and drop the rest of the label. */
const lessThan =
  /(?<!<)<(?=[a-z])(?!(?:a|b|br|code|div|em|hr|i|img|p|small|span|strong|sub|sup|u)\b[^<>\n]*>)/gi;

function pageOf(sources: readonly string[]): string {
  const url = (name: string) => pathToFileURL(join(assetsFolder, name)).href;
  const font = url(basename(readThemeFiles().assets.textFont));
  return `<!doctype html><meta charset="utf-8">
<style>@font-face { font-family: 'Source Sans 3'; src: url(${font}); font-weight: 200 900 }</style>
<script src="${url(mermaidScript)}"></script>
<script>
  const sources = ${JSON.stringify(sources.map((source) => source.replace(lessThan, '#lt;'))).replaceAll('<', '\\u003c')};
  (async () => {
    await document.fonts.load('16px "Source Sans 3"');
    const results = [];
    for (const source of sources) {
      mermaid.initialize({
        startOnLoad: false, theme: 'neutral', fontFamily: '"Source Sans 3", sans-serif', htmlLabels: false,
        flowchart: { htmlLabels: false }, deterministicIds: true, suppressErrorRendering: true,
      });
      let hash = 5381;
      for (const letter of source) hash = (hash * 33 + letter.codePointAt(0)) >>> 0;
      try {
        results.push(await mermaid.render('mermaid-' + hash.toString(36), source));
      } catch (error) {
        const said = Number(/on line (\\d+)/.exec(error.message)?.[1] ?? 1);
        const line = Math.min(said, source.trimEnd().split('\\n').length);
        results.push({ mistake: error.message.split('\\n')[0].replace(/ on line \\d+:?/, ''), line });
      }
    }
    const output = document.createElement('pre');
    output.textContent = JSON.stringify(results.map(({ svg, mistake, line }) => ({ svg, mistake, line })));
    document.body.replaceChildren(output);
  })();
</script>`;
}

function textOfOutput(html: string): string {
  const texts = (node: Tree.Node): string =>
    'childNodes' in node ? node.childNodes.map(texts).join('') : 'value' in node ? node.value : '';
  return texts(parseFragment(/<pre>[^]*<\/pre>/.exec(html)?.[0] ?? ''));
}

/** The font size in pixels that matches the text around the figure. */
const pixelsPerEm = 19;

/** As wide as its text needs; in a box, because the drawing sets its own font size, and with it its own em. */
function adapt(svg: string): string {
  const width = Number(/viewBox="[-\d.]+ [-\d.]+ ([\d.]+)/.exec(svg)?.[1] ?? 0);
  const bare = svg.replace(/^<svg [^>]*>/, (tag) =>
    tag.replace(/ (?:width|height|style|role|aria-[a-z]+|xmlns)="[^"]*"/g, ''),
  );
  return `<div style="width:${(width / pixelsPerEm).toFixed(2)}em;max-width:100%">${bare}</div>`;
}
