/** Asks another host whether there is something at an address, as a polite guest: one request at a time, slowly. */
import { setTimeout as pause } from 'node:timers/promises';
import { repository, version } from '../../runtime/package.ts';

/** What is known of an address: there is something, there is nothing, or only that its host could not be reached. */
export type Answer =
  /** `https` is where an address with `http:` leads by itself. */
  | { readonly is: 'there'; readonly https?: string | undefined }
  | { readonly is: 'gone'; readonly why: string }
  | { readonly is: 'out-of-reach'; readonly why: string };

export interface Manners {
  /** How long one request may take, in ms. Default: 10 s. */
  readonly patience?: number;
  /** Waits before a second attempt, in ms. Default: so long. */
  readonly wait?: (time: number) => Promise<unknown>;
}

/** A host that wants more time than this, in ms, is not asked again. */
const longest = 60_000;
/** Browsers give up after 20. */
const mostRedirects = 10;

const headers = { 'User-Agent': `lectern/${version} (link check; +https://github.com/${repository})` };

/** Asks hosts one question at a time each, whoever wants to know. */
export class Asker {
  readonly #manners: Required<Manners>;
  /** Host → the last question that it has been asked. */
  readonly #asked = new Map<string, Promise<unknown>>();

  constructor({ patience = 10_000, wait = pause }: Manners = {}) {
    this.#manners = { patience, wait };
  }

  /** Follows an address to where it leads. It never rejects. */
  async ask(address: string): Promise<Answer> {
    let url = new URL(address);
    const isInsecure = url.protocol === 'http:';
    let https: string | undefined;
    try {
      for (let hops = 0; hops <= mostRedirects; hops++) {
        const { status, location } = await this.#inTurn(url);
        const next = location !== null && URL.canParse(location, url) ? new URL(location, url) : undefined;
        if (status < 300 || status >= 400 || !next) return answerOf(status, https);
        // What needs a program of its own is there, as far as anybody can tell from outside.
        if (!/^https?:$/.test(next.protocol)) return { is: 'there', https };
        if (isInsecure && next.protocol === 'https:') https ??= next.href;
        url = next;
      }
      return { is: 'gone', why: 'it redirects without end' };
    } catch (error) {
      const why = reasonOf(error, this.#manners.patience);
      return why === undefined ? { is: 'there', https } : { is: 'out-of-reach', why };
    }
  }

  async #inTurn(url: URL): Promise<Reply> {
    const before = this.#asked.get(url.host) ?? Promise.resolve();
    const reply = before.then(() => this.#request(url));
    const done = reply.catch(() => undefined);
    this.#asked.set(url.host, done);
    return reply;
  }

  /** Many servers know GET alone, and answer HEAD with any error. */
  async #request(url: URL): Promise<Reply> {
    const head = await this.#patiently(url, 'HEAD');
    return head.status < 400 || head.status === 429 ? head : this.#patiently(url, 'GET');
  }

  /** Once more where the host asks for time. */
  async #patiently(url: URL, method: string): Promise<Reply> {
    const reply = await this.#send(url, method);
    if (reply.status !== 429 || reply.after > longest) return reply;
    await this.#manners.wait(reply.after);
    return this.#send(url, method);
  }

  async #send(url: URL, method: string): Promise<Reply> {
    const signal = AbortSignal.timeout(this.#manners.patience);
    const response = await fetch(url, { method, headers, redirect: 'manual', signal });
    await response.body?.cancel();
    const { status, headers: said } = response;
    return { status, location: said.get('location'), after: waitingTime(said.get('retry-after')) };
  }
}

interface Reply {
  readonly status: number;
  readonly location: string | null;
  /** When the host may be asked again, in ms from now. */
  readonly after: number;
}

/** Only these say that there is nothing; with all others, somebody with a login or more luck may see it. */
function answerOf(status: number, https: string | undefined): Answer {
  if (status === 404) return { is: 'gone', why: 'its host answers 404, “not found”' };
  if (status === 410) return { is: 'gone', why: 'its host answers 410, “gone”' };
  return { is: 'there', https };
}

/** `Retry-After` is in seconds, or a date (RFC 9110, 10.2.3). Where it is missing: 5 s. */
function waitingTime(said: string | null): number {
  if (said === null) return 5000;
  const time = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(time) ? 5000 : Math.max(0, time);
}

const reasons = new Map([
  ['ENOTFOUND', 'there is no such host'],
  ['EAI_AGAIN', 'there is no such host'],
  ['ECONNREFUSED', 'its host takes no connection'],
  ['EHOSTUNREACH', 'its host cannot be reached'],
  ['ENETUNREACH', 'its host cannot be reached'],
  ['CERT_HAS_EXPIRED', 'the certificate of its host has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'the certificate of its host is for another host'],
]);

/** `undefined` where a browser may have more luck: it knows more certificates, and takes answers with mistakes. */
function reasonOf(error: unknown, patience: number): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'TimeoutError') return `its host did not answer within ${patience / 1000} s`;
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? reasons.get(String(cause.code)) : undefined;
}
