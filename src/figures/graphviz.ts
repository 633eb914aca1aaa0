import type { Drawing } from '../html/drawing.ts';

/** Draws Graphviz's language with Graphviz itself, as WebAssembly, which takes a moment to load. */
export async function drawGraphviz(sources: readonly string[]): Promise<Drawing[]> {
  const { instance } = await import('@viz-js/viz');
  const viz = await instance();
  return sources.map((source) => {
    const result = viz.render(source, {
      format: 'svg',
      // Its letters are about as wide as those of the pages.
      nodeAttributes: { fontname: 'Helvetica' },
      edgeAttributes: { fontname: 'Helvetica' },
      graphAttributes: { fontname: 'Helvetica', bgcolor: 'transparent' },
    });
    if (result.status === 'success') return { svg: adapt(result.output) };
    const message =
      result.errors.find(({ level }) => level === 'error')?.message ?? 'Graphviz gave no reason';
    const line = Number(/ in line (\d+)/.exec(message)?.[1] ?? 1);
    return { mistake: message.replace(/ in line \d+/, ''), line };
  });
}

/** The font size in Graphviz's points that matches the text around the figure. */
const pointsPerEm = 17;

/** Black becomes the colour of the surrounding text, letters are those of the page, and ids are removed so that none clash. */
function adapt(svg: string): string {
  const [, width = '0', , rest = ''] =
    /<svg width="([\d.]+)pt" height="([\d.]+)pt"\s*([^]*)$/.exec(svg) ?? [];
  return `<svg style="width:${(Number(width) / pointsPerEm).toFixed(2)}em" fill="currentColor" ${rest.trim()}`
    .replace(/<!--[^]*?-->\s*/g, '')
    .replace(/<title>[^<]*<\/title>\s*/g, '')
    .replace(/<g id="[^"]*"/g, '<g')
    .replace(/ (?:font-family="Helvetica[^"]*"|xml:space="preserve"|xmlns(?::xlink)?="[^"]*")/g, '')
    .replace(/(fill|stroke)="(?:black|#000000)"/g, '$1="currentColor"')
    .replace(/<g class="(?:node|cluster)">[^]*?<\/g>/g, inkOnFill);
}

/** Text on a colour of its own stays black, whatever the page's theme. */
function inkOnFill(group: string): string {
  return /<(?:ellipse|polygon|path)[^>]* fill="(?!none|transparent|currentColor)/.test(group)
    ? group.replace(/<text (?![^>]*fill=)/g, '<text fill="black" ')
    : group;
}
