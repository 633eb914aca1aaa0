/** Compares rendered slides with what the authors' own pipeline showed: “Faithful, defined” in the corpus's README. */
import { parseFragment } from 'parse5';
import * as z from 'zod';
import type { Slide } from '../../src/deck/output/slide.ts';
import {
  attribute,
  childElements,
  elements,
  hasClass,
  remove,
  replace,
  textOf,
  type Element,
} from '../../src/html/tree.ts';

export const expectedDeckSchema = z.object({
  deck: z.string(),
  slides: z.array(
    z.object({
      h: z.number(),
      v: z.number(),
      text: z.string(),
      headings: z.array(z.object({ level: z.number(), text: z.string() })),
      links: z.array(z.string()),
      images: z.array(z.string().nullable()),
      embeds: z.array(z.string().nullable()),
      classes: z.array(z.string()),
      attributes: z.record(z.string(), z.string()),
      listItems: z.number(),
      tables: z.number(),
      codeBlocks: z.number(),
      columns: z.number(),
      fragments: z.number(),
      notes: z.number(),
      math: z.boolean(),
    }),
  ),
});

export type ExpectedSlide = z.infer<typeof expectedDeckSchema>['slides'][number];

type Facts = Record<string, string | number>;

/** What differs, as `what: expected ≠ shown`; empty for a faithful slide. */
export function differences(slide: Slide, expected: ExpectedSlide): string[] {
  const shown = factsOf(slide, expected.math);
  return Object.entries(expectedFacts(expected))
    .filter(([name, value]) => !agree(name, value, shown))
    .map(([name, value]) => `${name}: ${excerpt(String(value), String(shown[name]))}`);
}

/** Where a figure is to be drawn, whose words the expected text has. */
const figure = '\uFFFC';

function agree(name: string, expected: string | number, shown: Facts): boolean {
  const parts = String(shown.text).split(figure);
  if (shown[name] === expected || parts.length === 1) return shown[name] === expected;
  // A drawing has columns of its own.
  if (name !== 'text') return name === 'columns';
  const text = String(expected);
  const ends = text.startsWith(parts[0] ?? '') && text.endsWith(parts.at(-1) ?? '');
  let from = 0;
  return (
    ends &&
    parts.every((part) => {
      const at = text.indexOf(part, from);
      from = at + part.length;
      return at >= 0;
    })
  );
}

function expectedFacts(expected: ExpectedSlide): Facts {
  return {
    text: letters(expected.text, expected.math),
    headings: expected.headings
      .map(({ level, text }) => `${level} ${letters(text, expected.math)}`)
      .join('\n'),
    images: expected.images.length,
    embeds: expected.embeds.map(withoutPlayerOptions).join('\n'),
    links: externalLinks(expected.links),
    classes: expected.classes.join(' '),
    background: expected.attributes['data-background'] ?? '',
    notes: expected.notes > 0 ? 'some' : 'none',
    listItems: expected.listItems,
    tables: expected.tables,
    codeBlocks: expected.codeBlocks,
    columns: expected.columns,
    fragments: expected.fragments,
  };
}

function factsOf(slide: Slide, math: boolean): Facts {
  const fragment = parseFragment(slide.html);
  const all = elements(fragment);
  const count = (test: (element: Element) => boolean): number => all.filter(test).length;
  const embeds = all.filter(
    (element) =>
      ['iframe', 'video'].includes(element.tagName) ||
      (hasClass(element, 'embed') && !hasClass(element, 'embed-post') && !hasClass(element, 'embed-image')),
  );
  for (const code of all.filter((element) => hasClass(element, 'language-mermaid')))
    if (code.parentNode && 'tagName' in code.parentNode) setText(code.parentNode, figure);
  // A picture on another host is a card until a reader asks for it; where it was a link, that is the card's caption.
  const cards = all.filter((element) => hasClass(element, 'embed-image'));
  for (const card of cards) replace(card, ...childElements(card).slice(1).flatMap(captionLinks));
  // A figure replaces a frame, whose contents the expected data does not have.
  for (const figure of all.filter((element) => hasClass(element, 'embed'))) remove(figure);
  const visible = elements(fragment);
  const links = visible
    .filter((element) => element.tagName === 'a')
    .map((link) => attribute(link, 'href') ?? '');
  for (const element of visible) {
    if (['style', 'script', 'math'].includes(element.tagName)) remove(element);
    // MathJax skips code, but the expected data counts the dollars in it as formulas.
    if (element.tagName === 'code' && math) setText(element, letters(textOf(element), true));
  }
  const classes = (slide.attributes.class ?? '').split(' ').filter((name) => name !== '');
  return {
    text: letters(textOf(fragment), false),
    headings: slide.headings.map(({ level, text }) => `${level} ${letters(text, math)}`).join('\n'),
    // The picture of a discussion slide comes from the style sheet.
    images:
      count((element) => element.tagName === 'img') + cards.length + Number(classes.includes('discussion')),
    embeds: embeds
      .map((embed) => withoutPlayerOptions(attribute(embed, 'data-src') ?? attribute(embed, 'src') ?? null))
      .join('\n'),
    links: externalLinks(links),
    // In their last years, the authors' pipeline ignored these comments.
    classes: classes.filter((name) => !/^(discussion|small(ish|er)?)$/.test(name)).join(' '),
    background: slide.attributes['data-background'] ?? '',
    notes: slide.notes === '' ? 'none' : 'some',
    listItems: count((element) => element.tagName === 'li'),
    tables: count((element) => element.tagName === 'table'),
    codeBlocks: count(
      (element) => element.tagName === 'pre' && childElements(element)[0]?.tagName === 'code',
    ),
    columns: count((element) => hasClass(element, 'col')),
    fragments: count((element) => hasClass(element, 'fragment')),
  };
}

function captionLinks(caption: Element): Element[] {
  const links = elements(caption).filter((element) => element.tagName === 'a');
  for (const link of links) setText(link, '');
  return links;
}

function setText(element: Element, value: string): void {
  element.childNodes = [{ nodeName: '#text', parentNode: element, value }];
}

/** The letters of a text; on slides with formulas, those outside of them. */
function letters(text: string, math: boolean): string {
  const plain = math ? text.replace(/\$\$[^$]+\$\$|\$[^$]+\$/g, '') : text;
  return plain.replace(/\s/g, '');
}

function externalLinks(links: readonly string[]): string {
  return links
    .filter((link) => /^https?:/.test(link))
    .map((link) => decodeURI(link.replace(/\/$/, '')))
    .join('\n');
}

/** reveal.js adds `enablejsapi` to a player's address. */
function withoutPlayerOptions(address: string | null): string {
  return (address ?? 'local').replace(/[?&]enablejsapi=1$/, '');
}

/** The two values from where they start to differ. */
function excerpt(expected: string, shown: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === shown[at]) at += 1;
  const from = Math.max(0, at - 20);
  const part = (text: string): string => JSON.stringify(text.slice(from, from + 70));
  return `${part(expected)} ≠ ${part(shown)}`;
}
