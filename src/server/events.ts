import type { IncomingMessage, ServerResponse } from 'node:http';

/** `reload`: the page has changed since it was requested. */
export type Message = 'reload';

/** Messages to open pages, as Server-Sent Events: https://html.spec.whatwg.org/multipage/server-sent-events.html. */
export interface Events {
  /**
   * Answers a page that listens.
   * @param parameters `age`: milliseconds since the page was requested. If messages were sent in the meantime, or by an
   * earlier server, the page has to reload
   */
  open(request: IncomingMessage, response: ServerResponse, parameters: URLSearchParams): void;
  send(message: Message): void;
}

export function createEvents(): Events {
  const listening = new Set<ServerResponse>();
  // A clock that stops while the machine sleeps, as browsers' clocks do.
  let last = performance.now();
  const write = (response: ServerResponse, message: Message) => response.write(`event: ${message}\ndata\n\n`);

  return {
    open(request, response, parameters) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.flushHeaders();
      if (performance.now() - Number(parameters.get('age')) < last) write(response, 'reload');
      if (request.method === 'HEAD') response.end();
      else listening.add(response);
      response.on('close', () => listening.delete(response));
    },
    send(message) {
      last = performance.now();
      for (const response of listening) write(response, message);
    },
  };
}
