/** Requests exactly as written: `fetch` and `node:http` would tidy them up or refuse them. */
import { connect } from 'node:net';

export interface Answer {
  /** 0 if the connection was closed without an answer. */
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the server at a site's address for a path, which may be anything. */
export async function ask(url: string, path: string, { method = 'GET', headers = {} }: Asked = {}) {
  const { host } = new URL(url);
  const lines = Object.entries({ Host: host, Connection: 'close', ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return parse(await exchange(url, `${method} ${path} HTTP/1.1\r\n${head}\r\n`));
}

/** Sends bytes, and returns all that comes back until the server closes the connection. */
export async function exchange(url: string, bytes: string | Uint8Array): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  // A refusal or a reset is an answer, too.
  socket.on('error', () => undefined);
  socket.write(bytes);
  await new Promise((resolve) => socket.on('close', resolve));
  return Buffer.concat(chunks).toString();
}

function parse(text: string): Answer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const [name = '', value = ''] = line.split(/: (.*)/);
    return [name.toLowerCase(), value];
  });
  return {
    status: Number(/^HTTP\/1.1 (\d+)/.exec(first)?.[1] ?? 0),
    headers: new Map(headers),
    body: rest.join('\r\n\r\n'),
  };
}
