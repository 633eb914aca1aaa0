/** Decks for Quarto's reveal.js, and what its other pages have in common with them. */
import { posix } from 'node:path';
import { stringify } from 'yaml';
import { readKeys, splitFrontMatter } from '../front-matter.ts';
import { fromQuarto } from './quarto-text.ts';
import type { Folder } from '../folder.ts';
import { added, codeIn, joinSlides, slideComment, type DeckContext, type DeckTool } from './slides.ts';
import { fromLines, linesOf, type Line, type Text } from '../text.ts';

type Keys = Readonly<Record<string, unknown>>;

export const quarto: DeckTool = {
  name: 'Quarto',
  isDeck(file, text, folder) {
    if (!/\.[qr]?md$/i.test(file)) return false;
    const own = keysOf(text);
    if (own.format !== undefined) return hasReveal(own.format);
    return file.endsWith('.qmd') && above(file, folder).some(({ format }) => hasReveal(format));
  },
  convert,
};

function keysOf(text: string): Keys {
  const head = splitFrontMatter(text);
  return (head && readKeys(head)) ?? {};
}

/** The settings of the folders that a file lies in, the nearest first. */
function above(file: string, { texts }: Folder): Keys[] {
  const found: Keys[] = [];
  for (let folder = posix.dirname(file); ; folder = posix.dirname(folder)) {
    for (const name of ['_metadata.yml', '_metadata.yaml', '_quarto.yml', '_quarto.yaml']) {
      const text = texts.get(posix.join(folder, name));
      if (text !== undefined) found.push(readKeys({ yaml: text, language: 'yaml', bodyStart: 0 }) ?? {});
    }
    if (folder === '.') return found;
  }
}

function hasReveal(format: unknown): boolean {
  if (typeof format === 'string') return format.endsWith('revealjs');
  return (
    typeof format === 'object' &&
    format !== null &&
    Object.keys(format).some((key) => key.endsWith('revealjs'))
  );
}

