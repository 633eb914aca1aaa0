/** Decks for Marp. */
import { parseYaml } from '../../../source/yaml.ts';
import { readKeys, setKeys, splitFrontMatter } from '../front-matter.ts';
import {
  added,
  codeIn,
  columns,
  cutAtRules,
  joinSlides,
  notesBlock,
  picture,
  slideComment,
  type DeckContext,
  type DeckTool,
} from './slides.ts';
import { fromLines, linesOf, type Line, type Text } from '../text.ts';

export const marp: DeckTool = {
  name: 'Marp',
  isDeck(_, text) {
    const head = splitFrontMatter(text);
    return /^marp:\s*true\b/m.test(head?.yaml ?? '');
  },
  convert,
};

type Directives = Readonly<Record<string, string>>;

const local = [
  'class',
  'color',
  'backgroundColor',
  'backgroundImage',
  'backgroundSize',
  'header',
  'footer',
  'paginate',
];
const passing = ['backgroundPosition', 'backgroundRepeat', 'transition'];
const global = [
  'headingDivider',
  'style',
  'theme',
  'size',
  'math',
  'lang',
  'marp',
  'title',
  'author',
  'description',
  'keywords',
  'url',
  'image',
];

function convert(text: Text, context: DeckContext): Text {
  const head = splitFrontMatter(text.text);
  const keys = (head && readKeys(head)) ?? {};
  const lines = linesOf(text);
  const body = lines.slice(head?.bodyStart ?? 0);
  const first = lines[0] ?? { text: '', from: 1 };
  let state = directivesOf(keys);
  for (const [key, what] of Object.entries(state))
    if (key === 'header') context.lose(first, `header: ${what}`, noHeader);
  if (keys.style !== undefined)
    context.lose(first, 'style:', 'put it into a style sheet beside the deck, and name that as css:');
  const slides = cutAtRules(divided(body, keys.headingDivider)).map((slide) => {
    const read = readComments(slide, context);
    // Directives without an underscore are for what follows, too.
    state = { ...state, ...read.lasting };
    const here = { ...state, ...read.own };
    return { lines: slideOf(read.lines, here, read.notes, context) };
  });
  const unknown = Object.keys(keys).filter(
    (key) => !['title', 'author', 'footer', 'description'].includes(key),
  );
  context.said.note(`front matter without ${unknown.join(', ')}`);
  const converted = fromLines([
    ...lines.slice(0, head?.bodyStart ?? 0),
    ...joinSlides(slides),
    added('', lines.at(-1) ?? first),
  ]);
  return setKeys(converted, Object.fromEntries(unknown.map((key) => [key, undefined])));
}

const noHeader = 'slides have no header: say it on the slide, or in footer:';

/** `headingDivider: 2` begins a slide at each heading of the first two levels. */
function divided(lines: readonly Line[], divider: unknown): Line[] {
  const levels = Array.isArray(divider)
    ? divider.map(Number)
    : [1, 2, 3, 4, 5, 6].filter((level) => level <= Number(divider));
  if (divider === undefined || levels.length === 0) return [...lines];
  const code = codeIn(lines);
  let isEmpty = true;
  return lines.flatMap((line, index) => {
    const level = code.has(index) ? undefined : /^(#{1,6})\s/.exec(line.text)?.[1]?.length;
    const cuts = level !== undefined && levels.includes(level) && !isEmpty;
    if (/^\s*(?:---|\*\*\*|___)\s*$/.test(line.text)) isEmpty = true;
    else if (line.text.trim() !== '') isEmpty = false;
    return cuts ? [added('', line), added('***', line), added('', line), line] : [line];
  });
}

function directivesOf(keys: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(keys).flatMap(([key, value]) =>
      local.includes(key) && key !== 'footer' && ['string', 'boolean'].includes(typeof value)
        ? [[key, String(value)]]
        : Array.isArray(value) && key === 'class'
          ? [[key, value.join(' ')]]
          : [],
    ),
  );
}

/** `<style scoped>` is for its slide alone, which browsers now write as `@scope`. */
function scoped(slide: readonly Line[], code: ReadonlySet<number>): Line[] {
  let isScoped = false;
  return slide.map((line, index) => {
    if (code.has(index)) return line;
    const begun = line.text.replace(/<style\s+scoped\s*>/i, '<style>@scope {');
    isScoped ||= begun !== line.text;
    const text = isScoped ? begun.replace('</style>', '}</style>') : begun;
    if (text.includes('</style>')) isScoped = false;
    return added(text, line);
  });
}

