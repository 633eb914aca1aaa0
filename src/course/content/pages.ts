/** Markdown files → pages, assignments, announcements and decks: titles found, front matter checked. */
import { baseName, humanize } from '../../text/names.ts';
import type { MarkdownFile } from '../../source/front-matter.ts';
import { roughSlides } from '../../text/slides.ts';
import { slug } from '../../text/slug.ts';
import { outline, takeTitle, type Heading } from '../../text/outline.ts';
import type { Place, Problem } from '../../problems/problem.ts';
import { Reporter, type Report } from '../../problems/reporter.ts';
import { checkDeckKeys } from './deck-keys.ts';
import { kindOfFolder } from './materials.ts';
import { checkFrontMatterPlace } from './misplaced.ts';
import type { Assignment, Deck, Page } from '../model.ts';
import type { Located } from '../../source/yaml.ts';
import type { MarkdownSource } from '../../text/markdown-source.ts';
import {
  deckSchema,
  frontMatterSchemas,
  pageSchema,
  type DeckOptions,
  type PageInput,
} from '../schema/front-matter.ts';
import { validate } from '../schema/validate.ts';

export interface ReadPage extends Page {
  readonly input: PageInput;
}

/** Takes the title from the front matter, else from the first heading, which the body then loses. */
export function readPage(
  markdown: MarkdownFile,
  url: string,
): { page: ReadPage; headings: readonly Heading[]; problems: Problem[] } {
  const { value, problems } = validate(pageSchema, markdown.frontMatter, 'page');
  const input = value ?? {};
  const source = sourceOf(markdown);
  const {
    title: heading,
    rest: text,
    headings,
  } = input.title === undefined
    ? takeTitle(source.text)
    : { title: undefined, rest: source.text, headings: outline(source.text) };
  const body = { ...source, text };
  const title = input.title ?? heading?.text ?? humanize(baseName(source.file));
  const { problems: found, report } = new Reporter();
  checkFrontMatterPlace(markdown, Object.keys(pageSchema.shape), report);
  checkKeys(markdown.frontMatter, url, input, report);
  checkSections(headings, body, report);
  const { description, released, until } = input;
  const goals = input.goals?.map((text, index) => ({
    text,
    from: markdown.frontMatter.at(['goals', index]),
  }));
  return {
    page: {
      url,
      title,
      description,
      released,
      until,
      goals,
      earlier: earlierOf(input, markdown),
      body,
      input,
    },
    ...{ headings, problems: [...problems, ...found] },
  };
}

function earlierOf({ earlier }: PageInput, { frontMatter }: MarkdownFile): Page['earlier'] {
  const links = (
    list: readonly { readonly label: string | undefined; readonly url: string }[],
    name: string,
  ) => list.map(({ label = name, url }) => `[${label}](<${url}>)`);
  return earlier?.map(({ term, questions, solutions, note }, index) => ({
    ...{ term, note, from: frontMatter.at(['earlier', index]) },
    questions: links(questions, 'Questions'),
    solutions: links(solutions, 'Solutions'),
  }));
}

/** Keys that mean something elsewhere, and nothing here. */
function checkKeys(frontMatter: Located, url: string, input: PageInput, report: Report): void {
  const isAssignment = /^\/assignments\/[^/]+\/$/.test(url);
  const isAnnouncement = /^\/announcements\/./.test(url);
  const [, folder = '', ...below] = url.split('/');
  const kind = below.length === 2 ? kindOfFolder(folder) : undefined;
  const useless = (key: string, whose: string, remedy: string) => {
    const message = `“${key}” has no effect here: it is for ${whose}`;
    report(frontMatter.atKey([key]), 'page/key-without-effect', message, remedy, 'warning');
  };
  if (input.goals && !isAssignment && !kind)
    useless(
      'goals',
      'lectures and the like, and for assignments',
      'remove it, or write goals of the whole course in _data/course.yaml',
    );
  if (input.earlier && kind !== 'exam')
    useless('earlier', 'exams', 'remove it, or move this file to content/exams/');
  const { shape } =
    frontMatterSchemas[isAssignment ? 'assignment' : isAnnouncement ? 'announcement' : 'page'];
  for (const key of Object.keys(input)) {
    if (key in shape) continue;
    const [whose, home] =
      key in frontMatterSchemas.assignment.shape
        ? ['assignments', 'assignments/']
        : ['announcements', 'content/announcements/'];
    const message = `“${key}” has no effect here: it is for ${whose}`;
    const remedy = `remove it, or move this file to ${home}`;
    report(frontMatter.atKey([key]), 'page/key-without-effect', message, remedy, 'warning');
  }
}

