/** A deck's Markdown as others may read it: without what its authors say to each other. */
import type { Deck } from '../../course/model.ts';
import { ignore } from '../../problems/reporter.ts';
import { commentsIn, hideComments } from './comments.ts';
import { readSeparators } from './separators.ts';
import { separatorsIn, splitDeck } from './split.ts';

/** Comments that mean something: docs/decks.md describes them. */
const marker =
  /^(?:\.element\b|\.slide:|include:\s*\S+$|(?:colstart|col|colend|split|references_?|discussion|smallish|small|smaller|left|right)$)/;

/** `[//]: # (a comment)`: a link that nobody uses, for programs in which HTML is text. */
const unusedLink = /^ {0,3}\[[^\]\n]*\]:[ \t]*(?:#|<#?>)[ \t]+(?:"[^]*?"|'[^]*?'|\([^]*?\))[ \t]*$/gm;

/**
 * The text of a deck without comments, but with those that are part of the dialect.
 * @param hidden slides that are left out, by index
 */
export function publishedMarkdown(
  deck: Pick<Deck, 'source' | 'options' | 'places'>,
  hidden: readonly number[],
): string {
  const { source } = deck;
  const separators = readSeparators(deck, ignore);
  const slides = hideComments(splitDeck(source, separators), ignore);
  const between = separatorsIn(source, separators);
  let text: string | undefined;
  let separator = '';
  for (const [index, slide] of slides.entries()) {
    if (!hidden.includes(index)) {
      text = (text === undefined ? '' : text + separator) + withoutComments(slide.source.text);
      separator = '';
    }
    // Where slides are left out, a chapter that ends or begins there still does.
    const next = between[index] ?? '';
    if (separator === '' || separators.horizontal.test(next)) separator = next;
  }
  return text ?? '';
}

function withoutComments(text: string): string {
  let kept = '';
  let done = 0;
  for (const { index, 0: comment } of commentsIn(text)) {
    if (marker.test(comment.replace(/^<!--|-->$/g, '').trim())) continue;
    // No space is left at the end of a line.
    kept += text.slice(done, index).replace(/[ \t]+$/, '');
    done = index + comment.length;
  }
  return (kept + text.slice(done)).replace(unusedLink, '');
}
