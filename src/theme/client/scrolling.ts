/** What scrolls by itself is a stop for the Tab key, and has a name then; what does not is none. Without this script all are. */

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLElement) update(target);
});

/** Code and tables, now and whenever their size changes: a slide that is not shown has none. */
export function watchScrolling(parent: ParentNode) {
  for (const box of parent.querySelectorAll('pre, .table-scroll')) observer.observe(box);
}

/** In decks it is the code that scrolls, and not the `<pre>` around it. */
function update(box: HTMLElement) {
  const parts = [box, ...box.querySelectorAll('code')];
  const scroller = parts.find((part) => isWide(part) || isTall(part));
  for (const part of parts) {
    if (part === scroller) part.tabIndex = 0;
    else part.removeAttribute('tabindex');
    if (part === scroller || part === box) {
      part.role = part === scroller ? 'region' : 'group';
      // A table has its own.
      part.ariaLabel ??= 'Code';
    } else {
      part.role = null;
      part.ariaLabel = null;
    }
  }
}

/** Whether an arrow key scrolls what has the focus: at its end, the key is for the slides again. */
export function isScrolling({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || target.role !== 'region') return false;
  const { scrollLeft, scrollWidth, clientWidth, scrollTop, scrollHeight, clientHeight } = target;
  const left: Readonly<Record<string, number>> = {
    ArrowLeft: scrollLeft,
    ArrowRight: scrollWidth - clientWidth - scrollLeft,
    ArrowUp: scrollTop,
    ArrowDown: scrollHeight - clientHeight - scrollTop,
  };
  return (left[key] ?? 0) >= 1;
}

function isWide({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth > clientWidth;
}

function isTall({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight > clientHeight;
}
