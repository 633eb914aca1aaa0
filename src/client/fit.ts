/** Does a slide fit? Measured on the slide as it is laid out, in px of its design size. */

export interface Misfit {
  readonly kind: 'too-tall' | 'too-wide' | 'under-footer' | 'clipped-code';
  /** By how much, in whole px. */
  readonly by: number;
  /** The first words of what does not fit; empty where that is a picture. */
  readonly text: string;
  /** How high the slide's highest picture is, in px; 0 where none is of a size of its own. */
  readonly picture: number;
}

const pictures = 'img, svg, video, .embed';
const blocks = 'p, li, tr, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, pre, section';

/** Less than this is rounding, and the hairline around a picture. */
const tolerance = 3;

/** One entry a kind. The slide must be laid out, though it need not be seen. */
export function measureSlide(section: HTMLElement): Misfit[] {
  const slides = section.closest<HTMLElement>('.slides');
  if (!slides) return [];
  const box = slides.getBoundingClientRect();
  const scale = box.width / slides.offsetWidth;
  const footer = document.querySelector('.footer')?.getBoundingClientRect();
  const picture = highest(section.querySelectorAll(`:is(${pictures}):not(.stretch, .r-stretch)`)) / scale;
  const found = new Map<Misfit['kind'], Misfit>();
  const note = (kind: Misfit['kind'], length: number, text: string) => {
    const by = Math.round(length);
    const known = found.get(kind);
    if (by < tolerance || by <= (known?.by ?? 0)) return;
    found.set(kind, { kind, by, text: known?.text ?? text, picture: Math.round(picture) });
  };

  for (const { rect, text } of parts(section)) {
    note('too-tall', (rect.bottom - box.bottom) / scale, text);
    note('too-wide', Math.max(rect.right - box.right, box.left - rect.left) / scale, text);
    if (footer && rect.left < footer.right) note('under-footer', (rect.bottom - footer.top) / scale, text);
  }
  // Whoever mends the slide's end makes room for the footer, too.
  if (found.has('too-tall')) found.delete('under-footer');
  for (const code of section.querySelectorAll('pre, pre code')) {
    if (!scrolls(code)) continue;
    const hidden = Math.max(code.scrollWidth - code.clientWidth, code.scrollHeight - code.clientHeight);
    note('clipped-code', hidden, firstWords(code));
  }
  return [...found.values()];
}

/** What is seen of a slide: its texts, and what is one thing whatever is inside. */
function* parts(parent: Element): Generator<{ rect: DOMRect; text: string }> {
  for (const child of parent.childNodes) {
    if (child instanceof Text) {
      const range = document.createRange();
      range.selectNodeContents(child);
      const rect = range.getBoundingClientRect();
      if (rect.width > 0) yield { rect, text: firstWords(parent) };
    } else if (child instanceof Element) {
      if (child.matches(pictures)) yield { rect: child.getBoundingClientRect(), text: '' };
      else if (child.matches('math') || scrolls(child))
        yield { rect: child.getBoundingClientRect(), text: firstWords(child) };
      else yield* parts(child);
    }
  }
}

function scrolls(element: Element): boolean {
  return getComputedStyle(element).overflow !== 'visible';
}

function highest(elements: Iterable<Element>): number {
  return Math.max(0, ...[...elements].map((element) => element.getBoundingClientRect().height));
}

/** Of the paragraph, item or the like. */
function firstWords(element: Element): string {
  const text = (element.closest(blocks)?.textContent ?? '').trim().replace(/\s+/g, ' ');
  const words = /^.{1,40}(?!\S)/.exec(text)?.[0] ?? text.slice(0, 40);
  return words === text ? text : `${words} …`;
}
