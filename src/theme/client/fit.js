/** Does a slide fit? Measured on the slide as it is laid out, in px of its design size. */
const pictures = 'img, svg, video, canvas, iframe, object, .embed';
const blocks = 'p, li, tr, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, pre, section';
/** Less than this is rounding, and the hairline around a picture. */
const tolerance = 3;
/** One entry a kind. The slide must be laid out, though it need not be seen. */
export function measureSlide(section) {
  const slides = section.closest('.slides');
  if (!slides) return [];
  const box = slides.getBoundingClientRect();
  const scale = box.width / slides.offsetWidth;
  const footer = document.querySelector('.footer')?.getBoundingClientRect();
  const picture = highest(section.querySelectorAll(`:is(${pictures}):not(.stretch, .r-stretch)`)) / scale;
  const found = new Map();
  const note = (kind, length, text) => {
    const by = Math.round(length);
    const known = found.get(kind);
    if (by < tolerance || by <= (known?.by ?? 0)) return;
    found.set(kind, { kind, by, text: known?.text ?? text, picture: Math.round(picture) });
  };
  // Of a box and a text in it that both are too large, the text says more.
  const all = [...parts(section)].filter(({ rect }) => rect.width > 0);
  for (const { rect, text } of [...all.filter(({ box }) => !box), ...all.filter(({ box }) => box)]) {
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
/** What is seen of a slide: its texts, boxes, and what is one thing whatever is inside. */
function* parts(parent) {
  for (const child of parent.childNodes) {
    if (child instanceof Text) {
      const range = document.createRange();
      range.selectNodeContents(child);
      yield { rect: range.getBoundingClientRect(), text: firstWords(parent) };
    } else if (child instanceof Element) {
      const rect = child.getBoundingClientRect();
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
/** Whether it is seen by itself, by its border or what is behind its text. */
function isBox(element) {
  const { borderWidth, backgroundColor, backgroundImage } = getComputedStyle(element);
  const isClear = /^rgba\(.*, 0\)$|\/ 0\)$/.test(backgroundColor);
  return /[1-9]/.test(borderWidth) || !isClear || backgroundImage !== 'none';
}
function scrolls(element) {
  return getComputedStyle(element).overflow !== 'visible';
}
function highest(elements) {
  return Math.max(0, ...[...elements].map((element) => element.getBoundingClientRect().height));
}
/** Of the paragraph, item or the like. */
function firstWords(element) {
  return shorten(element.closest(blocks)?.textContent ?? '');
}
function shorten(content) {
  const text = content.trim().replace(/\s+/g, ' ');
  const words = /^.{1,40}(?!\S)/.exec(text)?.[0] ?? text.slice(0, 40);
  return words === text ? text : `${words} …`;
}
