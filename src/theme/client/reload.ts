import { asset } from './page.ts';

/** Delay before the server is asked again, in ms. */
const pause = 1000;

/** Reloads the page when `lectern dev` has rebuilt the site, or was restarted: see server/events.ts. */
export function reloadOnChange() {
  let source: EventSource | undefined;
  const listen = () => {
    source?.close();
    // A browser opens at most six connections to a server, across all its tabs.
    if (document.hidden) return;
    // After an error we reopen it rather than the browser, which would repeat the age.
    source = new EventSource(`${asset('events')}?age=${Math.round(performance.now())}`);
    source.addEventListener('reload', () => location.reload());
    source.addEventListener('error', () => {
      source?.close();
      setTimeout(listen, pause);
    });
  };
  document.addEventListener('visibilitychange', listen);
  listen();
}