/** Links and deadlines find headings by their ids. */
function checkSections(headings: readonly Heading[], body: MarkdownSource, report: Report): void {
  const seen = new Map<string, number>();
  for (const { id, writtenId, text, line } of headings) {
    const at = body.line + line - 1;
    const first = writtenId === undefined ? undefined : seen.get(writtenId);
    // Also what a heading would be called, if that were not written for another one below.
    for (const taken of writtenId === undefined ? [id, slug(text)] : [writtenId])
      if (!seen.has(taken)) seen.set(taken, at);
    if (writtenId === undefined || first === undefined) continue;
    report(
      { file: body.file, line: at, column: 1 },
      'page/duplicate-section',
      `the section “${writtenId}” is already on line ${first}`,
      'give one of the two headings another id: ## Heading {#another-id}',
    );
  }
}

/** `assignments/<id>.md`, with its headings as the sections that can be due. */
export function readAssignment(markdown: MarkdownFile): { assignment: Assignment; problems: Problem[] } {
  const id = baseName(markdown.file);
  const { page, headings, problems } = readPage(markdown, `/assignments/${id}/`);
  const { input, ...rest } = page;
  const sections = headings.map(({ id: section, text }) => ({ id: section, title: text }));
  return {
    assignment: {
      ...rest,
      id,
      points: input.points,
      work: input.work,
      late: input.late,
      ...helpOf(input, markdown),
      sections,
    },
    problems,
  };
}

function helpOf(
  { starter, submit, ai }: PageInput,
  { frontMatter }: MarkdownFile,
): Pick<Assignment, 'links' | 'ai'> {
  const link = (key: string, verb: string, to: typeof submit) => {
    if (!to) return [];
    const label = `[${to.label === undefined ? verb : `${verb}: ${to.label}`}](<`;
    const { column, ...at } = frontMatter.at([key]);
    // The address is where it is written.
    return [{ ...at, column: column - label.length, text: `${label}${to.url}>)` }];
  };
  return {
    links: [...link('starter', 'Start from', starter), ...link('submit', 'Submit', submit)],
    ai: ai === undefined ? undefined : { ...frontMatter.at(['ai']), text: ai },
  };
}

/** `slides/<folder>/<name>.md`; alone in its folder it is `/slides/<folder>/`. */
export function readDeck(markdown: MarkdownFile, alone: boolean): { deck: Deck; problems: Problem[] } {
  const { value, problems } = validate(deckSchema, markdown.frontMatter, 'deck');
  const { problems: found, report } = new Reporter();
  checkFrontMatterPlace(markdown, Object.keys(deckSchema.shape), report);
  checkDeckKeys(markdown.frontMatter, report);
  const options = value ?? {};
  const folder = markdown.file.split('/')[1] ?? '';
  const name = baseName(markdown.file);
  const id = alone ? folder : `${folder}/${name}`;
  const deck = {
    id,
    url: `/slides/${id}/`,
    title: options.title ?? deckTitle(markdown.body) ?? humanize(name),
    options,
    footer: footerOf(options.footer, markdown.frontMatter, report),
    source: sourceOf(markdown),
    filesPrefix: alone ? '' : '../',
    places: placesOf(options, markdown.frontMatter),
  };
  return { deck, problems: [...problems, ...found] };
}

function placesOf(options: DeckOptions, frontMatter: Located): Record<string, Place> {
  const paths = Object.entries(options).flatMap(([key, value]) => {
    const parts = Array.isArray(value)
      ? [...value.keys()]
      : value instanceof Object
        ? Object.keys(value)
        : [];
    return [[key], ...parts.map((part) => [key, part])];
  });
  return Object.fromEntries(paths.map((path) => [path.join('/'), frontMatter.at(path)]));
}

function footerOf(
  text: string | undefined,
  frontMatter: Located,
  report: Report,
): MarkdownSource | undefined {
  if (text === undefined) return undefined;
  const place = frontMatter.at(['footer']);
  if (/<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/i.test(text))
    report(
      place,
      'deck/html-in-footer',
      '“footer” is a line of Markdown: the HTML in it is shown as text',
      'write *text*, **text** or [text](address), and put what it looks like into a style sheet',
      'warning',
    );
  return { ...place, text };
}

/** As `deck/` decides it of a slide that is rendered. */
const hiddenSlide = /<!--\s*\.(?:slide|element)[^>]*\sdata-visibility=["']?hidden\b/;

/** The first slide that is shown and has a title names the deck. */
function deckTitle(text: string): string | undefined {
  for (const slide of roughSlides(text)) {
    if (hiddenSlide.test(slide)) continue;
    const { title } = takeTitle(slide);
    if (title) return title.text;
  }
  return undefined;
}

function sourceOf(markdown: MarkdownFile): MarkdownSource {
  return { file: markdown.file, line: markdown.bodyLine, column: 1, text: markdown.body };
}
