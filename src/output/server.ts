import { createServer, type ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.ics': 'text/calendar; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  /** Where the site starts, with a trailing slash: `http://127.0.0.1:40123/course/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** A file's content, as it is sent to who asks for it with these parameters. */
export type Read = (file: string, parameters: URLSearchParams) => Promise<Buffer>;

/** Serves a built site on the loopback interface as GitHub Pages does, beneath `prefix` (default: `/`). */
export async function serve(
  folder: string,
  prefix = '/',
  read: Read = (file) => readFile(file),
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    void answer(response, folder, prefix, decodeURIComponent(pathname), (file) => read(file, searchParams));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  response: ServerResponse,
  folder: string,
  prefix: string,
  path: string,
  read: (file: string) => Promise<Buffer>,
): Promise<void> {
  const file = path.startsWith(prefix) ? join(folder, path.slice(prefix.length)) : undefined;
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file !== undefined && found?.isFile()) return send(response, 200, file, read);
  if (file !== undefined && found?.isDirectory()) {
    if (!path.endsWith('/')) return void response.writeHead(301, { location: `${path}/` }).end();
    const index = join(file, 'index.html');
    if (await stat(index).catch(() => undefined)) return send(response, 200, index, read);
  }
  return send(response, 404, join(folder, '404.html'), read);
}

async function send(
  response: ServerResponse,
  status: number,
  file: string,
  read: (file: string) => Promise<Buffer>,
): Promise<void> {
  const body = await read(file).catch(() => 'Not found');
  response
    .writeHead(status, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    .end(body);
}
