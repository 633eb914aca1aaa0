/** A video starts in its slide when asked for: before the click, nothing is fetched from its host. */
export function bindEmbeds() {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest('figure.embed[data-src] > a');
    const figure = link?.closest<HTMLElement>('figure');
    if (!link || !figure) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.src = playerAddress(new URL(figure.dataset.src ?? '', location.href));
    frame.title = figure.dataset.title ?? link.textContent;
    frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
    link.replaceWith(frame);
  });
}

/** The click was the wish to play; YouTube plays the same from a host that sets no cookies. */
function playerAddress(url: URL): string {
  if (/(^|\.)youtube\.com$/.test(url.hostname)) url.hostname = 'www.youtube-nocookie.com';
  if (/(youtube-nocookie|player\.vimeo)\.com$/.test(url.hostname)) url.searchParams.set('autoplay', '1');
  return url.href;
}
