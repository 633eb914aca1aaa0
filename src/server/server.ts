/** Serves a built site: everything that `lectern dev`, `pdf` and `check --slides` show a browser comes from here. */
import { realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIPv6 } from 'node:net';
import { createEvents, type Events } from './events.ts';
import { sendFile, sendStatus, type Site, type Substitute } from './files.ts';
import { createGuard } from './guard.ts';
import { isLoopback, listen } from './listen.ts';

export interface ServeOptions {
  /** The path where the site begins, with a slash at both ends. Default: `/`. */
  readonly prefix?: string;
  /** An address of this machine, or a name for one. Default: `127.0.0.1`, which no other machine can reach. */
  readonly host?: string;
  /** The first port to try, and ten more if it is taken. Default: any that is free. */
  readonly port?: number;
  /** Default: every file is sent as it is. */
  readonly substitute?: Substitute;
  /** Called before a file is looked for, with its path in the site. Default: nothing has to be prepared. */
  readonly prepare?: (path: string) => void;
  /**
   * Called where a page on this machine asks to open what is written behind it, with what the page says of that.
   * Default: nothing can be opened.
   */
  readonly open?: (parameters: URLSearchParams) => Answer;
  /** Messages for open pages. Default: none. */
  readonly events?: Events;
}

/** To a request: an HTTP status, and words for the reader. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface SiteServer {
  /** Where the site starts, with a trailing slash: `http://127.0.0.1:40123/course/`. */
  readonly url: string;
  /** Whether other machines can reach it. */
  readonly isOpen: boolean;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder as GitHub Pages does, except that browsers keep no copy and pages of other sites get nothing.
 * @throws a `ListenError` if the address or the port cannot be used
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<SiteServer> {
  const {
    prefix = '/',
    host = '127.0.0.1',
    port = 0,
    substitute,
    prepare,
    open,
    events = createEvents(),
  } = options;
  const site: Site = { root: await realpath(folder), prefix, substitute, prepare };
  const server = createServer();
  const bound = await listen(server, host, port);
  const isAny = ['0.0.0.0', '::'].includes(bound.address);
  const name = isAny ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
  const url = `http://${name}:${bound.port}${prefix}`;
  const isAllowed = createGuard(name, bound);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    const asked = parseTarget(request.url);
    const isOpening = open !== undefined && asked?.pathname === `${prefix}assets/open`;
    const methods = isOpening ? ['POST'] : ['GET', 'HEAD'];
    if (!isAllowed(request)) sendStatus(response, 403, `Open ${url} instead.`);
    else if (!methods.includes(request.method ?? ''))
      sendStatus(response.setHeader('Allow', methods.join(', ')), 405);
    else if (!asked) sendStatus(response, 400);
    else if (isOpening) {
      // An editor opens on the screen of this machine.
      const isHere = isLoopback(request.socket.remoteAddress ?? '');
      const { status, text } = isHere ? open(asked.searchParams) : { status: 403, text: elsewhere };
      sendStatus(response, status, text);
    } else if (asked.pathname === `${prefix}assets/events`)
      events.open(request, response, asked.searchParams);
    else await sendFile(request, response, asked, site);
  }

  server.on('request', (request, response) => {
    answer(request, response).catch(() => sendStatus(response, 500));
  });
  return {
    url,
    isOpen: !isLoopback(bound.address),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const elsewhere = 'Editors open only on the machine where lectern dev runs.';

/** What a request asks for: its path, with `..` and `\` resolved, and its parameters. */
function parseTarget(target = ''): URL | undefined {
  const url = `http://localhost${target}`;
  return target.startsWith('/') && URL.canParse(url) ? new URL(url) : undefined;
}
