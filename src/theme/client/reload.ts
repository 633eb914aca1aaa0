import { asset } from './page.ts';

/** Before the server is asked again, in ms. */
const pause = 1000;

/** Loads the page again when `lectern dev` has written the site anew, or was started anew: see server/events.ts. */
export function reloadOnChange() {
  let source: EventSource | undefined;
  const listen = () => {
    source?.close();
    // A browser opens six connections to a server, for all its tabs together.
    if (document.hidden) return;
    // It is opened anew after an error rather than by the browser, which would repeat the age.
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
