import { realpath, stat } from 'node:fs/promises';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import send from 'send';

/** Returns the file to send instead of a requested one with these parameters; it has the same type. */
export type Substitute = (file: string, parameters: URLSearchParams) => Promise<string>;

export interface Site {
  /** Its folder: absolute, with symbolic links resolved. */
  readonly root: string;
  /** The path where it begins, with a slash at both ends. */
  readonly prefix: string;
  readonly substitute: Substitute | undefined;
  /** Called with a path in the site before it is looked for. */
  readonly prepare: ((path: string) => void) | undefined;
}

/** Answers with a file of the site, a redirect to a folder, or the page 404.html. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, search, searchParams }: URL,
  { root, prefix, substitute, prepare }: Site,
): Promise<void> {
  const path = decode(pathname);
  const page = path?.endsWith('/') ? `${path}index.html` : path;
  if (page?.startsWith(prefix)) prepare?.(page.slice(prefix.length));
  const found = page?.startsWith(prefix) ? await locate(root, page.slice(prefix.length)) : undefined;
  const missing = found?.isFile ? undefined : await locate(root, '404.html');
  if (path === undefined) sendStatus(response, 400);
  else if (`${path}/` === prefix || (found?.isFolder && page === path)) {
    // With two slashes, it would be an address on another host.
    response.writeHead(301, { Location: `${pathname.replace(/^\/+/, '/')}/${search}` }).end();
  } else if (found?.isFile) {
    transfer(request, response, substitute ? await substitute(found.file, searchParams) : found.file);
  } else if (missing) {
    response.statusCode = 404;
    transfer(request, response, missing.file);
  } else sendStatus(response, 404);
}

/** Answers with a text; breaks off an answer that has begun. */
export function sendStatus(
  response: ServerResponse,
  status: number,
  text = STATUS_CODES[status] ?? '',
): void {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(text) };
  if (response.headersSent) response.destroy();
  else response.writeHead(status, headers).end(text);
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** What a path leads to. Nothing outside the root is found, whether `..` or a symbolic link leads there. */
async function locate(root: string, path: string) {
  try {
    const file = await realpath(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return undefined;
    const stats = await stat(file);
    return { file, isFile: stats.isFile(), isFolder: stats.isDirectory() };
  } catch {
    return undefined;
  }
}

function transfer(request: IncomingMessage, response: ServerResponse, file: string): void {
  send(request, encodeURIComponent(file), {
    acceptRanges: response.statusCode === 200,
    cacheControl: false,
    dotfiles: 'allow',
    index: false,
  })
    .on('error', ({ status }: { readonly status: number }) => sendStatus(response, status))
    .pipe(response);
}
