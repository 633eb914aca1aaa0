import { once } from 'node:events';
import { connect, type AddressInfo, type Server } from 'node:net';

/** An address or a port that cannot be used. Its message is a sentence for the user. */
export class ListenError extends Error {}

/** How many ports are tried after the first. */
const more = 10;

/** How long a program on this machine may take to answer, in ms. */
const patience = 1000;

/** @param port the first to try; 0: any that is free */
export async function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  const last = Math.min(port + more, 65_535);
  for (let next = port; next <= last; next++) {
    if (next > 0 && (await isAnswered(next))) continue;
    try {
      server.listen(next, host === 'localhost' ? '127.0.0.1' : host);
      await once(server, 'listening');
      const address = server.address();
      if (address !== null && typeof address !== 'string') return address;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error;
      if (code === 'EACCES')
        throw new ListenError(`Port ${next} needs privileges that Lectern does not have here.`);
      if (code !== 'EADDRINUSE')
        throw new ListenError(`“${host}” is not an address of this machine (${String(code)}).`);
    }
  }
  throw new ListenError(`Ports ${port} to ${last} are all in use.`);
}

export function isLoopback(address: string): boolean {
  // A server on all addresses sees those of IPv4 as ::ffff:127.0.0.1 (RFC 4291, 2.5.5.2).
  return /^(?:::ffff:)?127\./i.test(address) || address === '::1';
}

/**
 * Whether another program answers where browsers go for `localhost`: it may have taken only `::1`, which they try
 * first, or on some systems all addresses together, which does not keep others from taking one of them as well.
 */
async function isAnswered(port: number): Promise<boolean> {
  const attempts = ['127.0.0.1', '::1'].map(async (address) => {
    const socket = connect(port, address);
    // Behind some firewalls no answer comes back.
    socket.setTimeout(patience, () => socket.destroy(new Error('No answer')));
    await once(socket, 'connect').finally(() => socket.destroy());
    return true;
  });
  return Promise.any(attempts).catch(() => false);
}
