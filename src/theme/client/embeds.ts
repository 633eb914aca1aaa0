/** A video or picture on another host loads on request: before the click, nothing is fetched from there. */
export function bindEmbeds() {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest('.embed[data-src] > a');
    const card = link?.closest<HTMLElement>('.embed');
    if (!link || !card) return;
    event.preventDefault();
    const address = new URL(card.dataset.src ?? '', location.href);
    const title = card.dataset.title ?? link.textContent;
    const shown = card.matches('.embed-image') ? picture(address, title) : player(address, title);
    link.replaceWith(shown);
    // A picture that does not exist, or comes from yet another host: the link leads to it.
    shown.addEventListener('error', () => {
      delete card.dataset.src;
      shown.replaceWith(link);
    });
  });
}

function picture(address: URL, title: string): HTMLElement {
  const image = document.createElement('img');
  image.src = address.href;
  image.alt = title;
  return image;
}

function player(address: URL, title: string): HTMLElement {
  const frame = document.createElement('iframe');
  frame.src = playerAddress(address);
  frame.title = title;
  frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
  return frame;
}

/** The click meant “play”; YouTube serves the same video from a host that sets no cookies. */
function playerAddress(url: URL): string {
  if (/(^|\.)youtube\.com$/.test(url.hostname)) url.hostname = 'www.youtube-nocookie.com';
  if (/(youtube-nocookie|player\.vimeo)\.com$/.test(url.hostname)) url.searchParams.set('autoplay', '1');
  return url.href;
}
