import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { handoutUrl, redirectUrl, sourceUrl } from '../../course/addresses.ts';
import type { Course, Deck, Link } from '../../course/model.ts';
import { closest } from '../../problems/did-you-mean.ts';
import { isWithheld } from '../../course/release/withheld.ts';
import { contentOf } from '../../deck/output/sections.ts';
import type { Slide } from '../../deck/output/slide.ts';
import { renderDeck, type RenderedDeck, type RenderOptions } from '../../deck/output/render.ts';
import type { Drawings } from '../../html/drawing.ts';
import { withoutWithheld } from '../../html/withheld.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Assets } from '../assets.ts';
import { relativeLinks } from '../links.ts';
import { contentPolicy } from '../policy.ts';
import { handoutView } from './handout.ts';
import type { Thumbnails } from '../thumbnails.ts';
import type { DeckContents, OutlineEntry, Thumbnail } from './material.ts';
import type { Context, View } from './view.ts';

export interface DeckView extends View {
  readonly courseTitle: string;
  readonly language: string;
  /** Custom properties of this course, as a style attribute; may be empty. */
  readonly rootStyle: string;
  readonly assets: Assets;
  /** What the page may load. */
  readonly policy: string;
  /** The deck's own style sheets, behind Lectern's. */
  readonly styles: readonly string[];
  /** reveal.js options that differ from Lectern's, as JSON. */
  readonly options: string;
  /** The page of the lecture. */
  readonly back: Link;
  readonly handoutUrl: string;
  /** Absent while its Markdown is not published. */
  readonly sourceUrl: string | undefined;
  readonly slides: string;
  /** The last slides of a long deck, which are loaded when a reader does anything. */
  readonly rest: { readonly count: number; /** Beside the page. */ readonly script: string } | undefined;
  readonly footer: string;
}

/** The rest of a long deck: a script, because a page opened from disk may load nothing else. */
export interface DeckRestView extends View {
  readonly script: string;
}

/** Where a deck was published by reveal-md: `/slides/02_systems/systems.html`. It leads to where the deck is now. */
export interface RedirectView extends View {
  /** Relative to the page's folder. */
  readonly to: string;
}

export interface DeckPages extends DeckContents {
  readonly views: readonly View[];
  readonly problems: readonly Problem[];
  /** To be published: path in the course folder → path in the site. */
  readonly files: readonly (readonly [string, string])[];
}

export type RenderedDecks = ReadonlyMap<Deck, RenderedDeck>;

/** Renders a course's decks: what takes longest of a site, and needs nothing else of it. */
export function renderDecks(course: Course, drawings: Drawings = new Map(), editing = false): RenderedDecks {
  const decks = new Map(course.decks.map((deck) => [deck.id, deck]));
  const said = [course.title, course.term.name];
  const { withheld, siteUrl } = course;
  const options = { decks, editing, drawings, withheld, siteUrl, said };
  return new Map(course.decks.map((deck) => [deck, render(deck, options)]));
}

export function deckPages(context: Context, rendered: RenderedDecks, thumbnails: Thumbnails): DeckPages {
  const { course } = context;
  return {
    views: [...rendered].flatMap(([deck, shown]) => {
      const back = backOf(deck, course);
      const later = restView(deck, shown.rest, context);
      return [
        deckView(deck, shown, later, back, context),
        ...(later ? [later.view] : []),
        handoutView(deck, shown.handout, back, context),
        redirectView(deck, context),
      ];
    }),
    problems: [...rendered].flatMap(([deck, { problems, files }]) => [
      ...problems,
      ...missingFiles(deck, files, course),
    ]),
    outline: (deck) => outline(deck, rendered.get(deck)),
    thumbnails: (deck) => strip(deck, rendered.get(deck), thumbnails),
    files: course.decks.flatMap((deck) =>
      (thumbnails.get(deck.id) ?? []).map((file) => [file, thumbnailUrl(deck, file).slice(1)] as const),
    ),
  };
}

/** Decks as they were last rendered, by file: while an instructor writes, one changes and the others do not. */
const known = new Map<string, { key: string; rendered: RenderedDeck }>();

function render(deck: Deck, options: RenderOptions): RenderedDeck {
  const { file } = deck.source;
  const key = (includes: readonly string[]) =>
    JSON.stringify([
      deck,
      options.editing,
      options.said,
      [...(options.withheld ?? [])],
      includes.map((id) => options.decks?.get(id) ?? null),
    ]);
  const before = known.get(file);
  if (before?.key === key(before?.rendered.includes ?? [])) return before.rendered;
  const rendered = renderDeck(deck, options);
  known.set(file, { key: key(rendered.includes), rendered });
  return rendered;
}

function backOf(deck: Deck, course: Course): Link {
  const material = course.materials.find(({ decks }) => decks.includes(deck));
  return { label: material?.title ?? 'Lectures', url: material?.url ?? '/lectures/' };
}

