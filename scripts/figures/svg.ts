/** What the figures of the demo course have in common: their colours, in light and dark, and a few shapes. */

/** Ink and paper are those of a slide; the five others tell things apart, and keep 4.5:1 on the paper. */
const colours = {
  ink: ['#20242a', '#e4e3df'],
  muted: ['#5b6068', '#a4a8ac'],
  line: ['#d9d4c9', '#3c4248'],
  paper: ['#fdfcfa', '#15181b'],
  red: ['#b0112f', '#f08a9a'],
  blue: ['#22567f', '#8fc0ea'],
  green: ['#2b6a3d', '#8fcf9f'],
  amber: ['#8a4b08', '#eab676'],
  violet: ['#6a3d9a', '#c4a5ee'],
} as const;

export type Colour = keyof typeof colours;

/** An SVG in an `<img>` sees the theme of the page around it as `prefers-color-scheme`. */
const styles = [
  ...rules(0),
  'text{stroke:none;font-family:"Source Sans 3",system-ui,sans-serif}',
  '.soft{fill-opacity:.16}',
  `@media(prefers-color-scheme:dark){${rules(1).join('')}}`,
].join('');

function rules(theme: 0 | 1): string[] {
  return Object.entries(colours).map(
    ([name, shades]) => `.${name}{fill:${shades[theme]};stroke:${shades[theme]}}`,
  );
}

/**
 * A figure, in the pixels of a slide: up to 1150 wide, and 540 high below a title.
 *
 * @param description what a reader who cannot see it has to know; the slide's own text for the picture is shorter
 */
export function figure(
  width: number,
  height: number,
  description: string,
  shapes: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(description)}</title>`,
    `<style>${styles}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...shapes,
    '</svg>\n',
  ].join('\n');
}

interface TextLook {
  colour?: Colour;
  /** In pixels of the slide; by default 28. Smaller than 22 cannot be read from the last row. */
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
}

/** One or more lines of text, separated by line breaks; `y` is the baseline of the first. */
export function text(x: number, y: number, words: string, look: TextLook = {}): string {
  const { colour = 'ink', size = 28, anchor = 'start', bold = false } = look;
  const lines = words.split('\n').map((line, index) => {
    const place = index === 0 ? '' : ` x="${number(x)}" dy="1.2em"`;
    return `<tspan${place}>${escaped(line)}</tspan>`;
  });
  const weight = bold ? ' font-weight="650"' : '';
  return `<text class="${colour}" x="${number(x)}" y="${number(y)}" font-size="${size}" text-anchor="${anchor}"${weight}>${lines.join('')}</text>`;
}

interface LineLook {
  colour?: Colour;
  width?: number;
  dashed?: boolean;
  arrow?: boolean;
}

/** A line through points, with an arrowhead at its end if asked for. */
export function line(points: readonly (readonly [number, number])[], look: LineLook = {}): string {
  const { colour = 'ink', width = 2.5, dashed = false, arrow = false } = look;
  const path = points.map(([x, y]) => `${number(x)} ${number(y)}`).join('L');
  const dashes = dashed ? ' stroke-dasharray="9 7"' : '';
  const shaft = `<path class="${colour}" style="fill:none" d="M${path}" stroke-width="${width}"${dashes} stroke-linejoin="round"/>`;
  return arrow ? shaft + head(points, colour) : shaft;
}

function head(points: readonly (readonly [number, number])[], colour: Colour): string {
  const [from, to] = points.slice(-2);
  if (from === undefined || to === undefined) return '';
  const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
  return `<path class="${colour}" transform="translate(${number(to[0])} ${number(to[1])})rotate(${number(angle)})" d="M2 0L-12 -6L-12 6z"/>`;
}

interface BoxLook {
  colour?: Colour;
  words?: string;
  size?: number;
  bold?: boolean;
  /** `soft` is tinted, `full` is filled with the colour (its words stand on paper’s colour), `none` is an outline. */
  fill?: 'soft' | 'full' | 'none';
}

/** A rectangle with words in its middle. */
export function box(x: number, y: number, width: number, height: number, look: BoxLook = {}): string {
  const { colour = 'ink', words = '', size = 28, bold = false, fill = 'soft' } = look;
  const style = fill === 'none' ? ' style="fill:none"' : '';
  const shape = `<rect class="${colour}${fill === 'soft' ? ' soft' : ''}"${style} x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" rx="8" stroke-width="2"/>`;
  if (words === '') return shape;
  const lines = words.split('\n').length;
  const top = y + height / 2 + size * 0.35 - ((lines - 1) * size * 1.2) / 2;
  const ink = fill === 'full' ? 'paper' : 'ink';
  return shape + text(x + width / 2, top, words, { colour: ink, size, bold, anchor: 'middle' });
}

/** A filled circle. */
export function dot(x: number, y: number, radius: number, colour: Colour = 'ink'): string {
  return `<circle class="${colour}" cx="${number(x)}" cy="${number(y)}" r="${number(radius)}"/>`;
}

/** A number with at most one decimal: the same bytes on every machine. */
export function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
