import type { IncomingMessage, ServerResponse } from 'node:http';

/** Messages to open pages, as Server-Sent Events: https://html.spec.whatwg.org/multipage/server-sent-events.html. */
export interface Events {
  /**
   * Answers a page that listens.
   * @param parameters `age`: milliseconds since the page was requested. If messages were sent in the meantime, or by an
   * earlier server, the page is told to `reload`
   */
  open(request: IncomingMessage, response: ServerResponse, parameters: URLSearchParams): void;
  /** @param changed paths in the site of the files that are others now; none where only the problems may be */
  send(changed: readonly string[]): void;
}

export function createEvents(): Events {
  const listening = new Set<ServerResponse>();
  // A clock that stops while the machine sleeps, as browsers' clocks do.
  let last = performance.now();
  const write = (response: ServerResponse, message: string, data: readonly string[]) =>
    response.write(`event: ${message}\ndata: ${JSON.stringify(data)}\n\n`);

  return {
    open(request, response, parameters) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.flushHeaders();
      if (performance.now() - Number(parameters.get('age')) < last) write(response, 'reload', []);
      if (request.method === 'HEAD') response.end();
      else listening.add(response);
      response.on('close', () => listening.delete(response));
    },
    send(changed) {
      last = performance.now();
      for (const response of listening) write(response, 'change', changed);
    },
  };
}
