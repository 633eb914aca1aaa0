import type { IncomingMessage, ServerResponse } from 'node:http';

/** `reload`: the page is not what it was when it was asked for. */
export type Message = 'reload';

/** Messages to open pages, as Server-Sent Events: https://html.spec.whatwg.org/multipage/server-sent-events.html. */
export interface Events {
  /**
   * Answers a page that listens.
   * @param parameters `age`: milliseconds since the page was asked for. Where messages were sent meanwhile, or by a
   * server before this one, it has to be loaded again
   */
  open(request: IncomingMessage, response: ServerResponse, parameters: URLSearchParams): void;
  send(message: Message): void;
}

export function createEvents(): Events {
  const listening = new Set<ServerResponse>();
  // A clock that stands still while the machine sleeps, as that of browsers does.
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
