/** Where each host lets a page play what it shows on one of its own; YouTube's host without cookies. */
const players: [page: RegExp, player: string][] = [
  [
    /^https:\/\/(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/)([\w-]+)/,
    'https://www.youtube-nocookie.com/embed/$1?autoplay=1',
  ],
  [/^https:\/\/youtu\.be\/([\w-]+)/, 'https://www.youtube-nocookie.com/embed/$1?autoplay=1'],
  [
    /^https:\/\/(?:player\.)?vimeo\.com\/(?:video\/)?(\d+)/,
    'https://player.vimeo.com/video/$1?autoplay=1&dnt=1',
  ],
];

function playerFor(url: string): string | undefined {
  for (const [page, player] of players) {
    const match = page.exec(url);
    if (match) return player.replace('$1', match[1] ?? '');
  }
  return undefined;
}

/** The link of a `figure.embed` plays in its place when clicked; nothing is asked of its host before. */
export function bindEmbeds() {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('figure.embed a[href]');
    const player = link && playerFor(link.href);
    if (!player) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.src = player;
    frame.title = link.textContent.trim();
    frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
    link.replaceWith(frame);
  });
}
