import type { IncomingMessage } from 'node:http';
import { isIP, type AddressInfo } from 'node:net';
import { isLoopback } from './listen.ts';

/**
 * Tells requests from pages of this server, and from its readers, from those that other sites make their readers'
 * browsers send. `Host` is one of the names that the server was started for: a site whose own name leads to this
 * machine (DNS rebinding) would otherwise read everything. `Origin`, where there is one, is this server.
 * @param name what the server was started for: `localhost`, `[fd12::7]`, `laptop.example.edu`
 * @param bound where it listens. Where other machines reach it, a forwarded port may have another number, and any
 * address will do: rebinding takes a name
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
