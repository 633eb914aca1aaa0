/** Search in a deck: plain words, ignoring case; Enter goes to the next slide that has them. */
import type { RevealApi } from 'reveal.js';

/** Adds the search field, hidden; returns a function that shows and hides it. */
export function createSearch(deck: RevealApi): () => void {
  const form = document.createElement('form');
  form.className = 'deck-search';
  form.role = 'search';
  form.hidden = true;
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = 'Search';
  input.ariaLabel = 'Search in this deck';
  const count = document.createElement('output');
  form.append(input, count);
  deck.getRevealElement()?.append(form);

  let found: Element[] = [];
  const search = () => {
    const query = input.value.trim();
    found = query === '' ? [] : deck.getSlides().filter((slide) => fold(textOf(slide)).includes(fold(query)));
    count.value = query === '' ? '' : `${found.length} ${found.length === 1 ? 'slide' : 'slides'}`;
    highlight(query === '' ? [] : found.flatMap((slide) => rangesOf(query, slide)));
  };
  const next = () => {
    const here = deck.getCurrentSlide();
    const follows = (slide: Element) =>
      here.compareDocumentPosition(slide) & Node.DOCUMENT_POSITION_FOLLOWING;
    const slide = found.find(follows) ?? found[0];
    if (!slide || !(slide instanceof HTMLElement)) return;
    const { h, v } = deck.getIndices(slide);
    deck.slide(h, v);
    count.value = `${found.indexOf(slide) + 1} of ${found.length}`;
  };
  const toggle = () => {
    form.hidden = !form.hidden;
    if (form.hidden) {
      highlight([]);
      input.blur();
    } else {
      input.select();
      search();
    }
  };

  input.addEventListener('input', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    next();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    toggle();
  });
  return toggle;
}

/** Without notes: matches should be visible. */
function textNodes(slide: Element): Text[] {
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node instanceof Text && !node.parentElement?.closest('aside.notes')) nodes.push(node);
  }
  return nodes;
}

function textOf(slide: Element): string {
  return textNodes(slide)
    .map((node) => node.data)
    .join('')
    .replace(/\s+/g, ' ');
}

function fold(text: string): string {
  return text.toLowerCase();
}

function rangesOf(query: string, slide: Element): AbstractRange[] {
  return textNodes(slide).flatMap((node) => {
    const ranges: AbstractRange[] = [];
    const text = fold(node.data);
    for (let at = text.indexOf(fold(query)); at >= 0; at = text.indexOf(fold(query), at + 1)) {
      const [start, end] = [Math.min(at, node.length), Math.min(at + query.length, node.length)];
      ranges.push(
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
      );
    }
    return ranges;
  });
}

/** Highlights without changing the slides; a browser that cannot do so only shows the slide. */
function highlight(ranges: readonly AbstractRange[]) {
  if ('highlights' in CSS) CSS.highlights.set('search', new Highlight(...ranges));
}
