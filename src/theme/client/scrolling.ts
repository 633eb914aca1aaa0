/** What scrolls by itself is a stop for the Tab key, and has a name then; what does not is none. Without this script all are. */

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) if (target instanceof HTMLElement) update(target);
});

/** Code and tables, now and whenever their size changes: a slide that is not shown has none. */
export function watchScrolling(parent: ParentNode) {
  for (const box of parent.querySelectorAll('pre, .table-scroll')) observer.observe(box);
}

function update(box: HTMLElement) {
  const scrolls = [box, ...box.querySelectorAll('code')].some(
    (part) => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight,
  );
  if (scrolls) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
  box.role = scrolls ? 'region' : 'group';
  // A table has its own.
  box.ariaLabel ??= 'Code';
}
