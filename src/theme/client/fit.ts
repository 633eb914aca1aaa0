/** Does a slide fit? Measured on the slide as laid out, in px of its design size. */

export interface Misfit {
  readonly kind: 'too-tall' | 'too-wide' | 'under-footer' | 'clipped-code';
  /** By how much, in whole px. */
  readonly by: number;
  /** The first words of what does not fit; empty if it is a picture or a frame, or has no words. */
  readonly text: string;
  /** The width of what is widest of what does not fit, in px. */
  readonly width: number;
  /** The height of the slide's tallest picture or frame, in px; 0 if none has a size of its own. */
  readonly picture: number;
}

const pictures = 'img, svg, video, canvas, iframe, object, .embed';
const blocks = 'p, li, tr, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, pre, section';

/** Less than this is rounding, and the hairline around a picture. */
const tolerance = 3;

/** One entry per kind. The slide must be laid out, but need not be visible. */
export function measureSlide(section: HTMLElement): Misfit[] {
  const slides = section.closest<HTMLElement>('.slides');
  if (!slides) return [];
  const page = section.closest('.pdf-page');
  const box = page ? boxOnPage(section) : slides.getBoundingClientRect();
  const scale = page ? 1 : box.width / slides.offsetWidth;
  const footer = (page ?? document).querySelector('.footer')?.getBoundingClientRect();
  const picture = highest(section.querySelectorAll(`:is(${pictures}):not(.stretch, .r-stretch)`)) / scale;
  const found = new Map<Misfit['kind'], Misfit>();
  const note = (kind: Misfit['kind'], length: number, text: string, width = 0) => {
    const by = Math.round(length);
    const known = found.get(kind);
    if (by < tolerance || by <= (known?.by ?? 0)) return;
    found.set(kind, {
      ...{ kind, by, text: known?.text ?? text },
      ...{ width: Math.round(width / scale), picture: Math.round(picture) },
    });
  };

  // If a box and a text in it are both too large, the text says more.
  const all = [...parts(section)].filter(({ rect }) => rect.width > 0);
  for (const { rect, text } of [...all.filter(({ box }) => !box), ...all.filter(({ box }) => box)]) {
    note('too-tall', (rect.bottom - box.bottom) / scale, text);
    note('too-wide', Math.max(rect.right - box.right, box.left - rect.left) / scale, text, rect.width);
    if (footer && rect.left < footer.right) note('under-footer', (rect.bottom - footer.top) / scale, text);
  }
  // Whoever fixes the slide's end also makes room for the footer.
  if (found.has('too-tall')) found.delete('under-footer');
  for (const code of section.querySelectorAll('pre, pre code')) {
    if (!scrolls(code)) continue;
    const hidden = Math.max(code.scrollWidth - code.clientWidth, code.scrollHeight - code.clientHeight);
    note('clipped-code', hidden, firstWords(code));
  }
  return [...found.values()];
}

/** In the print view, a slide is as high as what is on it. */
function boxOnPage(section: HTMLElement): DOMRect {
  const { left, top, width } = section.getBoundingClientRect();
  return new DOMRect(
    left,
    top,
    width,
    parseFloat(getComputedStyle(section).getPropertyValue('--slide-height')),
  );
}

/** What is visible of a slide: its texts, its boxes, and elements that count as one whatever they contain. */
function* parts(parent: Element): Generator<{ rect: DOMRect; text: string; box?: true }> {
  for (const child of parent.childNodes) {
    if (child instanceof Text) {
      const range = document.createRange();
      range.selectNodeContents(child);
      yield { rect: range.getBoundingClientRect(), text: firstWords(parent) };
    } else if (child instanceof Element) {
      const rect = child.matches('math') ? boxOfFormula(child) : child.getBoundingClientRect();
      const isOne = child.matches('math') || scrolls(child);
      if (child.matches(pictures)) yield { rect, text: '' };
      else if (isOne) yield { rect, text: firstWords(child) };
      else {
        if (isBox(child)) yield { rect, text: shorten(child.textContent), box: true };
        yield* parts(child);
      }
    }
  }
}

/** A formula on lines of its own is as wide as the slide, whatever is in it. */
function boxOfFormula(formula: Element): DOMRect {
  const signs = [...formula.querySelectorAll('mi, mn, mo, mtext')].map((sign) =>
    sign.getBoundingClientRect(),
  );
  const shown = signs.filter(({ width }) => width > 0);
  const [left, top] = [
    Math.min(...shown.map((sign) => sign.left)),
    Math.min(...shown.map((sign) => sign.top)),
  ];
  const right = Math.max(...shown.map((sign) => sign.right));
  const bottom = Math.max(...shown.map((sign) => sign.bottom));
  return shown.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}

/** Whether it is visible itself, through its border or the background of its text. */
function isBox(element: Element): boolean {
  const { borderWidth, backgroundColor, backgroundImage } = getComputedStyle(element);
  const isClear = /^rgba\(.*, 0\)$|\/ 0\)$/.test(backgroundColor);
  return /[1-9]/.test(borderWidth) || !isClear || backgroundImage !== 'none';
}

function scrolls(element: Element): boolean {
  return getComputedStyle(element).overflow !== 'visible';
}

function highest(elements: Iterable<Element>): number {
  return Math.max(0, ...[...elements].map((element) => element.getBoundingClientRect().height));
}

/** Of the paragraph, item or the like. */
function firstWords(element: Element): string {
  return shorten(element.closest(blocks)?.textContent ?? '');
}

function shorten(content: string): string {
  const text = content.trim().replace(/\s+/g, ' ');
  const words = /^.{1,40}(?!\S)/.exec(text)?.[0] ?? text.slice(0, 40);
  return words === text ? text : `${words} …`;
}