function optionsOf(format: unknown): Keys {
  if (typeof format !== 'object' || format === null) return {};
  const found: unknown = Object.entries(format).find(([key]) => key.endsWith('revealjs'))?.[1];
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

function convert(text: Text, context: DeckContext): Text {
  const head = splitFrontMatter(text.text);
  const own = keysOf(text.text);
  const inherited = above(context.file, context.folder);
  // The nearest settings win.
  const options = [
    optionsOf(own.format),
    ...inherited.map(({ format }) => optionsOf(format)),
  ].reduceRight<Keys>((all, one) => ({ ...all, ...one }), {});
  const setting = (name: string) => own[name] ?? options[name];
  const all = linesOf(text);
  const body = all.slice(head?.bodyStart ?? 0);
  const first = all[0] ?? { text: '', from: 1 };
  const isIncremental = String(setting('incremental')) === 'true';
  const level = Number(setting('slide-level') ?? 2);
  const slides = cutAtHeadings(fromQuarto(body, context, isIncremental), level, context);
  reportSettings({ ...options, ...own }, first, context);
  const title = titleSlide(own, first);
  const front = frontOf(own, setting('footer'), setting('css'));
  const yaml = stringify(front, { lineWidth: 0 }).trimEnd().split('\n');
  const joined = joinSlides(title.length > 0 ? [{ lines: title }, ...slides] : slides);
  const hasFront = Object.keys(front).length > 0;
  return fromLines([
    ...(hasFront ? ['---', ...yaml, '---', ''].map((line) => added(line, first)) : []),
    ...joined,
    added('', all.at(-1) ?? first),
  ]);
}

function frontOf(keys: Keys, footer: unknown, css: unknown): Record<string, unknown> {
  const text = (value: unknown) => (typeof value === 'string' && value !== 'false' ? value : undefined);
  const people = authors(keys.author).join(', ');
  const entries = {
    title: text(keys.title),
    author: people === '' ? undefined : people,
    footer: text(footer),
    css: Array.isArray(css) ? css : text(css),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** A name, a list of names, or of mappings with a name. */
function authors(value: unknown): string[] {
  return [value ?? []].flat().flatMap((one: unknown): string[] => {
    if (typeof one === 'string') return [one];
    if (typeof one !== 'object' || one === null || !('name' in one)) return [];
    return typeof one.name === 'string' ? [one.name] : [];
  });
}

/** Quarto makes a first slide of the front matter. */
function titleSlide(keys: Keys, first: Line): Line[] {
  const text = (key: string) =>
    typeof keys[key] === 'string' && !/^(?:today|now|last-modified)$/.test(keys[key]) ? keys[key] : '';
  if (text('title') === '') return [];
  const about = [authors(keys.author).join(', '), text('institute'), text('date')].filter(
    (one) => one !== '',
  );
  const lines = [
    '<!-- .slide: class="titleslide" -->',
    '',
    `# ${text('title')}`,
    ...(text('subtitle') === '' ? [] : ['', text('subtitle')]),
    ...(about.length > 0 ? ['', about.join(' · ')] : []),
  ];
  return lines.map((line) => added(line, first));
}

const carried =
  /^(?:title|subtitle|author|institute|date|format|footer|css|incremental|slide-level|lang|theme|highlight-style|engine|jupyter|execute|editor|toc|number-sections|width|height|margin|slide-number|transition.*|progress|controls.*|preview-links|code-.*|fig-.*|self-contained|embed-resources|hash.*|history|navigation-mode|title-slide.*|smaller|scrollable|center|chalkboard|menu|multiplex|html-math-method|df-print|date-format|output-file|output|knitr|bibliography|csl|categories|draft|description|image)$/;

/** Settings that change what slides say or show. */
const missed = [
  'logo',
  'bibliography',
  'include-in-header',
  'include-after-body',
  'include-before-body',
  'filters',
  'revealjs-plugins',
  'parallax-background-image',
];

function reportSettings(keys: Keys, first: Line, { lose, said }: DeckContext): void {
  for (const key of missed)
    if (keys[key] !== undefined) lose(first, `${key}:`, 'Lectern has nothing for it in a deck');
  const others = Object.keys(keys).filter((key) => !carried.test(key) && !missed.includes(key));
  if (others.length > 0) said.note(`without ${others.join(', ')}`);
}

/**
 * A heading of the slides' level begins a slide, one above it a part: its slides are below it. So does a rule.
 */
function cutAtHeadings(lines: readonly Line[], slideLevel: number, context: DeckContext) {
  const code = codeIn(lines);
  const slides: { lines: Line[]; isBelow: boolean }[] = [];
  let hasPart = false;
  for (const [index, line] of lines.entries()) {
    const [, marks = '', title = ''] =
      (code.has(index) ? undefined : /^(#{1,6})\s+(.*)$/.exec(line.text)) ?? [];
    const isRule = !code.has(index) && /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line.text);
    const begins = isRule || (marks !== '' && marks.length <= slideLevel);
    if (begins) {
      const isPart = marks !== '' && marks.length < slideLevel;
      hasPart ||= isPart;
      slides.push({ lines: [], isBelow: hasPart && !isPart });
    }
    if (slides.length === 0) slides.push({ lines: [], isBelow: false });
    const current = slides.at(-1)?.lines;
    if (marks !== '' && begins) current?.push(...headed(marks, title, line, context));
    else if (!isRule) current?.push(line);
  }
  return slides.filter(({ lines: own }) => own.some(({ text }) => text.trim() !== ''));
}

/** `## Title {.smaller background-color="teal"}` */
function headed(marks: string, title: string, line: Line, { lose }: DeckContext): Line[] {
  const [, text = title, inside = ''] = /^(.*?)\s*\{([^{}]*)\}\s*$/.exec(title) ?? [];
  const classes = [...inside.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
  const attributes: Record<string, string> = {};
  for (const [, name = '', quoted, bare] of inside.matchAll(/([\w-]+)=(?:"([^"]*)"|([^\s"]+))/g)) {
    if (/^(?:background|visibility|state|auto-animate|transition|timing|notes)/.test(name))
      attributes[`data-${name}`] = quoted ?? bare ?? '';
    else if (name.startsWith('data-')) attributes[name] = quoted ?? bare ?? '';
    else lose(line, `${name}=`, 'Lectern has nothing for it on a slide');
  }
  const smaller = classes.includes('smaller') ? [added('<!-- small -->', line), added('', line)] : [];
  const plain = classes.filter(
    (name) => !/^(?:smaller|scrollable|unnumbered|unlisted|center|nonincremental|incremental)$/.test(name),
  );
  const id = /#([\w-]+)/.exec(inside)?.[1];
  const heading = text.trim() === '' ? [] : [added(`${marks} ${text.trim()}`, line), added('', line)];
  return [...slideComment({ id, class: plain.join(' '), ...attributes }, line), ...smaller, ...heading];
}
