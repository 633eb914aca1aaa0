/** What `lectern dev` tells open pages: see server/events.ts. */
import { asset } from './page.ts';

/** Delay before the server is asked again, in ms. */
const pause = 1000;

/**
 * Reloads the page when something has changed while nobody listened, or when the server was restarted.
 * @param requested when what the page shows was requested, on the clock of `performance.now()`
 * @param changed is told the addresses of the files that are others now; of none where only the problems may be
 */
export function listenForChanges(
  requested: () => number,
  changed: (addresses: ReadonlySet<string>) => void,
): void {
  let source: EventSource | undefined;
  const listen = () => {
    source?.close();
    // A browser opens at most six connections to a server, across all its tabs.
    if (document.hidden) return;
    // After an error we reopen it rather than the browser, which would repeat the age.
    source = new EventSource(`${asset('events')}?age=${Math.round(performance.now() - requested())}`);
    source.addEventListener('reload', () => location.reload());
    source.addEventListener('change', ({ data }) => changed(addressesIn(String(data))));
    source.addEventListener('error', () => {
      source?.close();
      setTimeout(listen, pause);
    });
  };
  document.addEventListener('visibilitychange', listen);
  listen();
}

/** @param data paths from the site's root, as JSON */
function addressesIn(data: string): ReadonlySet<string> {
  const paths: unknown = JSON.parse(data);
  const all = Array.isArray(paths) ? paths.map(String) : [];
  return new Set(all.map((path) => plain(new URL(encodeURI(path), asset('..')).href)));
}

/** Without what follows the file's name, and without the name that a folder's page has. */
export function plain(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/\/index\.html$/, '/');
}
