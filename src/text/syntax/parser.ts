/** The grammar of Lectern's Markdown: what is a block, a heading, a formula. What becomes of them, `markdown` says. */
import { alert } from '@mdit/plugin-alert';
import { footnote } from '@mdit/plugin-footnote';
import MarkdownIt from 'markdown-it';
import { characters } from './characters.ts';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { elements } from './elements.ts';
import { formulas } from './formulas.ts';
import { svg } from './svg.ts';
import { unclosed } from './unclosed.ts';

/** Of pages, slides and single lines. What instructors write is trusted, HTML included. */
export function createParser(): MarkdownIt {
  const md = new MarkdownIt({ html: true, linkify: true });
  // `https://…` becomes a link, `example.org` and `setup.py` do not.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  // Shown as written: `%27` in an address stays.
  md.normalizeLinkText = (address) => address;
  return md.use(characters).use(elements).use(svg).use(unclosed).use(formulas).use(alert).use(cjkFriendly);
}

/** Finds the blocks of pages and slides, and parses nothing of what is said in them. */
export function createBlockParser(): MarkdownIt {
  const md = createPageParser();
  md.core.ruler.enableOnly(['normalize', 'block']);
  return md;
}

/** Of pages and slides, with footnotes. Ids of headings, which come last, are the caller's to add. */
export function createPageParser(): MarkdownIt {
  return createParser().use(footnote);
}