/** Comments are directives or, all others, notes. */
function readComments(slide: readonly Line[], { lose }: DeckContext) {
  const code = codeIn(slide);
  const lines: Line[] = [];
  const notes: Line[] = [];
  const own: Record<string, string> = {};
  const lasting: Record<string, string> = {};
  const written = scoped(slide, code);
  for (let index = 0; index < written.length; index += 1) {
    const line = written[index];
    if (!line) continue;
    const start = code.has(index) ? -1 : line.text.replace('<!-- fit -->', '').indexOf('<!--');
    if (start < 0) {
      lines.push(added(line.text.replace(/<!--\s*fit\s*-->\s*/g, ''), line));
      continue;
    }
    let end = index;
    while (end < slide.length - 1 && !slide[end]?.text.includes('-->')) end += 1;
    const inside = slide
      .slice(index, end + 1)
      .map((one) => added(one.text.replace(/^.*?<!--|-->.*$/g, ''), one));
    const rest = line.text.slice(0, start) + (end === index ? line.text.replace(/^.*?-->/, '') : '');
    if (rest.trim() !== '') lines.push(added(rest, line));
    const { value } = parseYaml(inside.map(({ text }) => text).join('\n'), '').located;
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const isKnown = (key: string) => [...local, ...passing, ...global].includes(key.replace(/^_/, ''));
    if (entries.length > 0 && entries.every(([key]) => isKnown(key))) {
      for (const [key, written] of entries) {
        const name = key.replace(/^_/, '');
        if (!local.includes(name)) continue;
        if (name === 'footer' || name === 'header') lose(line, `${key}: ${String(written)}`, noHeader);
        else (key.startsWith('_') ? own : lasting)[name] = [written].flat().join(' ');
      }
    } else
      notes.push(...inside.filter((one) => one.text.trim() !== '').map((one) => added(one.text.trim(), one)));
    index = end;
  }
  return { lines, notes, own, lasting };
}

const image = /!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g;

interface Background {
  readonly url: string;
  readonly words: readonly string[];
}

function slideOf(
  lines: readonly Line[],
  here: Directives,
  notes: readonly Line[],
  context: DeckContext,
): Line[] {
  const [first = { text: '', from: 1 }] = lines;
  const backgrounds: Background[] = [];
  const code = codeIn(lines);
  const text = lines.flatMap((line, index): Line[] => {
    if (code.has(index)) return [line];
    const written = line.text.replace(image, (whole, alt: string, url: string) => {
      const words = alt.split(/\s+/);
      if (!words.includes('bg')) return sized(whole, words, url);
      backgrounds.push({ url, words });
      for (const lost of words.filter((word) => filters.test(word)))
        context.lose(
          line,
          `![${alt}]`,
          `“${lost}” changes pictures, which Lectern does not: save the picture as it should look`,
        );
      return '';
    });
    const item = /^\s*\*\s+\S/.test(written) ? `${written} <!-- .element: class="fragment" -->` : written;
    return written.trim() === '' && line.text.trim() !== '' ? [] : [added(item, line)];
  });
  const side = backgrounds.find(({ words }) => words.some((word) => /^(?:left|right)(?::|$)/.test(word)));
  const whole = backgrounds.filter((one) => one !== side);
  for (const extra of whole.slice(1))
    context.lose(first, `![bg](${extra.url})`, 'a slide has one background: put the pictures side by side');
  const size = whole[0]?.words.find((word) => /^(?:contain|cover|fit|auto|\d+%)$/.test(word));
  const comment = slideComment(
    {
      class: here.class?.replace(/\blead\b/, 'titleslide'),
      style: here.color === undefined ? undefined : `color: ${here.color}`,
      'data-background-color': here.backgroundColor,
      'data-background-image':
        whole[0]?.url ?? /url\(["']?(.*?)["']?\)/.exec(here.backgroundImage ?? '')?.[1],
      'data-background-size': size === 'fit' ? 'contain' : (size ?? here.backgroundSize),
    },
    first,
  );
  return [...comment, ...(side ? beside(text, side, first) : text), ...notesBlock(notes)];
}

/** `![bg right:33%](x.jpg)`: the picture takes a third of the slide. */
function beside(text: readonly Line[], { url, words }: Background, first: Line): Line[] {
  const [, side = 'right', width] =
    /^(left|right)(?::(\d+)%)?$/.exec(words.find((word) => /^(?:left|right)/.test(word)) ?? '') ?? [];
  const own = width === undefined ? 50 : Number(width);
  const shown = [added(`![](${url})`, first)];
  return side === 'left'
    ? columns(shown, text, first, [`${own}%`, `${100 - own}%`])
    : columns(text, shown, first, [`${100 - own}%`, `${own}%`]);
}

const filters =
  /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::|$)/;

/** `![w:200px A cat](cat.png)` */
function sized(whole: string, words: readonly string[], url: string): string {
  const size = (name: string, pattern: RegExp) => {
    const value = words.map((word) => pattern.exec(word)?.[1]).find((one) => one !== undefined);
    return value === undefined ? [] : `${name}: ${/^\d+$/.test(value) ? `${value}px` : value}`;
  };
  const style = [size('width', /^w(?:idth)?:(.+)$/), size('height', /^h(?:eight)?:(.+)$/)].flat();
  if (style.length === 0) return whole;
  const alt = words.filter((word) => !/^(?:w|width|h|height):/.test(word) && !filters.test(word)).join(' ');
  return picture(alt, url, style.join('; '));
}
