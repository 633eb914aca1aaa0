import type { IncomingMessage } from 'node:http';
import { isIP, type AddressInfo } from 'node:net';
import { isLoopback } from './listen.ts';

/**
 * Tells requests from this server's pages and its readers from those that other sites make their readers' browsers
 * send. `Host` must be one of the names that the server was started for: a site whose own name resolves to this
 * machine (DNS rebinding) could otherwise read everything. `Origin`, if there is one, must be this server.
 * @param name what the server was started for: `localhost`, `[fd12::7]`, `laptop.example.edu`
 * @param bound where it listens. If other machines can reach it, a forwarded port may have another number, and any
 * IP address will do: rebinding takes a name
 */
export function createGuard(name: string, bound: AddressInfo): (request: IncomingMessage) => boolean {
  const names = new Set(['localhost', '127.0.0.1', '[::1]', name.toLowerCase()]);
  const isOpen = !isLoopback(bound.address);
  return ({ headers: { host = '', origin } }) => {
    const [, asked = '', port = '80'] = /^(.*?)(?::(\d+))?$/.exec(host.toLowerCase()) ?? [];
    const isKnown = names.has(asked) || (isOpen && isIP(asked.replace(/^\[|\]$/g, '')) > 0);
    const isHere = isOpen || Number(port) === bound.port;
    return isKnown && isHere && (origin === undefined || origin === `http://${host}`);
  };
}