function deckView(
  deck: Deck,
  { html, styles, pictures }: RenderedDeck,
  later: ReturnType<typeof restView>,
  back: Link,
  context: Context,
): DeckView {
  const { course, assets } = context;
  const view = context.frame('layouts/deck.njk', deck.url, deck.title);
  const { accent } = view.frame;
  return {
    ...view,
    courseTitle: course.shortTitle,
    language: course.language,
    rootStyle: accent ? `--accent-light: ${accent.light}; --accent-dark: ${accent.dark}` : '',
    assets,
    policy: contentPolicy(pictures),
    styles: styles.map((path) => posix.join('/', posix.dirname(deck.source.file), path)),
    options: JSON.stringify(revealOptions(deck, course)),
    back,
    handoutUrl: handoutUrl(deck),
    sourceUrl: sourceUrl(deck, course),
    slides: html,
    rest: later?.rest,
    footer: withoutWithheld(deck.options.footer ?? '', [posix.dirname(deck.source.file)], course),
  };
}

/** Without the names of files that are not released yet. */
function revealOptions({ options, source }: Deck, course: Course): Record<string, unknown> {
  const entries = Object.entries(options.revealOptions ?? {});
  const isAway = (value: unknown) =>
    typeof value === 'string' && isWithheld(value, posix.dirname(source.file), course);
  return Object.fromEntries(entries.filter(([, value]) => !isAway(value)));
}

function restView(deck: Deck, slides: RenderedDeck['rest'], context: Context) {
  if (slides.length === 0) return undefined;
  const contents = slides.map((slide) => relativeLinks(contentOf(slide), deck.url, './'));
  const script = `lecternRest(${JSON.stringify(contents)});`;
  const file = `rest-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
  const url = deck.url + file;
  const view: DeckRestView = {
    ...context.frame('layouts/deck-rest.njk', url, deck.title),
    ...{ path: url.slice(1), script },
  };
  return { view, rest: { count: slides.length, script: file } };
}

function redirectView(deck: Deck, context: Context): RedirectView {
  const url = redirectUrl(deck);
  const to = deck.filesPrefix === '' ? './' : `./${posix.basename(deck.url)}/`;
  return { ...context.frame('pages/redirect.njk', url, deck.title), path: url.slice(1), to };
}

/** The first slide of each of a deck's chapters but the title. */
function outline(deck: Deck, rendered: RenderedDeck | undefined): OutlineEntry[] {
  return (rendered?.slides ?? [])
    .filter(({ h, v, headings }) => h > 0 && v === 0 && headings.length > 0)
    .map((slide) => ({ text: nameOf(slide), url: `${deck.url}#/${slide.h}` }));
}

/** What a slide is called: its first heading; of a title on several lines, each a heading, all of them. */
function nameOf({ headings: [first, ...others] }: Slide): string {
  const end = others.findIndex(({ level }) => level > 1);
  const lines = first?.level === 1 ? others.slice(0, end < 0 ? undefined : end) : [];
  return [first?.text ?? '', ...lines.map(({ text }) => text)].join(' ');
}

function strip(deck: Deck, rendered: RenderedDeck | undefined, thumbnails: Thumbnails): Thumbnail[] {
  const files = thumbnails.get(deck.id) ?? [];
  const slides = rendered?.slides ?? [];
  // reveal.js leaves out hidden slides: then nobody knows which picture is of which.
  if (files.length !== slides.length) return [];
  return slides.map((slide, index) => ({
    text: nameOf(slide) || `Slide ${index + 1}`,
    url: `${deck.url}#/${slide.h}${slide.v > 0 ? `/${slide.v}` : ''}`,
    image: thumbnailUrl(deck, files[index] ?? ''),
  }));
}

function thumbnailUrl(deck: Deck, file: string): string {
  return `${deck.url}thumbnails/${posix.basename(file)}`;
}

function missingFiles(deck: Deck, files: RenderedDeck['files'], course: Course): Problem[] {
  const folder = posix.dirname(deck.source.file);
  const missing = files.filter(
    ({ path, kind }) => kind === 'shown' && !course.files.has(posix.join(folder, path)),
  );
  // From a root, because Node asks for the working directory for each path without one.
  const beside =
    missing.length === 0
      ? []
      : [...course.files.keys()].map((file) => posix.relative(`/${folder}`, `/${file}`));
  return missing.map(({ path, file, line, column }) => {
    const near = closest(path, beside);
    return {
      file,
      line,
      column,
      severity: 'warning',
      name: 'deck/missing-file',
      message: `“${path}” does not exist`,
      remedy: near ? `did you mean “${near}”?` : `put it in ${posix.dirname(posix.join(folder, path))}/`,
    };
  });
}
