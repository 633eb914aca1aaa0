/** Decks for Slidev. */
import { posix } from 'node:path';
import { stringify } from 'yaml';
import { readKeys } from '../front-matter.ts';
import { inPublic, inSlidev } from './slidev-text.ts';
import {
  added,
  codeIn,
  columns,
  joinSlides,
  notesBlock,
  slideComment,
  trimmed,
  type DeckContext,
  type DeckTool,
} from './slides.ts';
import { asWritten, fromLines, linesOf, type Line, type Text } from '../text.ts';

type Keys = Readonly<Record<string, unknown>>;

interface Slide {
  readonly keys: Keys;
  readonly lines: readonly Line[];
}

export const slidev: DeckTool = {
  name: 'Slidev',
  isDeck(file, text, folder) {
    const name = posix.basename(file);
    const uses = [...folder.texts].some(
      ([path, setting]) => posix.basename(path) === 'package.json' && setting.includes('"@slidev/cli"'),
    );
    if (/(?:^|\/)(?:pages|snippets|components)\//.test(file) || /^readme\.md$/i.test(name)) return false;
    return (
      (uses && name === 'slides.md') ||
      (uses && hasSlideKeys(text)) ||
      /^---\r?\nlayout: .*\r?\n---\r?$/m.test(text.slice(4))
    );
  },
  convert,
};

/** Front matter that begins a slide further down. */
function hasSlideKeys(text: string): boolean {
  return /\n---\r?\n(?:[a-z]\w*: .*\r?\n)+---\r?\n/.test(text);
}

function convert(text: Text, context: DeckContext): Text {
  const all = linesOf(text);
  const first = all[0] ?? { text: '', from: 1 };
  const slides = withIncludes(cut(all), context, 0);
  const head = slides[0]?.keys ?? {};
  const people = typeof head.author === 'string' ? head.author : undefined;
  const front = { title: typeof head.title === 'string' ? head.title : undefined, author: people };
  const known = Object.entries(front).filter(([, value]) => value !== undefined);
  const yaml = stringify(Object.fromEntries(known), { lineWidth: 0 }).trimEnd().split('\n');
  reportHead(head, first, context);
  const converted = slides.map((slide) => ({ lines: slideOf(slide, slide === slides[0], context) }));
  return fromLines([
    ...(known.length > 0 ? ['---', ...yaml, '---', ''].map((line) => added(line, first)) : []),
    ...joinSlides(converted),
    added('', all.at(-1) ?? first),
  ]);
}

/** Settings of the whole deck that its readers would miss. */
function reportHead(head: Keys, first: Line, { lose, said }: DeckContext): void {
  for (const key of ['favicon', 'fonts', 'addons', 'defaults', 'download'])
    if (head[key] !== undefined) lose(first, `${key}:`, 'Lectern has nothing for it in a deck');
  const left = Object.keys(head).filter((key) => !['title', 'author', ...slideKeys].includes(key));
  if (left.length > 0) said.note(`front matter without ${left.join(', ')}`);
}

/** Slides are cut at `---`; where a line of text follows at once, that is a slide's front matter. */
function cut(lines: readonly Line[]): Slide[] {
  const code = codeIn(lines);
  const slides: { keys: Keys; lines: Line[] }[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const isRule = !code.has(index) && /^-{3,}\s*$/.test(line.text);
    if (!isRule) {
      if (slides.length === 0) slides.push({ keys: {}, lines: [] });
      slides.at(-1)?.lines.push(line);
      continue;
    }
    const end = lines.findIndex((one, at) => at > index && /^-{3,}\s*$/.test(one.text));
    const hasKeys = /^\S/.test(lines[index + 1]?.text ?? '') && end > index + 1;
    const yaml = lines
      .slice(index + 1, end)
      .map(({ text }) => text)
      .join('\n');
    const keys = hasKeys ? readKeys({ yaml, language: 'yaml', bodyStart: 0 }) : undefined;
    // A slide may consist of its front matter.
    slides.push({ keys: keys ?? {}, lines: [] });
    if (keys) index = end;
  }
  return slides.filter(
    ({ keys, lines: own }, index) => index === 0 || Object.keys(keys).length > 0 || trimmed(own).length > 0,
  );
}

/** `src: ./pages/intro.md#2-4` */
function withIncludes(slides: readonly Slide[], context: DeckContext, depth: number): Slide[] {
  return slides.flatMap((slide): Slide[] => {
    const { src, ...keys } = slide.keys;
    if (typeof src !== 'string') return [slide];
    const [path = '', range] = src.split('#');
    const line = slide.lines[0] ?? { text: '', from: 1 };
    const from = line.file ?? context.file;
    const file = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
    const text = context.folder.texts.get(file);
    if (text === undefined || depth > 5) {
      context.lose(line, `src: ${src}`, 'copy its slides here');
      return [{ ...slide, keys }];
    }
    context.use(file);
    const lines = linesOf(asWritten(text)).map((one): Line => ({ ...one, file }));
    const inside = withIncludes(cut(lines), context, depth + 1);
    return range === undefined ? inside : chosen(inside, range);
  });
}

/** `2,4-6` */
function chosen(slides: readonly Slide[], range: string): Slide[] {
  return range.split(',').flatMap((part) => {
    const [from = 1, to = from] = part.split('-').map(Number);
    return slides.slice(from - 1, to);
  });
}

const slideKeys = [
  'layout',
  'class',
  'background',
  'backgroundSize',
  'image',
  'src',
  'hide',
  'disabled',
  'url',
];
const unneeded = [
  'transition',
  'clicks',
  'clicksStart',
  'level',
  'hideInToc',
  'title',
  'zoom',
  'routeAlias',
  'preload',
  'dragPos',
];

function slideOf({ keys, lines }: Slide, isFirst: boolean, context: DeckContext): Line[] {
  const first = lines[0] ?? { text: '', from: 1 };
  const text = (key: string) => {
    const value = keys[key];
    return typeof value === 'string' ? value : undefined;
  };
  const layout = text('layout') ?? 'default';
  const { body, notes } = withoutNotes(inSlidev(lines, context));
  for (const key of Object.keys(keys))
    if (!slideKeys.includes(key) && !unneeded.includes(key) && !isFirst)
      context.lose(first, `${key}:`, 'Lectern has nothing for it on a slide');
  const isHidden = keys.hide === true || keys.disabled === true;
  if (isHidden)
    context.lose(
      first,
      'a hidden slide',
      'it is in the deck, and hidden there: remove it if nobody should read it',
    );
  const isImage = layout === 'image' ? text('image') : undefined;
  const background = text('background') ?? isImage;
  const isPicture = background !== undefined && /[./]/.test(background);
  const title = /^(?:cover|intro|section)$/.test(layout) ? 'titleslide' : undefined;
  const comment = slideComment(
    {
      class: [title, text('class')].filter(Boolean).join(' '),
      'data-background-image': isPicture ? inPublic(background, context) : undefined,
      'data-background-color': isPicture ? undefined : background,
      'data-background-size': text('backgroundSize'),
      'data-visibility': isHidden ? 'hidden' : undefined,
    },
    first,
  );
  return [...comment, ...arranged(body, layout, text('image'), first, context), ...notesBlock(notes)];
}

const known =
  /^(?:default|center|cover|intro|section|statement|fact|quote|end|full|none|image|two-cols|two-cols-header|image-left|image-right)$/;

/** Slots and pictures of a layout, as columns. */
function arranged(
  body: readonly Line[],
  layout: string,
  image: string | undefined,
  first: Line,
  context: DeckContext,
): Line[] {
  if (!known.test(layout))
    context.lose(first, `layout: ${layout}`, 'the slide is shown without it: arrange it with ::: columns');
  const code = codeIn(body);
  const slots = new Map<string, Line[]>([['', []]]);
  let slot = '';
  for (const [index, line] of body.entries()) {
    const [, name] = (code.has(index) ? undefined : /^::([\w-]+)::\s*$/.exec(line.text)) ?? [];
    if (name === undefined) slots.get(slot)?.push(line);
    else {
      slot = name === 'default' ? '' : name;
      slots.set(slot, slots.get(slot) ?? []);
    }
  }
  const [main = [], left, right] = ['', 'left', 'right'].map((name) => slots.get(name));
  const others = [...slots]
    .filter(([name]) => !['', 'left', 'right'].includes(name))
    .flatMap(([, lines]) => lines);
  const shown = image === undefined ? undefined : [added(`![](${inPublic(image, context)})`, first)];
  if (shown && layout === 'image-left') return [...columns(shown, main, first), ...others];
  if (shown && layout === 'image-right') return [...columns(main, shown, first), ...others];
  if (left && right) return [...trimmed(main), added('', first), ...columns(left, right, first), ...others];
  const half = right ?? left;
  return [...(half ? columns(main, half, first) : main), ...others];
}

/** The comment that ends a slide is its notes. */
function withoutNotes(lines: readonly Line[]): { body: readonly Line[]; notes: Line[] } {
  const body = trimmed(lines);
  if (body.at(-1)?.text.trimEnd().endsWith('-->') !== true) return { body, notes: [] };
  const start = body.findLastIndex(
    ({ text }) => text.trimStart().startsWith('<!--') && !/<!--\s*\./.test(text),
  );
  if (start < 0 || body.slice(start, -1).some(({ text }) => text.includes('-->'))) return { body, notes: [] };
  const notes = body
    .slice(start)
    .map((line) => added(line.text.replace(/^\s*<!--|-->\s*$/g, '').trim(), line));
  return { body: body.slice(0, start), notes: notes.filter(({ text }) => text !== '') };
}
